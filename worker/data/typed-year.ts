import { firstYear, lastYear } from '../../schema/contract/params.ts'
import { typedDate } from '../../schema/text/typed.ts'

/** A year that is typed beside words. */
export interface TypedYear {
  year: number
  /** What is typed without it. */
  words: string
  /** The same with the year as a word. */
  asWord: string
  /** Whether it is read as that of the statements; else that is offered. */
  isMeant: boolean
}

const piece = /["“”„«»][^"“”„«»]*["“”„«»]?|[^\s"“”„«»]+/g
/** Behind these a year bounds others or is a deadline. */
const bounding = new Set('after before by from since till to until до к после с'.split(' '))
const inYear = new Set(['in', 'of', 'в', 'во'])

/**
 * A year among other words, which is mostly that of the statements; in quotation marks, and as part of a day, it is none. Beside
 * another number it may be the year of that.
 */
export function yearBeside(q: string): TypedYear | undefined {
  if (typedDate(q) !== null) return undefined
  const pieces = q.match(piece) ?? []
  const at = pieces.findIndex((one) => /^(?:19|20)\d{2}$/.test(one) && Number(one) <= lastYear)
  const year = Number(pieces[at])
  const before = pieces[at - 1]?.toLowerCase() ?? ''
  const rest = pieces.filter((_, index) => index !== at && !(index === at - 1 && inYear.has(before)))
  const words = rest.join(' ')
  if (at < 0 || !/\p{L}/u.test(words)) return undefined
  const isOfOther = bounding.has(before) || rest.some((one) => /^\p{Nd}/u.test(one))
  return {
    year,
    words,
    asWord: pieces.map((one, index) => (index === at ? `"${one}"` : one)).join(' '),
    isMeant: year >= firstYear && !isOfOther,
  }
}

/** A search as its page reads it: a year that is meant is asked for, where no days are. */
export function searchOfYear<
  Query extends {
    q?: string | undefined
    year?: number | undefined
    from?: string | undefined
    to?: string | undefined
  },
>(query: Query): Query {
  const { q, year, from, to } = query
  const typed = q === undefined || (year ?? from ?? to) !== undefined ? undefined : yearBeside(q)
  return typed?.isMeant ? { ...query, q: typed.words, year: typed.year } : query
}
