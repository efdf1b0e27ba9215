import type { DayClaim } from './day.ts'
import { isDayLine, isProse, isSubtitle, isTitleLike, salutation, withoutWeekday } from './header-line.ts'
import { kindOf } from './kind.ts'
import { peopleIn } from './person.ts'
import { titleDay } from './title-day.ts'

/** What the lines above a plain text say about it, and the blocks that are left as the text itself. */
export interface Header {
  title: string | null
  subtitle: string | null
  /** What its lines say of the day, in their order. */
  days: DayClaim[]
  place: string | null
  speakers: string[]
  address: string | null
  body: string[]
}

/** The day that a line of the header says, or null. */
export function lineDay({ days }: Pick<Header, 'days'>): string | null {
  return days.find(({ by }) => by === 'field' || by === 'line' || by === 'alone')?.date ?? null
}

/** The same, or that of its title. */
export function dayIn(header: Pick<Header, 'days'>): string | null {
  return lineDay(header) ?? header.days.find(({ by }) => by === 'title')?.date ?? null
}

/** Where a line of the header stands. */
export interface Place {
  /** Nothing but lines of the header stand above it. */
  isNext: boolean
  following: string | undefined
  isTitled: boolean
}

/** Takes the line as the title or as a part of it; false where it is neither. */
export function takeTitle(header: Header, line: string, { isNext, following, isTitled }: Place): boolean {
  const heading = line.match(/^#{1,6}\s+(.+)$/)?.[1]
  const dated = line.match(/^\d{4}-\d{2}-\d{2}[_ ]+(.+)$/)?.[1]
  const text = (heading ?? dated ?? line).trim()
  const subtitled = following !== undefined && isSubtitle(following)
  if (header.title === null) {
    // A title has a text below it, and a sentence that goes on there is none.
    if (following === undefined || (/^\p{Ll}/u.test(following) && isProse(following))) return false
    if (!heading && !dated && ![text, titleWithoutDay(text)].every(isTitleLike)) return false
    header.title = withoutDay(header, text)
    return true
  }
  // Fields above a Markdown text give the title that its first heading gives again.
  if (heading && isNext && same(text, header.title)) return true
  // A title set in two lines: «… and …» / «on …».
  if (
    !isTitled &&
    isNext &&
    (header.speakers.length === 0 || /^\p{Ll}/u.test(text)) &&
    dayIn(header) === null &&
    continuesTitle(header.title, text)
  ) {
    header.title += /^\p{Script=Han}/u.test(text) ? text : ` ${text}`
    return true
  }
  // The line above a subtitle («——在…») is the statement's own title, whatever a portal put above it.
  if (subtitled && isTitleLike(text)) {
    header.title = behindName(header, text) ?? text
    return true
  }
  // A portal repeats the title behind the name of a person.
  if (!isNext || behindName(header, header.title) !== text) return false
  header.title = text
  return true
}

/** «习近平：共同点亮灯塔»: what stands behind the name of a person, who speaks; null where none stands there. */
function behindName(header: Header, line: string): string | null {
  const [, before = '', rest = null] = line.match(/^(\p{Script=Han}{2,8})[：:]\s*(.+)$/u) ?? []
  const people = peopleIn(before)
  if (people.length === 0) return null
  header.speakers.push(...people.filter((one) => !header.speakers.includes(one)))
  return rest
}

/** «关于…», «of the Council of …», «Johannesburg Declaration» under «XV Summit»: the second line of one title. */
function continuesTitle(title: string, line: string): boolean {
  if (isProse(line) || salutation.test(line)) return false
  if (/^关于|^的/.test(line)) return line.length <= 80
  if (line.length > 160 || line.split(' ').length > 24) return false
  if (bareKind.test(title) && !isDayLine(line)) return true
  if (/^(?:of|on|to|at|for|before|between|and|following|о|об|между|по итогам)\s/u.test(line)) return true
  const names = /\b(?:declaration|communiqu[eé]|joint statement|treaty|agreement)$/i
  return kindOf(title) === null && !names.test(title) && names.test(line) && line.split(' ').length <= 8
}

/** A title that says what a text is and nothing of whom or on what, which the line below it does. */
const bareKind =
  /^(?:совместн\S+ (?:заявление|декларация|коммюнике)|заявление|декларация|коммюнике|(?:joint )?(?:statement|declaration|communiqu[eé])|(?:declaración|comunicado|declaração|comunicado) conjunt[oa]|(?:déclaration|communiqué) (?:conjointe?|commune?)|gemeinsame erklärung|dichiarazione congiunta)$/iu

export function titleWithoutDay(text: string): string {
  return withoutDay({ days: [] }, text)
}

/** A day behind the title belongs to the header, not to the title; one that a word joins to it stays there as well. */
export function withoutDay(header: Pick<Header, 'days'>, text: string): string {
  const day = titleDay(text)
  if (!day || !/^\s*[)）]?\s*$/.test(text.slice(day.at + day.length))) return text
  const title = withoutWeekday(text.slice(0, day.at)).replace(/[\s(（,，]+$/u, '')
  if (title.length < 8) return text
  header.days.push({ by: 'title', date: day.date })
  return joined.test(title) ? text : title
}

const joined = /\s(?:of|on|from|dated|от|vom|am|du|de|del|dal|do|dnia|dne|w dniu|від|од|od|dana)$/iu

function same(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '')
  return bare(one).includes(bare(other)) || bare(other).includes(bare(one))
}
