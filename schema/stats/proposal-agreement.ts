import { alphaOfCounts, krippendorffAlpha, masiDistance } from './alpha.ts'
import { sumOf } from './sum.ts'

/** What two ways of looking say of one unit: an automated proposal, and the published codings. */
interface ProposedUnit {
  isProposed: boolean
  isCoded: boolean
}

/** The frames that two ways of looking give one passage. */
interface FramedUnit {
  proposed: readonly string[]
  coded: readonly string[]
}

export interface ProposalAgreement {
  units: number
  proposed: number
  coded: number
  both: number
  /** Share of the proposals that the codings bear out; null where nothing is proposed. */
  precision: number | null
  /** Share of what is coded that was proposed; null where nothing is coded. */
  recall: number | null
  /** Harmonic mean of precision and recall (van Rijsbergen 1979, ch. 7); null where nothing is proposed or coded. */
  f1: number | null
  /** Krippendorff's alpha of the two as coders; null where both always say the same thing, so nothing can be measured. */
  alpha: number | null
}

export function proposalAgreement(list: readonly ProposedUnit[]): ProposalAgreement {
  const counts = { proposed: 0, coded: 0, both: 0 }
  for (const { isProposed, isCoded } of list) {
    if (isProposed) counts.proposed += 1
    if (isCoded) counts.coded += 1
    if (isProposed && isCoded) counts.both += 1
  }
  const { proposed, coded, both } = counts
  return {
    units: list.length,
    ...overlap(counts),
    alpha: alphaOfCounts({ units: list.length, one: proposed, other: coded, both }),
  }
}

/** Frames counted one by one over all units; alpha compares them set by set, by MASI distance as between the coders. */
export function frameAgreement(list: readonly FramedUnit[]): ProposalAgreement {
  return {
    units: list.length,
    ...overlap({
      proposed: sumOf(list, ({ proposed }) => proposed.length),
      coded: sumOf(list, ({ coded }) => coded.length),
      both: sumOf(list, ({ proposed, coded }) => proposed.filter((frame) => coded.includes(frame)).length),
    }),
    alpha: krippendorffAlpha(
      list.map(({ proposed, coded }) => [new Set(proposed), new Set(coded)]),
      masiDistance,
    ).alpha,
  }
}

function overlap(counts: { proposed: number; coded: number; both: number }) {
  const { proposed, coded, both } = counts
  return {
    ...counts,
    precision: proposed === 0 ? null : both / proposed,
    recall: coded === 0 ? null : both / coded,
    f1: proposed + coded === 0 ? null : (2 * both) / (proposed + coded),
  }
}
