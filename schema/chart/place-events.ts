import { textWidth } from './lines.ts'
import type { Column } from './placed.ts'

/** An event on its way to its place: its rule, and where what is written at it begins and ends. */
interface Written {
  at: number
  text: string
  /** A name touches its rule from a side; a number stands in a circle on it. */
  side: 'after' | 'before' | 'number'
  from: number
  to: number
  /** Places of the events in whose rules it would stand, if not both are numbers. */
  over: { first: number; end: number }
}

const gap = 4

/** Lines above the rows: numbers stand for names that need more, and no word where those do. */
const mostLines = 5

/** Up to so many events every choice of places is tried; of more, each takes the first place that is free. */
const mostTried = 7

/** No more events than these have something written at their rules. */
const mostWritten = 60

interface Room {
  /** Lines that names may take. */
  named?: number
  right: number
  /** Where the lowest line of names ends, if before the others. */
  lowestRight?: number
  font: number
  /** Height of a line. */
  line: number
}

/** From the feet of a number up to its middle, in ems. */
export const numberMiddle = 0.36

/** Radius of the circle around the number of an event. */
export function circleOf(number: string, font: number): number {
  return Math.max(font * 0.6, textWidth(number, font) / 2 + 2)
}

/**
 * Rules of events, each with its name or, in a circle on it, the number that the event has in the list of events. A rule goes on
 * from its name to the rows: a name whose rule another name would interrupt, or that the edge would push away, is not read there.
 */
export function placedEvents(events: readonly { at: number; label: string }[], room: Room): Column['events'] {
  const inTime = events.toSorted((a, b) => a.at - b.at)
  const times = inTime.map(({ at }) => at)
  const choices = inTime.map((event, index) => choicesOf(event, { times, number: String(index + 1) }, room))
  const chosen = choices.length > mostWritten ? undefined : best(choices, room)
  const tiers = (chosen && tiersOf(chosen, mostLines)) ?? []
  return inTime.map(({ at, label }, index) => {
    const one = chosen?.[index]
    const y = room.font + (tiers[index] ?? 0) * room.line
    return { ...(one ? written(one, y, room.font) : bare(at)), full: label }
  })
}

/** The same with numbers that run from 1 among those that have one: a reader of ② looks for ①. */
export function numberedAnew(events: Column['events']): Column['events'] {
  let n = 0
  return events.map((event) => (event.isNumber ? { ...event, text: String(++n) } : event))
}

const bare = (at: number) => ({
  at,
  top: 2,
  x: at,
  y: 0,
  text: '',
  anchor: 'start' as const,
  isNumber: false,
})

function written({ at, text, side }: Written, y: number, font: number) {
  const shift = { after: gap, before: -gap, number: 0 }[side]
  const anchor = ({ after: 'start', before: 'end', number: 'middle' } as const)[side]
  const isNumber = side === 'number'
  const top = isNumber ? y - font * numberMiddle + circleOf(text, font) : y - font + 2
  return { at, top, x: at + shift, y, text, anchor, isNumber }
}

/** Where an event can be written: its name after its rule or before it, as far as there is room, and its number. */
function choicesOf(
  { at, label }: { at: number; label: string },
  { times, number }: { times: readonly number[]; number: string },
  { right, font }: Room,
): Choices {
  const width = textWidth(label, font)
  const side = (side: Written['side'], text: string, from: number, to: number): Written => {
    const first = times.findIndex((time) => time > from)
    const end = times.findIndex((time) => time >= to)
    const every = times.length
    return {
      at,
      text,
      side,
      from,
      to,
      over: { first: first < 0 ? every : first, end: end < 0 ? every : end },
    }
  }
  const after = side('after', label, at, at + gap + width)
  const before = side('before', label, at - gap - width, at)
  const radius = circleOf(number, font)
  return {
    names: [...(after.to <= right ? [after] : []), ...(before.from >= 0 ? [before] : [])],
    number: side('number', number, at - radius, at + radius),
  }
}

interface Choices {
  names: Written[]
  number: Written
}

/** A place for each event, with as many names as there can be in as few lines as these need; none where not even numbers have room. */
function best(choices: readonly Choices[], room: Room): Written[] | undefined {
  const numbers = choices.map(({ number }) => number)
  if (linesOf(numbers, room, mostLines) > mostLines) return undefined
  const { named = mostLines } = room
  if (choices.length > mostTried) {
    return choices.reduce((taken, { names }, index) => {
      const name = names.find((one) => linesOf(taken.with(index, one), room, named) <= named)
      return name ? taken.with(index, name) : taken
    }, numbers)
  }
  for (let some = 0; some < choices.length; some++) {
    const found = lowest(placesOf(choices, some), named, room)
    if (found) return found
  }
  return numbers
}

/** The first of those that take the fewest lines, if no more than so many. */
function lowest(all: Iterable<Written[]>, most: number, room: Room): Written[] | undefined {
  let found: Written[] | undefined
  let least = most + 1
  for (const one of all) {
    const lines = linesOf(one, room, least - 1)
    if (lines >= least) continue
    found = one
    least = lines
    if (lines === 1) break
  }
  return found
}

/** The choices of places with so many numbers, names right of their rules first; none of which two stand in the way of each other's rules. */
function* placesOf(
  choices: readonly Choices[],
  numbers: number,
  taken: Written[] = [],
): Generator<Written[]> {
  const next = choices[taken.length]
  if (!next) {
    yield taken
    return
  }
  const names = choices.length - taken.length > numbers ? next.names : []
  for (const one of numbers > 0 ? [...names, next.number] : names) {
    if (taken.some((other) => isKnot(other, one))) continue
    yield* placesOf(choices, one.side === 'number' ? numbers - 1 : numbers, [...taken, one])
  }
}

/** How many lines these take; more than there are where they have no order that is right, or take more than `most`. */
function linesOf(all: readonly Written[], { right, lowestRight = right }: Room, most: number): number {
  const tiers = tiersOf(all, most)
  if (!tiers) return Number.POSITIVE_INFINITY
  const lowest = Math.max(-1, ...tiers)
  // What is too long for the lowest line would need another one.
  return lowest + (all.some(({ to }, index) => tiers[index] === lowest && to > lowestRight) ? 2 : 1)
}

/** Whether one stands in the way of the other's rule. Numbers close together stand on the same rule, one over the other. */
function reaches(one: Written, other: Written): boolean {
  if (one.side === 'number' && other.side === 'number') return false
  return other.at > one.from && other.at < one.to
}

/** Each stands in the way of the other's rule, so that one of the two would be crossed. */
const isKnot = (one: Written, other: Written) => reaches(one, other) && reaches(other, one)

/**
 * Tier of each from the top, the events being in the order of time: under all that stand in the way of its rule, and beside none
 * that it would touch; none where all wait for each other, or one needs more than so many lines. Asked hundreds of times for a figure.
 */
function tiersOf(all: readonly Written[], most: number): number[] | undefined {
  // How many stand in the way of a rule and have no tier yet, and the highest that it can have under those that have.
  const waiting = new Array<number>(all.length).fill(0)
  const highest = new Array<number>(all.length).fill(0)
  for (const one of all) for (const other of reached(one, all)) waiting[other] = (waiting[other] ?? 0) + 1
  const tiers = new Array<number>(all.length).fill(-1)
  const lines: Written[][] = []
  let next = 0
  for (let placed = 0; placed < all.length; placed++) {
    while (next < all.length && (tiers[next] !== -1 || waiting[next] !== 0)) next++
    const one = all[next]
    if (!one) return undefined
    let tier = highest[next] ?? 0
    while (isFull(lines[tier], one)) tier++
    if (tier >= most) return undefined
    tiers[next] = tier
    const line = lines[tier] ?? []
    line.push(one)
    lines[tier] = line
    for (const other of reached(one, all)) {
      waiting[other] = (waiting[other] ?? 0) - 1
      highest[other] = Math.max(highest[other] ?? 0, tier + 1)
      next = Math.min(next, other)
    }
  }
  return tiers
}

/** Places of those in the way of whose rules one stands: a number in no way of that of another number. */
function reached(one: Written, all: readonly Written[]): number[] {
  const found: number[] = []
  const isNumber = one.side === 'number'
  for (let other = one.over.first; other < one.over.end; other++)
    if (all[other] !== one && !(isNumber && all[other]?.side === 'number')) found.push(other)
  return found
}

/** Whether one would touch what stands on a line. */
function isFull(line: readonly Written[] | undefined, { from, to }: Written): boolean {
  if (!line) return false
  for (const other of line) if (from < other.to + 2 && other.from < to + 2) return true
  return false
}
