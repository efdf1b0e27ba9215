import type { SeriesChoice } from '../../schema/counted.ts'
import type { MarkRecords } from '../../schema/stats/mark.ts'
import type { KeyPhraseBasis, Kind } from '../../schema/vocabulary.ts'
import type { Attribution } from '../../schema/voice.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer, countedAnswers, keptAnswers } from './counted.ts'
import { themesOfFrames } from './trends.ts'

export interface Within {
  years: { from: number; to: number }
  /** `complete`: only statements of complete series. */
  series?: SeriesChoice | undefined
}

/** By theme: the statements of the years with its passages, and those not read on it; in a large corpus those that do the same in one month are told as one. */
export async function markRecords(
  db: Database,
  asked: Within & {
    /** Left out: those of the frames, else the core themes. */
    themes: readonly string[] | undefined
    frames: readonly string[] | undefined
  },
): Promise<Map<string, MarkRecords<Kind, KeyPhraseBasis>>> {
  const found = asked.themes
    ? await keptAnswers(db, 'marks', asked.themes)
    : await countedAnswers(db, 'marks', themesOfFrames(db, asked.frames ?? []))
  return new Map(
    [...found].map(([theme, { statements, passages }]) => [
      theme,
      {
        statements: statements.filter(
          ({ date, series }) => isOfYears(date, asked) && (asked.series === undefined || series !== null),
        ),
        passages,
      },
    ]),
  )
}

/** Statements of the years by day and who speaks in them. */
export async function spokenDays(
  db: Database,
  asked: Within,
): Promise<{ voice: Attribution; date: string; statements: number; ofSeries: number }[]> {
  const days = await remembered(db, 'spoken', () => countedAnswer(db, 'spoken'))
  return days
    .filter(([, date]) => isOfYears(date, asked))
    .map(([voice, date, , statements, ofSeries]) => ({
      voice,
      date,
      statements: asked.series === undefined ? statements : ofSeries,
      ofSeries,
    }))
    .filter(({ statements }) => statements > 0)
}

export function isOfYears(date: string, { years }: Pick<Within, 'years'>): boolean {
  const year = Number(date.slice(0, 4))
  return year >= years.from && year <= years.to
}
