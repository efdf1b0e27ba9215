import type { Stance, settlements, stanceSettlements } from '../vocabulary.ts'
import type { Coding, Settlement } from './shapes.ts'

/** The published coding of a passage and how it came about. */
export interface PublishedCoding {
  frames: string[]
  stance: Stance | null
  /** As of the frames; `open`: no stance has most coders. */
  stanceSettlement: (typeof stanceSettlements)[number]
  /**
   * `agreed`: every coder named the same frames. `majority`: frames that more than half named. `settled`: by hand, where
   * no frame has that many.
   */
  settlement: (typeof settlements)[number]
  reason: string | null
  /** Why the passage is not the statement's own words; such a passage is shown and not counted. */
  uncounted: string | null
}

/**
 * Publishes one coding from independent ones; undefined if no frame has a majority and no settlement decides.
 * Frames keep the order in which the first coder to name them put them. A stance without a majority is null.
 */
export function settle(codings: readonly Coding[], settlement?: Settlement): PublishedCoding | undefined {
  // As many as keep it are enough: what one of two coders left out stays out.
  const dropped = codings.filter((coding) => coding.drop)
  const uncounted = dropped.length * 2 >= codings.length ? (dropped[0]?.drop ?? null) : null
  const stance = majority(codings.map((coding) => [coding.stance]))[0] ?? null
  const isOneStance = codings.every((coding) => coding.stance === stance)
  const stanceSettlement = stance === null ? 'open' : isOneStance ? 'agreed' : 'majority'
  if (settlement) {
    const { frames, reason } = settlement
    return { frames, stance, stanceSettlement, settlement: 'settled', reason, uncounted }
  }
  const frames = majority(codings.map((coding) => coding.frames))
  if (frames.length === 0) return undefined
  const isAgreed = codings.every(
    ({ frames: own }) => new Set(own).size === frames.length && own.every((frame) => frames.includes(frame)),
  )
  return {
    ...{ frames, stance, stanceSettlement, uncounted },
    ...{ settlement: isAgreed ? 'agreed' : 'majority', reason: null },
  }
}

function majority<Choice extends string>(choices: readonly (readonly Choice[])[]): Choice[] {
  const votes = new Map<Choice, number>()
  for (const choice of choices)
    for (const value of new Set(choice)) votes.set(value, (votes.get(value) ?? 0) + 1)
  return [...votes].filter(([, count]) => count * 2 > choices.length).map(([value]) => value)
}
