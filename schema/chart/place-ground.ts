import type { SeriesChoice } from '../counted.ts'
import { onceWithin } from '../once.ts'
import { sumOf } from '../stats/sum.ts'
import type { Figure } from './figure.ts'
import { roomBeyond, textWidth } from './lines.ts'
import { numberedAnew, placedEvents } from './place-events.ts'
import { type Ground, rowFromTop } from './place-row.ts'
import type { Column, FigureSize } from './placed.ts'
import { leftOf, rightOf } from './text-box.ts'
import { span } from './wording.ts'

/** `small` is the type beside labels; at the least width that a size is shown in, none is under 12 pixels. */
export const sizes = {
  wide: { width: 1000, left: 176, column: 34, font: 13, small: 13, marker: 3.7, lane: 9, pad: 2 },
  medium: { width: 620, left: 166, column: 26, font: 13.5, small: 13.4, marker: 3.6, lane: 9, pad: 2 },
  card: { width: 1104, left: 300, column: 52, font: 25, small: 21, marker: 5.6, lane: 12, pad: 4 },
  narrow: { width: 300, left: 10, column: 0, font: 13, small: 13, marker: 3, lane: 8, pad: 2 },
}

/** Width of the labels where a phone shows them beside their marks, which are few. */
const besideOnNarrow = 155

/** Rows of one line each are many: two columns of them are not higher than a screen. */
const halves = { gap: 24, left: 162, column: 25, font: 13, marker: 3.1 }

/** A share of the usual: rows that stand closer are still told apart, and their marks are at least as large as those of two columns. */
const closer = { marker: 0.85, lane: 0.85, pad: 0.5 }

/** Over and under a row of one line. */
const padOfLine = 0.3

export const columnGap = halves.gap

/** The columns that a figure is laid out in: one, or two beside each other. */
export function groundsOf(figure: Figure, size: FigureSize, width: number): [Ground, ...Ground[]] {
  const { isOneLine, isClose } = figure
  const [first, second] = isOneLine && size === 'wide' ? halved(figure) : [figure]
  const open = second ? { ...sizes[size], ...halves } : sizes[size]
  const usual = isClose
    ? {
        ...open,
        marker: open.marker * closer.marker,
        lane: open.lane * closer.lane,
        pad: open.pad * closer.pad,
      }
    : open
  // Rows of one line have room for their label at its beginning.
  const left = size === 'narrow' && isOneLine ? besideOnNarrow : usual.left
  const room = { ...usual, left, width: second ? (width - columnGap) / 2 : width, size }
  return second ? [groundOf(first, room), groundOf(second, room)] : [groundOf(first, room)]
}

/** A figure in two parts about as high as each other, themes whole; as it is where there are not two. */
function halved(figure: Figure): [Figure, Figure?] {
  const { rows } = figure
  const heads = rows.flatMap(({ kind }, index) => (kind === 'head' && index > 0 ? index : []))
  const [at] = heads.toSorted((a, b) => Math.abs(a - rows.length / 2) - Math.abs(b - rows.length / 2))
  if (at === undefined) return [figure]
  return [
    { ...figure, rows: rows.slice(0, at) },
    { ...figure, rows: rows.slice(at) },
  ]
}

function groundOf(figure: Figure, room: (typeof sizes)[FigureSize] & { size: FigureSize }): Ground {
  const { size, width, left, font, marker } = room
  const { voices, years, isOneLine } = figure
  const column = room.column > 0 ? Math.max(room.column, countWidth(figure, font)) : 0
  const isNarrow = size === 'narrow'
  const plotLeft = left + marker * 1.5
  const plotRight =
    column > 0
      ? width - voices.length * column - 14
      : width - Math.max(6, marginOfLastYear(width - plotLeft, figure, font))
  return {
    ...room,
    pad: isOneLine ? padOfLine : room.pad,
    column,
    figure,
    px: (x) => plotLeft + ((x - years.from) / (years.to + 1 - years.from)) * (plotRight - plotLeft),
    plotLeft,
    plotRight,
    line: font + 4,
    isNarrow,
    isBeside: !isNarrow || isOneLine,
  }
}

/** Width of the largest count that a row may have, whichever rows are drawn: that of all statements of a voice. */
function countWidth({ strip }: Figure, font: number): number {
  const ofLane = [...Map.groupBy(strip, ({ lane }) => lane).values()]
  const most = Math.max(0, ...ofLane.map((years) => sumOf(years, ({ n }) => n)))
  return Math.floor(String(most).length * font * 0.62) + 1
}

/** Room that the name of the last year, which stands under its middle, needs right of it. */
function marginOfLastYear(room: number, { years }: Figure, font: number): number {
  const halfYear = 1 / (years.to + 1 - years.from) / 2
  return Math.ceil(roomBeyond(String(years.to), font, { room, share: halfYear }))
}

/** Events and caption over the rows of a column, and where these begin. */
export function overRows(ground: Ground): { events: Column['events']; caption: string | null; top: number } {
  const events = eventsOver(ground)
  const caption = hasCaption(ground) ? captionOf(ground) : null
  return { events, caption, top: topUnder(events, caption, ground) }
}

/** Where rows begin at the lowest and at the highest: whether anything is noted of one is known when it is laid out. */
export function lowestTop(ground: Ground): number {
  return topUnder(eventsOver(ground), captionOf(ground), ground)
}

export function highestTop(ground: Ground): number {
  return topUnder(eventsOver(ground), ground.figure.isOneLine ? captionOf(ground) : null, ground)
}

function topUnder(
  events: Column['events'],
  caption: string | null,
  { line, font, small, isNarrow }: Ground,
): number {
  const eventsHeight = Math.max(0, ...events.map(({ y }) => y)) + (events.length > 0 ? 5 : 0)
  // Names of events may reach over the labels, where the caption stands.
  const isInTheWay = events.some(
    (event) => event.y > eventsHeight - line && leftOf(event, small) < textWidth(caption ?? '', small) + 8,
  )
  const captionHeight = caption !== null && (eventsHeight === 0 || isInTheWay) ? line : 0
  return Math.max(eventsHeight + captionHeight, isNarrow ? 4 : font + 8)
}

/** As many sides of names are tried for the figure's events, and all of its drawings of a size have the same. */
const placedOnce = onceWithin<Figure['events'], Column['events']>()

function eventsOver({
  figure,
  width,
  px,
  plotLeft,
  plotRight,
  small,
  line,
  isNarrow,
}: Ground): Column['events'] {
  const { years } = figure
  return placedOnce(figure.events, [plotLeft, plotRight, small, years.from, years.to].join(), () => {
    const own = figure.events
      .filter(({ x }) => x >= years.from && x <= years.to + 1)
      .map(({ x, label }) => ({ at: px(x), label }))
    const within = (right: number) =>
      numberedAnew(placedEvents(own, { right, lowestRight: plotRight, font: small, line }))
    const beside = within(plotRight)
    if (isNarrow) return beside
    // Names have room above the heads of the counts too, except on the lowest line, where the heads stand.
    const over = within(width)
    const lowest = (names: typeof over) => Math.max(0, ...names.map(({ y }) => y))
    const isClear = over.every((event) => event.y < lowest(over) || rightOf(event, small) <= plotRight)
    const numbers = (names: typeof over) => names.filter(({ isNumber }) => isNumber).length
    const gained = numbers(beside) - numbers(over) || lowest(beside) - lowest(over)
    return isClear && gained > 0 ? over : beside
  })
}

/** What notes of a first are the first of, in less room than a sentence has. */
const captions = {
  all: { firstOf: 'First recorded in', first: 'First in this collection' },
  complete: { firstOf: 'First within complete series,', first: 'First within complete series' },
} satisfies Record<SeriesChoice | 'all', unknown>

function captionOf({ figure: { isOneLine, years, series } }: Ground): string {
  const { first, firstOf } = captions[series ?? 'all']
  return isOneLine ? `${firstOf} ${span(years)}` : first
}

/** Where no row has such a note nothing is said of it. */
function hasCaption(ground: Ground): boolean {
  const { isOneLine, rows } = ground.figure
  return isOneLine || rows.some((row) => row.first && rowFromTop(row, ground).row.note)
}
