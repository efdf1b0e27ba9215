import { cell } from '../../cell.ts'
import { areAlikeAlone, joinEnclosed } from './enclosed.ts'
import { type Likeness, likenesses } from './ngram.ts'
import { pairsWithParts } from './part.ts'
import type { Pair } from './partner.ts'
import { joinTableRows } from './table-row.ts'
import {
  isOnlyFigure,
  isOnlyLabel,
  joinFields,
  joinLabels,
  joinRenumbered,
  joinTwins,
  Partners,
} from './twin.ts'
import { haveSameMarks, type ReadUnit } from './unit.ts'

/** Words in a run; Chinese and Japanese count by character, where four carry about as much as three words. */
const RUN = { words: 3, characters: 4 }
/** Least cosine of shared runs, of single words, and of single words where both neighbours are partners. */
const LEAST = { runs: 0.1, words: 0.35, enclosed: 0.2 }
/** A likeness within this factor of the best is a rival that the neighbours decide about. */
const RIVAL = 0.8
const NEIGHBOUR_BONUS = 0.3
/** Matches units in any order. Yields now and then; see `likenesses`. */
export function* pairsOf(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  byCharacter: boolean,
): Generator<undefined, Pair[]> {
  const partners = new Partners(a.length, b.length)
  // Only their neighbours tell which lines belong together that hold nothing but a number.
  const isLabel = { a: a.map(isOnlyLabel), b: b.map(isOnlyLabel) }
  const isValue = { a: a.map(isOnlyFigure), b: b.map(isOnlyFigure) }
  joinTwins(a, b, isLabel, isValue, partners)
  joinTableRows(a, b, partners)
  joinRenumbered(a, b, partners)
  joinFields(a, b, partners)
  yield undefined
  const isText = (one: number, two: number) =>
    !isLabel.a[one] && !isLabel.b[two] && !isValue.a[one] && !isValue.b[two]
  const isOpen = (one: number, two: number) =>
    isText(one, two) && (partners.ofA[one] === -1 || partners.ofB[two] === -1)
  const isFreeInA = (one: number) => partners.ofA[one] === -1
  const length = byCharacter ? RUN.characters : RUN.words
  const isAnyOpen = partners.ofB.includes(-1) ? undefined : isFreeInA
  const near = yield* likenesses(a, b, length, isOpen, isAnyOpen)
  joinLikeliest(near, partners, () => LEAST.runs)
  const isFree = (one: number, two: number) => isText(one, two) && partners.isFree(one, two)
  const isAnyFree = partners.ofB.includes(-1) ? isFreeInA : () => false
  const loose = yield* likenesses(a, b, byCharacter ? 2 : 1, isFree, isAnyFree)
  joinLikeliest(loose, partners, (support) => (support === 2 ? LEAST.enclosed : LEAST.words))
  joinLabels(isLabel, a, b, partners)
  const pairs = pairsWithParts(a, b, partners, byCharacter).map((pair) => {
    const [one, two] = [cell(pair.a, 0), cell(pair.b, 0)]
    const isSingle = pair.a.length * pair.b.length === 1
    const [own, other] = [cell(a, one), cell(b, two)]
    // Two of the same words are one passage whatever stands beside them.
    const isAlone = isSingle && partners.support(one, two) === 2 && !haveSameMarks(own, other)
    return (isSingle && partners.inPlace.has(one)) || (isAlone && areAlikeAlone(own, other))
      ? { ...pair, isEnclosed: true as const }
      : pair
  })
  // Last, so that no part of a passage that was split is taken for a passage of its own.
  return [...pairs, ...joinEnclosed(a, b, partners)]
}

function joinLikeliest(found: readonly Likeness[], partners: Partners, least: (support: number) => number) {
  const sorted = found.toSorted((one, two) => two.cosine - one.cosine || one.a - two.a || one.b - two.b)
  const open = sorted.filter(({ a, b }) => partners.isFree(a, b))
  const second = { a: new Map<number, number>(), b: new Map<number, number>() }
  const first = { a: new Set<number>(), b: new Set<number>() }
  for (const one of open)
    for (const side of ['a', 'b'] as const)
      if (!first[side].has(one[side])) first[side].add(one[side])
      else if (!second[side].has(one[side])) second[side].set(one[side], one.cosine)
  for (const { a, b, cosine } of open) {
    const rival = Math.max(second.a.get(a) ?? 0, second.b.get(b) ?? 0)
    if (cosine >= least(0) && rival < cosine * RIVAL && partners.isFree(a, b)) partners.join(a, b)
  }
  const weighed = open
    .filter(({ a, b }) => partners.isFree(a, b))
    .map((one) => ({ ...one, support: partners.support(one.a, one.b) }))
    .filter(({ cosine, support }) => cosine >= least(support))
    .map((one) => ({ ...one, score: one.cosine * (1 + NEIGHBOUR_BONUS * one.support) }))
    .sort((one, two) => two.score - one.score || one.a - two.a || one.b - two.b)
  for (const { a, b } of weighed) if (partners.isFree(a, b)) partners.join(a, b)
}
