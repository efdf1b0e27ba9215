import type { SeriesChoice } from '../../schema/counted.ts'
import { apiAddress } from '../links.ts'

/** Which statements a share is a share of. */
export interface Denominator {
  /** `all`, or nothing, takes every statement once. */
  voice?: string | readonly string[] | undefined
  series?: SeriesChoice | undefined
  kind?: string | readonly string[] | undefined
  speaker?: string | undefined
  /** The theme on which some of these statements were not read: they are left out. */
  readOn?: string | undefined
  /** Years or days, inclusive. */
  from?: string | number | undefined
  to?: string | number | undefined
}

/** Address of exactly the statements in the denominator, whatever they speak of. */
export function denominatorAddress({ voice, series, kind, speaker, readOn, from, to }: Denominator): string {
  const isAll = voice === 'all' || (Array.isArray(voice) && voice.includes('all'))
  return apiAddress('/statements', { voice: isAll ? null : voice, kind, speaker, series, readOn, from, to })
}
