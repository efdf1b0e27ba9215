import type { SeriesChoice } from '../../schema/counted.ts'
import { anyFrame, type VoiceFilter } from '../../schema/stats/trend.ts'
import type { PassageStatus } from '../../schema/vocabulary.ts'
import { apiAddress } from '../links.ts'

/** The passages behind what a statement, or a voice, does with a frame or theme. */
export function evidenceAddress(
  { theme, frame, voice }: { theme: string; frame: string | null; voice: VoiceFilter },
  which: { statement?: string; series?: SeriesChoice | undefined; from?: number; to?: number },
  status: PassageStatus = 'counted',
): string {
  return apiAddress('/passages', {
    theme,
    frame: frame === anyFrame ? null : frame,
    voice: voice === 'all' ? null : voice,
    ...which,
    status,
  })
}
