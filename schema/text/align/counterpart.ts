import { cell } from '../../cell.ts'
import { sumOf } from '../../stats/sum.ts'
import { expression } from '../expression.ts'
import type { Difference } from './difference.ts'
import { areOneInVowelSigns } from './fold.ts'
import { areNumeralsChanged, innerDifference } from './inner-sign.ts'
import { differInScriptOnly } from './look-alike.ts'
import {
  areOfList,
  areOtherNumbers,
  differInNumberOnly,
  isInList,
  itemised,
  type Numbered,
  numbered,
  onlyNumberedOf,
} from './number.ts'
import type { Pair } from './partner.ts'
import { type Piece, piecesOf } from './piece.ts'
import { readable, wordsIn } from './readable.ts'
import type { Reader } from './reader.ts'
import { sentencesOf } from './sentence.ts'
import { spansBySentence } from './sentence-order.ts'
import { exactSpans, type Span, spansOf, type Wording } from './span.ts'
import { haveSameMarks, type ReadUnit } from './unit.ts'
import type { WordWeights } from './weight.ts'
import { plainWordsIn } from './words.ts'

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
  reader: Reader,
  weights: WordWeights,
): Counterpart {
  const unitOf = (units: readonly ReadUnit[], places: readonly number[]) =>
    reader.joined(places.map((place) => cell(units, place)))
  const [one, two] = reader.inColumns(unitOf(a, pair.a), unitOf(b, pair.b))
  const words = { a: one.words, b: two.words }
  const apart = readingsApart(one, two)
  if (apart[0] === apart[1] || differInDashStyle(one.text, two.text)) {
    const piece: Piece = { kind: 'kept', a: one.text, b: two.text }
    const kept = { ...words, keptOfA: words.a, keptOfB: words.b }
    return { ...pair, pieces: [piece], difference: 'none', words: kept, likeness: 1 }
  }
  const whole = spansOf(one, two)
  const found = spansBySentence(one, two, whole) ?? whole
  const folded = readable(one, two, found)
  const exact = exactSpans(one, two, found)
  const spans = exact ? readable(one, two, exact) : folded
  const apartFromVowels = exact && hasVowelSigns(one, two) ? spansApartFromVowels(one, two, found) : spans
  const kept = apartFromVowels.filter(({ isKept }) => isKept)
  return {
    ...pair,
    pieces: piecesOf(one, two, apartFromVowels.every(({ isKept }) => isKept) ? spans : apartFromVowels),
    difference: isRenumbered(a, b, pair, one, two)
      ? 'number'
      : (differenceAfterNumbers(a, b, pair, one, two, reader) ?? differenceOf(one, two, apart, spans)),
    words: {
      ...words,
      keptOfA: sumOf(kept, (span) => wordsIn(one, span.a)),
      keptOfB: sumOf(kept, (span) => wordsIn(two, span.b)),
    },
    // A sentence that moved is one that both have.
    likeness: likenessOf(one, two, found === whole ? folded : readable(one, two, whole), weights),
  }
}

/** A long or short dash right between two words; a hyphen joins them. */
const DASH_BETWEEN = expression(String.raw`(?<=\p{L})[–—―](?=\p{L})`, 'gu')

/** Whether one has a long dash right between two words where the other has a short one: out—and in, out–and in. */
const differInDashStyle = (one: string, two: string) =>
  one.length === two.length && one.replace(DASH_BETWEEN(), '—') === two.replace(DASH_BETWEEN(), '—')

const VOWEL_SIGN = expression(String.raw`[\p{sc=Arabic}\p{sc=Hebrew}]\p{M}`, 'u')
const hasVowelSigns = (one: ReadUnit, two: ReadUnit) =>
  VOWEL_SIGN().test(one.text) || VOWEL_SIGN().test(two.text)

/** Words of which one leaves out vowel signs are kept: where no other word changed, these are what differs. */
function spansApartFromVowels(one: ReadUnit, two: ReadUnit, found: readonly Span[]): readonly Span[] {
  return readable(one, two, exactSpans(one, two, found, areOneInVowelSigns) ?? found)
}

/** A number that may be an ordinal is one of the passage where either text has the next number near it. */
function isRenumbered(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pair: Pair,
  one: ReadUnit,
  two: ReadUnit,
): boolean {
  const numberedSide = onlyNumberedOf(one.text, two.text)
  if (numberedSide) return numberedSide === 'a' ? isInList(a, cell(pair.a, 0)) : isInList(b, cell(pair.b, 0))
  if (!differInNumberOnly(one.text, two.text)) return false
  const [inA, inB] = [itemised(one.text), itemised(two.text)]
  return !(inA?.isDoubtful && inB?.isDoubtful) || isListed(a, b, pair, inA, inB)
}

/**
 * In what two passages differ after the numbers that they bear, where these differ too: a list's number that moved makes
 * of a changed sign no changed words. Undefined where the numbers are the same, or words changed.
 */
function differenceAfterNumbers(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pair: Pair,
  one: ReadUnit,
  two: ReadUnit,
  reader: Reader,
): Difference | undefined {
  const [inA, inB] = [numbered(one.text), numbered(two.text)]
  if (!inA || !inB || !areOtherNumbers(inA, inB)) return undefined
  if ((inA.isDoubtful || inB.isDoubtful) && !isListed(a, b, pair, inA, inB)) return undefined
  const [restOfA, restOfB] = [partAfter(one, inA.end, reader), partAfter(two, inB.end, reader)]
  const apart = readingsApart(restOfA, restOfB)
  const whole = spansOf(restOfA, restOfB)
  const found = differenceOf(restOfA, restOfB, apart, exactSpans(restOfA, restOfB, whole) ?? whole)
  return found === 'words' || found === 'order' ? undefined : found
}

function partAfter(unit: ReadUnit, at: number, reader: Reader): ReadUnit {
  const [, rest = unit] = reader.partsOf(unit, [at, unit.text.length - at])
  return rest
}

const isListed = (
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pair: Pair,
  inA: Numbered,
  inB: Numbered,
): boolean =>
  areOfList(
    inA,
    inB,
    () => isInList(a, cell(pair.a, 0)),
    () => isInList(b, cell(pair.b, 0)),
  )

const SIGNS = expression(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu')
const lettersOf = (reading: string) => reading.replace(SIGNS(), '')
const withoutTabs = (reading: string) => reading.replaceAll('\t', '')

function differenceOf(
  a: ReadUnit,
  b: ReadUnit,
  [inA, inB]: readonly [string, string],
  spans: readonly Span[],
): Difference {
  if (!haveSameMarks(a, b)) {
    if (differInScriptOnly(inA, inB)) return 'letters'
    return innerDifference(a, b, spans) ?? (haveSameWords(a, b) ? 'order' : 'words')
  }
  // Only the columns of a table that values stand in.
  if (withoutTabs(inA) === withoutTabs(inB)) return 'signs'
  // Words in Chinese are cut otherwise where a sign stands between their characters.
  if (lettersOf(inA) === lettersOf(inB) && !areNumeralsChanged(a, b, spans)) return 'signs'
  const isWordChanged = spans.some(
    ({ isKept, ...span }) => !isKept && wordsIn(a, span.a) + wordsIn(b, span.b) > 0,
  )
  if (areNumeralsChanged(a, b, spans)) return 'words'
  return isWordChanged ? 'letters' : 'signs'
}

/** Whether two passages have the same words as often, in whatever order, and their digits in one order: not 3:1, 1:3; not 三十八, 八十三. */
function haveSameWords(a: ReadUnit, b: ReadUnit): boolean {
  if (a.marks.length !== b.marks.length) return false
  const [own, other] = [a.marks.toSorted(), b.marks.toSorted()]
  const areSame = own.every((word, at) => word === other[at])
  return areSame && digitsIn(a) === digitsIn(b) && areSentencesSame(a, b)
}

/** Whether the words are the same sentence by sentence, so that none went over the end of one: For: Chad. Against: Peru. */
function areSentencesSame({ unwrapped: a }: ReadUnit, { unwrapped: b }: ReadUnit): boolean {
  const [inA, inB] = [sentencesOf(a), sentencesOf(b)]
  if (inA.length < 2 || inA.length !== inB.length) return true
  const keysOf = (sentences: readonly string[]) =>
    sentences.map((own) => plainWordsIn(own).sort().join(' ')).sort()
  const [keys, others] = [keysOf(inA), keysOf(inB)]
  return keys.every((key, at) => key === others[at])
}

const DIGITS = /\p{N}+|[〇零一二三四五六七八九十百千万亿萬億点]{2,}/gu
const digitsIn = ({ text }: ReadUnit) => text.match(DIGITS)?.join(' ')

/**
 * What is read in each between the words and signs that both begin and end with: the same where a reader reads the same,
 * though words in Chinese may be cut otherwise.
 */
function readingsApart(a: ReadUnit, b: ReadUnit): [inA: string, inB: string] {
  let [from, toA, toB] = [0, a.exact.length, b.exact.length]
  while (from < toA && from < toB && a.exact[from] === b.exact[from]) from++
  while (from < toA && from < toB && a.exact[toA - 1] === b.exact[toB - 1]) {
    toA--
    toB--
  }
  return [a.formsIn(from, toA).join(''), b.formsIn(from, toB).join('')]
}

function likenessOf(a: ReadUnit, b: ReadUnit, spans: readonly Span[], weights: WordWeights): number {
  const numbersEnd = { a: numberEndOf(a), b: numberEndOf(b) }
  // Two new passages in one place bear one number too.
  const areNumbered = numbersEnd.a > 0 && numbersEnd.b > 0
  const weigh = (side: Wording, [from, to]: [number, number], own: 1 | 2, numberEnd: number) => {
    let sum = 0
    for (let place = areNumbered ? Math.max(from, numberEnd) : from; place < to; place++)
      if (side.isWord[place]) sum += weights.weightOf(side.numbers[place] ?? 0, own)
    return sum
  }
  const kept = { a: 0, b: 0 }
  const lost = { a: 0, b: 0 }
  for (const { isKept, a: inA, b: inB } of spans) {
    const sum = isKept ? kept : lost
    sum.a += weigh(a, inA, isKept ? 2 : 1, numbersEnd.a)
    sum.b += weigh(b, inB, isKept ? 2 : 1, numbersEnd.b)
  }
  const all = (kept.a + lost.a) * (kept.b + lost.b)
  return all === 0 ? 0 : Math.min(kept.a, kept.b) / Math.sqrt(all)
}

/** The first token behind the number that a passage bears; 0 where it bears none, or where it is too long for that to matter. */
function numberEndOf(unit: ReadUnit): number {
  if (unit.words > LONGEST_NUMBERED) return 0
  const end = numbered(unit.text)?.end ?? 0
  return end === 0 ? 0 : unit.starts.findIndex((start) => start >= end)
}

/** In words. */
const LONGEST_NUMBERED = 24
