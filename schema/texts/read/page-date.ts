import { dateIn, datePartIn, doubtfulDays } from '../../text/date.ts'
import { extentOf } from './extent.ts'
import { type FieldDay, fieldDay } from './field-day.ts'
import { fieldIn } from './field-name.ts'
import { isProse, placeAndPart, placeBesideDay } from './header-line.ts'
import { namedInLine } from './named-line.ts'
import type { PageDocument, PageElement } from './page-element.ts'
import { textOf } from './page-title.ts'
import { stampOf } from './stamp.ts'

/** The first day that one of the selectors holds. */
export function publishedDay(document: PageDocument, selectors: string[]): string | null {
  for (const selector of selectors) {
    for (const one of document.querySelectorAll(selector)) {
      const date =
        dateIn(one.getAttribute('datetime')) ?? dateIn(one.getAttribute('title')) ?? dateIn(one.textContent)
      if (date) return date
    }
  }
  return null
}

/** Farther from the title than this, a day belongs to something else. */
const farthestStamp = 5

/** The day on a short line beside the title («2019年06月06日05:06 来源：…»), where a page marks it in no other way. */
export function stampedBeside(title: string | null, blocks: readonly string[]): string | null {
  const lines = linesBeside(title, blocks)
  const stamps = lines.map(stampOf)
  const stamp = stamps.find((one) => one?.published)?.published?.date
  const other = lines.find((line, n) => stamps[n] === null && line.length <= 120 && dateIn(line) !== null)
  // A month or a year is a date where it stands alone.
  const part = lines.flatMap((line) => placeAndPart(line)?.date ?? [])[0]
  return stamp ?? dateIn(other) ?? part ?? null
}

/** The day of the last change, of a time that a page marks or of a line beside the title. */
export function changedDay(
  document: PageDocument,
  title: string | null,
  blocks: readonly string[],
): string | null {
  const lines = [
    ...timesOf(document).map((one) => textOf(one.parentNode) ?? ''),
    ...linesBeside(title, blocks),
  ]
  return lines.map((line) => stampOf(line)?.changed?.date).find((date) => date) ?? null
}

/** The first day in figures in a field or beside the title that may be two. */
export function doubtfulDay(
  fields: readonly string[],
  title: string | null,
  blocks: readonly string[],
): FieldDay | null {
  const short = linesBeside(title, blocks).filter((line) => line.length <= 120)
  const [first] = [...fields, ...short].flatMap(doubtfulDays)
  return first === undefined ? null : fieldDay(first)
}

/** The lines behind a title, and the two above it. */
function linesBeside(title: string | null, blocks: readonly string[]): string[] {
  const at = title === null ? -1 : blocks.lastIndexOf(title)
  return at < 0 ? [] : [...linesBehind(at, blocks), ...blocks.slice(Math.max(0, at - 2), at).reverse()]
}

/** The lines between a title and the text. */
function linesBehind(at: number, blocks: readonly string[]): readonly string[] {
  const behind = blocks.slice(at + 1, at + 1 + farthestStamp)
  const text = behind.findIndex(isProse)
  return text < 0 ? behind : behind.slice(0, text)
}

/**
 * An article with the lines of place and date and of name and office, and the fields, that stand between its title and its text, which
 * libraries take for a byline.
 */
export function withHeaderLines(
  article: string[],
  title: string | null,
  blocks: readonly string[],
): string[] {
  const at = title === null ? -1 : blocks.lastIndexOf(title)
  const behind = at < 0 ? fieldsAbove(article, blocks) : linesBehind(at, blocks)
  const day = behind.find((one) => placeBesideDay(one) !== null)
  const lines = behind.filter((one) => one === day || namedInLine(one) !== null || fieldIn(one) !== null)
  const missing = lines.filter((one) => !article.includes(one))
  const from = article.indexOf(title ?? '') + 1
  return [...article.slice(0, from), ...missing, ...article.slice(from)]
}

/** The fields («Event: …», «Venue: …») that stand right above an article. */
function fieldsAbove(article: readonly string[], blocks: readonly string[]): readonly string[] {
  const end = blocks.indexOf(article[0] ?? '')
  const above = blocks.slice(Math.max(0, end - farthestStamp), Math.max(0, end))
  return above.slice(above.findLastIndex((one) => fieldIn(one) === null) + 1)
}

/** The day of the one line of a page that says when it was put out, wherever it stands. */
export function stampedOnce(blocks: readonly string[]): string | null {
  const days = new Set(blocks.flatMap((block) => stampOf(block)?.published?.date ?? []))
  const [day, other] = days
  return other === undefined ? (day ?? null) : null
}

/** What a page marks as a time and is none of its own: of menus, of other pages. */
const beside = 'nav, aside, footer, figure, [role="navigation"], [role="contentinfo"], [hidden]'
/** Between a time and the title below it stand no more links than these. */
const mostLinks = 2

/**
 * The time that a page marks beside its title, above the text; of times farther below one that is said to be of
 * publication. Others are those of boxes and of what the text tells.
 */
export function ownTime(document: PageDocument, title: string | null): string | null {
  const times = timesOf(document).map((one) => ({ one, stamp: stampOf(textOf(one.parentNode) ?? '') }))
  if (times.length === 0) return null
  const all = [...document.querySelectorAll('*')]
  const placeOf = new Map(all.map((one, n) => [one, n]))
  const heading = all.findIndex((one) => /^H[1-6]$/i.test(one.tagName) && textOf(one) === title)
  const text = all.findIndex(
    (one, n) =>
      n > heading && one.querySelector('p, div, li') === null && !isAside(one) && isText(textOf(one)),
  )
  const textElement = all[text]
  const isAbove = (time: PageElement): boolean => {
    const at = placeOf.get(time) ?? 0
    if (text >= 0 && at > text) return false
    const links = all.slice(Math.min(at, heading), Math.max(at, heading)).filter(isLink)
    return heading < 0 || at > heading || links.length <= mostLinks
  }
  // Below the beginning of the text, days of sentences are told, and those beside links are of what these lead to.
  const isBelow = (time: PageElement): boolean => {
    if ((placeOf.get(time) ?? 0) < text || !textElement || isProse(textOf(time.parentNode) ?? ''))
      return false
    let box = time
    while (box.parentNode && !(box.parentNode as PageElement).contains(textElement))
      box = box.parentNode as PageElement
    const before = all[(placeOf.get(box) ?? 0) - 1]
    return !isLink(box) && box.querySelector('a') === null && !isLink(before)
  }
  const ways: ((time: (typeof times)[number]) => boolean)[] = [
    ({ stamp }) => Boolean(stamp?.published),
    ({ one, stamp }) => stamp === null && isAbove(one),
    // Where a page says when it was changed, its times below are of something else.
    ({ one, stamp }) => stamp === null && !times.some((other) => other.stamp?.changed) && isBelow(one),
  ]
  const said = ways.flatMap((isAsked) =>
    // Beside the time of publication that of a change may stand in the same line.
    times
      .filter(isAsked)
      .map(({ one, stamp }) =>
        stamp?.changed ? (stamp.published?.date ?? null) : (one.getAttribute('datetime') ?? textOf(one)),
      ),
  )
  // «2 days ago» may stand before the day.
  return said.find((one) => datePartIn(one) !== null) ?? null
}

function timesOf(document: PageDocument): PageElement[] {
  return [...document.querySelectorAll('time')].filter((one) => !isAside(one))
}

function isAside(one: PageElement): boolean {
  return one.closest(beside) !== null
}

function isLink(one: PageElement | undefined): boolean {
  return one !== undefined && /^A$/i.test(one.tagName)
}

function isText(words: string | null): boolean {
  return words !== null && extentOf(words) >= 80 && isProse(words)
}
