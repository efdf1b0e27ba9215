import type { Confidence } from '../../schema/vocabulary.ts'

const words: Record<Confidence, string | undefined> = {
  verified: undefined,
  partly: 'partly verified',
  unverified: 'unverified',
}

/** How far pages confirm the record that is shown; a verified one needs no word. */
export function ConfidenceFlag({ of }: { of: { confidence: Confidence } }) {
  const told = words[of.confidence]
  return told === undefined ? null : <span class="flag">{told}</span>
}
