import { cell } from '../../cell.ts'
import { countryAtEnd, nameKey } from './country-name.ts'
import { isDateKey, isYear } from './date-mention.ts'
import { withoutFigures } from './figure-mention.ts'
import type { Mention } from './mention.ts'
import { calendarKey } from './month.ts'
import { areOneInCases, ENGLISH_TITLE } from './name-case.ts'
import { isOpening, isSentenceStart, type KnownNames, namesJoined, turkishCaseOf } from './name-mention.ts'
import { otherSide, type Side, type Sides } from './sides.ts'
import { withOneForm } from './term.ts'
import { timesOf } from './times.ts'

/** The mentions of two texts in which one name has one key, wherever it stands and in whatever case: Путин, Путиным. */
export function withSameNames(
  given: Sides<Mention[]>,
  text: Sides<string>,
  known: KnownNames,
): Sides<Mention[]> {
  const { language } = known
  const numbered = { a: withOrdinals(given.a, given.b), b: withOrdinals(given.b, given.a) }
  const found = { a: withPrefixes('a', numbered, text), b: withPrefixes('b', numbered, text) }
  const opened = {
    a: withoutFirstWords('a', found, text, known),
    b: withoutFirstWords('b', found, text, known),
  }
  const keys = { a: keysOf(opened.a), b: keysOf(opened.b) }
  const met = metIn(opened)
  const a = partedAs(opened.a, text.a, { keys: new Set([...keys.b, ...met]), met, text: text.b, language })
  const b = partedAs(opened.b, text.b, { keys: new Set([...keys.a, ...met]), met, text: text.a, language })
  return withOneForm({ a, b: withKeysOf(a, b, language) }, text, known)
}

const ROMAN = /^[IVX]+$/

/** A numeral behind a name is the ordinal that the other text has: World War II, the 2nd World War. */
const withOrdinals = (found: readonly Mention[], others: readonly Mention[]): Mention[] =>
  found.map((own) => {
    if (own.kind !== 'figure' || !ROMAN.test(own.text) || others.some(({ key }) => key === own.key))
      return own
    const ordinal = others.find(({ kind, key }) => kind === 'figure' && key === `${own.key}th`)
    return ordinal ? { ...own, key: ordinal.key } : own
  })

const SMALL_PREFIX = /(?<![\p{L}\p{N}-])(?:\p{Ll}+-)+$/u
/** In characters, with its hyphen. */
const LONGEST_PREFIX = 16

/** Names with what a hyphen joins before them in small letters, where the other text has it with a capital: trans-Alpine, Trans-Alpine. */
function withPrefixes(side: Side, found: Sides<Mention[]>, text: Sides<string>): Mention[] {
  const others = found[otherSide(side)]
  return found[side].map((own) => {
    if (own.kind !== 'name' || text[side].charAt(own.start - 1) !== '-') return own
    const before = text[side].slice(Math.max(0, own.start - LONGEST_PREFIX), own.start)
    const prefix = SMALL_PREFIX.exec(before)?.[0]
    if (prefix === undefined) return own
    const whole = prefix + own.text
    const titled = whole.charAt(0).toUpperCase() + whole.slice(1)
    const same = others.find(
      ({ kind, text: other }) => kind === 'name' && (other === titled || other.endsWith(` ${titled}`)),
    )
    return same ? { ...own, text: whole, key: same.key, start: own.start - prefix.length } : own
  })
}

const keysOf = (found: readonly Mention[]): ReadonlySet<string> =>
  new Set(found.flatMap(({ kind, key }) => (kind === 'name' ? key : [])))

/** The first word of a run, with the small ones behind it: Regardless of Annex B. */
const FIRST_WORD = /^(?<word>\p{Lu}[\p{L}\p{M}’'-]*)[ \u00A0](?:\p{Ll}+[ \u00A0])*(?=\p{Lu})/u
const IN_CAPITALS = /^\p{Lu}{2}/u
/** Behind it a German noun begins, and no person: des Landes Bayern, der Vertrag von Bayern. */
const GERMAN_ARTICLE = /(?<!\p{L})(?<article>d(?:er|ie|as|e[mns])|eine?[mnrs]?)[ \u00A0]$/iu
/** The adjective of die Afrikanische Union, or a noun that ends so. */
const MAY_BE_ADJECTIVE = /e[mnrs]?$/u
const HAS_JOINT = /^\p{L}+[ \u00A0]\p{Ll}/u

/** Whether a German article and noun stand before a name, which these are no part of. */
function hasGermanNoun({ text: name, start }: Mention, text: string, word: string): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_ARTICLE), start)
  const article = GERMAN_ARTICLE.exec(before)?.groups?.article?.toLowerCase()
  if (article === undefined) return false
  return HAS_JOINT.test(name) || !MAY_BE_ADJECTIVE.test(word) || (article === 'des' && word.endsWith('s'))
}
/** In characters, with the space behind it. */
const LONGEST_ARTICLE = 6

/**
 * A run of capitals without its first word, where that has its capital for its place: nobody can tell whether it is part
 * of the name, as in Ann Reed, or not, as in Hence Reed. Undefined where it has none, or is known as a name elsewhere.
 */
function withoutFirstWord(
  own: Mention,
  text: string,
  { names, areNounsCapital, isFirst }: KnownNames,
): { text: string; start: number } | undefined {
  const { kind, text: name, start, end } = own
  const { 0: { length } = '', groups: { word = '' } = {} } = FIRST_WORD.exec(name) ?? {}
  if (kind !== 'name' || length === 0 || IN_CAPITALS.test(word) || countryAtEnd(name)?.at === 0)
    return undefined
  if (ENGLISH_TITLE.test(word)) return undefined
  const isNoun = areNounsCapital && hasGermanNoun(own, text, word)
  if (!isNoun && (!isSentenceStart(text, start) || names.has(name))) return undefined
  return !areNounsCapital && isFirst(word)
    ? undefined
    : { text: name.slice(length), start: end - name.length + length }
}

const ENDS_IN_NUMERAL = /[ \u00A0][IVX]+$/

/** Names without the word that opens their sentence, where the other text has the rest, in whatever case. */
function withoutFirstWords(
  side: Side,
  found: Sides<Mention[]>,
  text: Sides<string>,
  known: KnownNames,
): Mention[] {
  const [others, otherText] = [found[otherSide(side)], text[otherSide(side)]]
  const isOne = (other: Mention, name: string) =>
    other.text === name ||
    (ENDS_IN_NUMERAL.test(name) && other.text === withoutFigures(name)) ||
    (other.kind === 'name' &&
      (other.key === nameKey(name) || areOneInCases(other.text, name, known.language)))
  return found[side].flatMap((own) => {
    const bare = withoutFirstWord(own, text[side], known)
    if (!bare || others.some((other) => isOne(other, own.text))) return own
    const sameAs = (name: string): Pick<Mention, 'kind' | 'key'> | undefined => {
      const same = others.find((other) => isOne(other, name))
      if (same) return same
      const key = nameKey(name)
      const isOther = others.some((other) => {
        const rest = withoutFirstWord(other, otherText, known)
        return rest !== undefined && isOne({ ...other, text: rest.text, key: nameKey(rest.text) }, name)
      })
      return isOther ? { kind: 'name', key } : undefined
    }
    const parts = sameAs(bare.text) ? [[0, bare.text] as const] : namesJoined(bare.text)
    const named = parts.map(([at, name]) => ({ at, name, same: sameAs(name) }))
    const standsAlone = (name: string) =>
      standsIn(otherText, name) && !others.some((other) => other.text.includes(name))
    if (!named.every(({ name, same }) => same ?? standsAlone(name))) return own
    return named.flatMap(({ at, name, same }) => {
      const start = bare.start + at
      return same ? { ...own, ...same, text: name, start, end: start + name.length } : []
    })
  })
}

/** What the other text has. */
interface Other {
  keys: ReadonlySet<string>
  /** Those with which a run of one text ends and one of the other begins. */
  met: ReadonlySet<string>
  text: string
  language: string | undefined
}

/** A run of capitals may be a name with the word that opens its sentence, or two names beside each other: the other text tells. */
const partedAs = (found: readonly Mention[], text: string, other: Other): Mention[] =>
  found.flatMap((own) =>
    own.kind !== 'name' || (other.keys.has(own.key) && !other.met.has(own.key))
      ? own
      : (partsOf(own, text, other) ?? own),
  )

/** Two words at least, with which a run of one text ends and one of the other begins: a name beside a place that changed. */
function metIn(found: Sides<readonly Mention[]>): ReadonlySet<string> {
  const runs = (own: readonly Mention[]) =>
    own
      .flatMap(({ kind, text }) => (kind === 'name' ? [text.split(/[ \u00A0]/u)] : []))
      .filter(({ length }) => length > 2)
  const [inA, inB] = [runs(found.a), runs(found.b)]
  const met = new Set<string>()
  for (const one of inA)
    for (const two of inB)
      for (const [ending, beginning] of [
        [one, two],
        [two, one],
      ] as const)
        for (let size = 2; size < Math.min(ending.length, beginning.length); size++)
          if (ending.slice(-size).join(' ') === beginning.slice(0, size).join(' '))
            met.add(nameKey(beginning.slice(0, size).join(' ')))
  return met
}

const BETWEEN_CAPITALS = /(?<=(?:^|[ \u00A0])\p{Lu}[^ \u00A0]*)[ \u00A0](?=\p{Lu})/gu

function partsOf(
  own: Mention,
  text: string,
  { keys: others, met, text: otherText, language }: Other,
): Mention[] | undefined {
  if (countryAtEnd(own.text)?.at === 0) return undefined
  for (const { index } of own.text.matchAll(BETWEEN_CAPITALS)) {
    const [head, tail] = [own.text.slice(0, index), own.text.slice(index + 1)]
    const parts = [
      { ...own, text: head, key: nameKey(head), end: own.start + head.length },
      { ...own, text: tail, key: nameKey(tail), start: own.end - tail.length },
    ]
    const names = parts.filter(({ key }) => others.has(key))
    const isStart = isSentenceStart(text, own.start)
    // What opens a sentence may be a title: Judge Reed, the judge Moss.
    if (isStart && isTitleIn(otherText, head, language)) return parts.slice(1)
    if (names.length === 0) continue
    const areMet = parts.some(({ key }) => met.has(key))
    if (areMet) return isStart ? parts.slice(1) : parts
    // A place behind the word that opens a sentence, before who did something there: In Leeds President Reed.
    const isPlace = isBehindOpening(text, own.start) && names.includes(cell(parts, 1))
    if (isPlace || parts.every((one) => names.includes(one) || turkishCaseOf(one.text) !== undefined))
      return parts
    const isWord = !/[ \u00A0]/.test(head) && isStart
    const areThere = parts.every((one) => names.includes(one) || standsIn(otherText, one.text))
    if (areThere || (isWord && names.includes(cell(parts, 1)))) return names
  }
  return undefined
}

const TITLED = /(?<![\p{L}\p{M}])(?<word>\p{Ll}[\p{L}\p{M}’'-]*)[ \u00A0](?=\p{Lu}\p{L})/gu

/** Whether a text has a word in small letters, in any case, before a name. */
function isTitleIn(text: string, word: string, language: string | undefined): boolean {
  const own = word.toLowerCase()
  return Array.from(text.matchAll(TITLED), ({ groups }) => groups?.word ?? '').some(
    (other) => other === own || areOneInCases(own, other, language),
  )
}

const WORD_BEFORE = /(?<word>\p{L}+)[ \u00A0]$/u

/** Whether a name opens a sentence, alone or behind the word that does: In Leeds. */
export const isAtOpening = (text: string, at: number) =>
  isSentenceStart(text, at) || isBehindOpening(text, at)

function isBehindOpening(text: string, at: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - 16), at))?.groups?.word
  return (
    word !== undefined &&
    (word.length === 1 || isOpening(word)) &&
    isSentenceStart(text, at - word.length - 1)
  )
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
