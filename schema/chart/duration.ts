import { plural } from '../plural.ts'

/** "3 days", "5 months", "2.5 years": as exact as is of use. */
export function duration(days: number): string {
  if (days < 60) return plural(days, 'day')
  if (days < 730) return plural(Math.round(days / 30.44), 'month')
  return `${(days / 365.25).toFixed(1)} years`
}
