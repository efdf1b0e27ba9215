import { cell } from './cell.ts'
import { likenesses } from './ngram.ts'
import type { Row } from './outcome.ts'
import type { Piece } from './piece.ts'
import { type ReadUnit, readUnit, sentencesOf } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A shorter stretch recurs by chance. In words; in Chinese and Japanese, in characters. */
const FEWEST = { words: 5, characters: 8 }
/** Likeness of shared n-grams from which a reworded sentence is the same one, moved. */
const LEAST_LIKENESS = 0.5
const GRAM = { words: 2, characters: 3 }

interface Stretch {
  row: number
  piece: number
  start: number
  end: number
  unit: ReadUnit
}

/**
 * Marks sentences that left one place and came to another, in their paragraph or out of it: the removed one and the
 * added one get the same `move`. Where a sentence moved as it was, its words count as carried over.
 */
export function withSentenceMoves(rows: readonly Row[], byCharacter: boolean, vocabulary: Vocabulary): Row[] {
  const gone = stretchesOf(rows, 'a', byCharacter, vocabulary)
  const come = stretchesOf(rows, 'b', byCharacter, vocabulary)
  const pairs = pairsOf(gone, come, byCharacter)
  if (pairs.length === 0) return [...rows]
  pairs.sort((one, two) => one.b.row - two.b.row || one.b.piece - two.b.piece || one.b.start - two.b.start)
  const cuts = new Map<number, (Stretch & { move: number })[]>()
  const kept = new Map<number, { a: number; b: number }>()
  for (const [index, { a, b, isExact }] of pairs.entries())
    for (const [side, stretch] of [
      ['a', a],
      ['b', b],
    ] as const) {
      cuts.set(stretch.row, [...(cuts.get(stretch.row) ?? []), { ...stretch, move: index + 1 }])
      if (!isExact) continue
      const words = kept.get(stretch.row) ?? { a: 0, b: 0 }
      words[side] += stretch.unit.words
      kept.set(stretch.row, words)
    }
  return rows.map((row, index) => {
    const own = cuts.get(index)
    if (!own) return row
    const words = kept.get(index) ?? { a: 0, b: 0 }
    return {
      ...row,
      pieces: row.pieces.flatMap((piece, place) =>
        cutUp(
          piece,
          own.filter((cut) => cut.piece === place),
        ),
      ),
      words: {
        ...row.words,
        keptOfA: row.words.keptOfA + words.a,
        keptOfB: row.words.keptOfB + words.b,
      },
    }
  })
}

function stretchesOf(
  rows: readonly Row[],
  side: 'a' | 'b',
  byCharacter: boolean,
  vocabulary: Vocabulary,
): Stretch[] {
  const kind = side === 'a' ? 'removed' : 'added'
  const fewest = byCharacter ? FEWEST.characters : FEWEST.words
  const found: Stretch[] = []
  for (const [row, { pieces }] of rows.entries())
    for (const [piece, { kind: own, [side]: text }] of pieces.entries()) {
      if (own !== kind) continue
      let start = 0
      for (const sentence of sentencesOf(text.replace(/[\r\n]/g, ' '))) {
        const end = start + sentence.length
        const unit = readUnit(
          { paragraph: row, start, text: text.slice(start, end), unwrapped: sentence },
          vocabulary,
        )
        if (unit.marks.length >= fewest) found.push({ row, piece, start, end, unit })
        start = end
      }
    }
  return found
}

interface Move {
  a: Stretch
  b: Stretch
  isExact: boolean
}

/** Sentences with the same words that occur once on either side, then those that are each other's likeliest. */
function pairsOf(gone: readonly Stretch[], come: readonly Stretch[], byCharacter: boolean): Move[] {
  const pairs: Move[] = []
  const taken = new Set<Stretch>()
  const [byWordsA, byWordsB] = [gone, come].map((stretches) =>
    Map.groupBy(stretches, ({ unit }) => unit.marks.join()),
  )
  for (const [words, [a, another]] of byWordsA ?? []) {
    const [b, further] = byWordsB?.get(words) ?? []
    if (!a || !b || another || further) continue
    pairs.push({ a, b, isExact: true })
    taken.add(a).add(b)
  }
  const [restA, restB] = [gone, come].map((stretches) => stretches.filter((one) => !taken.has(one)))
  const near = likenesses(
    (restA ?? []).map(({ unit }) => unit),
    (restB ?? []).map(({ unit }) => unit),
    byCharacter ? GRAM.characters : GRAM.words,
    () => true,
  )
  let step = near.next()
  while (!step.done) step = near.next()
  for (const { a, b, cosine } of step.value.toSorted((one, two) => two.cosine - one.cosine)) {
    if (cosine < LEAST_LIKENESS) break
    const [one, two] = [cell(restA ?? [], a), cell(restB ?? [], b)]
    if (taken.has(one) || taken.has(two)) continue
    pairs.push({ a: one, b: two, isExact: false })
    taken.add(one).add(two)
  }
  return pairs
}

/** The piece cut at the ends of the sentences that moved. */
function cutUp(piece: Piece, cuts: readonly { start: number; end: number; move: number }[]): Piece[] {
  const side = piece.kind === 'removed' ? 'a' : 'b'
  const part = (start: number, end: number): Piece[] =>
    start === end ? [] : [{ ...piece, [side]: piece[side].slice(start, end) }]
  const parts: Piece[] = []
  let at = 0
  for (const { start, end, move } of cuts.toSorted((one, two) => one.start - two.start)) {
    parts.push(...part(at, start), ...part(start, end).map((own) => ({ ...own, move })))
    at = end
  }
  return [...parts, ...part(at, piece[side].length)]
}
