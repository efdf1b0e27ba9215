import { cell } from '../../cell.ts'
import { once } from '../../once.ts'
import { LONGEST_FOOTER, MOST_FOOTERS } from './footer.ts'
import { differInNumberOnly } from './number.ts'
import type { Pair } from './partner.ts'
import { timesOf } from './times.ts'
import type { Partners } from './twin.ts'
import { haveSameMarks, type ReadUnit } from './unit.ts'
import { WordWeights } from './weight.ts'

/** Share of a leftover unit, by weight of words, that must stand in the rest of its neighbour's partner. */
const LEAST_COVERED = 0.5

/** A unit as the words in it; by character, as the pairs of characters, since one alone tells little. */
type Bag = Int32Array

/**
 * Makes pairs of the partners and adds to each the free units beside it that hold the rest of its passage, which was
 * split or joined in the other text.
 */
export function pairsWithParts(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  partners: Partners,
  byCharacter: boolean,
): Pair[] {
  const bags = once(() => {
    const numbers = new Map<number, number>()
    const bagOf = ({ marks }: ReadUnit) => (byCharacter ? neighboursIn(marks, numbers) : marks)
    const own = { a: a.map(bagOf), b: b.map(bagOf) }
    return { ...own, weights: new WordWeights([...own.a, ...own.b]) }
  })
  const pairs: Pair[] = []
  // A copy, because growing a passage gives more units a partner.
  for (const [one, two] of partners.ofA.slice().entries()) {
    if (two < 0) continue
    const isBesideFree = hasFreeBeside(partners.ofA, one) || hasFreeBeside(partners.ofB, two)
    const isWhole = () =>
      haveSameMarks(cell(a, one), cell(b, two)) || differInNumberOnly(cell(a, one).text, cell(b, two).text)
    // A line that is the same by its label or place has no other line for a part.
    if (!isBesideFree || partners.inPlace.has(one) || isWhole()) {
      pairs.push({ a: [one], b: [two] })
      continue
    }
    const { a: inA, b: inB, weights } = bags()
    const [bagA, bagB] = [cell(inA, one), cell(inB, two)]
    const growA = () => grown(one, inA, partners.ofA, bagB, two, weights)
    const growB = () => grown(two, inB, partners.ofB, bagA, one, weights)
    // The lighter one is probably a part; the other may be, where a page's footer stands in it.
    const isLighterA = weightOf(bagA, weights) < weightOf(bagB, weights)
    const first = isLighterA ? growA() : growB()
    const second = first.length > 1 ? undefined : isLighterA ? growB() : growA()
    const [ofA, ofB] = isLighterA ? [first, second] : [second, first]
    pairs.push({ a: ofA ?? [one], b: ofB ?? [two] })
  }
  return pairs
}

const hasFreeBeside = (taken: Int32Array, place: number) => taken[place - 1] === -1 || taken[place + 1] === -1

/** More than there are words in any text that is compared, and small enough for exact products. */
const PAIR_BASE = 2 ** 24

function neighboursIn(marks: Int32Array, numbers: Map<number, number>): Bag {
  const bag = new Int32Array(Math.max(0, marks.length - 1))
  for (let place = 0; place < bag.length; place++) {
    const pair = (marks[place] ?? 0) * PAIR_BASE + (marks[place + 1] ?? 0)
    const number = numbers.get(pair) ?? numbers.size
    if (number === numbers.size) numbers.set(pair, number)
    bag[place] = number
  }
  return bag
}

/** The place and those beside it that, put together with it, are more like the whole than it is alone. */
function grown(
  place: number,
  bags: readonly Bag[],
  taken: Int32Array,
  whole: Bag,
  partner: number,
  weights: WordWeights,
): number[] {
  if (!hasFreeBeside(taken, place)) return [place]
  let rest = timesOf(whole)
  const own = cell(bags, place)
  let covered = cover(own, rest, weights)
  let weight = weightOf(own, weights)
  const places = [place]
  for (const step of [1, -1]) {
    let skipped = 0
    for (let next = place + step; taken[next] === -1; next += step) {
      const bag = cell(bags, next)
      const after = new Map(rest)
      const gain = cover(bag, after, weights)
      const cost = weightOf(bag, weights)
      const isBetter = (covered + gain) / Math.sqrt(weight + cost) > covered / Math.sqrt(weight)
      // A part may hold a page's footer besides; then it must hold most of what is missing.
      const isMostOfRest = skipped === 0 && gain >= weightLeft(rest, weights) * LEAST_COVERED
      const isPart = gain >= cost * LEAST_COVERED || isMostOfRest
      if (gain === 0 || !isPart || !isBetter) {
        // A page's footer and header may stand between two parts on lines of their own.
        if (bag.length > LONGEST_FOOTER || ++skipped > MOST_FOOTERS) break
        continue
      }
      skipped = 0
      rest = after
      taken[next] = partner
      places.push(next)
      covered += gain
      weight += cost
    }
  }
  return places.sort((one, two) => one - two)
}

function weightOf(bag: Bag, weights: WordWeights): number {
  let sum = 0
  for (let place = 0; place < bag.length; place++) sum += weights.weightOf(cell(bag, place), 2)
  return sum
}

function weightLeft(rest: ReadonlyMap<number, number>, weights: WordWeights): number {
  let sum = 0
  for (const [word, times] of rest) sum += times * weights.weightOf(word, 2)
  return sum
}

/** Weight of the words that are in `rest`, and takes them from it. */
function cover(bag: Bag, rest: Map<number, number>, weights: WordWeights): number {
  let covered = 0
  for (let place = 0; place < bag.length; place++) {
    const word = cell(bag, place)
    const left = rest.get(word) ?? 0
    if (left === 0) continue
    rest.set(word, left - 1)
    covered += weights.weightOf(word, 2)
  }
  return covered
}
