import { cell } from '../../cell.ts'
import { sumOf } from '../../stats/sum.ts'
import { runHash } from './run-hash.ts'
import type { ReadUnit } from './unit.ts'

/** N-grams met in more pairs of units than this are set phrases: they would cost much and tell nothing apart. */
const MOST_PAIRS = 1_024
/** In long texts of few words so many pairs in all are followed, those of the rarest n-grams first. */
const MOST_PAIRS_IN_ALL = 4_000_000
/** Closest counterparts kept for each unit; enough for a paragraph that was split into as many. */
const MOST_NEIGHBOURS = 16

export interface Likeness {
  a: number
  b: number
  /** Weighted shared grams over the geometric mean of both units' grams: 0 to 1. */
  cosine: number
  /** Share of the weighted grams of A's unit that B's unit has, and the reverse. */
  ofA: number
  ofB: number
}

interface GramIndex {
  grams: { a: Int32Array[]; b: Int32Array[] }
  weight: Float64Array
  sum: { a: Float64Array; b: Float64Array }
}

/**
 * Which units of two texts share grams of `length` words, each gram weighing less the more units have it
 * (squared inverse document frequency), so that formulas said in every paragraph bring none together.
 * Pairs for which `isWanted` is false are left out, and all of a unit of A for which `isAnyWanted` is. Yields now and
 * then; time grows with the text's length, because a gram met in more than MOST_PAIRS pairs is not followed.
 */
export function* likenesses(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  length: number,
  isWanted: (a: number, b: number) => boolean,
  isAnyWanted: (a: number) => boolean = () => true,
): Generator<undefined, Likeness[]> {
  if (!a.some((_, place) => isAnyWanted(place))) return []
  const { grams, weight, sum } = gramIndexOf(a, b, length)
  const holders = holdersOf(grams.b, weight)
  const found: Likeness[] = []
  const shared = new Float64Array(b.length)
  for (const [place, own] of grams.a.entries()) {
    if (!isAnyWanted(place)) continue
    const touched = addShared(own, weight, holders, shared)
    const near: Likeness[] = []
    for (const other of touched) {
      const common = shared[other] ?? 0
      shared[other] = 0
      if (isWanted(place, other))
        near.push(likenessOf(place, other, common, sum.a[place] ?? 0, sum.b[other] ?? 0))
    }
    near.sort((one, two) => two.cosine - one.cosine || one.b - two.b)
    found.push(...near.slice(0, MOST_NEIGHBOURS))
    yield undefined
  }
  return found
}

/** Adds to each unit the weight of the grams that it shares with these; says which units it added to. */
function addShared(own: Int32Array, weight: Float64Array, holders: Holders, shared: Float64Array): number[] {
  const touched: number[] = []
  for (let place = 0; place < own.length; place++) {
    const gram = cell(own, place)
    const gain = cell(weight, gram)
    if (gain === 0) continue
    const end = cell(holders.start, gram + 1)
    for (let at = cell(holders.start, gram); at < end; at++) {
      const other = cell(holders.unit, at)
      const before = cell(shared, other)
      if (before === 0) touched.push(other)
      shared[other] = before + gain
    }
  }
  return touched
}

const likenessOf = (a: number, b: number, common: number, sumA: number, sumB: number): Likeness => ({
  a,
  b,
  cosine: common / Math.sqrt(sumA * sumB),
  ofA: common / sumA,
  ofB: common / sumB,
})

function gramIndexOf(a: readonly ReadUnit[], b: readonly ReadUnit[], length: number): GramIndex {
  const most = sumOf([...a, ...b], ({ marks }) => Math.max(1, marks.length))
  const numbers = new GramNumbers(most)
  const grams = {
    a: a.map((unit, place) => gramsOf(unit.marks, length, numbers, place)),
    b: b.map((unit, place) => gramsOf(unit.marks, length, numbers, a.length + place)),
  }
  const countA = countsOf(grams.a, numbers.size)
  const countB = countsOf(grams.b, numbers.size)
  const weight = weightsOf(countA, countB, a.length + b.length)
  return {
    grams,
    weight,
    sum: { a: sumsOf(grams.a, weight), b: sumsOf(grams.b, weight) },
  }
}

function weightsOf(countA: Int32Array, countB: Int32Array, units: number): Float64Array {
  const weight = new Float64Array(countA.length)
  const most = mostPairs(countA, countB)
  for (let gram = 0; gram < weight.length; gram++) {
    const inA = cell(countA, gram)
    const inB = cell(countB, gram)
    if (inA * inB <= most) weight[gram] = Math.log((units + 1) / (inA + inB)) ** 2
  }
  return weight
}

function sumsOf(grams: readonly Int32Array[], weight: Float64Array): Float64Array {
  const sums = new Float64Array(grams.length)
  for (const [unit, own] of grams.entries()) {
    let sum = 0
    for (let place = 0; place < own.length; place++) sum += cell(weight, cell(own, place))
    sums[unit] = sum
  }
  return sums
}

/** In how many pairs of units an n-gram may stand to be followed. */
function mostPairs(countA: Int32Array, countB: Int32Array): number {
  const inAll = new Float64Array(MOST_PAIRS + 1)
  for (let gram = 0; gram < countA.length; gram++) {
    const pairs = (countA[gram] ?? 0) * (countB[gram] ?? 0)
    if (pairs <= MOST_PAIRS) inAll[pairs] = (inAll[pairs] ?? 0) + pairs
  }
  let [most, sum] = [0, 0]
  while (most < MOST_PAIRS && sum + (inAll[most + 1] ?? 0) <= MOST_PAIRS_IN_ALL) sum += inAll[++most] ?? 0
  return most
}

/**
 * Numbers for grams by their hash, of which a clash adds one false shared gram, and, to count a gram once in a unit, the unit
 * that had it last. A map grows many times over until it holds the grams of a long text.
 */
class GramNumbers {
  /** Each hash at the place that it names, or at the next free one, and its number, counted from 1. */
  readonly #hashes: Int32Array
  readonly #numbers: Int32Array
  readonly #mask: number
  readonly #lastHolder: Int32Array
  size = 0

  /** Takes the most grams that may come. */
  constructor(most: number) {
    const room = 2 ** Math.ceil(Math.log2(2 * most + 1))
    this.#mask = room - 1
    this.#hashes = new Int32Array(room)
    this.#numbers = new Int32Array(room)
    this.#lastHolder = new Int32Array(most).fill(-1)
  }

  numberOf(hash: number): number {
    let at = hash & this.#mask
    for (;;) {
      const number = cell(this.#numbers, at)
      if (number === 0) break
      if (this.#hashes[at] === hash) return number - 1
      at = (at + 1) & this.#mask
    }
    this.#hashes[at] = hash
    this.#numbers[at] = ++this.size
    return this.size - 1
  }

  /** Whether a unit is the first to hold a gram since another one did. */
  isNewIn(unit: number, number: number): boolean {
    if (this.#lastHolder[number] === unit) return false
    this.#lastHolder[number] = unit
    return true
  }
}

/** The distinct grams of a unit; a unit shorter than a gram is one gram. `unit` is a number of its own. */
function gramsOf(marks: Int32Array, length: number, numbers: GramNumbers, unit: number): Int32Array {
  const last = marks.length === 0 ? -1 : Math.max(0, marks.length - length)
  const own = new Int32Array(last + 1)
  let count = 0
  for (let start = 0; start <= last; start++) {
    const number = numbers.numberOf(runHash(marks, start, Math.min(length, marks.length)))
    if (numbers.isNewIn(unit, number)) own[count++] = number
  }
  return own.subarray(0, count)
}

function countsOf(grams: readonly Int32Array[], size: number): Int32Array {
  const counts = new Int32Array(size)
  for (const own of grams)
    for (let place = 0; place < own.length; place++) {
      const gram = cell(own, place)
      counts[gram] = cell(counts, gram) + 1
    }
  return counts
}

/** For each gram the units that have it, as one list with the place where each gram's part begins. */
interface Holders {
  start: Int32Array
  unit: Int32Array
}

function holdersOf(grams: readonly Int32Array[], weight: Float64Array): Holders {
  const counts = countsOf(grams, weight.length)
  const start = new Int32Array(weight.length + 1)
  for (let gram = 0; gram < weight.length; gram++) start[gram + 1] = (start[gram] ?? 0) + (counts[gram] ?? 0)
  const next = start.slice()
  const unit = new Int32Array(start[weight.length] ?? 0)
  for (const [place, own] of grams.entries())
    for (let gram = 0; gram < own.length; gram++) {
      const number = cell(own, gram)
      const at = cell(next, number)
      unit[at] = place
      next[number] = at + 1
    }
  return { start, unit }
}
