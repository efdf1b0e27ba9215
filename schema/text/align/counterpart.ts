import { cell } from './cell.ts'
import type { Pair } from './partner.ts'
import { type Piece, piecesOf } from './piece.ts'
import { readable, wordsIn } from './readable.ts'
import { type Span, spansOf, type Wording } from './span.ts'
import { haveSameMarks, type ReadUnit } from './unit.ts'
import type { WordWeights } from './weight.ts'

/** A pair whose words have been compared. */
export interface Counterpart extends Pair {
  pieces: Piece[]
  isWordForWord: boolean
  words: { a: number; b: number; keptOfA: number; keptOfB: number }
  /** Weight of the words kept over the geometric mean of both passages' words: 0 to 1. */
  likeness: number
}

export function counterpartOf(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pair: Pair,
  weights: WordWeights,
): Counterpart {
  const own = { a: pair.a.map((place) => cell(a, place)), b: pair.b.map((place) => cell(b, place)) }
  if (own.a.length === 1 && own.b.length === 1 && own.a[0]?.text === own.b[0]?.text)
    return { ...pair, ...unchanged(cell(own.a, 0)) }
  const [wordingA, wordingB] = [wordingOf(own.a), wordingOf(own.b)]
  const spans = readable(wordingA, wordingB, spansOf(wordingA, wordingB))
  const kept = spans.filter(({ isKept }) => isKept)
  const wordsOf = (units: readonly ReadUnit[]) => units.reduce((sum, unit) => sum + unit.words, 0)
  return {
    ...pair,
    pieces: piecesOf(wordingA, wordingB, spans),
    isWordForWord: isSame(own.a, own.b),
    words: {
      a: wordsOf(own.a),
      b: wordsOf(own.b),
      keptOfA: kept.reduce((sum, span) => sum + wordsIn(wordingA, span.a), 0),
      keptOfB: kept.reduce((sum, span) => sum + wordsIn(wordingB, span.b), 0),
    },
    likeness: likenessOf(wordingA, wordingB, spans, weights),
  }
}

function unchanged({ text, words }: ReadUnit): Omit<Counterpart, keyof Pair> {
  return {
    pieces: [{ kind: 'kept', a: text, b: text }],
    isWordForWord: true,
    words: { a: words, b: words, keptOfA: words, keptOfB: words },
    likeness: 1,
  }
}

/** The units one after another, each but the last ending in a line break. */
function wordingOf(units: readonly ReadUnit[]): Wording {
  if (units.length === 1) return cell(units, 0)
  const tokens = units.flatMap((unit, place) =>
    place === units.length - 1 ? unit.tokens : unit.tokens.with(-1, `${unit.tokens.at(-1)}\n`),
  )
  const numbers = new Int32Array(tokens.length)
  const isWord = new Uint8Array(tokens.length)
  let at = 0
  for (const unit of units) {
    numbers.set(unit.numbers, at)
    isWord.set(unit.isWord, at)
    at += unit.numbers.length
  }
  return { tokens, numbers, isWord }
}

function isSame(a: readonly ReadUnit[], b: readonly ReadUnit[]): boolean {
  if (a.length === 1 && b.length === 1) return haveSameMarks(cell(a, 0), cell(b, 0))
  const marks = (units: readonly ReadUnit[]) => units.map((unit) => unit.marks.join()).join()
  return marks(a) === marks(b)
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
