import { daysBetween, isWholeDay } from '../../text/date.ts'
import { isJointKind, type Kind } from '../../vocabulary.ts'
import type { FoundText } from '../read/found-text.ts'
import { titleLikeness } from './likeness.ts'

/** What the matching needs of a statement of the dataset. */
export interface KnownStatement {
  id: string
  date: string
  kind: Kind
  title: string
  speakers: string[]
  /** Official addresses by language. */
  officialUrls: Record<string, string>
  /** Further pages of the statement: of its occasion, of the other side, or of somebody who prints its text. */
  otherPages: readonly string[]
}

/** A text whose figures the dataset publishes, known by the digest of the file it was counted in. */
export interface KnownText {
  sha256: string
  statementId: string | null
  title: string
  date: string
  speakers: string[]
}

export type Match =
  | { statementId: string; by: 'digest' | 'address' | 'title' | 'speakers' | 'user' }
  | { statementId: null; rivals: string[] }

/** From here two titles of one day are taken for the same. */
const sameTitle = 0.8
/** A likeness that is enough when day, kind and speakers agree as well. */
const likeTitle = 0.45

/**
 * The statement a text is of. An official address decides, or another page that one statement alone names; else the title, on
 * the same day or the one beside it; else, for a text in another language than the titles of the dataset, day, kind and
 * speakers if one statement alone has them all. Where two would do, neither is taken and both are named as rivals: a text
 * under the wrong statement is worse than a text under none.
 */
export function matchStatement(text: FoundText, statements: KnownStatement[]): Match {
  const own = new Set([text.address, ...text.alternates].filter((one) => one !== null).map(plainAddress))
  const isOwn = (url: string) => own.has(plainAddress(url))
  const addressed = statements.filter(({ officialUrls }) => Object.values(officialUrls).some(isOwn))
  if (addressed.length > 0) return oneOf(addressed, 'address', text)
  // A page of the occasion may carry several statements, and then only what the text says tells them apart.
  const [other, rival] = statements.filter(({ otherPages }) => otherPages.some(isOwn))
  if (other && !rival) return { statementId: other.id, by: 'address' }
  const { date } = text
  if (date === null) return { statementId: null, rivals: [] }
  const near = statements.filter((one) => isNear(one.date, date))
  const titled = near.filter(
    (one) => titleLikeness(one.title, text.title ?? '') >= sameTitle && !isOtherPerson(text, one),
  )
  if (titled.length > 0) return oneOf(closest(titled, date), 'title', text)
  const alike = near.filter((one) => hasSameSpeakers(text, one) && isSameKind(text, one))
  if (text.language === 'en') {
    const like = alike.filter((one) => titleLikeness(one.title, text.title ?? '') >= likeTitle)
    return like.length > 0 ? oneOf(closest(like, date), 'title', text) : { statementId: null, rivals: [] }
  }
  const sameDay = alike.filter((one) => one.date === date)
  return sameDay.length > 0 ? oneOf(sameDay, 'speakers', text) : { statementId: null, rivals: [] }
}

/** The day or the one beside it; of a text that knows only its month or year, any day of that. */
export function isNear(statement: string, text: string): boolean {
  return isWholeDay(text) && isWholeDay(statement)
    ? Math.abs(daysBetween(statement, text)) <= 1
    : statement.startsWith(text) || text.startsWith(statement)
}

/** An address without what does not tell pages apart: scheme, www., trailing slash, index and file ending. */
export function plainAddress(address: string): string {
  try {
    const { hostname, pathname, search } = new URL(address)
    const host = hostname.toLowerCase().replace(/^www\./, '')
    // kremlin.ru gives one page in two languages under one number and a short form of it.
    const number =
      /(?:^|\.)kremlin\.ru$/.test(host) &&
      pathname.match(/^\/(?:d|.*\/(?:news|transcripts|statements|letters))\/(\d+)(?:\/print)?\/?$/)?.[1]
    if (number) return `kremlin.ru/${number}`
    const path = pathname.replace(/\/(?:index\.s?html?)?$/, '')
    return `${host}${path}${search}`
  } catch {
    return address
  }
}

function oneOf(found: KnownStatement[], by: 'address' | 'title' | 'speakers', text: FoundText): Match {
  const [first, second] = found
  if (first && !second) return { statementId: first.id, by }
  const ranked = found
    .map((one) => ({
      id: one.id,
      score: titleLikeness(one.title, text.title ?? '') + (isSameKind(text, one) ? 0.2 : 0),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  if (best && next && best.score - next.score >= 0.2) return { statementId: best.id, by }
  return { statementId: null, rivals: found.map(({ id }) => id) }
}

function closest(found: KnownStatement[], date: string): KnownStatement[] {
  const sameDay = found.filter((one) => one.date === date)
  return sameDay.length > 0 ? sameDay : found
}

function hasSameSpeakers(text: FoundText, statement: KnownStatement): boolean {
  if (text.speakers.length === 0 || statement.speakers.length === 0) return false
  return (
    text.speakers.every((one) => statement.speakers.includes(one)) &&
    statement.speakers.every((one) => text.speakers.includes(one))
  )
}

/** The same title on the same day but none of the same people: two ministers' «Statement to the press». */
function isOtherPerson(text: FoundText, statement: KnownStatement): boolean {
  if (text.speakers.length === 0 || statement.speakers.length === 0) return false
  return !text.speakers.some((one) => statement.speakers.includes(one))
}

function isSameKind(text: FoundText, statement: KnownStatement): boolean {
  if (text.kind === null) return false
  return text.kind === statement.kind || (isJointKind(text.kind) && isJointKind(statement.kind))
}
