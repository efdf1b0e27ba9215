import { daysOf } from '../partial-date.ts'
import { yearFraction } from './scale.ts'

/** What one mark stands for: a statement, or all of a stretch of time where single ones would not fit. */
export const units = ['statement', 'month', 'quarter', 'year'] as const
export type Unit = (typeof units)[number]

/** The stretch that a date lies in: "2022-02", "2022-q1" or "2022". */
export function stretchOf(date: string, unit: Unit): string {
  const [year = '', month = '01'] = date.split('-')
  if (unit === 'year') return year
  return unit === 'month' ? `${year}-${month}` : `${year}-q${Math.ceil(Number(month) / 3)}`
}

/** Whether it is known in which of these stretches a date lies; a statement has a mark of its own, whatever its date. */
export function isWithinStretch(date: string, unit: Unit): boolean {
  return unit === 'statement' || unit === 'year' || date.length >= 7
}

/** Where its mark stands, in years; of a date that is its own. */
export function middleOf(key: string): number {
  const [year = '', quarter] = key.split('-q')
  return quarter ? Number(year) + (Number(quarter) - 0.5) / 4 : yearFraction(key)
}

/** First and last day of a stretch. */
export function daysOfStretch(key: string): { from: string; to: string } {
  const [year = '', quarter] = key.split('-q')
  if (!quarter) return daysOf(key)
  const month = (n: number) => daysOf(`${year}-${String(n).padStart(2, '0')}`)
  const last = Number(quarter) * 3
  return { from: month(last - 2).from, to: month(last).to }
}
