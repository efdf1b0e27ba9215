import { speaksFor } from '../voice.ts'
import {
  type CellStatus,
  isCounted,
  isSilentOn,
  type TrendPassage,
  type TrendQuestion,
  type TrendStatement,
  type VoiceFilter,
} from './trend.ts'
import { isNotRead } from './unread-theme.ts'

/** A statement as a time axis shows it. */
export interface DatedStatement extends TrendStatement {
  date: string
  title: string
  /** Themes that may stand in a part that was not read, joined by a space. */
  themesNotRead?: string | null
}

/** What one statement does with one frame, seen from one voice. */
export interface TimelineCell {
  theme: string
  frame: string
  voice: VoiceFilter
  date: string
  statementId: string
  title: string
  /** `not_read`: the theme may stand in a part of the text that was not read. */
  status: Exclude<CellStatus, 'no_statement'> | 'not_read'
  passages: number
}

/**
 * Every statement of every voice for every asked frame, in the order series, voice, date. A statement belongs to a voice
 * if it speaks for it or holds a counted passage that does.
 */
export function timeline(
  { series, voices }: Pick<TrendQuestion, 'series' | 'voices'>,
  records: {
    statements: readonly Omit<DatedStatement, 'year'>[]
    passages: readonly Omit<TrendPassage, 'year'>[]
  },
): TimelineCell[] {
  const statements = records.statements.toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
  return series.flatMap(({ theme, frame }) =>
    voices.flatMap((voice) => {
      const ofTheme = new Map<string, Omit<TrendPassage, 'year'>[]>()
      for (const passage of records.passages) {
        if (passage.theme !== theme || !speaksFor(voice, passage.voice)) continue
        const own = ofTheme.get(passage.statementId)
        if (own) own.push(passage)
        else ofTheme.set(passage.statementId, [passage])
      }
      return statements.flatMap(({ id, date, title, voice: attribution, themesNotRead }) => {
        const own = ofTheme.get(id) ?? []
        const known = cellStatus(own, frame, speaksFor(voice, attribution))
        if (known === undefined) return []
        const status = known === 'none_recorded' && isNotRead(themesNotRead, theme) ? 'not_read' : known
        const passages = own.filter((p) => isCounted(p, frame)).length
        return [{ theme, frame, voice, date, statementId: id, title, status, passages }]
      })
    }),
  )
}

/**
 * What a statement does with a frame, from its passages of the theme and voice; undefined where it neither says anything of
 * the frame nor is of the voice.
 */
export function cellStatus(
  passages: readonly Pick<TrendPassage, 'frames' | 'isSilence'>[],
  frame: string,
  isOfVoice: boolean,
): Exclude<CellStatus, 'no_statement'> | undefined {
  if (passages.some((passage) => isCounted(passage, frame))) return 'recorded'
  if (!isOfVoice) return undefined
  return passages.some((passage) => isSilentOn(passage, frame)) ? 'silent' : 'none_recorded'
}
