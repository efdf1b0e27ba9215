import { isSameTally, type TrendCell, type TrendCounts, trendId } from './trend.ts'

/** A number of the trends, by its id, that a release counts otherwise than the one before it. */
export interface Recounted {
  itemId: string
  themeId: string
  release: string
}

type RecountedCell = Pick<TrendCell, 'theme' | 'frame' | 'voice' | 'year'> & TrendCounts

/** The numbers of a release that the one before it has, but otherwise. */
export function recountedCells(
  before: readonly RecountedCell[],
  now: readonly RecountedCell[],
  { release, isReadingCompared }: { release: string; isReadingCompared: boolean },
): Recounted[] {
  const was = new Map(before.map((cell) => [trendId(cell), cell]))
  return now.flatMap((cell) => {
    const itemId = trendId(cell)
    const old = was.get(itemId)
    const isOther = old !== undefined && !isSameTally(old, cell, isReadingCompared)
    return isOther ? { itemId, themeId: cell.theme, release } : []
  })
}
