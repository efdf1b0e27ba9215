import { offeredBases } from './offered.ts'
import type { KeyPhraseBasis } from './vocabulary.ts'

/** Whose words a key phrase is: in a line that has no room for more, and with what may be done with it. */
const standings: Record<KeyPhraseBasis, { short: string; whole: string }> = {
  official_text: { short: 'official wording', whole: 'official wording' },
  reprint: { short: 'in a reprint', whole: 'reprint of the official text' },
  translation: {
    short: 'in translation',
    whole: 'translation of the official text; the official wording is in another language',
  },
  as_reported: {
    short: 'as reported',
    whole: 'as reported and compared with no official text: do not quote it as official wording',
  },
  text_at_hand: {
    short: 'in the text at hand',
    whole: 'in the text at hand, which nobody has compared with a publisher’s page',
  },
}

/** The standing of quoted words. */
export function standingWords(basis: KeyPhraseBasis | null): string {
  return basis === null ? 'standing not recorded' : standings[basis].whole
}

/** The same in a line that has no room for more. */
export function shortStanding(basis: KeyPhraseBasis | null): string {
  return basis === null ? 'standing not recorded' : standings[basis].short
}

/** What must stand beside words that are quoted in a figure or a sentence; of official wording nothing. */
export function standingBeside(basis: KeyPhraseBasis | null): string {
  return basis === 'official_text' ? '' : shortStanding(basis)
}

/** The bases that an answer may name, each with what it says of the words. */
export const basesMeant = offeredBases.map((basis) => `\`${basis}\`: ${standings[basis].whole}.`).join(' ')
