import { datePartIn, hasShortYear, slashedDays } from '../../text/date.ts'

/** What a field says that is meant to be a date, or why it says nothing or less. */
export interface FieldDay {
  date: string | null
  problem: string | null
}

/** Seconds since 1970, or thousandths of them, from 1973 on. */
const clock = /^\d{9,10}$|^\d{12,13}$/

/**
 * Reads the dates of one column. 13/04/2018 has the day first, and so has then its whole column; where no date of a column
 * tells, 05/04/2018 is two days, and of both no more is taken than the year.
 */
export function dayReader(cells: readonly (string | null)[]): (cell: string) => FieldDay {
  const pairs = cells.flatMap((cell) => slashedDays(cell ?? '') ?? [])
  const isDayFirst = pairs.some(({ dayFirst, monthFirst }) => dayFirst && !monthFirst)
  const isMonthFirst = pairs.some(({ dayFirst, monthFirst }) => monthFirst && !dayFirst)
  return (cell) => {
    const days = slashedDays(cell)
    if (!days) return rowDay(cell, clock.test(cell) ? dayOfClock(cell) : datePartIn(cell))
    const { dayFirst, monthFirst } = days
    if (dayFirst && monthFirst && dayFirst !== monthFirst && isDayFirst === isMonthFirst)
      return {
        date: datePartIn(cell),
        problem: `its date, ${cell.slice(0, 40)}, is ${dayFirst} or ${monthFirst}, and no more than the year was taken; write it as one of them`,
      }
    return rowDay(cell, isDayFirst && !isMonthFirst ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst))
  }
}

/** Whether a note is such a problem: whoever knows the day can say it. */
export function isOfDate(note: string): boolean {
  return note.startsWith('its date, ')
}

/** What a field says that stands alone. */
export function fieldDay(field: string): FieldDay {
  return dayReader([field])(field)
}

function rowDay(cell: string, date: string | null): FieldDay {
  const wrong = hasShortYear(cell)
    ? 'has a year of two digits; write it in full, as 2023-03-21'
    : 'is not a date; write it as 2023-03-21'
  return { date, problem: date ? null : `its date, ${cell.slice(0, 40)}, ${wrong}` }
}

function dayOfClock(cell: string): string {
  return new Date(Number(cell) * (cell.length > 10 ? 1 : 1000)).toISOString().slice(0, 10)
}
