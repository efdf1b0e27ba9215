import { cutsOf } from './cuts.ts'
import { folded } from './fold.ts'
import type { Alignment, Row, RowCounts } from './outcome.ts'
import type { Side } from './sides.ts'
import type { OneScript } from './vocabulary.ts'

/** Share of its words that a sentence has in both places, from which it counts: less may be two that are alike. */
const LEAST_SHARED = 0.75

/** The words of each sentence that moved, by its number, as they are in either text. */
function movedWordsIn(
  rows: readonly Row[],
  oneScript: OneScript | undefined,
): Map<number, Record<Side, string[]>> {
  const found = new Map<number, Record<Side, string[]>>()
  for (const { pieces } of rows)
    for (const { kind, a, b, move } of pieces) {
      if (move === undefined) continue
      const words = found.get(move) ?? { a: [], b: [] }
      const text = kind === 'removed' ? a : b
      words[kind === 'removed' ? 'a' : 'b'].push(...wordsIn(oneScript ? oneScript(text) : text))
      found.set(move, words)
    }
  return found
}

/**
 * A row whose moved sentences count as carried over, except for the words that changed on their way. A word that one of
 * them lost and another one got changed nowhere: it was kept beside the wrong one, as the "The" of two sentences that
 * changed places.
 */
function withMovedWords(row: Row, moved: ReadonlyMap<number, Record<Side, string[]>>): Row {
  if (!row.pieces.some(({ move }) => move !== undefined)) return row
  const own = { a: new Set<number>(), b: new Set<number>() }
  const lost = { a: 0, b: 0 }
  for (const { kind, a, b, move } of row.pieces) {
    if (kind === 'kept') continue
    const side = kind === 'removed' ? 'a' : 'b'
    if (move === undefined) lost[side] += wordsIn(side === 'a' ? a : b).length
    else own[side].add(move)
  }
  const onTheWay = { a: [] as string[], b: [] as string[] }
  for (const side of ['a', 'b'] as const)
    for (const move of own[side]) {
      const words = moved.get(move) ?? { a: [], b: [] }
      const changed = without(words[side], words[side === 'a' ? 'b' : 'a'])
      const shared = words[side].length - changed.length
      if (shared >= LEAST_SHARED * Math.max(words.a.length, words.b.length)) onTheWay[side].push(...changed)
      else lost[side] += words[side].length
    }
  const carried = {
    a: row.words.a - lost.a - without(onTheWay.a, onTheWay.b).length,
    b: row.words.b - lost.b - without(onTheWay.b, onTheWay.a).length,
  }
  const { keptOfA, keptOfB } = row.words
  return {
    ...row,
    words: { ...row.words, keptOfA: Math.max(keptOfA, carried.a), keptOfB: Math.max(keptOfB, carried.b) },
  }
}

function wordsIn(text: string): string[] {
  const { start, end, isWord } = cutsOf(text)
  return start.flatMap((from, place) => (isWord[place] ? folded(text.slice(from, end[place])) : []))
}

/** The words of one list that the other has not, or not as often. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = Map.groupBy(others, (word) => word)
  return words.filter((word) => left.get(word)?.pop() === undefined)
}

export function alignmentOfRows(
  given: readonly Row[],
  granularity: Alignment['granularity'],
  oddities: Alignment['oddities'],
  oneScript?: OneScript,
): Alignment {
  const moved = movedWordsIn(given, oneScript)
  const rows = given.map((row) => withMovedWords(row, moved))
  const empty = (): RowCounts => ({ rows: 0, wordsOfA: 0, wordsOfB: 0 })
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
    sentencesMoved: moved.size,
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
