import type { Figure, FigureRow } from './figure.ts'
import { placed } from './place.ts'

/** Height in pixels, at the width of a desk, that the rows of a figure may take before some are folded away. */
const mostHeight = 250
/** What is no higher than this is not worth unfolding. */
const leastFolded = 45

/** The rows of a figure that are seen at once, and those that a reader unfolds. */
export interface Folded {
  shown: Figure
  more: Figure | undefined
}

/**
 * Folds away the rows with the fewest statements where all of them would be higher than a screen. Those in `kept`, of which
 * the heading tells, stay, and so does what is asked for by its own name.
 */
export function folded(figure: Figure, { kept }: { kept: readonly string[] }): Folded {
  // One line a row is as low as it gets.
  if (figure.isOneLine) return { shown: figure, more: undefined }
  const heights = new Map(placed(figure, 'wide').rows.map(({ row, top, bottom }) => [row, bottom - top]))
  const height = (row: FigureRow) => heights.get(row) ?? 0
  const weight = (row: FigureRow) =>
    row.kind === 'naming' || kept.includes(row.id)
      ? Number.POSITIVE_INFINITY
      : row.counts.reduce((sum, n) => sum + n, 0)
  const stays = new Set<FigureRow>()
  let used = 0
  for (const row of figure.rows.toSorted((a, b) => weight(b) - weight(a))) {
    const isFree = weight(row) === Number.POSITIVE_INFINITY
    if (!isFree && used + height(row) > mostHeight) break
    stays.add(row)
    used += height(row)
  }
  const rest = figure.rows.filter((row) => !stays.has(row))
  const restHeight = rest.reduce((sum, row) => sum + height(row), 0)
  if (restHeight <= leastFolded) return { shown: figure, more: undefined }
  return {
    shown: { ...figure, rows: figure.rows.filter((row) => stays.has(row)) },
    more: { ...figure, rows: rest },
  }
}
