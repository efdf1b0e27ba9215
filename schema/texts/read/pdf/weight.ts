import { sumOf } from '../../../stats/sum.ts'

/** Values with how much of the text each of them has. */
type Weighed = readonly (readonly [value: number, weight: number])[]

/** The value that most of the weight has, to the half; 0 of none. */
export function mostOf(values: Weighed): number {
  return [...weightsOf(values)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The smallest value that a fair share of the weight has: in a short text as many lines are set apart as are not. */
export function leastOf(values: Weighed): number {
  const weights = [...weightsOf(values)].sort(([a], [b]) => a - b)
  const all = sumOf(weights, ([, weight]) => weight)
  return weights.find(([, weight]) => weight >= all / 5)?.[0] ?? 0
}

function weightsOf(values: Weighed): Map<number, number> {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const key = Math.round(value * 2) / 2
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  return weights
}
