import { cell } from '../../cell.ts'
import type { Piece } from './piece.ts'
import type { Side, Sides } from './sides.ts'

type Range = [from: number, to: number]

/** A stretch that differs, by its place in either side's text; one of the two may be empty. */
export interface Hunk {
  a: Range
  b: Range
}

/** A stretch of a compared passage by its place in either side's text. */
export interface Stretch extends Hunk {
  kind: 'kept' | 'changed' | 'moved'
  /** The side that has a moved one, and the number that both its places bear. */
  side?: Side
  move?: number
}

/** The passage as stretches, from the start of both sides to their end; what changed side by side is one. */
export function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = []
  let [atA, atB] = [0, 0]
  for (const { kind: own, a, b, move } of pieces) {
    const kind = move !== undefined ? 'moved' : own === 'kept' ? 'kept' : 'changed'
    const range = { a: [atA, atA + a.length] as Range, b: [atB, atB + b.length] as Range }
    const last = stretches.at(-1)
    const side = move === undefined ? undefined : own === 'removed' ? 'a' : 'b'
    const beside = own === 'added' && kind === 'changed' ? stretches.findLastIndex(isInPlace) : -1
    const replaced = stretches[beside]
    if (replaced?.kind === 'changed' && beside < stretches.length - 1)
      joinOverMoved(stretches, beside, range.b)
    else if (last?.kind === kind && last.move === move && last.side === side) {
      last.a[1] = range.a[1]
      last.b[1] = range.b[1]
    } else stretches.push({ kind, ...range, ...(move !== undefined && side && { move, side }) })
    atA += a.length
    atB += b.length
  }
  return stretches
}

const isInPlace = ({ kind }: Stretch) => kind !== 'moved'

/** Joins what was added behind sentences that moved to what it took the place of, before these; they keep their own text. */
function joinOverMoved(stretches: Stretch[], at: number, [from, to]: Range): void {
  const replaced = cell(stretches, at)
  const moved = stretches.splice(at)
  const came = moved.filter(({ side }) => side === 'b')
  for (const one of came) one.a = [replaced.a[0], replaced.a[0]]
  const left = moved.filter(({ side }) => side === 'a')
  for (const one of left) one.b = [to, to]
  replaced.b = [came.length > 0 ? from : replaced.b[0], to]
  stretches.push(...came, replaced, ...left)
}

interface Place {
  start: number
  end: number
}

/**
 * What changed, grown to the whole of each place that it cuts on either side: in "20° C" against "20 C" the whole
 * figure, in "5*" against "5" none. Places are in their order and do not overlap.
 */
export function grownHunks(stretches: readonly Stretch[], places: Sides<readonly Place[]>): Hunk[] {
  const hunks: Hunk[] = []
  let at = 0
  while (at < stretches.length) {
    if (cell(stretches, at).kind !== 'changed') {
      at++
      continue
    }
    const grown = new Growing(stretches, at)
    while (grown.growTo('a', places.a) || grown.growTo('b', places.b));
    hunks.push({ a: grown.a, b: grown.b })
    at = grown.next
  }
  return hunks
}

/** A changed stretch that grows into the kept ones beside it, and over further changed ones to its right. */
class Growing implements Hunk {
  readonly #stretches: readonly Stretch[]
  #first: number
  #last: number
  a: Range
  b: Range

  constructor(stretches: readonly Stretch[], at: number) {
    this.#stretches = stretches
    this.#first = at
    this.#last = at
    this.a = [...cell(stretches, at).a]
    this.b = [...cell(stretches, at).b]
  }

  /** The stretch after those that it has reached into and used up. */
  get next(): number {
    return this.#last + 1
  }

  growTo(side: Side, places: readonly Place[]): boolean {
    const [from, to] = this[side]
    let has = false
    for (let at = firstEndingAfter(places, from); at < places.length; at++) {
      const { start, end } = cell(places, at)
      if (start >= to) break
      if (start < from) has = this.#growLeft(side, from - start) || has
      if (end > to) has = this.#growRight(side, end - to) || has
    }
    return has
  }

  #growLeft(side: Side, need: number): boolean {
    const before = this.#stretches[this.#first - 1]
    if (before?.kind !== 'kept') return false
    const other = side === 'a' ? 'b' : 'a'
    const step = Math.min(need, this[side][0] - before[side][0])
    if (step <= 0) return false
    this[side][0] -= step
    this[other][0] = Math.max(before[other][0], this[other][0] - step - spare(before, side))
    return true
  }

  #growRight(side: Side, need: number): boolean {
    const after = this.#stretches[this.#last + 1]
    if (!after || after.kind === 'moved') return false
    const other = side === 'a' ? 'b' : 'a'
    const step = after.kind === 'changed' ? need : Math.min(need, after[side][1] - this[side][1])
    if (after.kind === 'changed' || this[side][1] + step === after[side][1]) {
      this[side][1] = after[side][1]
      this[other][1] = after[other][1]
      this.#last++
      return true
    }
    if (step <= 0) return false
    this[side][1] += step
    this[other][1] = Math.min(after[other][1], this[other][1] + step + spare(after, side))
    return true
  }
}

/** A kept stretch may have a space more on the other side: "5 " beside "5%". */
function spare({ a, b }: Stretch, side: Side): number {
  const more = b[1] - b[0] - (a[1] - a[0])
  return (side === 'a' ? more : -more) > 0 ? 1 : 0
}

function firstEndingAfter(places: readonly Place[], from: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cell(places, middle).end > from) high = middle
    else low = middle + 1
  }
  return low
}
