/**
 * Lower bound of dates of which some are but a month or a year. Between bounds that are days such a date stands for its
 * first day: what begins on 1 January 2012 takes in a text that is dated 2012.
 */
export function lowerBound(day: string): string {
  return day.replace(/(?:-01)?-01$/, '')
}
