/**
 * Lower bound of dates of which some are only a month or a year. Between bounds that are days such a date stands for its
 * first day: what begins on 1 January 2012 takes in a text that is dated 2012.
 */
export function lowerBound(day: string): string {
  return day.replace(/(?:-01)?-01$/, '')
}

/** Days that a list is asked for, inclusive; what is left out is no bound. */
export interface Days {
  from?: string | undefined
  to?: string | undefined
}

/** Whether a day lies between the bounds or, of one of two, either does. */
export function isBetween(
  { date, otherDay }: { date: string; otherDay?: string | null | undefined },
  { from, to }: Days,
): boolean {
  const isIn = (day: string) =>
    (from === undefined || day >= lowerBound(from)) && (to === undefined || day <= to)
  return isIn(date) || (otherDay != null && isIn(otherDay))
}

/** The month within which a range begins; undefined where it begins with a whole one. Of two days that a statement may be of, both stand in one month. */
export function monthBegunIn({ from }: Days): string | undefined {
  return from !== undefined && lowerBound(from) === from ? from.slice(0, 7) : undefined
}

/** Whether one date is surely before another: May 2015 is not before 8 May 2015. */
export function isBefore(date: string, other: string): boolean {
  if (isDay(date) && isDay(other)) return date < other
  return daysOf(date).to < daysOf(other).from
}

const isDay = (date: string) => date.length > 7

/** First and last day of what is dated by a day, a month or a year. */
export function daysOf(date: string): { from: string; to: string } {
  if (isDay(date)) return { from: date, to: date }
  const [year = 0, month] = date.split('-').map(Number)
  if (month === undefined) return { from: `${date}-01-01`, to: `${date}-12-31` }
  return { from: `${date}-01`, to: `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` }
}

/** The year that runs from the one day to the other, where it is a whole one. */
export function yearOfDays(from: string | undefined, to: string | undefined): number | undefined {
  const year = from?.slice(0, 4) ?? ''
  return from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : undefined
}

/** Days that a list is asked for, in words: "2022", "2013–2024", "from 4 February 2022", "until 2022"; null without a bound. */
export function daysText({ from, to }: Days): string | null {
  // A bound that is the first or the last day of a year is called by the year.
  const first = from?.replace(/-01-01$/, '')
  const last = to?.replace(/-12-31$/, '')
  if (first === undefined) return last === undefined ? null : `until ${longDate(last)}`
  if (last === undefined) return `from ${longDate(first)}`
  if (first === last) return longDate(first)
  const isOfYears = first.length === 4 && last.length === 4
  return isOfYears ? `${first}–${last}` : `${longDate(first)} to ${longDate(last)}`
}

const months = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May', 'May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const

/** Names of the months in short, from January on. */
export const shortMonths: readonly string[] = months.map(([, short]) => short)

/** "4 February 2022"; of a date without a day as much as is known. */
export function longDate(iso: string): string {
  return written(iso, 0)
}

/** "4 Feb 2022"; of a date without a day as much as is known. */
export function dayText(iso: string): string {
  return written(iso, 1)
}

// The platform's own formatter says the same and took half the time of a page with a figure.
function written(iso: string, length: 0 | 1): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-')
  const name = month === undefined ? [] : [months[Number(month) - 1]?.[length]]
  return [...(day === undefined ? [] : [Number(day)]), ...name, Number(year)].join(' ')
}
