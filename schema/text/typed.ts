import { datePartIn, dateStandingIn } from './date.ts'
import { withoutMarks } from './plain-latin.ts'

/** Letters as compared when someone types a name: small, without accents, apart from signs by single spaces. */
export function typedForm(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words typed, as they are compared. */
export function typedWords(typed: string): string[] {
  return typedForm(typed)
    .split(' ')
    .filter((word) => word !== '')
}

/** A date among what is typed, as precisely as it is typed: 2024-05-16, 2024-05 or, typed alone, 2024. */
interface TypedDate {
  date: string
  /** What is typed besides. */
  beside: string
}

/** A year and, at most, the word for one. */
const YEAR = /^(?:19|20)\d{2}(?!\d)/

export function typedDate(typed: string): TypedDate | null {
  const text = typed.normalize('NFKC')
  const found = dateStandingIn(text)
  if (found) {
    const { date, at, length } = found
    return { date, beside: `${text.slice(0, at)} ${text.slice(at + length)}`.trim() }
  }
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const year = YEAR.test(bare) ? datePartIn(bare) : null
  return year === null ? null : { date: year, beside: '' }
}
