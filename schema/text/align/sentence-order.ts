import { cell } from '../../cell.ts'
import { heaviestIncrease } from './increasing.ts'
import { HAN_JOINTS, JOINTS } from './joint.ts'
import { sentencesOf } from './sentence.ts'
import type { Side, Sides } from './sides.ts'
import { joined, type Span, spansWithin } from './span.ts'
import { dice, timesOf } from './times.ts'
import type { ReadUnit } from './unit.ts'
import { hasFewerWords } from './words.ts'

/** Share of common words (Dice) from which two sentences or clauses of one passage may be one that changed. */
const LEAST_ALIKE = 0.6
/** Passages of more of them are compared as they stand. */
const MOST_PARTS = 100

/** A sentence or clause by its tokens and its words. */
interface Part {
  range: [from: number, to: number]
  words: Int32Array
}

type PartKind = 'sentence' | 'clause'

interface Match {
  a: number
  b: number
  isExact: boolean
}

/**
 * The spans of two passages in which sentences, or clauses, that are the same stand in another order: each is compared with
 * itself, and what is out of the order of the others was removed in one place and added in another. Compared word by
 * word, as in `whole`, sentences that resemble each other would seem to have exchanged their figures and names.
 * Undefined where the order is the same, or `whole` keeps no words beside those of another sentence.
 */
export function spansBySentence(a: ReadUnit, b: ReadUnit, whole: readonly Span[]): Span[] | undefined {
  // The clauses of sentences in another order are in another order, too.
  const order = orderOf(a, b, 'sentence') ?? orderOf(a, b, 'clause')
  return order && areMixed(a, whole, order) ? spansInOrder(a, b, order) : undefined
}

/** Behind it a clause ends, but no number, and no pair of words in a list. */
const CLAUSE_END = /(?<=[,;،؛](?=\s)|[，；、])/u
/** In words, or in ideographs. */
const SHORTEST_CLAUSE = 3

/** Clauses with their signs; one too short to tell anything stays with the one before it. */
function clausesOf(text: string): string[] {
  const found: string[] = []
  let isShort = false
  for (const part of sentencesOf(text).flatMap((sentence) => sentence.split(CLAUSE_END))) {
    const isPartShort = hasFewerWords(part, SHORTEST_CLAUSE)
    if (found.length > 0 && (isShort || isPartShort)) found.push(`${found.pop() ?? ''}${part}`)
    else found.push(part)
    isShort = isPartShort && found.length === 1
  }
  return found
}

/** The parts of two passages, and which of them are one. */
interface Order {
  inA: readonly Part[]
  inB: readonly Part[]
  matches: readonly Match[]
  /** In the order that both passages have. */
  inPlace: ReadonlySet<Match>
  moved: readonly Match[]
}

/** Undefined where the parts of both stand in one order. */
function orderOf(a: ReadUnit, b: ReadUnit, kind: PartKind): Order | undefined {
  const [inA, inB] = [partsIn(a, kind), partsIn(b, kind)]
  if (Math.min(inA.length, inB.length) < 2 || Math.max(inA.length, inB.length) > MOST_PARTS) return undefined
  const isOther = ({ words }: Part, at: number) => !areEqual(words, inB[at]?.words)
  // Most passages have the same parts in their order, except one.
  if (inA.length === inB.length && inA.filter(isOther).length < 2) return undefined
  const matches = matchesOf(inA, inB)
  const inPlace = inPlaceOf(matches, inA)
  const moved = matches.filter((one) => !inPlace.has(one))
  const isCrossed = moved.some((one) =>
    matches.some((two) => (one.a - two.a) * (one.b - two.b) < 0 && (one.isExact || two.isExact)),
  )
  return isCrossed ? { inA, inB, matches, inPlace, moved } : undefined
}

function spansInOrder(a: ReadUnit, b: ReadUnit, { inA, inB, inPlace, moved }: Order): Span[] {
  const isMoved = { a: new Set(moved.map((one) => one.a)), b: new Set(moved.map((one) => one.b)) }
  const spans: Span[] = []
  let [fromA, fromB] = [0, 0]
  for (const { a: placeA, b: placeB } of [...inPlace, { a: inA.length, b: inB.length }]) {
    const gap = { a: inA.slice(fromA, placeA), b: inB.slice(fromB, placeB) }
    addGap(a, b, gap, { a: (at) => isMoved.a.has(fromA + at), b: (at) => isMoved.b.has(fromB + at) }, spans)
    const [one, two] = [inA[placeA], inB[placeB]]
    if (one && two) spans.push(...spansWithin(a, b, one.range, two.range))
    ;[fromA, fromB] = [placeA + 1, placeB + 1]
  }
  return joined(spans)
}

const areEqual = (one: Int32Array, two: Int32Array | undefined) =>
  one.length === two?.length && one.every((word, at) => word === two[at])

/** Whether a word is kept beside one of a sentence that goes with another. */
function areMixed({ isWord }: ReadUnit, whole: readonly Span[], { inA, inB, matches }: Order): boolean {
  const partners = new Map(matches.map(({ a, b }) => [a, b]))
  const taken = new Set(matches.map(({ b }) => b))
  const placeIn = (list: readonly Part[], token: number) => list.findIndex(({ range }) => token < range[1])
  return whole.some(({ isKept, a: [from, to], b: [fromB] }) => {
    if (!isKept) return false
    for (let at = from; at < to; at++) {
      if (!isWord[at]) continue
      const [one, two] = [placeIn(inA, at), placeIn(inB, fromB + at - from)]
      if (partners.get(one) !== two && (partners.has(one) || taken.has(two))) return true
    }
    return false
  })
}

function partsIn(unit: ReadUnit, kind: PartKind): Part[] {
  const found: Part[] = []
  let [end, from] = [0, 0]
  for (const sentence of (kind === 'clause' ? clausesOf : sentencesOf)(unit.unwrapped)) {
    end += sentence.length
    let to = from
    while (to < unit.numbers.length && (unit.starts[to] ?? 0) < end) to++
    if (to === from) continue
    // Whichever clause is the last one has the joint of them all.
    const first = kind === 'clause' && JOINT.test(sentence) ? nextWord(unit, from) : from
    const words = unit.marks.subarray(unit.marksBefore[first], unit.marksBefore[to])
    found.push({ range: [from, to], words })
    from = to
  }
  return found
}

const JOINT = new RegExp(`^\\s*(?:(?:${JOINTS})(?!\\p{L})|${HAN_JOINTS})`, 'u')

function nextWord({ isWord }: ReadUnit, from: number): number {
  let at = from
  while (at < isWord.length && !isWord[at]) at++
  return at + 1
}

/** The same sentences first, then the likeliest. */
function matchesOf(inA: readonly Part[], inB: readonly Part[]): Match[] {
  const taken = { a: new Set<number>(), b: new Set<number>() }
  const matches: Match[] = []
  const join = (a: number, b: number, isExact: boolean) => {
    if (taken.a.has(a) || taken.b.has(b)) return
    taken.a.add(a)
    taken.b.add(b)
    matches.push({ a, b, isExact })
  }
  const placesOf = (list: readonly Part[]) => Map.groupBy(list.keys(), (at) => cell(list, at).words.join())
  const placesInB = placesOf(inB)
  for (const [key, own] of placesOf(inA)) {
    const other = placesInB.get(key) ?? []
    if (key !== '' && own.length === 1 && other.length === 1) join(cell(own, 0), cell(other, 0), true)
  }
  if (matches.length === 0) return []
  const freeIn = (list: readonly Part[], own: ReadonlySet<number>) =>
    list.flatMap(({ words }, at) => (own.has(at) ? [] : [{ at, times: timesOf(words) }]))
  const free = { a: freeIn(inA, taken.a), b: freeIn(inB, taken.b) }
  const likely = free.a.flatMap((a) =>
    free.b.flatMap((b) =>
      mayBeAlike(cell(inA, a.at), cell(inB, b.at))
        ? { a: a.at, b: b.at, likeness: dice(a.times, b.times) }
        : [],
    ),
  )
  for (const { a, b } of likely
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .sort((one, two) => two.likeness - one.likeness || Math.abs(one.a - one.b) - Math.abs(two.a - two.b)))
    join(a, b, false)
  return matches.sort((one, two) => one.a - two.a)
}

/** Whether the shorter one has enough words for what they have in common. */
const mayBeAlike = ({ words: { length: one } }: Part, { words: { length: two } }: Part) =>
  2 * Math.min(one, two) >= LEAST_ALIKE * (one + two)

function inPlaceOf(matches: readonly Match[], inA: readonly Part[]): Set<Match> {
  const rise = heaviestIncrease(
    matches.map(({ b }) => b),
    matches.map(({ a, isExact }) => cell(inA, a).words.length * (isExact ? 2 : 1)),
  )
  return new Set(rise.map((at) => cell(matches, at)))
}

/** What stands between two sentences that kept their order; a sentence that moved is compared with nothing here. */
function addGap(
  a: ReadUnit,
  b: ReadUnit,
  gap: Sides<readonly Part[]>,
  isMoved: Sides<(at: number) => boolean>,
  spans: Span[],
): void {
  const stretch = (side: Side) => {
    const own = gap[side]
    const first = own.findIndex((_, at) => !isMoved[side](at))
    const last = own.findLastIndex((_, at) => !isMoved[side](at))
    const isWhole = own.every((_, at) => at < first || at > last || !isMoved[side](at))
    return { first, last, isOne: first >= 0 && isWhole }
  }
  const [one, two] = [stretch('a'), stretch('b')]
  const range = (own: readonly Part[], from: number, to: number, start: number): [number, number] =>
    from >= to ? [start, start] : [cell(own, from).range[0], cell(own, to - 1).range[1]]
  const [startA, startB] = [gap.a[0]?.range[0] ?? endOf(spans, 'a'), gap.b[0]?.range[0] ?? endOf(spans, 'b')]
  if (!one.isOne || !two.isOne) {
    spans.push({
      isKept: false,
      a: range(gap.a, 0, gap.a.length, startA),
      b: range(gap.b, 0, gap.b.length, startB),
    })
    return
  }
  const [restA, restB] = [range(gap.a, one.first, one.last + 1, 0), range(gap.b, two.first, two.last + 1, 0)]
  spans.push({ isKept: false, a: [startA, restA[0]], b: [startB, restB[0]] })
  spans.push(...spansWithin(a, b, restA, restB))
  spans.push({
    isKept: false,
    a: [restA[1], gap.a.at(-1)?.range[1] ?? restA[1]],
    b: [restB[1], gap.b.at(-1)?.range[1] ?? restB[1]],
  })
}

const endOf = (spans: readonly Span[], side: Side) => spans.at(-1)?.[side][1] ?? 0
