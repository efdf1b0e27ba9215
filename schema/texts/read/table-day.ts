import { datePartIn, slashedDays } from '../../text/date.ts'

/** What the date cell of a row says, or why it says nothing. */
interface RowDay {
  date: string | null
  problem: string | null
}

/** Seconds since 1970, or thousandths of them, from 1973 on. */
const clock = /^\d{9,10}$|^\d{12,13}$/

/**
 * Reads the dates of one column. 13/04/2018 has the day first, and so has then its whole column; where no date of a column
 * tells, 05/04/2018 is two days, and of both no more is taken than the year.
 */
export function dayReader(cells: readonly (string | null)[]): (cell: string) => RowDay {
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

function rowDay(cell: string, date: string | null): RowDay {
  return {
    date,
    problem: date ? null : `its date, ${cell.slice(0, 40)}, is not a date; write it as 2023-03-21`,
  }
}

function dayOfClock(cell: string): string {
  return new Date(Number(cell) * (cell.length > 10 ? 1 : 1000)).toISOString().slice(0, 10)
}
