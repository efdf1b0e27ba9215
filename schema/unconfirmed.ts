import { chain } from './chain.ts'
import type { Confidence } from './vocabulary.ts'

/** What a record without a page rests on: the same sentence on its page and in a reference to it. */
export function unconfirmedSentence(restsOn: string | null | undefined): string {
  return chain.unconfirmed(restsOn?.replace(/\.$/, '') ?? '')
}

/** Whether no page confirms the record of a statement. */
export function isUnconfirmed({
  confidence,
  unverified,
}: {
  confidence: Confidence
  unverified?: string | null | undefined
}): boolean {
  return confidence === 'unverified' || Boolean(unverified)
}
