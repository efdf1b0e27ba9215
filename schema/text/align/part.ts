import { cell } from './cell.ts'
import type { Pair } from './pair.ts'
import type { Partners } from './twin.ts'
import type { ReadUnit } from './unit.ts'
import type { WordWeights } from './weight.ts'

/** Share of a leftover unit, by weight of words, that must stand in the rest of its neighbour's partner. */
const LEAST_COVERED = 0.5

/**
 * Makes pairs of the partners and adds to each the free units beside it that hold the rest of its passage, which was
 * split or joined in the other text.
 */
export function pairsWithParts(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  partners: Partners,
  weights: WordWeights,
): Pair[] {
  const pairs: Pair[] = []
  // A copy, because growing a passage gives more units a partner.
  for (const [one, two] of partners.ofA.slice().entries()) {
    if (two < 0) continue
    const [unitA, unitB] = [cell(a, one), cell(b, two)]
    const isShorterInA = weightOf(unitA, weights) < weightOf(unitB, weights)
    pairs.push(
      isShorterInA
        ? { a: grown(one, a, partners.ofA, unitB, two, weights), b: [two] }
        : { a: [one], b: grown(two, b, partners.ofB, unitA, one, weights) },
    )
  }
  return pairs
}

/** The place and those beside it that, put together with it, are more like the whole than it is alone. */
function grown(
  place: number,
  units: readonly ReadUnit[],
  taken: Int32Array,
  whole: ReadUnit,
  partner: number,
  weights: WordWeights,
): number[] {
  const rest = new Map<number, number>()
  for (const word of wordsOf(whole)) rest.set(word, (rest.get(word) ?? 0) + 1)
  const own = cell(units, place)
  let covered = cover(own, rest, weights)
  let weight = weightOf(own, weights)
  const places = [place]
  for (const step of [1, -1])
    for (let next = place + step; taken[next] === -1; next += step) {
      const unit = cell(units, next)
      const after = new Map(rest)
      const gain = cover(unit, after, weights)
      const cost = weightOf(unit, weights)
      const isBetter = (covered + gain) / Math.sqrt(weight + cost) > covered / Math.sqrt(weight)
      if (gain === 0 || gain < cost * LEAST_COVERED || !isBetter) break
      for (const [word, count] of after) rest.set(word, count)
      taken[next] = partner
      places.push(next)
      covered += gain
      weight += cost
    }
  return places.sort((one, two) => one - two)
}

const wordsOf = ({ numbers, isWord }: ReadUnit) => numbers.filter((_, place) => isWord[place] === 1)

function weightOf(unit: ReadUnit, weights: WordWeights): number {
  return wordsOf(unit).reduce((sum, word) => sum + weights.weightOf(word, 2), 0)
}

/** Weight of the unit's words that are in `rest`, and takes them from it. */
function cover(unit: ReadUnit, rest: Map<number, number>, weights: WordWeights): number {
  let covered = 0
  for (const word of wordsOf(unit)) {
    const left = rest.get(word) ?? 0
    if (left === 0) continue
    rest.set(word, left - 1)
    covered += weights.weightOf(word, 2)
  }
  return covered
}
