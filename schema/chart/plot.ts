import { onceWithin } from '../once.ts'
import { sumOf } from '../stats/sum.ts'
import { type Chart, laneBase, laneTop } from './chart.ts'
import { digit, roomBeyond } from './lines.ts'
import { placedEvents } from './place-events.ts'
import type { Column } from './placed.ts'

/** Sizes of a drawing in pixels, and where its values come to lie. */
export interface Plot {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  font: number
  marker: number
  x: (x: number) => number
  y: (y: number) => number
  /** Rules of the events with their names, over the lanes. */
  events: Column['events']
}

export type Size = keyof typeof sizes

/** `small` fits a phone and a column of small multiples. */
const sizes = {
  small: { width: 320, lane: 60, row: 18, left: 46, right: 6, bottom: 22, font: 13.5, marker: 4 },
  large: { width: 800, lane: 120, row: 22, left: 52, right: 10, bottom: 26, font: 13, marker: 5.5 },
}

/** What of a chart its plot depends on. */
type Plotted = Pick<Chart, 'voices' | 'marks' | 'x'> & { facets: readonly unknown[] }

/** All facets of a chart have the same plot, and its key says what that has no room for. */
const plottedOnce = onceWithin<Plotted, Plot>()

/** A facet's plot; at another width everything grows alike, as the browser scales a drawing. */
export function plotOf(chart: Plotted, size: Size, width: number = sizes[size].width): Plot {
  return plottedOnce(chart, `${size} ${width}`, () => plotted(chart, size, width))
}

function plotted(chart: Plotted, size: Size, width: number): Plot {
  const k = width / sizes[size].width
  const { lane, left, right: least, bottom, font, marker } = scaled(size, k)
  const right = Math.max(least, labelRoom(chart, { room: width - left, font }))
  const lanes = Math.max(1, chart.voices.length)
  const x = horizontal(chart, width, left, right)
  const events = placedEvents(
    chart.marks.map((mark) => ({ at: x(mark.x), label: mark.label })),
    // Beside others a facet does not say again what takes lines of its own: the key names the events once for all.
    { right: width, font, line: font + 3 * k, ...(chart.facets.length > 1 && { named: 1 }) },
  )
  const top = Math.max(0, ...events.map(({ y }) => y)) + 4 * k
  const plotHeight = lane * lanes
  return {
    width,
    height: top + plotHeight + bottom,
    left,
    right,
    top,
    bottom,
    font,
    marker,
    x,
    events,
    y: (y) => top + ((laneTop(lanes) - y) / (laneTop(lanes) - laneBase(lanes - 1, lanes))) * plotHeight,
  }
}

/** The plot of the strip under the facets: one row of numbers for each lane, under the same years. */
export function stripPlotOf(chart: Plotted, size: Size): Plot {
  const { width, row, left, right: least, bottom, font, marker } = sizes[size]
  const right = Math.max(least, labelRoom(chart, { room: width - left, font }))
  const lanes = Math.max(1, chart.voices.length)
  return {
    width,
    height: row * lanes + bottom,
    left,
    right,
    top: 0,
    bottom,
    font,
    marker,
    x: horizontal(chart, width, left, right),
    events: [],
    y: (lane) => row * (lane + 0.5),
  }
}

/** What the last name on the axis needs beyond the plot, so as not to be cut: of many years half of one is less than half a name. */
function labelRoom({ x }: Plotted, { room, font }: { room: number; font: number }): number {
  const last = x.ticks.at(-1)
  if (!last) return 0
  return roomBeyond(last.label, font, { room, share: (x.max - last.x) / (x.max - x.min) })
}

/** Pixels that keep two numbers apart. */
const gap = 3

/** Numbers are set this small before years are left out. */
const smallestNumber = 12

/** Width of a number in ems: digits are as wide as each other, and its point or comma half as wide. */
const numberWidth = (label: string) => sumOf(label, (sign) => (/[.,]/.test(sign) ? digit / 2 : digit))

/**
 * The numbers of the strip that find room beside each other, and the size of their type. Where those of all years do not,
 * every n-th year has its number, the years named on the axis first.
 */
export function stripShown(
  { strip, x }: Pick<Chart, 'strip' | 'x'>,
  plot: Plot,
): { cells: Chart['strip']; font: number; every: number } {
  const [first = { x: x.min + 0.5 }, second = { x: first.x + 1 }] = x.ticks
  const named = Math.max(1, Math.round(second.x - first.x))
  const ems = Math.max(0, ...strip.map(({ label }) => numberWidth(label)))
  const year = plot.x(x.min + 1) - plot.x(x.min)
  const fitting = ems === 0 ? plot.font : Math.min(plot.font, (year - gap) / ems)
  const font = fitting < smallestNumber ? plot.font : fitting
  let every = Math.max(1, Math.ceil((ems * font + gap) / year - 1e-9))
  while (every % named !== 0 && named % every !== 0) every += 1
  return { cells: strip.filter((cell) => Math.round(cell.x - first.x) % every === 0), font, every }
}

/** What the numbers of a strip are and, where not every year has its own, which have. */
export function stripTitleIn(chart: Chart, sizes: readonly Size[]): string {
  const [every = 1, other] = new Set(sizes.map((size) => stripShown(chart, stripPlotOf(chart, size)).every))
  if (other !== undefined) return `${chart.stripTitle}, where there is room for it`
  return every === 1
    ? chart.stripTitle
    : `${chart.stripTitle}, every ${every === 2 ? 'second' : every === 3 ? 'third' : `${every}th`} year`
}

function scaled(size: Size, k: number): (typeof sizes)[Size] {
  return Object.fromEntries(
    Object.entries(sizes[size]).map(([name, value]) => [name, value * k]),
  ) as (typeof sizes)[Size]
}

function horizontal(chart: Plotted, width: number, left: number, right: number): Plot['x'] {
  const { min, max } = chart.x
  return (x) => left + ((x - min) / (max - min)) * (width - left - right)
}
