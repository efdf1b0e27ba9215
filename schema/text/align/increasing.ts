import { cell } from '../../cell.ts'

/**
 * The heaviest subsequence of `places` that only rises, as indexes into it; equal weights keep the earlier one.
 * `places` are distinct numbers. O(n log n), by a Fenwick tree of best sums.
 */
export function heaviestIncrease(places: readonly number[], weights: readonly number[]): number[] {
  const best: number[] = []
  const before: number[] = []
  const tree = new Array<number>(places.length + 1).fill(-1)
  const sumAt = (index: number) => (index < 0 ? 0 : cell(best, index))
  for (const [index, place] of ranksOf(places).entries()) {
    let under = -1
    for (let node = place; node > 0; node -= node & -node)
      if (sumAt(cell(tree, node)) > sumAt(under)) under = cell(tree, node)
    before.push(under)
    best.push(sumAt(under) + cell(weights, index))
    for (let node = place + 1; node < tree.length; node += node & -node)
      if (sumAt(index) > sumAt(cell(tree, node))) tree[node] = index
  }
  let end = -1
  for (const index of places.keys()) if (sumAt(index) > sumAt(end)) end = index
  const rise: number[] = []
  for (let index = end; index >= 0; index = cell(before, index)) rise.push(index)
  return rise.reverse()
}

/** How many of the others are below each number. */
function ranksOf(numbers: readonly number[]): number[] {
  const order = [...numbers.keys()].sort((one, two) => cell(numbers, one) - cell(numbers, two))
  const ranks = new Array<number>(numbers.length).fill(0)
  for (const [rank, index] of order.entries()) ranks[index] = rank
  return ranks
}
