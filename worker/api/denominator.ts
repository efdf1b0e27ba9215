import type { SeriesChoice } from '../../schema/counted.ts'
import { namedId } from '../../schema/stats/naming.ts'
import type { ThemeFrame } from '../../schema/stats/told.ts'
import { anyFrame, namedFrame } from '../../schema/stats/trend.ts'
import { apiAddress } from '../links.ts'

/** Which statements a share is a share of. */
interface Denominator {
  /** `all`, or nothing, takes every statement once. */
  voice?: string | readonly string[] | undefined
  series?: SeriesChoice | undefined
  kind?: string | readonly string[] | undefined
  speaker?: string | undefined
  /** Years or days, inclusive. */
  from?: string | number | undefined
  to?: string | number | undefined
}

/** Address of exactly the statements in the denominator, whatever they speak of. */
export function denominatorAddress(of: Denominator): string {
  return apiAddress('/statements', parametersOf(of))
}

/** Address of exactly those of them that may have the frame in a part that was not read; null where there are none. */
export function notReadAddress(
  of: Denominator,
  { theme, frame }: ThemeFrame,
  notRead: number,
): string | null {
  if (notRead === 0) return null
  return apiAddress('/statements', { ...parametersOf(of), notReadOn: askedAs({ theme, frame }) })
}

/** How an address asks for what may stand in a part that was not read: a theme, what names it, or a frame. */
export function askedAs({ theme, frame }: ThemeFrame): string {
  if (frame === namedFrame) return namedId(theme)
  return frame === anyFrame ? theme : frame
}

function parametersOf({ voice, series, kind, speaker, from, to }: Denominator) {
  const isAll = voice === 'all' || (Array.isArray(voice) && voice.includes('all'))
  return { voice: isAll ? null : voice, kind, speaker, series, from, to }
}
