import { cell } from './cell.ts'
import type { Difference } from './difference.ts'
import { edgesOf, Spacing } from './exact.ts'
import { differInNumberOnly } from './number.ts'
import type { Pair } from './partner.ts'
import { type Piece, piecesOf } from './piece.ts'
import { readable, wordsIn as wordsOfSpan } from './readable.ts'
import { exactSpans, type Span, spansOf, type Wording } from './span.ts'
import { haveSameMarks, type ReadUnit } from './unit.ts'
import type { WordWeights } from './weight.ts'

/** A pair whose words have been compared. */
export interface Counterpart extends Pair {
  pieces: Piece[]
  difference: Difference
  words: { a: number; b: number; keptOfA: number; keptOfB: number }
  /** Weight of the words kept, whatever their case, over the geometric mean of both passages' words: 0 to 1. */
  likeness: number
}

export function counterpartOf(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pair: Pair,
  weights: WordWeights,
): Counterpart {
  const own = { a: pair.a.map((place) => cell(a, place)), b: pair.b.map((place) => cell(b, place)) }
  const words = { a: wordsIn(own.a), b: wordsIn(own.b) }
  if (readSame(own.a, own.b)) {
    const piece: Piece = { kind: 'kept', a: textOf(own.a), b: textOf(own.b) }
    const kept = { ...words, keptOfA: words.a, keptOfB: words.b }
    return { ...pair, pieces: [piece], difference: 'none', words: kept, likeness: 1 }
  }
  const [wordingA, wordingB] = [wordingOf(own.a), wordingOf(own.b)]
  const found = spansOf(wordingA, wordingB)
  const folded = readable(wordingA, wordingB, found)
  const apart = exactSpans(wordingA, wordingB, found)
  const spans = apart ? readable(wordingA, wordingB, apart) : folded
  const kept = spans.filter(({ isKept }) => isKept)
  return {
    ...pair,
    pieces: piecesOf(wordingA, wordingB, spans),
    difference: differenceOf(own, wordingA, wordingB, spans),
    words: {
      ...words,
      keptOfA: kept.reduce((sum, span) => sum + wordsOfSpan(wordingA, span.a), 0),
      keptOfB: kept.reduce((sum, span) => sum + wordsOfSpan(wordingB, span.b), 0),
    },
    likeness: likenessOf(wordingA, wordingB, folded, weights),
  }
}

function differenceOf(
  own: Record<'a' | 'b', readonly ReadUnit[]>,
  a: Wording,
  b: Wording,
  spans: readonly Span[],
): Difference {
  const texts = { a: textOf(own.a), b: textOf(own.b) }
  if (differInNumberOnly(texts.a, texts.b)) return 'number'
  if (!haveSameMarks(own.a, own.b)) return 'words'
  const isWordChanged = spans.some(
    ({ isKept, ...span }) => !isKept && wordsOfSpan(a, span.a) + wordsOfSpan(b, span.b) > 0,
  )
  return isWordChanged ? 'letters' : 'signs'
}

const wordsIn = (units: readonly ReadUnit[]) => units.reduce((sum, unit) => sum + unit.words, 0)

/** The units' own texts; the parts of one passage stand on lines of their own. */
const textOf = (units: readonly ReadUnit[]) => units.map(({ text }) => text).join('\n')

/** Whether a reader reads the same in both. */
function readSame(a: readonly ReadUnit[], b: readonly ReadUnit[]): boolean {
  if (a.length === 1 && b.length === 1) {
    const [one, two] = [cell(a, 0), cell(b, 0)]
    // Spares most passages the text; words in Chinese may be cut otherwise and read the same.
    return areEqual(one.exact, two.exact) || one.reading === two.reading
  }
  return readingOf(a) === readingOf(b)
}

const areEqual = (a: Int32Array, b: Int32Array) =>
  a.length === b.length && a.every((number, place) => number === b[place])

function readingOf(units: readonly ReadUnit[]): string {
  const spacing = new Spacing()
  return units
    .map(({ reading }) => (spacing.isPartedBefore(edgesOf(reading), true) ? ` ${reading}` : reading))
    .join('')
}

/** The units one after another, each but the last ending in a line break. */
function wordingOf(units: readonly ReadUnit[]): Wording {
  if (units.length === 1) return cell(units, 0)
  const tokens = units.flatMap((unit, place) =>
    place === units.length - 1 ? unit.tokens : unit.tokens.with(-1, `${unit.tokens.at(-1)}\n`),
  )
  const numbers = new Int32Array(tokens.length)
  const exact = new Int32Array(tokens.length)
  const isWord = new Uint8Array(tokens.length)
  let at = 0
  for (const unit of units) {
    numbers.set(unit.numbers, at)
    exact.set(unit.exact, at)
    isWord.set(unit.isWord, at)
    at += unit.numbers.length
  }
  return { tokens, numbers, exact, isWord }
}

function likenessOf(a: Wording, b: Wording, spans: readonly Span[], weights: WordWeights): number {
  const weigh = (side: Wording, [from, to]: [number, number], own: 1 | 2) => {
    let sum = 0
    for (let place = from; place < to; place++)
      if (side.isWord[place]) sum += weights.weightOf(side.numbers[place] ?? 0, own)
    return sum
  }
  const kept = { a: 0, b: 0 }
  const lost = { a: 0, b: 0 }
  for (const { isKept, a: inA, b: inB } of spans) {
    const sum = isKept ? kept : lost
    sum.a += weigh(a, inA, isKept ? 2 : 1)
    sum.b += weigh(b, inB, isKept ? 2 : 1)
  }
  const all = (kept.a + lost.a) * (kept.b + lost.b)
  return all === 0 ? 0 : Math.min(kept.a, kept.b) / Math.sqrt(all)
}
