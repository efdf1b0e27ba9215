import type { Child } from 'hono/jsx'
import { drawnScale } from '../../../schema/chart/drawn.ts'
import type { Figure, FigureRow } from '../../../schema/chart/figure.ts'
import { type Finding, plain, seriesTold, underFigure, type Words } from '../../../schema/chart/finding.ts'
import { folded, textOver } from '../../../schema/chart/fold.ts'
import { placed } from '../../../schema/chart/place.ts'
import { figureSizes, type Placed, type PlacedMark } from '../../../schema/chart/placed.ts'
import { counted } from '../../../schema/chart/point-text.ts'
import { listed } from '../../../schema/chart/wording.ts'
import { pageInk } from '../../components/chart/ink.ts'
import { TimelineMarks } from '../../components/chart/timeline.tsx'
import { type ChartView, viewPage } from '../../components/chart/view.ts'
import { address } from '../../links.ts'
import { MarkKey, VoiceKey } from './key.tsx'

/** The timeline of a view: its voices, the drawing in each size, the frames that are folded away, how to read it. */
export function LeadFigure(props: {
  view: ChartView
  figure: Figure
  /** What is said over it; the frames that it tells of stay in sight. */
  finding: Finding
  /** What stands beside the voices. */
  bar: Child
  beside: Child
}) {
  const { view, figure, finding, bar, beside } = props
  const asked = view.query.frame ? figure.rows.map(({ id }) => id) : []
  const { shown, more } = folded(figure, {
    kept: [...seriesTold(finding), ...asked],
    over: textOver({ heading: plain(finding.heading), summary: plain(finding.summary) }),
  })
  // Every size draws the same marks.
  const pages = new Map<string, string>()
  const link = ({ name }: PlacedMark) => {
    const page = pages.get(name) ?? viewPage(view.query, { point: name })
    pages.set(name, page)
    return page
  }
  const means = meaningsOf(view)
  const isOpen = more?.rows.some(({ id }) => view.query.point?.startsWith(`${id}.`)) ?? false
  // Where shares follow, they show all frames; the rest of the timeline stands on its own page.
  const isElsewhere = view.query.by !== 'statement' && !isOpen
  return (
    <figure
      class={beside ? 'chart lead with-evidence' : 'chart lead'}
      id="chart"
      data-address={viewPage(view.query)}
    >
      <div class="figure-head">
        <VoiceKey figure={figure} />
        {bar}
      </div>
      <Drawings figure={shown} link={link} means={means} />
      {more && isElsewhere && (
        <p class="more-frames">
          <a href={`${viewPage(view.query, { by: 'statement' })}#chart`}>{moreText(more.rows)}</a>
        </p>
      )}
      {more && !isElsewhere && (
        <details class="more-frames" open={isOpen}>
          <summary>{moreText(more.rows)}</summary>
          <Drawings figure={more} link={link} means={means} id="more" />
        </details>
      )}
      <MarkKey figure={figure} />
      {beside}
      <p class="readout" role="status" />
    </figure>
  )
}

/** What a row's frame means; of the rows of many themes the names alone are told. */
function meaningsOf({ kind, themes }: ChartView): (row: FigureRow) => string | undefined {
  if (kind === 'overview') return () => undefined
  const definitions = new Map(
    themes.flatMap((theme) => theme.frames.map(({ id, definition }) => [`${theme.id}.${id}`, definition])),
  )
  return ({ id }) => definitions.get(id)
}

/** "3 more frames: Dialogue, Blame for Ukraine and Threat in Europe". */
function moreText(rows: readonly FigureRow[]): string {
  return `${counted(rows.length, 'more frame')}: ${listed(rows.map(({ label }) => label))}`
}

/** The drawings of a timeline in every size; the style sheet shows the one that fits. */
export function Drawings(props: {
  figure: Figure
  link: (mark: PlacedMark) => string
  means?: (row: FigureRow) => string | undefined
  /** Begins the ids of its parts, where a page has more than one. */
  id?: string
}) {
  const { figure, link, means, id = '' } = props
  const sizes = figureSizes.map((size) => placed(figure, size))
  return (
    <div class="timeline" data-chart="timeline">
      {sizes.map((one) => (
        <Sized figure={figure} placed={one} link={link} means={means} told={sizes[0]} id={id} />
      ))}
    </div>
  )
}

function Sized(props: {
  figure: Figure
  placed: Placed
  link: (mark: PlacedMark) => string
  means: ((row: FigureRow) => string | undefined) | undefined
  told: Placed | undefined
  id: string
}) {
  const { figure, placed: one, link, means, told, id } = props
  return (
    <div class={`sized ${one.size}`} data-size={one.size}>
      <svg
        class="drawing"
        viewBox={`0 0 ${one.width} ${Math.ceil(one.height)}`}
        width={one.width}
        height={Math.ceil(one.height)}
        data-scale={JSON.stringify(drawnScale(one, figure.unit))}
      >
        <title>{titleOf(figure)}</title>
        <TimelineMarks
          figure={figure}
          placed={one}
          ink={pageInk}
          link={link}
          means={means}
          told={told}
          id={id}
        />
      </svg>
    </div>
  )
}

function titleOf({ isOneLine }: Figure): string {
  return isOneLine
    ? 'Timeline: the first use of each frame by each voice that is recorded in the years drawn. The table below lists the same.'
    : 'Timeline: one mark for each statement. The table below lists the same.'
}

/** What is said under the figure, where anything is. */
export function UnderFigure({ finding }: { finding: Finding }) {
  const words = underFigure(finding)
  return words.length > 0 ? (
    <p class="note">
      <Linked words={words} />
    </p>
  ) : null
}

/** A sentence whose clauses open the passages that they rest on, or the view that they are about. */
export function Linked({ words }: { words: readonly Words[] }) {
  return (
    <>
      {words.map(({ text, evidence, href = evidence && address(`/evidence?${evidence}`) }) =>
        href === undefined ? text : <a href={href}>{text}</a>,
      )}
    </>
  )
}
