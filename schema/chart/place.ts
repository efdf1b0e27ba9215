import type { SeriesChoice } from '../counted.ts'
import { onceWithin } from '../once.ts'
import type { Figure } from './figure.ts'
import { textWidth } from './lines.ts'
import { placedEvents } from './place-events.ts'
import { countMiddle, type Ground, placedRow } from './place-row.ts'
import type { Column, FigureSize, Placed, PlacedMark, PlacedRow } from './placed.ts'
import { namedYears, steps } from './scale.ts'
import { leftOf, rightOf } from './text-box.ts'
import { span } from './wording.ts'

/** `small` is the type beside labels; at the least width that a size is shown in, none is under 12 pixels. */
const sizes = {
  wide: { width: 1000, left: 176, column: 34, font: 13, small: 12.5, marker: 3.7, lane: 9, pad: 2 },
  medium: { width: 620, left: 166, column: 26, font: 13.5, small: 13.4, marker: 3.6, lane: 9, pad: 2 },
  card: { width: 1104, left: 300, column: 52, font: 25, small: 21, marker: 5.6, lane: 12, pad: 4 },
  narrow: { width: 300, left: 10, column: 0, font: 13, small: 13, marker: 3, lane: 8, pad: 2 },
}

/** Width of the labels where a phone shows them beside their marks, which are few. */
const besideOnNarrow = 158

/** Rows of one line each are many: two columns of them are not higher than a screen. */
const halves = { gap: 24, left: 162, column: 25, font: 12.5, marker: 3.1 }

/** A share of the usual: rows that stand closer are still told apart, and their marks are at least as large as those of two columns. */
const closer = { marker: 0.87, lane: 0.9, pad: 0.5 }

/** A page asks how high a drawing is, and where another size has its marks, before it draws it. */
const laidOut = onceWithin<Figure, Placed>()

/** Lays a figure out in one of its sizes. Marks are stacked where they would overlap and never moved in time. */
export function placed(figure: Figure, size: FigureSize, width: number = sizes[size].width): Placed {
  return laidOut(figure, `${size} ${width}`, () => placedAnew(figure, size, width))
}

function placedAnew(figure: Figure, size: FigureSize, width: number): Placed {
  const { years, isOneLine, isClose } = figure
  const parts = isOneLine && size === 'wide' ? halved(figure) : [figure]
  const isHalved = parts.length > 1
  const open = isHalved ? { ...sizes[size], ...halves } : sizes[size]
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
  const each = isHalved ? (width - halves.gap) / 2 : width
  const room = { ...usual, left, width: each, size }
  let lines = 0
  const drafts = parts.map((part) => {
    const one = placedRows(part, { ...room, lines })
    lines += one.rows.reduce((sum, row) => sum + row.lines.length, 0)
    return one
  })
  const bottom = Math.max(...drafts.map((one) => one.plot.bottom))
  const { font, small, marker } = usual
  // On a phone years take the whole width, and what is counted under them is said in a line of its own.
  const isTitledAbove = size === 'narrow' && !isOneLine
  const stripTop = bottom + font + 7 + (isTitledAbove ? font + 3 : 4)
  const columns = drafts.map(
    ({ ground, ...one }, index): Column => ({
      ...one,
      left: index * (each + halves.gap),
      width: each,
      plot: { ...one.plot, bottom },
      strip: placedStrip(ground, { stripTop, isTitledAbove }),
    }),
  )
  const stripLines = Math.max(
    figure.voices.length,
    ...columns.map(({ strip }) => (isTitledAbove ? 0 : strip.titles.length)),
  )
  return {
    size,
    width,
    height: stripTop + stripLines * (font + 1) + 1,
    font,
    small,
    marker,
    x: { min: years.from, max: years.to + 1 },
    columns: columns as Placed['columns'],
  }
}

/** A figure in two parts about as high as each other, themes whole; as it is where there are not two. */
function halved(figure: Figure): Figure[] {
  const { rows } = figure
  const heads = rows.flatMap(({ kind }, index) => (kind === 'head' && index > 0 ? index : []))
  const [at] = heads.toSorted((a, b) => Math.abs(a - rows.length / 2) - Math.abs(b - rows.length / 2))
  if (at === undefined) return [figure]
  return [
    { ...figure, rows: rows.slice(0, at) },
    { ...figure, rows: rows.slice(at) },
  ]
}

type Room = (typeof sizes)[FigureSize] & { size: FigureSize; lines: number }

/** As many sides of names are tried for the figure's events, and all of its drawings of a size have the same. */
const placedOnce = onceWithin<Figure['events'], Column['events']>()

/** Rows, years and events of a column; its strip comes when it is known how high the other is. */
function placedRows(
  figure: Figure,
  room: Room,
): Omit<Column, 'left' | 'width' | 'strip'> & { ground: Ground } {
  const { size, width, left, column, font, small, marker } = room
  const { voices, years, isOneLine } = figure
  const isNarrow = size === 'narrow'
  const plotLeft = left + marker * 1.5
  const hasCounts = column > 0
  const plotRight = hasCounts
    ? width - voices.length * column - 14
    : width - Math.max(6, marginOfLastYear(width - plotLeft, figure, font))
  const px = (x: number) =>
    plotLeft + ((x - years.from) / (years.to + 1 - years.from)) * (plotRight - plotLeft)
  const line = font + 4
  const ground: Ground = {
    ...room,
    figure,
    px,
    plotLeft,
    plotRight,
    line,
    isNarrow,
    isBeside: !isNarrow || isOneLine,
  }

  const events = placedOnce(figure.events, [plotLeft, plotRight, small, years.from, years.to].join(), () => {
    const own = figure.events
      .filter(({ x }) => x >= years.from && x <= years.to + 1)
      .map(({ x, label }) => ({ at: px(x), label }))
    const within = (right: number) => placedEvents(own, { right, lowestRight: plotRight, font: small, line })
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
  const eventsHeight = Math.max(0, ...events.map(({ y }) => y)) + (events.length > 0 ? 5 : 0)
  // How high rows are does not depend on where they stand.
  const fromTop = figure.rows.map((row) => placedRow(row, { ...ground, y: 0, lines: 0 }).row)
  const caption = captionOf(figure, fromTop)
  const countHeads = hasCounts ? voices.map((_, lane) => ({ lane, x: countMiddle(ground, lane) })) : []
  // Names of events may reach over the labels, where the caption stands.
  const isInTheWay = events.some(
    (event) => event.y > eventsHeight - line && leftOf(event, small) < textWidth(caption ?? '', small) + 8,
  )
  const captionHeight = caption !== null && (eventsHeight === 0 || isInTheWay) ? line : 0
  const top = Math.max(eventsHeight + captionHeight, isNarrow ? 4 : font + 8)

  const fitting = (own: number) => Math.max(1, Math.floor((plotRight - plotLeft) / own))
  const rows: PlacedRow[] = []
  const marks: PlacedMark[] = []
  let y = top
  let lines = room.lines
  for (const row of figure.rows) {
    const one = placedRow(row, { ...ground, y, lines })
    rows.push(one.row)
    marks.push(...one.marks)
    y = one.row.bottom
    lines += one.row.lines.length
  }
  return {
    ground,
    plot: { left: plotLeft, right: plotRight, top, bottom: y },
    caption: caption === null ? null : { x: 0, y: top - 6, text: caption, anchor: 'start' },
    rows,
    marks,
    years: namedYears(figure.years, {
      names: fitting(font * 3.4),
      short: fitting(textWidth('’00', font) + 2),
      together: yearsTogether(ground),
    }).map(({ x, label }) => ({ value: x, label })),
    events,
    countHeads: countHeads.map((head) => ({ ...head, y: top - font * 0.6 })),
  }
}

/** What a figure says of what it counts, in less room than a sentence has. */
const labels = {
  all: {
    firstOf: 'First recorded in',
    first: 'First in this collection',
    counted: 'All statements',
    of: 'In the collection',
    byYear: 'Statements in the collection, by year',
  },
  complete: {
    firstOf: 'First within complete series,',
    first: 'First within complete series',
    counted: 'In complete series',
    of: 'Of complete series',
    byYear: 'Statements of complete series, by year',
  },
} satisfies Record<SeriesChoice | 'all', unknown>

/** What notes of a first are the first of; where no row has such a note it is not said. */
function captionOf(figure: Figure, rows: readonly PlacedRow[]): string | null {
  const { isOneLine, years, series } = figure
  const { first: firstOfAll, firstOf } = labels[series ?? 'all']
  if (isOneLine) return `${firstOf} ${span(years)}`
  return rows.some(({ row, note }) => row.first && note) ? firstOfAll : null
}

/** Room that the name of the last year, which stands under its middle, needs right of it. */
function marginOfLastYear(room: number, { years }: Figure, font: number): number {
  const halfYear = 1 / (years.to + 1 - years.from) / 2
  return Math.ceil((textWidth(String(years.to), font) / 2 - room * halfYear) / (1 - halfYear))
}

/** Years that are counted together: each alone where the numbers have room, else as few as do. */
function yearsTogether({ figure, plotLeft, plotRight, small }: Ground): number {
  const { from, to } = figure.years
  const ofYear = (plotRight - plotLeft) / (to + 1 - from)
  const isFitting = (years: number) => {
    const digits = Math.max(1, ...sumsOf(figure, years).map(({ n }) => String(n).length))
    return digits * small * 0.62 + 2 <= years * ofYear
  }
  return steps.find(isFitting) ?? to + 1 - from
}

interface YearsSum {
  lane: number
  /** In years. */
  middle: number
  n: number
}

/** Every drawing of a figure counts the same under its rows. */
const summedOnce = onceWithin<Figure['strip'], YearsSum[]>()

/** Statements of each voice in so many years each; the last of them may be fewer. */
function sumsOf({ strip, years }: Figure, together: number): YearsSum[] {
  return summedOnce(strip, `${together} ${years.from}`, () => {
    const groups = Map.groupBy(
      strip,
      ({ lane, year }) => `${lane} ${Math.floor((year - years.from) / together)}`,
    )
    return [...groups.values()].flatMap(([first, ...others]) => {
      if (!first) return []
      const { lane, year } = first
      const n = others.reduce((sum, one) => sum + one.n, first.n)
      return { lane, middle: year + (others.length + 1) / 2, n }
    })
  })
}

function placedStrip(
  ground: Ground,
  { stripTop, isTitledAbove }: { stripTop: number; isTitledAbove: boolean },
): Column['strip'] {
  const { figure, px, font, small: size, left } = ground
  const together = yearsTogether(ground)
  const { byYear, counted, of: ofWhat } = labels[figure.series ?? 'all']
  const { from, to } = figure.years
  // Under the months of a single year its numbers say of what they are.
  const of = from === to ? ` in ${from}` : ''
  const isEven = (to + 1 - from) % together === 0
  const each = `${isEven ? '' : 'up to '}${together} years each`
  const beside = together === 1 ? [counted] : [counted, each]
  const above = together === 1 ? byYear : `${ofWhat}, ${each}`
  const y = (lane: number) => stripTop + (lane + 0.8) * (font + 1)
  return {
    titles: (isTitledAbove ? [above] : beside).map((text, line) => ({
      x: 0,
      y: isTitledAbove ? stripTop - 2 : y(line),
      text,
      anchor: 'start' as const,
    })),
    cells: sumsOf(figure, together).map(({ lane, middle, n }) => ({
      lane,
      x: px(middle),
      y: y(lane),
      text: `${n === 0 ? '–' : n}${of}`,
      anchor: 'middle' as const,
    })),
    heads: figure.voices.map((_, lane) => ({
      lane,
      x: isTitledAbove ? 4 : left - 8,
      y: y(lane) - size * 0.35,
    })),
  }
}
