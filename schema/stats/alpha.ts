import { cell } from '../cell.ts'

/** Disagreement of two values: 0 where they are the same, 1 where they have nothing in common. */
type Distance<Value> = (a: Value, b: Value) => number

export interface Agreement {
  /** 1 is perfect agreement, 0 is what chance gives; null where every value is the same, so nothing can be measured. */
  alpha: number | null
  /** Units that at least two coders have coded; others cannot be compared and are left out. */
  units: number
  coders: number
}

/** Below this, Krippendorff advises against even tentative conclusions (Content Analysis, 2nd ed., 2004, p. 241). */
export const tentativeBelow = 0.667

export function isTentative(alpha: number | null): boolean {
  return alpha === null || alpha < tentativeBelow
}

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement, for any number of coders and with values missing
 * (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section E). `units` holds the values that each
 * unit was given; how many coders gave them may differ from unit to unit.
 */
export function krippendorffAlpha<Value>(
  units: readonly (readonly Value[])[],
  distance: Distance<Value>,
): Agreement {
  const pairable = units.filter((values) => values.length > 1)
  const all = pairable.flat()
  let observed = 0
  for (const values of pairable) observed += pairSum(values, distance) / (values.length - 1)
  const sum = all.length > mostPairedOneByOne ? groupedPairSum : pairSum
  const expected = sum(all, distance) / (all.length - 1)
  return {
    alpha: all.length === 0 || expected === 0 ? null : 1 - observed / expected,
    units: pairable.length,
    coders: pairable.reduce((most, values) => Math.max(most, values.length), 0),
  }
}

/** How many units two coders said yes or no of, and of how many each and both said yes. */
interface YesOrNo {
  units: number
  one: number
  other: number
  both: number
}

/** The same number for two coders who say yes or no of every unit, from how often they do: whole numbers, so no digit differs. */
export function alphaOfCounts({ units, one, other, both }: YesOrNo): number | null {
  const observed = 2 * (one + other - 2 * both)
  const yes = one + other
  const expected = (2 * yes * (2 * units - yes)) / (2 * units - 1)
  return units === 0 || expected === 0 ? null : 1 - observed / expected
}

/**
 * Pairs grow with the square of the values, and past so many they are counted by value. Below, they are added up one by
 * one: the two differ in the last digit of a double, and a published figure keeps all of its digits.
 */
const mostPairedOneByOne = 2500

/** Sum of the distances of all ordered pairs of two different positions. */
function pairSum<Value>(values: readonly Value[], distance: Distance<Value>): number {
  const [one, other] = values
  if (values.length === 2) return 2 * distance(other as Value, one as Value)
  const { different, indexOf } = differentValues(values)
  const distances = different.map(({ value }) => different.map((other) => 2 * distance(value, other.value)))
  let sum = 0
  for (let i = 0; i < indexOf.length; i++) {
    const own = cell(distances, cell(indexOf, i))
    for (let j = 0; j < i; j++) sum += cell(own, cell(indexOf, j))
  }
  return sum
}

/** The different values with how often each occurs, and which of them each position has. */
function differentValues<Value>(values: readonly Value[]) {
  const different: { value: Value; count: number }[] = []
  const known = new Map<unknown, number>()
  const indexOf = values.map((value) => {
    const key = value instanceof Set ? [...value].sort().join(' ') : value
    const index = known.get(key) ?? different.push({ value, count: 0 }) - 1
    known.set(key, index)
    const own = different[index]
    if (own) own.count += 1
    return index
  })
  return { different, indexOf }
}

/** The same from how often each value occurs: coders use few, however many units they code. */
function groupedPairSum<Value>(values: readonly Value[], distance: Distance<Value>): number {
  const { different: list } = differentValues(values)
  let sum = 0
  for (let i = 0; i < list.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [list[i], list[j]]
      if (a && b) sum += 2 * a.count * b.count * distance(a.value, b.value)
    }
  }
  return sum
}

export function nominalDistance(a: unknown, b: unknown): number {
  return a === b ? 0 : 1
}

/**
 * Distance of two sets of labels, 1 − Jaccard × monotonicity: a subset is nearer than a mere overlap (MASI,
 * Passonneau 2006, "Measuring Agreement on Set-valued Items"). Sets of one label each are nominal values.
 */
export function masiDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((label) => b.has(label)).length
  const joined = a.size + b.size - shared
  if (joined === 0) return 0
  if (shared === 0) return 1
  const isEqual = shared === joined
  const isSubset = shared === Math.min(a.size, b.size)
  const monotonicity = isEqual ? 1 : isSubset ? 2 / 3 : 1 / 3
  return 1 - (shared / joined) * monotonicity
}
