import type { VoiceFilter } from '../stats/trend.ts'
import type { Look } from './chart.ts'
import { daysOfStretch, type Unit } from './unit.ts'

type RowParameters = Readonly<Record<string, string>>

/** What a whole row is about, from its query string: read once for all of its marks. */
export function rowParameters(about: string): RowParameters {
  return Object.fromEntries(new URLSearchParams(about))
}

/** What tells a mark from the others of its row. */
interface MarkOfRow {
  key: string
  look: Exclude<Look, 'none'>
  voice: VoiceFilter
  unit: Unit
}

/**
 * Query string of exactly the passages that a mark stands for: `of` is what its whole row is about (theme, frames,
 * series), and the mark adds who, when and whether it is a silence.
 */
export function markEvidence(of: RowParameters, { key, look, voice, unit }: MarkOfRow): string {
  const { series, frame, ...about } = of
  const isSilence = look === 'silent'
  const query = {
    ...about,
    // A silence is about the theme, whatever frames the row has.
    frame: isSilence ? undefined : frame,
    voice: voice === 'all' ? undefined : voice,
    statement: unit === 'statement' ? key : undefined,
    series,
    status: isSilence ? 'silent' : 'counted',
    ...(unit === 'statement' ? {} : daysOfStretch(key)),
  }
  const told = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(told).toString().replaceAll('%2C', ',')
}
