/** Numbers that follow each other in both lists, from a place in either. */
type KeptRun = [a: number, b: number, length: number]

/** No path leads to this diagonal. */
const NOWHERE = -1

/**
 * What two lists of numbers have in common in one order, by the fewest insertions and deletions (Eugene W. Myers, An
 * O(ND) difference algorithm and its variations, 1986); undefined where these are more than `mostEdits`.
 */
export function keptRuns(a: Int32Array, b: Int32Array, mostEdits: number): KeptRun[] | undefined {
  /** For each number of edits, how far in `a` each diagonal k, at k + edits + 1, was followed. */
  const rounds: Int32Array[] = []
  // No minus zero, with which all below would be worked out in fractions.
  let lowest = 0 - b.length
  let highest = a.length
  for (let edits = 0; edits <= mostEdits; edits++) {
    const before = rounds[edits - 1]
    const own = new Int32Array(2 * edits + 3).fill(NOWHERE)
    rounds.push(own)
    for (let k = Math.max(lowest, 0 - edits); k <= Math.min(highest, edits); k += 2) {
      let inA = before ? startOn(before, k, k + edits, a.length, b.length) : 0
      if (inA === NOWHERE) continue
      let inB = inA - k
      while (inA < a.length && inB < b.length && a[inA] === b[inB]) {
        inA++
        inB++
      }
      own[k + edits + 1] = inA
      if (inA === a.length && inB === b.length) return runsBack(rounds, a.length, b.length)
      // Beyond the end of either list there is nothing to find.
      if (inA === a.length) highest = Math.min(highest, k - 1)
      if (inB === b.length) lowest = Math.max(lowest, k + 1)
    }
  }
  return undefined
}

/**
 * Where diagonal k begins after a deletion from the one below or an insertion from the one above, whichever leads
 * farther. `at` is its place among those of the round before.
 */
function startOn(before: Int32Array, k: number, at: number, sizeA: number, sizeB: number): number {
  const below = before[at - 1] ?? NOWHERE
  const above = before[at + 1] ?? NOWHERE
  const canRemove = below !== NOWHERE && below < sizeA
  const canAdd = above !== NOWHERE && above - k <= sizeB
  if (canAdd && (!canRemove || below < above)) return above
  return canRemove ? below + 1 : NOWHERE
}

function runsBack(rounds: readonly Int32Array[], sizeA: number, sizeB: number): KeptRun[] {
  const runs: KeptRun[] = []
  let k = sizeA - sizeB
  let end = sizeA
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const before = rounds[edits - 1]
    const start = before ? startOn(before, k, k + edits, sizeA, sizeB) : 0
    if (end > start) runs.push([start, start - k, end - start])
    if (!before) break
    // A deletion is one farther than the diagonal below, which is then no nearer than the one above.
    const isRemoved = start === (before[k + edits - 1] ?? NOWHERE) + 1 && start !== before[k + edits + 1]
    k += isRemoved ? -1 : 1
    end = before[k + edits] ?? 0
  }
  return runs.reverse()
}
