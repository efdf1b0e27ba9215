import { krippendorffAlpha, nominalDistance } from './alpha.ts'

/** What two ways of looking say of one unit: an automated proposal, and the published codings. */
export interface ProposedUnit {
  isProposed: boolean
  isCoded: boolean
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
  /** Krippendorff's alpha of the two as coders; null where both always say the same thing, so nothing can be measured. */
  alpha: number | null
}

export function proposalAgreement(list: readonly ProposedUnit[]): ProposalAgreement {
  const proposed = list.filter(({ isProposed }) => isProposed).length
  const coded = list.filter(({ isCoded }) => isCoded).length
  const both = list.filter(({ isProposed, isCoded }) => isProposed && isCoded).length
  const values = list.map(({ isProposed, isCoded }) => [isProposed, isCoded])
  return {
    units: list.length,
    proposed,
    coded,
    both,
    precision: proposed === 0 ? null : both / proposed,
    recall: coded === 0 ? null : both / coded,
    alpha: krippendorffAlpha(values, nominalDistance).alpha,
  }
}
