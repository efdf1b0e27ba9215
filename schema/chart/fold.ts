import type { Figure, FigureRow } from './figure.ts'
import { placed } from './place.ts'
import type { FigureSize } from './placed.ts'

/** Height in pixels that the rows of a figure may take before some are folded away; `spare` is not worth unfolding. */
const heights = { wide: { most: 250, spare: 45 }, card: { most: 230, spare: 20 } }

/** The rows of a figure that are seen at once, and those that a reader unfolds. */
export interface Folded {
  shown: Figure
  more: Figure | undefined
}

/**
 * Folds away the rows with the fewest statements where all of them would be higher than a screen. Those in `kept`, of which
 * the heading tells, stay, and so does what is asked for by its own name.
 */
export function folded(
  figure: Figure,
  { kept, size = 'wide' }: { kept: readonly string[]; size?: keyof typeof heights & FigureSize },
): Folded {
  const { most, spare } = heights[size]
  // One line a row is as low as it gets.
  if (figure.isOneLine) return { shown: figure, more: undefined }
  const known = new Map(placed(figure, size).rows.map(({ row, top, bottom }) => [row, bottom - top]))
  const height = (row: FigureRow) => known.get(row) ?? 0
  const weight = (row: FigureRow) =>
    row.kind === 'naming' || kept.includes(row.id)
      ? Number.POSITIVE_INFINITY
      : row.counts.reduce((sum, n) => sum + n, 0)
  const stays = new Set<FigureRow>()
  let used = 0
  for (const row of figure.rows.toSorted((a, b) => weight(b) - weight(a))) {
    const isFree = weight(row) === Number.POSITIVE_INFINITY
    if (!isFree && used + height(row) > most) break
    stays.add(row)
    used += height(row)
  }
  const rest = figure.rows.filter((row) => !stays.has(row))
  const restHeight = rest.reduce((sum, row) => sum + height(row), 0)
  if (restHeight <= spare) return { shown: figure, more: undefined }
  return {
    shown: { ...figure, rows: figure.rows.filter((row) => stays.has(row)) },
    more: { ...figure, rows: rest },
  }
}
