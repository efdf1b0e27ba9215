import type { DrawnMark } from '../../schema/contract/mark.ts'
import type { Spoken } from '../../schema/stats/mark.ts'

/** Marks and statements that sentences are checked against. */
interface ToldMarks {
  rows: readonly Pick<DrawnMark, 'voice' | 'date' | 'statementId' | 'status'>[]
  spoken: readonly Spoken[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** "4 Feb 2022", "Feb 2022" or "2022" as the date that it tells, sure or not, and of two days the first; what tells none stays as it is. */
export function dateOf(text: string): string {
  const [, day, month, year] =
    text.match(/^(?:(\d+)(?: or \d+)? )?(?:([A-Z][a-z]+) )?(\d{4})(?: \(date uncertain\))?$/) ?? []
  if (year === undefined) return text
  const parts = [month && String(months.indexOf(month) + 1), day].filter((part) => part !== undefined)
  return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-')
}

/** Every year that a text names. */
export const numbers = (text: string) => (text.match(/\d{4}/g) ?? []).map(Number)

/** How many statements the rows are of. */
export const count = (own: readonly { statementId: string }[]) =>
  new Set(own.map(({ statementId }) => statementId)).size

export const yearOf = (date: string) => Number(date.slice(0, 4))

export const yearsOf = (own: readonly { date: string }[]) =>
  [...new Set(own.map(({ date }) => yearOf(date)))].sort((a, b) => a - b)

/** Years of a view in which a voice has a statement. */
export function spokenYears(
  spoken: readonly Spoken[],
  voice: string,
  { from, to }: { from: number; to: number },
) {
  return yearsOf(spoken.filter((one) => one.voice === voice && one.statements > 0)).filter(
    (year) => year >= from && year <= to,
  )
}

/** Years in which not every statement of the voice is recorded as silent. */
export function openYears({ rows, spoken }: ToldMarks, voice: string): number[] {
  const own = spoken.filter((one) => one.voice === voice)
  return yearsOf(own).filter((year) => {
    const isOfYear = ({ date }: { date: string }) => yearOf(date) === year
    const silences = rows.filter((row) => row.voice === voice && row.status === 'silent' && isOfYear(row))
    return statementsOf(own.filter(isOfYear)) > count(silences)
  })
}

const statementsOf = (spoken: readonly Spoken[]) => spoken.reduce((sum, one) => sum + one.statements, 0)

/** Whether "in 2022–2024", "in 9 of 12 years" and the like is just these years of a view, in which a voice spoke in `spoken`. */
export function isYearsTold(
  text: string,
  own: readonly number[],
  { from, to, spoken }: { from: number; to: number; spoken: readonly number[] },
) {
  const [, some, all, only] =
    text.match(
      /^in (?:(?:(\d+) of (?:the )?|all )(\d+) years)( with a (?:joint statement|statement(?: of .+)?))?$/,
    ) ?? []
  if (all !== undefined)
    return (
      own[0] === from &&
      Number(some ?? all) === own.length &&
      Number(all) === spoken.length &&
      (only === undefined) === (spoken.length === to - from + 1)
    )
  const [, n] = text.match(/^in (\d+) years of \d{4}–\d{4}$/) ?? []
  if (n !== undefined) return Number(n) === own.length && `${numbers(text)}` === `${[own[0], own.at(-1)]}`
  return text.startsWith('in ') && `${yearsWritten(text)}` === `${own}`
}

/** "2016–2018, 2020 and 2021" as the years that it tells. */
export function yearsWritten(text: string): number[] {
  return [...text.matchAll(/(\d{4})(?:–(\d{4}))?/g)].flatMap(([, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
  )
}
