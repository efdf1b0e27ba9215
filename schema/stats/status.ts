import type { PassageStatus } from '../vocabulary.ts'

/** What numbers, filters and lists take a passage for; the column `passage.status` follows the same rule. */
export function passageStatus({
  silence,
  uncounted,
}: {
  silence?: string | null | undefined
  uncounted?: string | null | undefined
}): PassageStatus {
  if (silence) return 'silent'
  return !uncounted ? 'counted' : 'context'
}
