import type { Figure } from '../../../schema/chart/figure.ts'
import { plain, seriesTold } from '../../../schema/chart/finding.ts'
import { byCarriers, folded, groupsOf } from '../../../schema/chart/fold.ts'
import { textWidth } from '../../../schema/chart/lines.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { placed } from '../../../schema/chart/place.ts'
import { span } from '../../../schema/chart/wording.ts'
import { isDrawable } from '../../../schema/contract/drawable.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { plural } from '../../../schema/plural.ts'
import { Card, type CardRoom, cardAnswer } from '../../components/chart/card.tsx'
import type { Ink } from '../../components/chart/ink.ts'
import { Marker, n } from '../../components/chart/marker.tsx'
import { markEntries, PictureKey, placedKey } from '../../components/chart/picture-key.tsx'
import { TimelineMarks } from '../../components/chart/timeline.tsx'
import { viewQueryOf } from '../../components/chart/view-query.ts'
import type { RequestContext } from '../../env.ts'
import { pageQuery } from '../../query-string.ts'
import { askedView } from './asked-view.ts'

export const draws = { '/': viewCardRoute }

/** The timeline of a view in the size that networks show. */
async function viewCardRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const query = viewQueryOf(pageQuery(c, ViewQuery), url.searchParams)
  // Whatever the page goes on to show, its picture is the timeline that leads it.
  const { release, lead } = await askedView(c.get('db'), { ...query, by: 'statement' })
  if (!lead) return c.notFound()
  const heading = plain(lead.finding.heading)
  const shown = drawableFigure(cardFigure(lead.figure, seriesTold(lead.finding)))
  const gist = `Timeline of statements, ${span(lead.figure.years)}`
  return cardAnswer(
    c,
    <Card heading={heading} gist={gist} release={release}>
      {(room, ink) => (
        <CardTimeline
          room={room}
          ink={ink}
          figure={shown}
          left={lead.figure.rows.length - shown.rows.length}
        />
      )}
    </Card>,
  )
}

/**
 * Of a row whose name a picture does not have the signs for, the id stands there; of such words of a first, the date alone;
 * an event of such a name is left out.
 */
export function drawableFigure(figure: Figure): Figure {
  const rows = figure.rows.map((row) => ({
    ...row,
    label: isDrawable(row.label) ? row.label : (row.id.split('.').at(-1) ?? '').replaceAll('_', ' '),
    note: isDrawable(row.note) ? row.note : '',
    first: row.first && (isDrawable(row.first.words?.text ?? '') ? row.first : { ...row.first, words: null }),
  }))
  return { ...figure, rows, events: figure.events.filter(({ label }) => isDrawable(label)) }
}

/** Pixels of a drawing that a card has room for before it gets small. */
const cardRoom = 330

/** The rows that a card has room for: of one line each the two of a theme that most statements carry. */
function cardFigure(figure: Figure, kept: readonly string[]): Figure {
  // Its events take no room of its rows: they are there where some is left.
  if (!figure.isOneLine) {
    const { shown } = folded({ ...figure, events: [] }, { kept, size: 'card', room: cardRoom })
    return { ...shown, events: figure.events }
  }
  const most = new Set(groupsOf(figure).flatMap(({ rows }) => rows.toSorted(byCarriers).slice(0, 2)))
  return { ...figure, rows: figure.rows.filter((row) => row.kind === 'head' || most.has(row)) }
}

/** Steps in which a drawing is made smaller to fit its room. */
const smaller = 0.96
const leastScale = 0.4
/** Names of events make no drawing smaller than this. */
const leastNamedScale = 0.54

/** Lines that the names of events may take over the rows. */
const mostEventLines = 4

/** The drawing with its events where they have room for their names: a rule without a name says nothing. */
function fitting(figure: Figure, room: { width: number; height: number }) {
  const all = largest(figure, room)
  const [{ events }] = all.drawing.columns
  const { small } = all.drawing
  const isNamed = events.every(
    ({ text, full, y }) => text === full && y <= small + (mostEventLines - 1) * (small * 1.5),
  )
  return isNamed && all.scale >= leastNamedScale ? all : largest({ ...figure, events: [] }, room)
}

/** The drawing in the largest size that the room holds: a smaller one has more room for time, and needs fewer tiers. */
function largest(figure: Figure, room: { width: number; height: number }) {
  for (let scale = 1; ; scale *= smaller) {
    const drawing = placed(figure, 'card', room.width / scale)
    const { height } = drawing
    if (height * scale <= room.height || scale < leastScale) return { drawing, scale, shown: figure }
  }
}

const keyFont = 15.5

/** Voices over the drawing, which is as large as the room lets it be, and what its marks mean under it. */
function CardTimeline(props: { room: CardRoom; ink: Ink; figure: Figure; left: number }) {
  const { room, ink, figure, left } = props
  const voicesHeight = 34
  const key = placedKey(markEntries(figure), { width: room.width, font: keyFont })
  const { drawing, scale, shown } = fitting(figure, {
    ...room,
    height: room.height - voicesHeight - key.height,
  })
  let x = room.x
  const names = figure.voices.map((voice) => {
    const name = isDrawable(laneLabel(voice)) ? laneLabel(voice) : voice
    const from = x
    x += 28 + textWidth(name, 24) + 32
    return { voice, name, x: from }
  })
  return (
    <>
      <g font-size="24" fill={ink('ink')}>
        {names.map((one) => (
          <>
            <Marker voice={one.voice} look="full" x={one.x + 10} y={room.y + 14} size={8} ink={ink} />
            <text x={n(one.x + 28)} y={room.y + 22}>
              {one.name}
            </text>
          </>
        ))}
        {left > 0 && (
          <text
            x={room.x + room.width}
            y={room.y + 22}
            text-anchor="end"
            fill={ink('ink-soft')}
            font-size="22"
          >
            {plural(left, 'more frame')}
          </text>
        )}
      </g>
      <svg
        x={n(room.x)}
        y={n(room.y + voicesHeight)}
        width={n(drawing.width * scale)}
        height={n(drawing.height * scale)}
        viewBox={`0 0 ${n(drawing.width)} ${n(drawing.height)}`}
      >
        <title>Timeline</title>
        <TimelineMarks figure={shown} placed={drawing} ink={ink} />
      </svg>
      <PictureKey placed={key} ink={ink} x={room.x} y={room.y + room.height - key.height} />
    </>
  )
}
