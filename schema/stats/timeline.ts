import type { StatementDay } from '../statement-day.ts'
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
export interface DatedStatement extends TrendStatement, StatementDay {
  title: string
}

/** What one statement does with one frame, seen from one voice. */
export interface TimelineCell extends StatementDay {
  theme: string
  frame: string
  voice: VoiceFilter
  statementId: string
  title: string
  status: Exclude<CellStatus, 'no_statement'>
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
      return statements.flatMap(
        ({ id, date, dayBasis, otherDay, title, voice: attribution, themesNotRead }) => {
          const own = ofTheme.get(id) ?? []
          const isRead = !isNotRead(themesNotRead, theme)
          const status = cellStatus(own, frame, { isOfVoice: speaksFor(voice, attribution), isRead })
          if (status === undefined) return []
          const passages = own.filter((p) => isCounted(p, frame)).length
          const day = { date, dayBasis, otherDay }
          return [{ theme, frame, voice, ...day, statementId: id, title, status, passages }]
        },
      )
    }),
  )
}

/**
 * What a statement does with a frame, from its passages of the theme and voice, and whether it was read on the theme; undefined
 * where it neither says anything of the frame nor is of the voice.
 */
export function cellStatus(
  passages: readonly Pick<TrendPassage, 'frames' | 'isSilence'>[],
  frame: string,
  { isOfVoice, isRead }: { isOfVoice: boolean; isRead: boolean },
): TimelineCell['status'] | undefined {
  if (passages.some((passage) => isCounted(passage, frame))) return 'recorded'
  if (!isOfVoice) return undefined
  if (passages.some((passage) => isSilentOn(passage, frame))) return 'silent'
  return isRead ? 'none_recorded' : 'not_read'
}
