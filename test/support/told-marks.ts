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

export const isGapless = (years: readonly number[]) =>
  years.every((year, index) => year - (years[index - 1] ?? year) <= 3)

/** Years in which not every statement of the voice is recorded as silent. */
export function openYears({ rows, spoken }: ToldMarks, voice: string): number[] {
  const own = spoken.filter((one) => one.voice === voice)
  return yearsOf(own).filter((year) => {
    const isOfYear = ({ date }: { date: string }) => yearOf(date) === year
    const silences = rows.filter((row) => row.voice === voice && row.status === 'silent' && isOfYear(row))
    return statementsOf(own.filter(isOfYear)) > count(silences)
  })
}

/** Whether a beginning in these years is known: of the statements before them, within three years, most were read. */
export function isReadBefore(told: ToldMarks, voice: string, [first = 0]: readonly number[]): boolean {
  const { statements, unread } = readingIn(told, voice, { from: first - 3, to: first - 1 })
  return statements > 0 && 2 * unread <= statements
}

/** The same of an end after them, which is also known where there is no statement. */
export function isReadAfter(told: ToldMarks, voice: string, years: readonly number[]): boolean {
  const last = years.at(-1) ?? 0
  const { statements, unread } = readingIn(told, voice, { from: last + 1, to: last + 3 })
  return 2 * unread <= statements
}

function readingIn({ rows, spoken }: ToldMarks, voice: string, { from, to }: { from: number; to: number }) {
  const isMeant = (one: { voice: string; date: string }) =>
    one.voice === voice && yearOf(one.date) >= from && yearOf(one.date) <= to
  return {
    statements: statementsOf(spoken.filter(isMeant)),
    unread: count(rows.filter((row) => row.status === 'not_read' && isMeant(row))),
  }
}

const statementsOf = (spoken: readonly Spoken[]) => spoken.reduce((sum, one) => sum + one.statements, 0)
