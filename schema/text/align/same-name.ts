import { cell } from './cell.ts'
import { countryAtEnd, nameKey } from './country-name.ts'
import { isDateKey, isYear } from './date-mention.ts'
import type { Mention } from './mention.ts'
import { calendarKey } from './month.ts'
import { areOneInCases } from './name-case.ts'
import { isOpening, isSentenceStart, type KnownNames, turkishCaseOf } from './name-mention.ts'
import type { Sides } from './sides.ts'
import { timesOf } from './times.ts'

/** The mentions of two texts in which one name has one key, wherever it stands and in whatever case: Путин, Путиным. */
export function withSameNames(
  found: Sides<Mention[]>,
  text: Sides<string>,
  { language }: KnownNames,
): Sides<Mention[]> {
  const keys = { a: keysOf(found.a), b: keysOf(found.b) }
  const a = partedAs(found.a, text.a, keys.b, text.b)
  const b = partedAs(found.b, text.b, keys.a, text.a)
  return { a, b: withKeysOf(a, b, language) }
}

const keysOf = (found: readonly Mention[]): ReadonlySet<string> =>
  new Set(found.flatMap(({ kind, key }) => (kind === 'name' ? key : [])))

/** A run of capitals may be a name with the word that opens its sentence, or two names beside each other: the other text tells. */
const partedAs = (
  found: readonly Mention[],
  text: string,
  others: ReadonlySet<string>,
  otherText: string,
): Mention[] =>
  found.flatMap((own) =>
    own.kind !== 'name' || others.has(own.key) ? own : (partsOf(own, text, others, otherText) ?? own),
  )

const BETWEEN_CAPITALS = /(?<=(?:^|[ \u00A0])\p{Lu}[^ \u00A0]*)[ \u00A0](?=\p{Lu})/gu

function partsOf(
  own: Mention,
  text: string,
  others: ReadonlySet<string>,
  otherText: string,
): Mention[] | undefined {
  if (countryAtEnd(own.text)?.at === 0) return undefined
  for (const { index } of own.text.matchAll(BETWEEN_CAPITALS)) {
    const [head, tail] = [own.text.slice(0, index), own.text.slice(index + 1)]
    const parts = [
      { ...own, text: head, key: nameKey(head), end: own.start + head.length },
      { ...own, text: tail, key: nameKey(tail), start: own.end - tail.length },
    ]
    const names = parts.filter(({ key }) => others.has(key))
    if (names.length === 0) continue
    // A place behind the word that opens a sentence, before who did something there: In Leeds President Reed.
    const isPlace = isBehindOpening(text, own.start) && names.includes(cell(parts, 1))
    if (isPlace || parts.every((one) => names.includes(one) || turkishCaseOf(one.text) !== undefined))
      return parts
    const isWord = !/[ \u00A0]/.test(head) && isSentenceStart(text, own.start)
    const areThere = parts.every((one) => names.includes(one) || standsIn(otherText, one.text))
    if (areThere || (isWord && names.includes(cell(parts, 1)))) return names
  }
  return undefined
}

const WORD_BEFORE = /(?<word>\p{L}+)[ \u00A0]$/u

function isBehindOpening(text: string, at: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - 16), at))?.groups?.word
  return word !== undefined && isOpening(word) && isSentenceStart(text, at - word.length - 1)
}

function standsIn(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length))
}

/** The key of a country says which it is. */
function withKeysOf(a: readonly Mention[], b: Mention[], language: string | undefined): Mention[] {
  const [inA, inB] = [keysOf(a), keysOf(b)]
  const alone = [...inA].filter((key) => !inB.has(key))
  if (alone.length === 0) return b
  const keys = new Map<string, string>()
  for (const key of inB) {
    const other = inA.has(key) ? undefined : alone.find((one) => areOneInCases(one, key, language))
    if (other !== undefined) keys.set(key, other)
  }
  return b.map((one) => (one.kind === 'name' ? { ...one, key: keys.get(one.key) ?? one.key } : one))
}

/** Whether a figure tells when something was: elsewhere in its sentence it tells the same. */
export const isOfCalendar = ({ kind, key, text }: Mention) =>
  kind === 'figure' && (isDateKey(key) || isYear(text) || calendarKey(text) !== undefined)

/**
 * The keys of names that both texts have as often, and of dates where they have these in one order: none of these came, went
 * or became another one, wherever it stands.
 */
export function keysInBoth({ a, b }: Sides<readonly Mention[]>): ReadonlySet<string> {
  const keysIn = (found: readonly Mention[], isOne: (own: Mention) => boolean) =>
    found.filter(isOne).map(({ key }) => key)
  const dates = { a: keysIn(a, isOfCalendar), b: keysIn(b, isOfCalendar) }
  const areDatesSame = dates.a.join('\n') === dates.b.join('\n')
  const timesIn = (found: readonly Mention[], own: readonly string[]) =>
    timesOf([...keysIn(found, ({ kind }) => kind === 'name'), ...(areDatesSame ? own : [])])
  const [times, others] = [timesIn(a, dates.a), timesIn(b, dates.b)]
  return new Set([...times].flatMap(([key, count]) => (others.get(key) === count ? key : [])))
}
