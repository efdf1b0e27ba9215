/**
 * Lower bound of dates of which some are but a month or a year. Between bounds that are days such a date stands for its
 * first day: what begins on 1 January 2012 takes in a text that is dated 2012.
 */
export function lowerBound(day: string): string {
  return day.replace(/(?:-01)?-01$/, '')
}

/** Whether one date is surely before another: May 2015 is not before 8 May 2015. */
export function isBefore(date: string, other: string): boolean {
  return daysOf(date).to < daysOf(other).from
}

/** First and last day of what is dated by a day, a month or a year. */
export function daysOf(date: string): { from: string; to: string } {
  const [year = 0, month] = date.split('-').map(Number)
  if (date.length > 7) return { from: date, to: date }
  const last = new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10)
  return { from: `${date}${month === undefined ? '-01' : ''}-01`, to: last }
}

/** 4 February 2022. */
export function longDate(iso: string): string {
  const isDay = iso.length > 7
  return new Date(`${iso}${isDay ? 'T00:00:00Z' : ''}`).toLocaleDateString('en-GB', {
    ...(isDay && { day: 'numeric' }),
    ...(iso.length > 4 && { month: 'long' }),
    year: 'numeric',
    timeZone: 'UTC',
  })
}
