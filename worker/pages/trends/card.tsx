import { findings } from '#subject'
import type { Figure, FigureRow } from '../../../schema/chart/figure.ts'
import { type Finding, plain, seriesTold } from '../../../schema/chart/finding.ts'
import { textWidth } from '../../../schema/chart/lines.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { leastHeightIn, placed } from '../../../schema/chart/place.ts'
import { groupsOf, rankedRows, withRows } from '../../../schema/chart/ranking.ts'
import { span } from '../../../schema/chart/wording.ts'
import { isDrawable } from '../../../schema/contract/drawable.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { plural } from '../../../schema/plural.ts'
import { Card, type CardRoom, cardAnswer } from '../../components/chart/card.tsx'
import type { Ink } from '../../components/chart/ink.ts'
import { Marker, n } from '../../components/chart/marker.tsx'
import { PictureKey, placedKey, signEntries } from '../../components/chart/picture-key.tsx'
import { TimelineMarks } from '../../components/chart/timeline.tsx'
import { viewQueryOf } from '../../data/view-query.ts'
import type { RequestContext } from '../../env.ts'
import { pageQuery } from '../../query-string.ts'
import { timelineView } from './asked-view.ts'

export const draws = { '/': viewCardRoute }

/** The timeline of a view in the size that networks show. */
async function viewCardRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const query = viewQueryOf(pageQuery(c, ViewQuery), url.searchParams)
  // Whatever the page goes on to show, its picture is the timeline that leads it.
  const { release, lead } = await timelineView(c.get('db'), { ...query, by: 'statement' })
  const heading = plain(lead.finding.heading)
  const figure = drawableFigure(lead.figure)
  const gist = `Timeline of statements, ${span(lead.figure.years)}`
  return cardAnswer(
    c,
    <Card heading={heading} gist={gist} basis={lead.finding.basis} release={release}>
      {(room, ink) => (
        <CardTimeline room={room} ink={ink} figure={figure} rows={cardRows(figure, lead.finding)} />
      )}
    </Card>,
  )
}

/**
 * The id stands for a row whose name a picture does not have the signs for; of such words of a first, the date alone;
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

/** Rows that a card shows if they are read, and how many of them at all events: what its heading names is in it. */
interface CardRows {
  ranked: readonly FigureRow[]
  least: number
}

/** Rows of a theme that a card of many themes shows. */
const mostOfTheme = 2

/** In a card of one theme no more rows than this are tried. */
const mostRows = 7

/** The rows that a card shows, the first to be left out last: as on the page, of single lines so many of each theme in turn. */
function cardRows(figure: Figure, finding: Finding): CardRows {
  const told = [...seriesTold(finding), ...findings.flatMap(({ series }) => series)]
  const ranked = rankedRows(figure, told).map(({ row }) => row)
  if (!figure.isOneLine) {
    const headed = seriesTold({ heading: finding.heading, summary: [] })
    const isHeaded = ({ id }: FigureRow) => headed.includes(id)
    const own = ranked.filter(isHeaded)
    const others = ranked.filter((row) => !isHeaded(row))
    return { ranked: [...own, ...others].slice(0, mostRows), least: Math.max(own.length, fewestRows) }
  }
  const ofThemes = groupsOf(figure).map(({ rows }) => ranked.filter((row) => rows.includes(row)))
  const turns = Array.from({ length: mostOfTheme }, (_, turn) => ofThemes.flatMap((rows) => rows[turn] ?? []))
  return { ranked: turns.flat(), least: fewestRows }
}

/** Steps in which a drawing is made smaller to fit its room. */
const smaller = 0.96
const leastScale = 0.4
/** Least scale at which labels are read where networks show the picture: of 18 pixels. */
const leastRead = 18 / 25
/** Rows are left out for it, down to so many. */
const fewestRows = 2

/** Rows that may be left out for events. */
const mostForEvents = 1

/** Lines that the names of events may take over the rows. */
const mostEventLines = 4

/**
 * The drawing with as many of its rows as are read well, and of its events with those whose names have room: a rule without a name
 * says nothing.
 */
function fitting(figure: Figure, rows: CardRows, room: Room): Drawn {
  const bare = readable({ ...figure, events: [] }, rows, room)
  const rowsOf = ({ shown }: Drawn) => shown.rows.length
  for (let own = figure.events; own.length > 0; ) {
    const drawn = readable({ ...figure, events: own }, rows, room)
    const { columns, small } = drawingOf(drawn, room)
    const [{ events }] = columns
    const lowest = small * (1 + (mostEventLines - 1) * 1.5)
    const named = own.filter(({ label }) =>
      events.some(({ text, full, y }) => full === label && text === full && y <= lowest),
    )
    const isWorthIt = drawn.scale >= leastRead && rowsOf(drawn) >= rowsOf(bare) - mostForEvents
    if (named.length === own.length && isWorthIt) return drawn
    // Fewer names need fewer lines.
    own = named.length < own.length ? named : own.slice(1)
  }
  return bare
}

/** Rows are left out one by one until the others are read; those that stay at all events are drawn closer where they are not. */
function readable(figure: Figure, { ranked, least }: CardRows, room: Room): Drawn {
  for (let n = ranked.length; ; n--) {
    const shown = withRows(figure, new Set(ranked.slice(0, n)))
    const drawn = largest(shown, room, leastRead)
    if (drawn.scale >= leastRead) return drawn
    if (n <= least) return largest({ ...shown, isClose: true }, room, leastScale)
  }
}

interface Room {
  width: number
  height: number
}

/** A figure with the rows that a card shows, and how large it is drawn. */
interface Drawn {
  shown: Figure
  scale: number
}

const drawingOf = ({ shown, scale }: Drawn, { width }: Room) => placed(shown, 'card', width / scale)

/**
 * The largest scale that the room holds, or one under the least: a smaller one has more room for time, and needs fewer tiers. What is
 * too high even without words at its marks is not laid out.
 */
function largest(figure: Figure, room: Room, least: number): Drawn {
  const drawn = { shown: figure, scale: 1 }
  const isFitting = () =>
    leastHeightIn(figure, 'card', room.width / drawn.scale) * drawn.scale <= room.height &&
    drawingOf(drawn, room).height * drawn.scale <= room.height
  while (drawn.scale >= least && !isFitting()) drawn.scale *= smaller
  return drawn
}

/** Sizes of the key, the largest first. */
const keyFonts = [18, 17, 16]

/** What the signs of its marks mean: in the largest type that takes the fewest lines. */
function keyOf(figure: Figure, width: number) {
  const entries = signEntries(figure)
  const linesOf = ({ height, font }: ReturnType<typeof placedKey>) => Math.round(height / (font * 1.5))
  const [key] = keyFonts
    .map((font) => placedKey(entries, { width, font }))
    .toSorted((a, b) => linesOf(a) - linesOf(b))
  return key ?? placedKey([], { width, font: 16 })
}

/** Voices over the drawing, which is as large as the room lets it be, and what its marks mean under it. */
function CardTimeline(props: { room: CardRoom; ink: Ink; figure: Figure; rows: CardRows }) {
  const { room, ink, figure, rows } = props
  const voicesHeight = 34
  const most = keyOf(figure, room.width)
  const drawn = fitting(figure, rows, { ...room, height: room.height - voicesHeight - most.height })
  const { shown, scale } = drawn
  const drawing = drawingOf(drawn, room)
  const key = keyOf(shown, room.width)
  const framesOf = ({ rows }: Figure) => rows.filter(({ kind }) => kind === 'frame').length
  const left = framesOf(figure) - framesOf(shown)
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
