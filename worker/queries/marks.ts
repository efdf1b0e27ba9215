import type { SeriesChoice } from '../../schema/counted.ts'
import type { MarkRecords } from '../../schema/stats/mark.ts'
import type { TextNotRead } from '../../schema/stats/not-read.ts'
import type { KeyPhraseBasis, Kind } from '../../schema/vocabulary.ts'
import type { Attribution } from '../../schema/voice.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer, countedAnswers } from './counted.ts'
import { themesOfFrames } from './trends.ts'

interface Within {
  years: { from: number; to: number }
  /** `complete`: only statements of complete series. */
  series?: SeriesChoice | undefined
}

/** By theme: the statements of the years with its passages, those that do the same in one month told as one. */
export async function markRecords(
  db: Database,
  asked: Within & {
    /** Left out: those of the frames, else the core themes. */
    themes: readonly string[] | undefined
    frames: readonly string[] | undefined
  },
): Promise<Map<string, MarkRecords<Kind, KeyPhraseBasis>>> {
  const found = await countedAnswers(db, 'marks', asked.themes ?? themesOfFrames(db, asked.frames ?? []))
  return new Map(
    [...found].map(([theme, { statements, passages }]) => [
      theme,
      { statements: statements.filter((one) => isWithin(one, asked)), passages },
    ]),
  )
}

function isWithin({ date, series }: { date: string; series: string | null }, asked: Within): boolean {
  return isOfYears(date, asked) && (asked.series === undefined || series !== null)
}

export function isOfYears(date: string, { years }: Pick<Within, 'years'>): boolean {
  const year = Number(date.slice(0, 4))
  return year >= years.from && year <= years.to
}

/** Texts of the years that were read in part, with the themes on which they were not. */
export async function textsNotRead(db: Database, asked: Within): Promise<TextNotRead<Kind>[]> {
  const all = await remembered(db, 'texts not read', () => countedAnswer(db, 'not_read'))
  return all.filter((text) => isWithin(text, asked))
}

/** Statements of the years by day and who speaks in them. */
export async function spokenDays(
  db: Database,
  asked: Within,
): Promise<{ voice: Attribution; date: string; statements: number; ofSeries: number }[]> {
  const days = await countedAnswer(db, 'spoken')
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
