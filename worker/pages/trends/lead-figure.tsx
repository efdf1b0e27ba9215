import type { Child } from 'hono/jsx'
import { findings } from '#subject'
import { copiedScale, drawnScale, type Originals, originalsOf } from '../../../schema/chart/drawn.ts'
import type { Figure, FigureMark, FigureRow } from '../../../schema/chart/figure.ts'
import { type Finding, plain, seriesTold, type Words } from '../../../schema/chart/finding.ts'
import { folded, roomFor, standsInColumns } from '../../../schema/chart/fold.ts'
import { placed } from '../../../schema/chart/place.ts'
import { type FigureSize, figureSizes, type Placed } from '../../../schema/chart/placed.ts'
import { listed } from '../../../schema/chart/wording.ts'
import { plural } from '../../../schema/plural.ts'
import { pageInk } from '../../components/chart/ink.ts'
import { TimelineMarks } from '../../components/chart/timeline.tsx'
import { type ChartView, pointPages, viewPage } from '../../components/chart/view.ts'
import { address } from '../../links.ts'
import { EventNumbers, MarkKey, VoiceKey } from './key.tsx'

/** The timeline of a view: its voices, the drawing in each size, the frames that are folded away, how to read it. */
export function LeadFigure(props: {
  view: ChartView
  figure: Figure
  /** What is said over it; the frames that it tells of stay in sight. */
  finding: Finding
  /** What stands beside the voices, where the figure is what its page is about. */
  bar?: Child
  /** The card of one of its marks, whose name the view's query has then. */
  beside: Child
}) {
  const { view, figure, finding, bar, beside } = props
  const opened = beside ? view.query.point : undefined
  const asked = view.query.frame ? figure.rows.map(({ id }) => id) : []
  const own = findingsOn(view)
  const told = [...seriesTold(finding), ...own.flatMap(({ series }) => series), ...asked]
  const chosen = own.flatMap(({ shown }) => shown)
  const said = { heading: plain(finding.heading), summary: finding.summary.map(plain) }
  const rooms = { wide: roomFor('wide', said), narrow: roomFor('narrow', said) }
  const wide = folded(figure, { told, chosen, rooms: figure.isOneLine ? { wide: rooms.wide } : rooms })
  // First uses stand in two columns where there is room; where shares follow, the rows left out are drawn in no size.
  const isOfTwo = figure.isOneLine && view.query.by === 'statement'
  const narrow = isOfTwo ? folded(figure, { told, chosen, rooms: { narrow: rooms.narrow } }) : wide
  const page = pointPages(view.query)
  const link = ({ name }: FigureMark) => page(name)
  const originals = originalsIn([wide.shown, isDrawn(wide.more, view, opened) ? wide.more : undefined])
  const drawing = { link, means: meaningsOf(view), originals, opened }
  const isSame = idsOf(wide.more) === idsOf(narrow.more)
  return (
    <figure class="chart lead" id="chart" data-address={viewPage(view.query)}>
      <div class="figure-head">
        <VoiceKey figure={figure} />
        {bar}
      </div>
      <div class="drawn-rows">
        <Drawings figures={{ wide: wide.shown, medium: wide.shown, narrow: narrow.shown }} {...drawing} />
        {isSame ? (
          <MoreRows
            view={view}
            rows={{ wide: wide.more, medium: wide.more, narrow: narrow.more }}
            {...drawing}
          />
        ) : (
          <>
            <MoreRows view={view} rows={{ wide: wide.more, medium: wide.more }} {...drawing} />
            <MoreRows view={view} rows={{ narrow: narrow.more }} {...drawing} />
          </>
        )}
      </div>
      <MarkKey figure={figure} />
      {beside}
      <p class="readout" role="status" />
    </figure>
  )
}

/** The findings on the theme: who reads the claim of one looks for its frames. */
function findingsOn({ themes }: ChartView): typeof findings {
  const asked = themes.map(({ id }) => id).join()
  return findings.filter(({ query }) => query.theme === asked)
}

const idsOf = (figure: Figure | undefined) => figure?.rows.map(({ id }) => id).join()

/** What the sizes of a drawing show, where it is drawn in them. */
type Figures = Partial<Record<(typeof figureSizes)[number], Figure | undefined>>

/** The rows that are folded away in some sizes. */
function MoreRows(
  props: { view: ChartView; rows: Figures } & Omit<Parameters<typeof Drawings>[0], 'figures' | 'id'>,
) {
  const { view, rows, ...drawing } = props
  const { opened } = drawing
  const more = Object.values(rows).find((figure) => figure !== undefined)
  if (!more) return null
  const frames = more.rows.filter(({ kind }) => kind !== 'head')
  const text = `${plural(frames.length, 'more frame')}: ${listed(frames.map(({ label }) => label))}`
  const sizes = 'wide' in rows ? ('narrow' in rows ? '' : ' not-narrow') : ' only-narrow'
  const kind = `more-frames${sizes}`
  if (!isDrawn(more, view, opened)) {
    return (
      <p class={kind}>
        <a href={`${viewPage(view.query, { by: 'statement' })}#chart`}>{text}</a>
      </p>
    )
  }
  return (
    <details class={kind} open={isOpenIn(more, opened)}>
      <summary>{text}</summary>
      <Drawings figures={rows} id="more" {...drawing} />
    </details>
  )
}

const isOpenIn = ({ rows }: Figure, opened: string | undefined) =>
  rows.some(({ id, kind }) => kind !== 'head' && opened?.startsWith(`${id}.`))

/** Whether rows that are folded away are on the page. Where shares follow, they show all frames; the rest of the timeline stands on its own page. */
function isDrawn(more: Figure | undefined, { query }: ChartView, opened: string | undefined): boolean {
  return more !== undefined && (query.by === 'statement' || isOpenIn(more, opened))
}

/** What a row's frame means. */
function meaningsOf({ themes }: ChartView): (row: FigureRow) => string | undefined {
  const definitions = new Map(
    themes.flatMap((theme) => theme.frames.map(({ id, definition }) => [`${theme.id}.${id}`, definition])),
  )
  return ({ id }) => definitions.get(id)
}

/** The size whose marks have their addresses and say what they are: it draws every mark, folded away or not. */
const original = 'wide' satisfies FigureSize

/** The marks of which the other sizes of these figures draw copies. */
function originalsIn(figures: readonly (Figure | undefined)[]): Originals {
  return originalsOf(figures.flatMap((figure) => (figure ? placed(figure, original) : [])))
}

/** The drawings of a timeline in its sizes; the style sheet shows the one that fits. */
export function Drawings(props: {
  figures: Figures
  link: (mark: FigureMark) => string
  means?: (row: FigureRow) => string | undefined
  /** Those of all drawings of the page; of one by itself they are its own. */
  originals?: Originals
  /** Name of the mark whose passages are open. */
  opened?: string | undefined
  /** Begins the ids of its parts, where a page has more than one. */
  id?: string
}) {
  const { figures, link, means, originals = originalsIn([figures[original]]), opened, id = '' } = props
  return (
    <div class="timeline" data-chart="timeline">
      {figureSizes.map((size) => {
        const figure = figures[size]
        if (!figure) return null
        return (
          <Sized
            figure={figure}
            placed={placed(figure, size)}
            link={link}
            means={means}
            originals={size === original ? undefined : originals}
            opened={opened}
            id={id}
          />
        )
      })}
      {id === '' && (
        <EventNumbers
          sizes={figureSizes.flatMap((size) => {
            const figure = figures[size]
            return figure ? placed(figure, size) : []
          })}
        />
      )}
    </div>
  )
}

function Sized(props: {
  figure: Figure
  placed: Placed
  link: (mark: FigureMark) => string
  means: ((row: FigureRow) => string | undefined) | undefined
  originals: Originals | undefined
  opened: string | undefined
  id: string
}) {
  const { figure, placed: one, link, means, originals, opened, id } = props
  const copied = originals && copiedScale(one, originals)
  return (
    <div class={`sized ${one.size}`} data-size={one.size}>
      <svg
        class="drawing"
        viewBox={`0 0 ${one.width} ${Math.ceil(one.height)}`}
        width={one.width}
        height={Math.ceil(one.height)}
        data-scale={JSON.stringify(drawnScale(one, figure.unit, copied))}
      >
        <title>{titleOf(figure)}</title>
        <TimelineMarks
          figure={figure}
          placed={one}
          ink={pageInk}
          link={link}
          means={means}
          originals={originals}
          opened={opened}
          id={id}
        />
      </svg>
    </div>
  )
}

export function titleOf({ isOneLine }: Pick<Figure, 'isOneLine'>): string {
  return isOneLine
    ? 'Timeline: the first use of each frame by each voice that is recorded in the years drawn. The table below lists the same.'
    : 'Timeline: one mark for each statement. The table below lists the same.'
}

/** What is said under the figure, where anything is. */
export function UnderFigure({ finding }: { finding: Finding }) {
  const words = finding.more
  return words.length > 0 ? (
    <p class="note">
      <Linked words={words} />
    </p>
  ) : null
}

/** What is said over a figure, in columns where a screen has room for them. */
export function Summary({ sentences }: { sentences: readonly Words[][] }) {
  const isLong = standsInColumns(sentences.map((words) => plain(words)))
  return (
    <p class={isLong ? 'summary long' : 'summary'}>
      {sentences.map((words, index) => (
        <>
          {index > 0 && ' '}
          <span class="sentence">
            <Linked words={words} />
          </span>
        </>
      ))}
    </p>
  )
}

/** A sentence whose clauses open the passages that they rest on, or the view that they are about. */
export function Linked({ words }: { words: readonly Words[] }) {
  return (
    <>
      {words.map(({ text, evidence, href = evidence && address(`/evidence?${evidence}`) }) =>
        href === undefined ? (
          <Unbroken text={text} />
        ) : (
          <a href={href}>
            <Unbroken text={text} />
          </a>
        ),
      )}
    </>
  )
}

/** A text of which no line ends within a span of years. */
function Unbroken({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(\d{4}–\d{4})/)
        .map((part, index) => (index % 2 === 1 ? <span class="unbroken">{part}</span> : part))}
    </>
  )
}
