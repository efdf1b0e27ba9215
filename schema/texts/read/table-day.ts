import { datePartIn } from '../../text/date.ts'

/** What the date cell of a row says, or why it says nothing. */
interface RowDay {
  date: string | null
  problem: string | null
}

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ ,T].*)?$/
/** Seconds since 1970, or thousandths of them, from 1973 on. */
const clock = /^\d{9,10}$|^\d{12,13}$/

/**
 * Reads the dates of one column. 13/04/2018 has the day first, and so has then its whole column; where no date of a column
 * tells, 05/04/2018 is two days, and none is taken.
 */
export function dayReader(cells: readonly (string | null)[]): (cell: string) => RowDay {
  const pairs = cells.flatMap((cell) => {
    const match = cell?.match(slashed)
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const isDayFirst = pairs.some(([first, second]) => first > 12 && second <= 12)
  const isMonthFirst = pairs.some(([first, second]) => second > 12 && first <= 12)
  return (cell) => {
    const match = cell.match(slashed)
    if (!match) return rowDay(cell, clock.test(cell) ? dayOfClock(cell) : datePartIn(cell))
    const [, first = '', second = '', year = ''] = match
    const dayFirst = isoDay(year, second, first)
    const monthFirst = isoDay(year, first, second)
    if (dayFirst && monthFirst && dayFirst !== monthFirst && isDayFirst === isMonthFirst)
      return {
        date: null,
        problem: `its date, ${cell.slice(0, 40)}, is ambiguous; write it as ${dayFirst} or ${monthFirst}`,
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

function isoDay(year: string, month: string, day: string): string | null {
  return datePartIn(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
