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
  font: number
  plot: { left: number; right: number; bottom: number }
  x: { min: number; max: number; ticks: { value: number; label: string }[] }
}

/** A column further right has years of its own; on the one scale of the chart they go on from the first. */
export function drawnScale({ x, font, columns }: Placed, unit: Unit): DrawnScale {
  const [{ plot }] = columns
  const perYear = (plot.right - plot.left) / (x.max - x.min)
  const right = Math.max(...columns.map((column) => column.left + column.plot.right))
  return {
    unit,
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
export interface DrawnLine {
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
export function drawnLine({ about, left, right, top, bottom }: DrawnLine, marks: readonly PlacedMark[]) {
  const radii = marks.map(({ r }) => tenths(r))
  return {
    'data-about': about,
    'data-edges': [left, right, top, bottom].map(tenths).join(' '),
    'data-looks': marks.map(({ mark }) => letters[mark.look]).join(''),
    'data-radii': (new Set(radii).size === 1 ? radii.slice(0, 1) : radii).join(' '),
  }
}

/** What the `data-` attributes of a line say. */
export function lineDrawn({
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

/** The middle of a marker, at which its outline begins. */
export function middleDrawn(outline: string): { x: number; y: number } {
  const [x = Number.NaN, y = Number.NaN] = (/^M(\S+) ([-\d.]+)/.exec(outline) ?? []).slice(1).map(Number)
  return { x, y }
}
