import { fitted, textWidth } from './lines.ts'
import type { Column } from './placed.ts'

/** An event on its way to its place: its rule, and where its name begins and ends. */
interface Named {
  at: number
  text: string
  side: 'after' | 'before' | 'over'
  from: number
  to: number
}

const gap = 4

/** Lines above the rows: numbers stand for names that need more, and no word where those do. */
const mostLines = 5

/** Names of more events are placed one after the other; of fewer every choice of sides is tried. */
const mostTried = 7

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

/** Rules of events, each with its name or the number that it has in the list of events. */
export function placedEvents(events: readonly { at: number; label: string }[], room: Room): Column['events'] {
  const inTime = events.toSorted((a, b) => a.at - b.at)
  const numbers = inTime.map(({ at }, index) => ({ at, label: String(index + 1) }))
  const fitting = (labels: typeof inTime, most: number) => {
    // No two names of a line touch: so many are not tried.
    const width = labels.reduce(
      (sum, { label }) => sum + Math.min(room.right, textWidth(label, room.font)),
      0,
    )
    if (width > most * room.right) return undefined
    const placed = labelled(labels, room)
    return placed.every(({ y }) => y < room.font + most * room.line) ? placed : undefined
  }
  const found = fitting(inTime, room.named ?? mostLines) ?? fitting(numbers, mostLines)
  const bare = (at: number) => ({ at, top: 2, x: at, y: 0, text: '', anchor: 'start' as const })
  return inTime.map(({ at, label }, index) => ({ ...(found?.[index] ?? bare(at)), full: label }))
}

/**
 * Labels beside their rules, above the rows. A rule begins at the height of its own label, so a label stands over those
 * whose rules it reaches past: none is crossed by a rule. A label that neither side holds whole stands on top of its rule.
 */
function labelled(
  events: readonly { at: number; label: string }[],
  { right, lowestRight = right, font, line }: Room,
): Omit<Column['events'][number], 'full'>[] {
  const choices = events.map(({ at, label }): [Named, ...Named[]] => {
    const text = fitted(label, right, font)
    const width = textWidth(text, font)
    const after: Named = { at, text, side: 'after', from: at, to: at + gap + width }
    const before: Named = { at, text, side: 'before', from: at - gap - width, to: at }
    const from = Math.min(Math.max(0, at - width / 2), right - width)
    const over: Named = { at, text, side: 'over', from, to: from + width }
    const [hasAfter, hasBefore] = [after.to <= right, before.from >= 0]
    // To the left where the next one's rule would stand in the way.
    const isCrossed = events.some((other) => other.at > at && other.at < after.to)
    const wanted = hasAfter && !(isCrossed && hasBefore) ? [after, before] : [before, after]
    const free = wanted.filter(({ side }) => (side === 'before' ? hasBefore : hasAfter))
    const [first = over, ...others] = free
    return [first, ...others]
  })
  const { named, tiers } = sided(choices, lowestRight)
  const heights = tiers.map((tier) => font + tier * line)
  return named.map((one, index) => {
    const { at, text, side, from } = one
    const y = heights[index] ?? font
    const x = { after: at + gap, before: at - gap, over: from }[side]
    // Of two that each reach past the other's rule, the upper one's rule begins under the lower name.
    const lower = named.flatMap((other, at) => (reaches(other, one) ? (heights[at] ?? 0) : []))
    return {
      at,
      top: Math.max(
        side === 'over' ? y + gap : y - font + 2,
        ...lower.filter((under) => under > y).map((under) => under + gap),
      ),
      x,
      y,
      text,
      anchor: side === 'before' ? ('end' as const) : ('start' as const),
    }
  })
}

/** Each name on one of its sides: the first that keep clear of each other, or, of few names, those that take fewer lines. */
function sided(choices: readonly [Named, ...Named[]][], lowestRight: number): Sided {
  const inTurn: Named[] = []
  for (const free of choices) {
    inTurn.push(free.find((one) => inTurn.every((other) => !isKnot(one, other))) ?? free[0])
  }
  const lines = ({ named, tiers }: Sided) => {
    const lowest = Math.max(0, ...tiers)
    // What is too long for the lowest line would need another one.
    return named.some(({ to }, index) => tiers[index] === lowest && to > lowestRight) ? lowest + 1 : lowest
  }
  let best: Sided = { named: inTurn, tiers: tiersOfNames(inTurn) }
  let fewest = lines(best)
  const others = choices.length > mostTried ? [] : clearSides(choices)
  for (const named of others) {
    if (fewest === 0) break
    const next = { named, tiers: tiersOfNames(named) }
    if (lines(next) >= fewest) continue
    best = next
    fewest = lines(next)
  }
  return best
}

interface Sided {
  named: Named[]
  tiers: number[]
}

/** Every choice of sides in which no two names are a knot, one after the other. */
function* clearSides(
  [free, ...others]: readonly Named[][],
  before: readonly Named[] = [],
): Generator<Named[]> {
  if (!free) {
    yield [...before]
    return
  }
  for (const one of free) {
    if (before.every((other) => !isKnot(other, one))) yield* clearSides(others, [...before, one])
  }
}

const reaches = (one: Named, other: Named) => other.at > one.from && other.at < one.to
/** Each reaches past the rule of the other, so that one of the two would be crossed. */
const isKnot = (one: Named, other: Named) => reaches(one, other) && reaches(other, one)

/** Tier of each name from the top: under every name that reaches past its rule, and beside none that it would touch. */
function tiersOfNames(named: readonly Named[]): number[] {
  const tiers: number[] = named.map(() => Number.NaN)
  const isPlaced = (index: number) => !Number.isNaN(tiers[index])
  const over = named.map((below, index) =>
    named.flatMap((one, other) => (other !== index && reaches(one, below) ? other : [])),
  )
  const open = new Set(named.keys())
  while (open.size > 0) {
    // A knot has no order that is right: the first of it goes first.
    const inOrder = [...open]
    const next = inOrder.find((index) => over[index]?.every(isPlaced)) ?? (inOrder[0] as number)
    open.delete(next)
    const one = named[next] as Named
    const least = Math.max(
      0,
      ...(over[next] ?? []).flatMap((other) => (isPlaced(other) ? (tiers[other] as number) + 1 : [])),
    )
    const taken = named.flatMap((other, index) =>
      isPlaced(index) && other.from < one.to + 2 && one.from < other.to + 2 ? (tiers[index] as number) : [],
    )
    let tier = least
    while (taken.includes(tier)) tier++
    tiers[next] = tier
  }
  return tiers
}
