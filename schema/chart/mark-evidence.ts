import { writeParameters } from '../parameters.ts'
import type { VoiceFilter } from '../stats/trend.ts'
import type { Look } from './chart.ts'
import { daysOfStretch, type Unit } from './unit.ts'

type RowParameters = Readonly<Record<string, string>>

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
  return writeParameters({
    ...about,
    // A silence is about the theme, whatever frames the row has.
    frame: isSilence ? undefined : frame,
    voice: voice === 'all' ? undefined : voice,
    statement: unit === 'statement' ? key : undefined,
    series,
    status: isSilence ? 'silent' : 'counted',
    ...(unit === 'statement' ? {} : daysOfStretch(key)),
  })
}
