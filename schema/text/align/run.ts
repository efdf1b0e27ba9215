import type { ReadUnit } from './unit.ts'

/** Runs met in more pairs of units than this are set phrases: they would cost much and tell nothing apart. */
const MOST_PAIRS = 1_024
/** Closest counterparts kept for each unit; enough for a paragraph that was split into as many. */
const MOST_NEIGHBOURS = 16
/** Hashes keep 30 bits, which every engine stores without a heap object; a clash adds one false shared run. */
const HASH_BITS = 30

export interface Likeness {
  a: number
  b: number
  /** Weighted shared runs over the geometric mean of both units' runs: 0 to 1. */
  cosine: number
  /** Share of the weighted runs of A's unit that B's unit has, and the reverse. */
  ofA: number
  ofB: number
}

interface RunIndex {
  runs: { a: Int32Array[]; b: Int32Array[] }
  weight: Float64Array
  sum: { a: Float64Array; b: Float64Array }
}

/**
 * Which units of two texts share runs of `length` words, each run weighing less the more units have it
 * (squared inverse document frequency), so that formulas said in every paragraph bring none together.
 * Pairs for which `isWanted` is false are left out. Yields after each unit of A; time grows with the text's length,
 * because a run met in more than MOST_PAIRS pairs is not followed.
 */
export function* likenesses(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  length: number,
  isWanted: (a: number, b: number) => boolean,
): Generator<undefined, Likeness[]> {
  const { runs, weight, sum } = runIndexOf(a, b, length)
  const holders = holdersOf(runs.b, weight)
  const found: Likeness[] = []
  const shared = new Float64Array(b.length)
  for (const [place, own] of runs.a.entries()) {
    const touched: number[] = []
    for (const run of own) {
      const gain = weight[run] ?? 0
      if (gain === 0) continue
      const end = holders.start[run + 1] ?? 0
      for (let at = holders.start[run] ?? 0; at < end; at++) {
        const other = holders.unit[at] ?? 0
        if (shared[other] === 0) touched.push(other)
        shared[other] = (shared[other] ?? 0) + gain
      }
    }
    const near: Likeness[] = []
    for (const other of touched) {
      const common = shared[other] ?? 0
      shared[other] = 0
      if (!isWanted(place, other)) continue
      const sumA = sum.a[place] ?? 0
      const sumB = sum.b[other] ?? 0
      near.push({
        a: place,
        b: other,
        cosine: common / Math.sqrt(sumA * sumB),
        ofA: common / sumA,
        ofB: common / sumB,
      })
    }
    near.sort((one, two) => two.cosine - one.cosine || one.b - two.b)
    found.push(...near.slice(0, MOST_NEIGHBOURS))
    yield undefined
  }
  return found
}

function runIndexOf(a: readonly ReadUnit[], b: readonly ReadUnit[], length: number): RunIndex {
  const numbers: RunNumbers = { byHash: new Map(), lastHolder: [] }
  const runs = {
    a: a.map((unit, place) => runsOf(unit.marks, length, numbers, place)),
    b: b.map((unit, place) => runsOf(unit.marks, length, numbers, a.length + place)),
  }
  const countA = countsOf(runs.a, numbers.byHash.size)
  const countB = countsOf(runs.b, numbers.byHash.size)
  const weight = new Float64Array(numbers.byHash.size)
  const units = a.length + b.length
  for (let run = 0; run < weight.length; run++) {
    const inA = countA[run] ?? 0
    const inB = countB[run] ?? 0
    if (inA * inB <= MOST_PAIRS) weight[run] = Math.log((units + 1) / (inA + inB)) ** 2
  }
  const sumOf = (own: Int32Array) => own.reduce((sum, run) => sum + (weight[run] ?? 0), 0)
  return {
    runs,
    weight,
    sum: { a: Float64Array.from(runs.a, sumOf), b: Float64Array.from(runs.b, sumOf) },
  }
}

/** Numbers for runs by their hash, and, to count a run once in a unit, the unit that had it last. */
interface RunNumbers {
  byHash: Map<number, number>
  lastHolder: number[]
}

/** The distinct runs of a unit; a unit shorter than a run is one run. `unit` is a number of its own. */
function runsOf(
  marks: Int32Array,
  length: number,
  { byHash, lastHolder }: RunNumbers,
  unit: number,
): Int32Array {
  const last = marks.length === 0 ? -1 : Math.max(0, marks.length - length)
  const own = new Int32Array(last + 1)
  let count = 0
  for (let start = 0; start <= last; start++) {
    let hash = Math.min(length, marks.length)
    for (let place = start; place < start + length && place < marks.length; place++) {
      hash = Math.imul(hash ^ (marks[place] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    hash >>>= 32 - HASH_BITS
    const number = byHash.get(hash) ?? byHash.size
    if (number === byHash.size) byHash.set(hash, number)
    if (lastHolder[number] === unit) continue
    lastHolder[number] = unit
    own[count++] = number
  }
  return own.subarray(0, count)
}

function countsOf(runs: readonly Int32Array[], size: number): Int32Array {
  const counts = new Int32Array(size)
  for (const own of runs) for (const run of own) counts[run] = (counts[run] ?? 0) + 1
  return counts
}

/** For each run the units that have it, as one list with the place where each run's part begins. */
function holdersOf(
  runs: readonly Int32Array[],
  weight: Float64Array,
): { start: Int32Array; unit: Int32Array } {
  const counts = countsOf(runs, weight.length)
  const start = new Int32Array(weight.length + 1)
  for (let run = 0; run < weight.length; run++) start[run + 1] = (start[run] ?? 0) + (counts[run] ?? 0)
  const next = start.slice()
  const unit = new Int32Array(start[weight.length] ?? 0)
  for (const [place, own] of runs.entries())
    for (const run of own) {
      const at = next[run] ?? 0
      unit[at] = place
      next[run] = at + 1
    }
  return { start, unit }
}
