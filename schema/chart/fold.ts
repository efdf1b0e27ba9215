import type { Figure, FigureRow } from './figure.ts'
import { wrapped } from './lines.ts'
import { placed } from './place.ts'
import type { FigureSize, Placed } from './placed.ts'
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
  /** It stands in as many columns, as high as each other. */
  summary: Setting & { columns: number }
}

const screens: Record<'wide' | 'narrow', Screen> = {
  // 600 pixels of 1,280 by 800.
  wide: {
    end: 600,
    around: 78,
    scale: 1072 / 1000,
    heading: { width: 942, font: 22, line: 30 },
    summary: { width: 517, font: 14, line: 21.5, columns: 2 },
  },
  // A screen and a half of 360 by 640.
  narrow: {
    end: 960,
    around: 105,
    scale: 328 / 300,
    heading: { width: 328, font: 15.8, line: 21.2 },
    summary: { width: 328, font: 13.2, line: 20.6, columns: 1 },
  },
}

/** Pixels of a drawing that a page has room for, under what is said over it. */
export function roomFor(
  size: keyof typeof screens,
  said: { heading: string; summary: readonly string[] },
): number {
  const { end, around, scale, heading, summary } = screens[size]
  const height = (text: string, { width, font, line }: Setting) => wrapped(text, font, width).length * line
  const lines = wrapped(said.summary.join(' '), summary.font, summary.width).length
  const over = height(said.heading, heading) + Math.ceil(lines / summary.columns) * summary.line
  return (end - around - over) / scale
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
  asked: { told: readonly string[]; chosen?: readonly string[]; rooms: Rooms },
): Folded {
  const usual = foldedAs(figure, asked)
  if (figure.isClose) return usual.folded
  const closer = () => foldedAs({ ...figure, isClose: true }, asked).folded
  if (usual.isOver) return closer()
  const left = ({ more }: Folded) => more?.rows.filter(({ id }) => asked.chosen?.includes(id)).length ?? 0
  if (left(usual.folded) === 0) return usual.folded
  const other = closer()
  return left(other) < left(usual.folded) ? other : usual.folded
}

/** With the rows as close as the figure says, and whether those that stay are higher than the room. */
function foldedAs(
  figure: Figure,
  { told, chosen, rooms }: Parameters<typeof folded>[1],
): { folded: Folded; isOver: boolean } {
  const ranked = rankedRows(figure, told, chosen)
  const fitting = Object.entries(rooms).map(([size, room]) =>
    rowsWithin(figure, ranked, { whole: placed(figure, size as FigureSize), room }),
  )
  const stays = new Set(ranked.slice(0, Math.min(...fitting.map(({ rows }) => rows))).map(({ row }) => row))
  const rest = new Set(ranked.flatMap(({ row }) => (stays.has(row) ? [] : row)))
  const isOver = fitting.some((one) => one.isOver)
  if (rest.size === 0) return { folded: { shown: figure, more: undefined }, isOver }
  return { folded: { shown: withRows(figure, stays), more: withRows(figure, rest) }, isOver }
}

/** How many rows there is room for, and whether those that stay are higher than it. */
function rowsWithin(
  { rows }: Figure,
  ranked: ReturnType<typeof rankedRows>,
  { whole, room }: { whole: Placed; room: number },
): { rows: number; isOver: boolean } {
  // Two columns are as low as it gets.
  const [{ rows: laidOut, plot }, second] = whole.columns
  if (second) return { rows: ranked.length, isOver: false }
  const known = new Map(laidOut.map(({ row, top, bottom }) => [row, bottom - top]))
  const height = (row: FigureRow) => known.get(row) ?? 0
  const heads = rows.filter(({ kind }) => kind === 'head')
  let used = whole.height - (plot.bottom - plot.top) + heads.reduce((sum, row) => sum + height(row), 0)
  const over = ranked.findIndex(({ row }) => {
    used += height(row)
    return used > room
  })
  const kept = ranked.filter(({ isKept }) => isKept).length
  return over < 0
    ? { rows: ranked.length, isOver: false }
    : { rows: Math.max(over, kept), isOver: over < kept }
}
