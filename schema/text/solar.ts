import { once } from '../once.ts'
import { alternationOf, key } from './month.ts'

/** Months of the solar calendar of Iran, by the names that Unicode's locale data has for them. */
const written = once(
  () =>
    new Intl.DateTimeFormat('fa-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    }),
)

/** Day, month and year of that calendar. */
function partsOf(time: number): { day: number; month: string; year: number } {
  const part = (asked: string) =>
    written()
      .formatToParts(time)
      .find(({ type }) => type === asked)?.value ?? ''
  return { day: Number(part('day')), month: key(part('month')), year: Number(part('year')) }
}

const day = 86_400_000
/** The common year in which a solar one begins, on a day of March from the 19th to the 22nd. */
const before = 621
/** The first six months have 31 days, the others 30. */
const longMonths = 6

const months = once((): readonly string[] =>
  Array.from({ length: 12 }, (_, n) => {
    const start = Date.UTC(2023, 2, 25)
    return partsOf(start + (Math.min(n, longMonths) * 31 + Math.max(0, n - longMonths) * 30) * day).month
  }),
)

/** Pattern of the name of a month. */
export function solarMonths(): string {
  return alternationOf([...months()])
}

/** A day of the solar calendar as year, month and day of the common one; nothing for a day that it has not. */
export function commonDay(year: number, name: string, number: number): string[] {
  const month = months().indexOf(key(name))
  if (month < 0) return []
  const first = [19, 20, 21, 22]
    .map((one) => Date.UTC(year + before, 2, one))
    .find((time) => partsOf(time).day === 1)
  if (first === undefined) return []
  const days = Math.min(month, longMonths) * 31 + Math.max(0, month - longMonths) * 30 + number - 1
  const found = partsOf(first + days * day)
  const isReal = found.day === number && found.month === months()[month] && found.year === year
  return isReal ? new Date(first + days * day).toISOString().slice(0, 10).split('-') : []
}
