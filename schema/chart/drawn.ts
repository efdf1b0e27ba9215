import type { Look } from './chart.ts'
import type { Placed, PlacedMark } from './placed.ts'
import type { Unit } from './unit.ts'

/**
 * What the server's drawing says of itself, so that the browser's chart draws and tells the same marks without a second
 * copy of them: scales of the drawing, what the marks of a line have in common, and of each what its outline does not show.
 */

/** Attribute of the drawing: its unit of time, plot, scale and type. */
export interface DrawnScale {
  unit: Unit
  /** Times as large as the marks of the drawing that has their addresses and words, of which these are copies. */
  copied?: number | undefined
  font: number
  plot: { left: number; right: number; bottom: number }
  x: { min: number; max: number; ticks: { value: number; label: string }[] }
}

/** A column further right has years of its own; on the one scale of the chart they go on from the first. */
export function drawnScale({ x, font, columns }: Placed, unit: Unit, copied?: number): DrawnScale {
  const [{ plot }] = columns
  const perYear = (plot.right - plot.left) / (x.max - x.min)
  const right = Math.max(...columns.map((column) => column.left + column.plot.right))
  return {
    unit,
    copied,
    font,
    plot: { left: plot.left, right, bottom: plot.bottom },
    x: {
      min: x.min,
      max: x.min + (right - plot.left) / perYear,
      ticks: columns.flatMap((column) =>
        column.years.map(({ value, label }) => ({ value: value + column.left / perYear, label })),
      ),
    },
  }
}

/** A line of marks: what they are about, and how far it reaches. */
interface DrawnLine {
  about: string
  left: number
  right: number
  top: number
  bottom: number
}

const letters: Record<Exclude<Look, 'none'>, string> = { full: 'f', hollow: 'h', silent: 's' }
const looks = Object.fromEntries(Object.entries(letters).map(([look, letter]) => [letter, look]))

const tenths = (value: number) => Math.round(value * 10) / 10

/** Attributes of a line: what it is about, its edges, and look and radius of each of its marks. */
export function lineData({ about, left, right, top, bottom }: DrawnLine, marks: readonly PlacedMark[]) {
  const radii = marks.map(({ r }) => tenths(r))
  return {
    'data-about': about,
    'data-edges': [left, right, top, bottom].map(tenths).join(' '),
    'data-looks': marks.map(({ mark }) => letters[mark.look]).join(''),
    'data-radii': (new Set(radii).size === 1 ? radii.slice(0, 1) : radii).join(' '),
  }
}

/** What the `data-` attributes of a line say. */
export function readLine({
  about = '',
  edges = '',
  looks: own = '',
  radii = '',
}: Record<string, string | undefined>) {
  const [left = 0, right = 0, top = 0, bottom = 0] = edges.split(' ').map(Number)
  const each = radii.split(' ').map(Number)
  return {
    line: { about, left, right, top, bottom } satisfies DrawnLine,
    look: (index: number) => (looks[own[index] ?? ''] ?? 'full') as Exclude<Look, 'none'>,
    radius: (index: number) => each[index] ?? each[0] ?? 0,
  }
}

/** The marks of a drawing that has their addresses and words, by their number. */
export interface Originals {
  /** Radius of a mark. */
  marker: number
  marks: ReadonlyMap<number, PlacedMark>
}

/** Where the original of a mark is drawn. */
export function originalsOf(drawings: readonly Placed[]): Originals {
  const marks = drawings.flatMap(({ columns }) => columns.flatMap((column) => column.marks))
  return { marker: drawings[0]?.marker ?? 1, marks: new Map(marks.map((one) => [one.mark.n, one])) }
}

/** Times as large as their originals a drawing has its marks: their radii are alike in all else. */
export function copiedScale({ marker }: Placed, originals: Originals): number {
  return Math.round((marker / originals.marker) * 10_000) / 10_000
}

/** How far from its original the copy of a mark is drawn, before it is made larger or smaller. */
export function copyShift(
  { px, py }: PlacedMark,
  original: PlacedMark,
  scale: number,
): { x: number; y: number } {
  return { x: px / scale - tenths(original.px), y: py / scale - tenths(original.py) }
}

/** The middle of a copy. */
export function copyMiddle(
  original: { x: number; y: number },
  shift: { x: number; y: number },
  scale: number,
): { x: number; y: number } {
  return { x: (original.x + shift.x) * scale, y: (original.y + shift.y) * scale }
}

/** The middle of a marker, at which its outline begins. */
export function middleDrawn(outline: string): { x: number; y: number } {
  const [x = Number.NaN, y = Number.NaN] = (/^M(\S+) ([-\d.]+)/.exec(outline) ?? []).slice(1).map(Number)
  return { x, y }
}
