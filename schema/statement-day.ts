import { dayText, longDate } from './partial-date.ts'
import type { DayBasis } from './vocabulary.ts'

/**
 * The day of a statement, and how far pages give it; null where nothing is noted against it. The other day that it may be
 * is a later one of the same month. A row that does not ask for it is refused: it would print a day that is not sure as one
 * that is.
 */
export interface StatementDay {
  date: string
  dayBasis: DayBasis | null
  otherDay: string | null
}

/** "4 February 2022", "12 or 13 April 2016", "4 June 2019 (date uncertain)". */
export function longDay(day: StatementDay): string {
  return worded(day, longDate)
}

/** The same with short names of months. */
export function shortDay(day: StatementDay): string {
  return worded(day, dayText)
}

/** Shorter forms of it, the longest first: "Feb 2022", "2022", "’22"; "Jun 2019?" where the date is not certain. */
export function briefDays({ date, dayBasis, otherDay }: StatementDay): string[] {
  const doubt = dayBasis && !otherDay ? '?' : ''
  const year = date.slice(0, 4)
  const forms = new Set([dayText(date.slice(0, 7)), year, `’${year.slice(-2)}`])
  return [...forms].map((form) => `${form}${doubt}`)
}

function worded({ date, dayBasis, otherDay }: StatementDay, written: (iso: string) => string): string {
  if (otherDay) return `${Number(date.slice(8))} or ${written(otherDay)}`
  return dayBasis ? `${written(date)} (date uncertain)` : written(date)
}

/** What a reader must know of the day; undefined where nothing is noted against it. */
export function dayDoubt(day: StatementDay): string | undefined {
  if (!day.dayBasis) return undefined
  return day.otherDay ? `The day is ${longDay(day)}.` : 'No page that was read gives the whole date.'
}

/** A day of which nothing is noted. */
export function sureDay(date: string): StatementDay {
  return { date, dayBasis: null, otherDay: null }
}

/**
 * Which of the dates that a row tells are not sure, as `dayEdtf` writes them: those on which none of the statements that it
 * tells of is surely of that day.
 */
export function unsureDates(days: readonly StatementDay[]): string[] {
  return [...Map.groupBy(days, ({ date }) => date).values()].flatMap((own) => {
    const [first] = own
    return first && own.every(({ dayBasis }) => dayBasis) ? dayEdtf(first) : []
  })
}

/** A date of such a row as the day that it is. */
export function dayAmong(date: string, unsure: readonly string[]): StatementDay {
  if (unsure.includes(`${date}?`)) return { date, dayBasis: 'unseen', otherDay: null }
  const pair = unsure.find((one) => one.startsWith(`[${date},`))
  return pair ? { date, dayBasis: 'one_of', otherDay: pair.slice(date.length + 2, -1) } : sureDay(date)
}

/** In the Extended Date/Time Format (ISO 8601-2): "2019-06-04?", "[2016-04-12,2016-04-13]". */
export function dayEdtf({ date, dayBasis, otherDay }: StatementDay): string {
  if (otherDay) return `[${date},${otherDay}]`
  return dayBasis ? `${date}?` : date
}
