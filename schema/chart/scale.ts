import { shortMonths } from '../partial-date.ts'
import type { Chart } from './chart.ts'

/** Value axis of every facet alike: shares up to 25, 50 or 100 %, counts up to a round number. */
export function valueScale(values: readonly number[], unit: 'share' | 'passages'): Chart['scale'] {
  const most = Math.max(0, ...values)
  if (unit === 'share') {
    const max = most > 0.5 ? 1 : most > 0.25 ? 0.5 : 0.25
    return { max, ticks: [0, max / 2, max].map((value) => ({ value, label: percentLabel(value) })) }
  }
  const max = roundUp(most)
  const ticks = max === 1 ? [0, 1] : [0, max / 2, max]
  return { max, ticks: ticks.map((value) => ({ value, label: String(value) })) }
}

/** Rates up to the next round number or its half. */
export function rateScale(values: readonly number[]): Chart['scale'] {
  const most = Math.max(0, ...values)
  const max = most <= 0.5 ? 0.5 : roundUp(most)
  return { max, ticks: [0, max / 2, max].map((value) => ({ value, label: String(value) })) }
}

function percentLabel(share: number): string {
  const percent = share * 100
  return percent === 0 ? '0' : `${Number.isInteger(percent) ? percent : percent.toFixed(1)} %`
}

/** Next even number of the steps 2, 4, 6, 10 times a power of ten, or 1; its half is whole or has one digit. */
function roundUp(value: number): number {
  if (value <= 1) return 1
  for (let power = 1; ; power *= 10) {
    for (const step of [2, 4, 6, 10]) {
      if (value <= step * power) return step * power
    }
  }
}

/** Years from one to the next that is told. */
export const steps = [1, 2, 3, 4, 5, 10, 25, 50, 100]

/** Years that are named under the axis: all where there is room for them, else every second, third, fourth or fifth. */
export function yearTicks(from: number, to: number, most = 6): { x: number; label: string }[] {
  return yearsWithin({ from, to }, most).map((year) => ({ x: year + 0.5, label: String(year) }))
}

/** The finest even choice of years that are not more than so many; between two round years the first of all. */
function yearsWithin({ from, to }: { from: number; to: number }, most: number, together = 1): number[] {
  const found = steps
    .filter((step) => step % together === 0)
    .map((step) => (together > 1 ? yearsFrom(from, step, to) : yearsBy(step, from, to)))
    .find((years) => years.length <= most)
  return found && found.length > 0 ? found : [from]
}

/** Fewer named years than this do not tell which year stands between them. */
const leastNamed = 4

/**
 * Years that have their name under the axis, in short (’14) where too few whole names fit; within a single year months
 * are named. `room` is how many of each fit; of years that are counted `together` the first has its name.
 */
export function namedYears(
  span: { from: number; to: number },
  { together = 1, ...room }: { names: number; short: number; together?: number },
): { x: number; label: string }[] {
  if (span.from === span.to) return monthsOf(span.from, room.names)
  const names = yearsWithin(span, room.names, together)
  if (names.length >= Math.min(leastNamed, span.to + 1 - span.from)) {
    return names.map((year) => ({ x: year + 0.5, label: String(year) }))
  }
  return yearsWithin(span, room.short, together).map((year) => ({
    x: year + 0.5,
    label: `’${String(year).slice(-2)}`,
  }))
}

/** Months of a year, all or the first of each quarter; the year stands for January. */
function monthsOf(year: number, most: number): { x: number; label: string }[] {
  const every = most < 12 ? 3 : 1
  return shortMonths.flatMap((name, month) =>
    month % every === 0 ? { x: year + (month + 0.5) / 12, label: month === 0 ? String(year) : name } : [],
  )
}

function yearsBy(step: number, from: number, to: number): number[] {
  return yearsFrom(step === 1 ? from : Math.ceil(from / step) * step, step, to)
}

function yearsFrom(first: number, step: number, to: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_, index) => first + index * step,
  )
}

/** Days of a year before each of its months. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** A date as a fraction of years: 2022-07-02 is about 2022.5; a month or a year stands for its middle. */
export function yearFraction(date: string): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  if (date.length < 7) return year + 0.5
  if (date.length < 10) return year + (month - 0.5) / 12
  // The platform's own calendar takes several times as long, and a figure asks for thousands of days.
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = (daysBefore[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0) + Number(date.slice(8, 10)) - 1
  return year + days / (isLeap ? 366 : 365)
}

/** The month or the year of a date that says no day, in years; null of a day. */
export function spanOfPart(date: string): { from: number; to: number } | null {
  if (date.length >= 10) return null
  const half = date.length < 7 ? 1 / 2 : 1 / 24
  const middle = yearFraction(date)
  return { from: middle - half, to: middle + half }
}
