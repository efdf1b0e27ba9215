import { daysOf } from '../partial-date.ts'
import { plural } from '../plural.ts'

/** "3 days", "5 months", "2.5 years": as exact as is of use. */
export function duration(days: number): string {
  if (days < 60) return plural(days, 'day')
  if (days < 730) return plural(Math.round(days / 30.44), 'month')
  return `${(days / 365.25).toFixed(1)} years`
}

/** The same from one date to a later one: of dates without a day the least and the most that it can be, "1.3 to 2.3 years". */
export function durationBetween(from: string, to: string): string {
  const [start, end] = [daysOf(from), daysOf(to)]
  const days = (first: string, last: string) =>
    Math.max(0, (Date.parse(last) - Date.parse(first)) / 86_400_000)
  const [least, most] = [duration(days(start.to, end.from)), duration(days(start.from, end.to))]
  const [, unit = ''] = most.split(' ')
  if (least === most) return most
  return `${least.endsWith(` ${unit}`) ? least.split(' ')[0] : least} to ${most}`
}
