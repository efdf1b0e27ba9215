import type { Figure } from './figure.ts'
import { placedEvents } from './place-events.ts'
import { type Ground, placedRow } from './place-row.ts'
import type { FigureSize, Placed, PlacedMark, PlacedRow } from './placed.ts'
import { yearTicks } from './scale.ts'

/** `small` is the type beside labels; at the least width that a size is shown in, none is under 12 pixels. */
const sizes = {
  wide: { width: 1000, left: 176, column: 34, font: 13, small: 12.5, marker: 3.7, lane: 9, pad: 2 },
  medium: { width: 620, left: 152, column: 26, font: 13.5, small: 13.4, marker: 3.6, lane: 9, pad: 2 },
  card: { width: 1104, left: 300, column: 52, font: 25, small: 21, marker: 5.6, lane: 12, pad: 4 },
  narrow: { width: 300, left: 10, column: 0, font: 13, small: 13, marker: 3, lane: 8, pad: 3 },
}

/** Width of the labels where a phone shows them beside their marks, which are few. */
const besideOnNarrow = 148

/** Lays a figure out in one of its sizes. Marks are stacked where they would overlap and never moved in time. */
export function placed(figure: Figure, size: FigureSize, width: number = sizes[size].width): Placed {
  const isNarrow = size === 'narrow'
  const { voices, years, isOneLine } = figure
  const ground0 = sizes[size]
  const { column, font, small, marker } = ground0
  // Rows of one line have room for their label at its beginning.
  const isBeside = !isNarrow || isOneLine
  const left = isNarrow && isOneLine ? besideOnNarrow : ground0.left
  const plotLeft = left + marker * 1.5
  const plotRight = isNarrow ? width - 6 : width - voices.length * column - 14
  const span = years.to + 1 - years.from
  const px = (x: number) => plotLeft + ((x - years.from) / span) * (plotRight - plotLeft)
  const line = font + 4

  const within = figure.events.filter(({ x }) => x >= years.from && x <= years.to + 1)
  const events = placedEvents(
    within.map(({ x, label }) => ({ at: px(x), label })),
    { right: plotRight, font: small, line },
  )
  const eventsHeight = Math.max(0, ...events.map(({ y }) => y)) + (events.length > 0 ? 6 : 0)
  const top = Math.max(eventsHeight, isNarrow ? 4 : font + 8)

  const ground = { figure, px, plotLeft, plotRight, ...ground0, width, left, line, isNarrow, isBeside }
  const rows: PlacedRow[] = []
  const marks: PlacedMark[] = []
  const ticks: Placed['ticks'] = []
  let y = top
  let lines = 0
  for (const row of figure.rows) {
    const one = placedRow(row, { ...ground, y, lines })
    rows.push(one.row)
    marks.push(...one.marks)
    ticks.push(...one.ticks)
    y = one.row.bottom
    lines += one.row.lines.length
  }
  const bottom = y
  const axis = font + 7
  const stripTop = bottom + axis + (isNarrow ? line : 4)
  return {
    size,
    width,
    height: stripTop + voices.length * (font + 1) + 3,
    font,
    small,
    marker,
    plot: { left: plotLeft, right: plotRight, top, bottom },
    x: { min: years.from, max: years.to + 1 },
    rows,
    marks,
    ticks,
    years: yearTicks(
      years.from,
      years.to,
      Math.max(1, Math.floor((plotRight - plotLeft) / (font * 3.4))),
    ).map(({ x, label }) => ({ value: x, label })),
    events,
    countHeads: isNarrow
      ? []
      : voices.map((_, lane) => ({ lane, x: plotRight + 14 + column * (lane + 0.5), y: top - font * 0.6 })),
    strip: placedStrip(figure, { px, isNarrow, font, small, stripTop, left }),
  }
}

function placedStrip(
  figure: Figure,
  at: {
    px: Ground['px']
    isNarrow: boolean
    font: number
    small: number
    stripTop: number
    left: number
  },
): Placed['strip'] {
  const { px, isNarrow, font, small: size, stripTop, left } = at
  const perYear = px(figure.years.from + 1) - px(figure.years.from)
  const most = Math.max(1, ...figure.strip.map(({ n }) => String(n).length))
  // Where years are too narrow for their numbers, every second or third is told.
  const every = Math.ceil((most * size * 0.62 + 2) / perYear)
  const y = (lane: number) => stripTop + (lane + 0.8) * (font + 1)
  return {
    title: {
      x: 0,
      y: isNarrow ? stripTop - 2 : y(0),
      text: isNarrow ? 'Statements in the collection, by year' : 'All statements',
      anchor: 'start',
    },
    cells: figure.strip
      .filter(({ year }) => (year - figure.years.from) % every === 0)
      .map(({ lane, year, n }) => ({
        lane,
        x: px(year + 0.5),
        y: y(lane),
        text: n === 0 ? '–' : String(n),
        anchor: 'middle' as const,
      })),
    heads: figure.voices.map((_, lane) => ({ lane, x: isNarrow ? 4 : left - 8, y: y(lane) - size * 0.35 })),
  }
}
