import type { SeriesChoice } from '../../schema/counted.ts'
import { anyFrame, type VoiceFilter } from '../../schema/stats/trend.ts'
import type { Kind, PassageStatus } from '../../schema/vocabulary.ts'
import type { Voice } from '../../schema/voice.ts'
import { apiAddress } from '../links.ts'

/** The passages behind what a statement, a voice or a group does with a frame or theme. */
export function evidenceAddress(
  {
    theme,
    frame,
    voice,
  }: {
    theme: string
    frame: string | readonly string[] | null
    voice: VoiceFilter | readonly Voice[] | undefined
  },
  which: {
    statement?: string
    kind?: readonly Kind[] | undefined
    series?: SeriesChoice | undefined
    from?: number | string
    to?: number | string
  },
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
