import { sum } from '../stats/sum.ts'
import type { Figure } from './figure.ts'
import { wrapped } from './lines.ts'
import { heightsIn } from './place.ts'
import type { FigureSize } from './placed.ts'
import { rankedRows, withRows } from './ranking.ts'

/** Letters of a text, in pixels: how wide it is set, with the type that comes to about as many letters a line, and a line. */
interface Setting {
  width: number
  font: number
  line: number
}

/** A screen on which heading, summary and figure are seen at once: what `web/style/timeline.css` makes of it, about. */
interface Screen {
  /** Pixels at which the figure is to end. */
  end: number
  /** What is neither text nor drawing: the head of the page, the voices and the bar. */
  around: number
  /** Pixels on the screen of a pixel of the drawing. */
  scale: number
  heading: Setting
  summary: Setting & { hasColumns: boolean }
}

const screens: Record<'wide' | 'narrow', Screen> = {
  // 600 pixels of 1,280 by 800.
  wide: {
    end: 600,
    around: 75,
    scale: 1072 / 1000,
    heading: { width: 942, font: 22, line: 30 },
    summary: { width: 517, font: 14, line: 18.5, hasColumns: true },
  },
  // A screen and a half of 360 by 640.
  narrow: {
    end: 960,
    around: 112,
    scale: 328 / 300,
    heading: { width: 328, font: 15.8, line: 21.2 },
    summary: { width: 328, font: 13.2, line: 19, hasColumns: false },
  },
}

/** Pixels of a drawing that a page has room for, under what is said over it. */
export function roomFor(
  size: keyof typeof screens,
  said: { heading: string; summary: readonly string[] },
): number {
  const { end, around, scale, heading, summary } = screens[size]
  const height = (text: string, { width, font, line }: Setting) => wrapped(text, font, width).length * line
  const told =
    summary.hasColumns && standsInColumns(said.summary)
      ? higherColumn(said.summary.map((sentence) => height(sentence, summary)))
      : height(said.summary.join(' '), summary)
  return (end - around - height(said.heading, heading) - told) / scale
}

/** More letters take three lines or more where a line has 80. */
const longSummary = 200

/** Whether what is said over a figure takes so many lines that its sentences stand in two columns, each whole in one. */
export function standsInColumns(sentences: readonly string[]): boolean {
  return sentences.length > 1 && sentences.join(' ').length > longSummary
}

/** Height of the higher of two columns that whole parts are divided into, in their order. */
function higherColumn(heights: readonly number[]): number {
  return Math.min(
    ...heights.map((_, first) => Math.max(sum(heights.slice(0, first)), sum(heights.slice(first)))),
  )
}

/** The rows of a figure that are seen at once, and those that a reader unfolds. */
export interface Folded {
  shown: Figure
  more: Figure | undefined
}

/** Pixels of a drawing that there are in each of the sizes that show the same rows. */
type Rooms = Partial<Record<FigureSize, number>>

/**
 * Folds rows away where all of them would be higher than the room of one of the sizes: the last by rank first. Those of which the
 * heading and the summary tell (`told`) stay, and all are drawn closer where those that stay would be higher than the room, or where
 * more of their story (`chosen`) has room then.
 */
export function folded(
  figure: Figure,
  { told, chosen, rooms }: { told: readonly string[]; chosen?: readonly string[]; rooms: Rooms },
): Folded {
  const ranked = rankedRows(figure, told, chosen)
  const usual = rowsShown(figure, ranked, rooms)
  if (figure.isClose) return foldedAfter(figure, ranked, usual.rows)
  const close = { ...figure, isClose: true }
  if (usual.isOver) return foldedAfter(close, ranked, rowsShown(close, ranked, rooms).rows)
  const left = (shown: number) => ranked.slice(shown).filter(({ row }) => chosen?.includes(row.id)).length
  if (left(usual.rows) > 0) {
    const { rows } = rowsShown(close, ranked, rooms)
    if (left(rows) < left(usual.rows)) return foldedAfter(close, ranked, rows)
  }
  return foldedAfter(figure, ranked, usual.rows)
}

type Ranked = ReturnType<typeof rankedRows>

/** The figure with so many of its rows, and with the others. */
function foldedAfter(figure: Figure, ranked: Ranked, shown: number): Folded {
  const rowsOf = (some: Ranked) => new Set(some.map(({ row }) => row))
  const rest = rowsOf(ranked.slice(shown))
  if (rest.size === 0) return { shown: figure, more: undefined }
  return { shown: withRows(figure, rowsOf(ranked.slice(0, shown))), more: withRows(figure, rest) }
}

/** How many rows have room in each size, with those that stay whether they have or not; and whether these are higher in one. */
function rowsShown(figure: Figure, ranked: Ranked, rooms: Rooms): { rows: number; isOver: boolean } {
  const kept = ranked.filter(({ isKept }) => isKept).length
  let rows = ranked.length
  for (const [size, room] of Object.entries(rooms)) {
    const fitting = rowsWithin(figure, ranked.slice(0, rows), { size: size as FigureSize, room, kept })
    if (fitting === null && !figure.isClose) return { rows: kept, isOver: true }
    rows = fitting ?? kept
  }
  return { rows, isOver: false }
}

/**
 * How many of these rows there is room for; none where those that are kept, which come first, have none. No more are laid out than
 * tell it, as it takes long to find a place for the words of each: those that are not yet count as the least that they may take up.
 */
function rowsWithin(
  figure: Figure,
  ranked: Ranked,
  { size, room, kept }: { size: FigureSize; room: number; kept: number },
): number | null {
  const heights = heightsIn(figure, size)
  if (!heights) return ranked.length
  const { own, least } = heights
  const heads = figure.rows.filter(({ kind }) => kind === 'head')
  const first = ranked.slice(0, kept).map(({ row }) => ({ row, least: least.ofRow(row) }))
  let used = sum([least.aroundRows(), ...heads.map(own.ofRow), ...first.map((one) => one.least)])
  for (const one of first) {
    if (used > room) return null
    used += own.ofRow(one.row) - one.least
  }
  if (used <= room) used += own.aroundRows() - least.aroundRows()
  if (used > room) return null
  const over = ranked.slice(kept).findIndex(({ row }) => {
    used += own.ofRow(row)
    return used > room
  })
  return over < 0 ? ranked.length : kept + over
}
