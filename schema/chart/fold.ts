import { carriers, type Figure, type FigureRow } from './figure.ts'
import { wrapped } from './lines.ts'
import { placed } from './place.ts'
import type { FigureSize } from './placed.ts'

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
  /** Sentences stand beside each other in as many columns. */
  summary: Setting & { columns: number }
}

const screens: Record<'wide' | 'narrow', Screen> = {
  // 600 pixels of 1,280 by 800.
  wide: {
    end: 600,
    around: 87,
    scale: 1072 / 1000,
    heading: { width: 942, font: 22, line: 30 },
    summary: { width: 517, font: 14, line: 21.5, columns: 2 },
  },
  // A screen and a half of 360 by 640.
  narrow: {
    end: 960,
    around: 133,
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
  const columns = Array.from({ length: summary.columns }, (_, column) =>
    said.summary.filter((_, index) => index % summary.columns === column).join(' '),
  )
  const over = height(said.heading, heading) + Math.max(...columns.map((text) => height(text, summary)))
  return (end - around - over) / scale
}

/** The rows of a figure that are seen at once, and those that a reader unfolds. */
export interface Folded {
  shown: Figure
  more: Figure | undefined
}

/**
 * Folds away the rows with the fewest statements where all of them would be higher than `room`. Those in `kept` stay: what
 * the heading tells of, and what is asked for.
 */
export function folded(
  figure: Figure,
  { kept, size, room }: { kept: readonly string[]; size: FigureSize; room: number },
): Folded {
  const whole = placed(figure, size)
  // Two columns are as low as it gets.
  const [{ rows, plot }, second] = whole.columns
  if (second) return { shown: figure, more: undefined }
  const known = new Map(rows.map(({ row, top, bottom }) => [row, bottom - top]))
  const height = (row: FigureRow) => known.get(row) ?? 0
  const groups = groupsOf(figure)
  const heads = groups.flatMap(({ head }) => head ?? [])
  // No theme is left without a frame.
  const most = groups.flatMap(({ head, rows: own }) => (head ? own.toSorted(byCarriers).slice(0, 1) : []))
  const isKept = (row: FigureRow) => row.kind === 'naming' || kept.includes(row.id) || most.includes(row)
  const stays = new Set<FigureRow>()
  let used = whole.height - (plot.bottom - plot.top) + heads.reduce((sum, row) => sum + height(row), 0)
  for (const row of groups
    .flatMap(({ rows: own }) => own)
    .toSorted((a, b) => Number(isKept(b)) - Number(isKept(a)) || byCarriers(a, b))) {
    if (!isKept(row) && used + height(row) > room) break
    stays.add(row)
    used += height(row)
  }
  const part = (isOfIt: (row: FigureRow) => boolean): FigureRow[] =>
    groups.flatMap(({ head, rows: own }) => {
      const inIt = own.filter(isOfIt)
      return head && inIt.length > 0 ? [head, ...inIt] : inIt
    })
  const rest = part((row) => !stays.has(row))
  if (rest.length === 0) return { shown: figure, more: undefined }
  return {
    shown: { ...figure, rows: part((row) => stays.has(row)) },
    more: { ...figure, rows: rest },
  }
}

export const byCarriers = (a: FigureRow, b: FigureRow) => carriers(b) - carriers(a)

/** The rows of each theme under its head; all of them together where rows have no heads. */
export function groupsOf({
  rows,
}: Pick<Figure, 'rows'>): { head: FigureRow | undefined; rows: FigureRow[] }[] {
  const groups: ReturnType<typeof groupsOf> = []
  for (const row of rows) {
    if (row.kind === 'head') groups.push({ head: row, rows: [] })
    else if (groups.length === 0) groups.push({ head: undefined, rows: [row] })
    else groups.at(-1)?.rows.push(row)
  }
  return groups
}
