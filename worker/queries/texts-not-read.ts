import type { SeriesChoice } from '../../schema/counted.ts'
import { countNotRead, type NotReadCounts } from '../../schema/stats/count.ts'
import type { TextNotRead } from '../../schema/stats/not-read.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'

export interface Within {
  years: { from: number; to: number }
  /** `complete`: only statements of complete series. */
  series?: SeriesChoice | undefined
}

export function isWithin({ date, series }: { date: string; series: string | null }, asked: Within): boolean {
  return isOfYears(date, asked) && (asked.series === undefined || series !== null)
}

export function isOfYears(date: string, { years }: Pick<Within, 'years'>): boolean {
  const year = Number(date.slice(0, 4))
  return year >= years.from && year <= years.to
}

/** Texts of the years that were read in part, with the themes on which they were not. */
export async function textsNotRead(db: Database, asked: Within): Promise<TextNotRead<Kind>[]> {
  const all = await allNotRead(db)
  return all.filter((text) => isWithin(text, asked))
}

/** How many statements were not read on each theme, by voice and year. */
export async function notReadCounts(db: Database, series: SeriesChoice | undefined): Promise<NotReadCounts> {
  const texts = await allNotRead(db)
  const within = texts.filter((text) => series === undefined || text.series !== null)
  return countNotRead(within.map((text) => ({ ...text, year: Number(text.date.slice(0, 4)) })))
}

function allNotRead(db: Database): Promise<TextNotRead<Kind>[]> {
  return remembered(db, 'texts not read', () => countedAnswer(db, 'not_read'))
}
