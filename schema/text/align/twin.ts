import { cell } from '../../cell.ts'
import { expression } from '../expression.ts'
import { isFigure } from './figure-mention.ts'
import { keptRuns } from './kept-runs.ts'
import { displacedIn, itemsOf } from './list.ts'
import { LONGEST_LABEL, numbered } from './number.ts'
import type { Side, Sides } from './sides.ts'
import { dice, timesOf } from './times.ts'
import type { ReadUnit } from './unit.ts'

/** Who goes with whom: the place of the counterpart in the other text, or -1. */
export class Partners {
  readonly ofA: Int32Array
  readonly ofB: Int32Array
  /** Places in A of what is the same passage by its place, however few words it has in common. */
  readonly inPlace = new Set<number>()

  constructor(a: number, b: number) {
    this.ofA = new Int32Array(a).fill(-1)
    this.ofB = new Int32Array(b).fill(-1)
  }

  join(a: number, b: number): void {
    this.ofA[a] = b
    this.ofB[b] = a
  }

  isFree(a: number, b: number): boolean {
    return this.ofA[a] === -1 && this.ofB[b] === -1
  }

  /** How many of the two neighbours, before and after, are partners too, or the edge of both texts. */
  support(a: number, b: number): number {
    const isAtStart = a === 0 && b === 0
    const isAtEnd = a === this.ofA.length - 1 && b === this.ofB.length - 1
    const before = isAtStart || (a > 0 && b > 0 && this.ofA[a - 1] === b - 1) ? 1 : 0
    const after = isAtEnd || (a + 1 < this.ofA.length && this.ofA[a + 1] === b + 1) ? 1 : 0
    return before + after
  }
}

/** A place in either text. */
interface PlacePair {
  a: number
  b: number
}

/** What tells each unit of a text, if anything does. */
type Keys = readonly (string | undefined)[]

/** Whether something is so of each unit of both texts. */
type Flags = Sides<readonly boolean[]>

/**
 * Joins units with the same words: first those that occur once in each text, then, from these, equal neighbours
 * (after Paul Heckel, A technique for isolating differences between files, 1978), then repeated units in the longest
 * order that both texts have, and what is left of them one after the other.
 */
export function joinTwins(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  isLabel: Flags,
  isValue: Flags,
  partners: Partners,
): void {
  const keysOf = (units: readonly ReadUnit[], side: Side) =>
    units.map((unit, place) => (isLabel[side][place] ? undefined : keyOf(unit)))
  const keys = { a: keysOf(a, 'a'), b: keysOf(b, 'b') }
  const places = new Map<string, { a: number[]; b: number[] }>()
  for (const side of ['a', 'b'] as const)
    for (const [place, key] of keys[side].entries()) {
      // A figure alone on its line is a value of what stands beside it: elsewhere it is another one.
      if (key === undefined || isValue[side][place]) continue
      const entry = places.get(key) ?? { a: [], b: [] }
      entry[side].push(place)
      places.set(key, entry)
    }
  for (const entry of places.values())
    if (entry.a.length === 1 && entry.b.length === 1) partners.join(cell(entry.a, 0), cell(entry.b, 0))

  const extend = (place: number, step: 1 | -1) => {
    const partner = partners.ofA[place] ?? -1
    const next = { a: place + step, b: partner + step }
    if (partner < 0 || next.a < 0 || next.b < 0 || next.a >= a.length || next.b >= b.length) return
    const key = keys.a[next.a]
    if (key !== undefined && key === keys.b[next.b] && partners.isFree(next.a, next.b))
      partners.join(next.a, next.b)
  }
  for (let place = 0; place < a.length; place++) extend(place, 1)
  for (let place = a.length - 1; place >= 0; place--) extend(place, -1)

  joinInOrder(keys, isValue, partners)

  for (const entry of places.values()) {
    const left = entry.b.filter((place) => partners.ofB[place] === -1)
    for (const place of entry.a.filter((one) => partners.ofA[one] === -1)) {
      const partner = left.shift()
      if (partner === undefined) break
      partners.join(place, partner)
    }
  }
}

/** More edits than this between repeated units are not worth the time: they are joined one after the other. */
const MOST_EDITS = 2000

/**
 * Joins free units with equal keys along the longest common subsequence of both texts, in which those joined before are
 * fixed points: of lines that stand many times, one that was changed is told of that line alone.
 */
function joinInOrder(keys: Sides<Keys>, isValue: Flags, partners: Partners): void {
  const freeKeys = (own: Int32Array, list: Keys) =>
    new Set(list.filter((key, place) => key !== undefined && own[place] === -1))
  const free = { a: freeKeys(partners.ofA, keys.a), b: freeKeys(partners.ofB, keys.b) }
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? -1 - numbers.size
    numbers.set(key, known)
    return known
  }
  const sequence = (side: Side) => {
    const own = { places: [] as number[], tokens: [] as number[] }
    for (const [place, key] of keys[side].entries()) {
      const partner = (side === 'a' ? partners.ofA : partners.ofB)[place] ?? -1
      // A place is no number of a key, which is below 0, so that a fixed point is equal to its own partner alone.
      if (partner >= 0) own.tokens.push(side === 'a' ? place : partner)
      else if (key !== undefined && free.a.has(key) && free.b.has(key)) own.tokens.push(numberOf(key))
      else continue
      own.places.push(place)
    }
    return own
  }
  const [a, b] = [sequence('a'), sequence('b')]
  if (a.places.length === 0 || b.places.length === 0) return
  const runs = keptRuns(Int32Array.from(a.tokens), Int32Array.from(b.tokens), MOST_EDITS)
  for (const [startA, startB, length] of runs ?? [])
    for (let step = 0; step < length; step++) {
      const [one, two] = [cell(a.places, startA + step), cell(b.places, startB + step)]
      if (!partners.isFree(one, two)) continue
      if (!isValue.a[one] || isBesidePartners(one, two, isValue, partners)) partners.join(one, two)
    }
}

/** Whether the passages before two figures, or those after them, are partners, or the edge of both texts. */
function isBesidePartners(a: number, b: number, isValue: Flags, { ofA }: Partners): boolean {
  const besides = (step: 1 | -1) => {
    let [one, two] = [a + step, b + step]
    while (isValue.a[one]) one += step
    while (isValue.b[two]) two += step
    const isEdge = one < 0 || one >= isValue.a.length
    return isEdge ? two < 0 || two >= isValue.b.length : ofA[one] === two
  }
  return besides(-1) || besides(1)
}

/**
 * Joins free units that are the same after the number that they bear, or the figure that they open with, where that text
 * occurs once in each: in a list with a new item (b), the old (b) is now (c).
 */
export function joinRenumbered(a: readonly ReadUnit[], b: readonly ReadUnit[], partners: Partners): void {
  const contentOf = ({ text }: ReadUnit) => numbered(text)?.rest ?? afterFigure(text)
  const pairs = pairsOnce(
    a.map((unit, place) => (partners.ofA[place] === -1 ? contentOf(unit) : undefined)),
    b.map((unit, place) => (partners.ofB[place] === -1 ? contentOf(unit) : undefined)),
  )
  joinExchanged(a, b, pairs, partners)
  for (const pair of pairs) if (partners.isFree(pair.a, pair.b)) partners.join(pair.a, pair.b)
}

/** Least share of words in common between what two lists have under one label. */
const LEAST_COMMON = 0.5

/**
 * Joins the items of a list in which only some words changed places, such as the sums of "a) pay 5 coins" and "b) pay 7
 * coins", by their labels.
 */
function joinExchanged(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pairs: readonly PlacePair[],
  partners: Partners,
): void {
  if (pairs.length < 2) return
  const items = { a: itemsOf(a), b: itemsOf(b) }
  const displaced = [...displacedIn(items, pairs, (pair) => pair)]
  const listsOf = (pair: PlacePair) => `${items.a[pair.a]?.list} ${items.b[pair.b]?.list}`
  for (const own of Map.groupBy(displaced, listsOf).values()) {
    const byLabel = new Map(own.map((pair) => [items.b[pair.b]?.parts.label, pair.b]))
    const exchanged = own.flatMap((pair) => {
      const other = byLabel.get(items.a[pair.a]?.parts.label) ?? -1
      const common = dice(
        wordsIn(items.a[pair.a]?.parts.rest ?? ''),
        wordsIn(items.b[other]?.parts.rest ?? ''),
      )
      return other >= 0 && common > LEAST_COMMON ? [{ a: pair.a, b: other }] : []
    })
    if (exchanged.length < own.length) continue
    for (const pair of exchanged) {
      partners.join(pair.a, pair.b)
      partners.inPlace.add(pair.a)
    }
  }
}

const SEGMENTS = expression(String.raw`\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{M}])+|\p{N}+`, 'gu')
const wordsIn = (text: string) => timesOf(text.toLowerCase().match(SEGMENTS()) ?? [])

/** Name: Reed; the words before the colon. */
const FIELD = expression(String.raw`^\s*(?<name>[\p{L}\p{M}\p{N}()/ -]{1,40}?)\s*[:：]\s*\S`, 'u')
/** In characters; a longer passage after a colon is no value of a field. */
const LONGEST_FIELD = 80

/** Joins short lines with the same words before a colon, where both texts have a line of that name once. */
export function joinFields(a: readonly ReadUnit[], b: readonly ReadUnit[], partners: Partners): void {
  const nameOf = ({ text }: ReadUnit) =>
    text.length > LONGEST_FIELD || !/[:：]/.test(text)
      ? undefined
      : FIELD().exec(text)?.groups?.name?.toLowerCase()
  for (const { a: place, b: other } of pairsOnce(a.map(nameOf), b.map(nameOf))) {
    if (!partners.isFree(place, other)) continue
    partners.join(place, other)
    partners.inPlace.add(place)
  }
}

/** The places of the keys that stand once in each list, in the order of A. */
function pairsOnce(a: Keys, b: Keys): PlacePair[] {
  const placesOf = (keys: Keys) => {
    const places = new Map<string, number>()
    for (const [place, key] of keys.entries()) if (key) places.set(key, places.has(key) ? -1 : place)
    return places
  }
  const inB = placesOf(b)
  return [...placesOf(a)].flatMap(([key, place]) => {
    const other = inB.get(key) ?? -1
    return place >= 0 && other >= 0 ? [{ a: place, b: other }] : []
  })
}

/** A year or another figure that a line opens with, and a sign after it. */
const OPENING_FIGURE = expression(
  String.raw`^\s*[([]?\p{Nd}{1,4}[)\]]?[.:,–—-]?\s+(?=\p{L}+[^\p{L}]+\p{L})`,
  'u',
)

const MAY_OPEN = /^\s*[([]?\p{Nd}/u

function afterFigure(text: string): string | undefined {
  if (!MAY_OPEN.test(text)) return undefined
  const rest = text.replace(OPENING_FIGURE(), '')
  return rest === text ? undefined : rest.trim()
}

/**
 * Joins lines that hold nothing but a number: each goes with the line that stands before the same passage, or else with
 * the one of its own number between the same two passages.
 */
export function joinLabels(
  isLabel: Flags,
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  partners: Partners,
): void {
  const areFree = (one: number, two: number) =>
    isLabel.a[one] === true && isLabel.b[two] === true && partners.isFree(one, two)
  for (let place = a.length - 1; place >= 0; place--) {
    const next = place + 1 === a.length ? b.length : (partners.ofA[place + 1] ?? -1)
    if (areFree(place, next - 1)) partners.join(place, next - 1)
  }
  for (let place = 0; place < a.length; place++) {
    const two = place === 0 ? 0 : (partners.ofA[place - 1] ?? -1) + 1
    const isAfterPartner = place === 0 || two > 0
    if (isAfterPartner && areFree(place, two) && keyOf(cell(a, place)) === keyOf(cell(b, two)))
      partners.join(place, two)
  }
}

export const isOnlyLabel = ({ text }: ReadUnit): boolean =>
  text.length <= LONGEST_LABEL && numbered(text)?.rest === ''

/** Whether a passage is a figure and nothing else. */
export const isOnlyFigure = ({ text, words }: ReadUnit): boolean =>
  words > 0 && text.length <= LONGEST_FIGURE && isFigure(text)

/** In characters. */
const LONGEST_FIGURE = 32

/** Words alone tell units apart; signs only where there is no word. */
function keyOf(unit: ReadUnit): string {
  return unit.marks.length > 0 ? unit.marks.join() : `-${unit.numbers.join()}`
}
