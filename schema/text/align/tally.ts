import type { Alignment, Row, Tally } from './outcome.ts'

/** How many sentences went to another place, in their passage or out of it. */
export const sentencesMovedIn = (rows: readonly Row[]): number =>
  new Set(rows.flatMap(({ pieces }) => pieces.flatMap(({ move }) => move ?? []))).size

export function alignmentOfRows(
  rows: Row[],
  granularity: Alignment['granularity'],
  oddities: Alignment['oddities'],
): Alignment {
  const empty = (): Tally => ({ rows: 0, wordsOfA: 0, wordsOfB: 0 })
  const tally: Alignment['tally'] = {
    kept: empty(),
    renumbered: empty(),
    signs: empty(),
    letters: empty(),
    reworded: empty(),
    moved: empty(),
    dropped: empty(),
    new: empty(),
  }
  const words = { a: 0, b: 0 }
  const carried = { a: 0, b: 0 }
  for (const row of rows) {
    const own = tally[row.change]
    own.rows++
    own.wordsOfA += row.words.a
    own.wordsOfB += row.words.b
    words.a += row.words.a
    words.b += row.words.b
    carried.a += row.words.keptOfA
    carried.b += row.words.keptOfB
  }
  return {
    outcome: 'aligned',
    isIdentical: rows.every((row) => row.change === 'kept'),
    granularity,
    rows,
    tally,
    sentencesMoved: sentencesMovedIn(rows),
    words,
    carriedOver: {
      wordsOfA: carried.a,
      wordsOfB: carried.b,
      shareOfA: words.a === 0 ? 0 : carried.a / words.a,
      shareOfB: words.b === 0 ? 0 : carried.b / words.b,
    },
    oddities,
  }
}
