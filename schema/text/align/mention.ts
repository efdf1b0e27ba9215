import { once } from '../../once.ts'
import { likelyLanguageOf } from '../written-language.ts'
import { areNounsCapital } from './capital-nouns.ts'
import { COUNTRY, countriesNamed } from './country.ts'
import { nameKey } from './country-name.ts'
import { withoutCurrencies } from './currency.ts'
import { type DateMention, datesOf, isDateKey, isYear } from './date-mention.ts'
import { enumeratorsIn } from './enumerator.ts'
import {
  endWithUnit,
  FIGURE,
  figuresOf,
  isFootnoteMark,
  isInName,
  isUnitSign,
  isWeakFigure,
  ROMAN_FIGURE,
  romanFiguresOf,
} from './figure-mention.ts'
import { figureKey } from './figure-value.ts'
import { formulaKey, formulasOf } from './formula.ts'
import { NOBODY, type Persons } from './han-person.ts'
import { isLettered } from './heading-word.ts'
import { isInitial } from './initial.ts'
import { endOfLimit, isLimit } from './limit.ts'
import { listedNames } from './listed-name.ts'
import { calendarKey, isMonth, isWeekday } from './month.ts'
import {
  isSentenceStart,
  type KnownNames,
  NAME,
  NAMED,
  type Name,
  namesAt,
  namesJoined,
} from './name-mention.ts'
import { NEGATING, negationKey, negationsIn, oncePerClause } from './negation-mention.ts'
import { withoutNumeros } from './numero.ts'
import { matchesAt, type Opening, Openings } from './opening.ts'
import { isGermanTime } from './period.ts'
import { withRepetitions } from './repeated-number.ts'
import { isLabel, withoutStress } from './stress.ts'
import { weekdaysOf } from './weekday.ts'
import { zoneOffsetsOf } from './zone-offset.ts'

export const mentionKinds = ['figure', 'name', 'negation'] as const
export type MentionKind = (typeof mentionKinds)[number]

/** A figure, name or negation in a text, and where it stands. */
export interface Mention {
  kind: MentionKind
  text: string
  /** What is compared: of a figure its value and unit, of a date its parts, of a negation the text without case. */
  key: string
  start: number
  end: number
  /** Tells a change only where another one takes its place. */
  isWeak?: true
}

/** Months and days of the week, which most languages write in small letters. */
const DAY_OR_MONTH: Opening = {
  mayOpenWith: (word) => calendarKey(word) !== undefined,
  mayOpenWithSign: () => false,
}
const OPENINGS = new Openings(FIGURE, ROMAN_FIGURE, NEGATING, NAMED, COUNTRY, DAY_OR_MONTH)

const MAY_BE_ADDRESS = /:\/\/|www\./i
const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu

/**
 * What a text speaks of, except for what stands in a web address; `known` are names that a sentence may open with,
 * `persons` those of people in Chinese.
 */
export function mentionsIn(text: string, known: KnownNames, persons: Persons = NOBODY): Mention[] {
  const addresses = MAY_BE_ADDRESS.test(text)
    ? Array.from(text.matchAll(ADDRESS), ({ 0: { length }, index }) => [index, index + length] as const)
    : []
  const [numbers = [], romans = [], negating = [], capitals = [], lands = [], calendar = []] =
    OPENINGS.in(text)
  const enumerators = enumeratorsIn(text)
  const people = [
    ...peopleIn(text, persons),
    ...listedNames(text, known.areNounsCapital).map((one) => mentionOf('name', one.text, one.start)),
  ]
  const said = [...datesOf(text, known.language), ...weekdaysOf(text)]
  const figures = figuresIn(text, { numbers, romans }, known, said).filter(
    ({ start, end }) => !people.some((one) => start >= one.start && end <= one.end),
  )
  const countries = countriesNamed(text, lands).map((one) => ({ ...one, kind: 'name' as const }))
  // 不丹 is a country.
  const denials = negationsIn(text, negating)
    .map((one) => mentionOf('negation', one.text, one.start))
    .filter((one) => !countries.some(({ start, end }) => one.start >= start && one.end <= end))
    // No less than 5 denies nothing.
    .filter((one) => {
      const figure = figures.find(({ start }) => start >= one.end)
      return !figure || !isLimit(text.slice(one.start, figure.start))
    })
    .filter((one) => {
      const figure = figures.findLast(({ end }) => end <= one.start)
      return !figure || endOfLimit(text, figure) < one.end
    })
  const negations = oncePerClause(text, denials, known.language).map((one) => ({
    ...one,
    key: negationKey(one.text),
  }))
  const found = namesIn(text, capitals, known, figures).filter(
    (name) => !isOther(name, text, figures, negations),
  )
  const isFigure = (name: string) => isDate(name) || isLettered(name)
  const names = found.filter(({ text: name }) => !isFigure(name) && !isGermanTime(name) && !ERA.test(name))
  const dates = found
    .filter(({ text: name }) => isFigure(name))
    .map((one) => ({ ...one, kind: 'figure' as const }))
  const days = known.language === 'en' ? [] : daysAndMonths(text, calendar)
  return [...figures, ...dates, ...days.filter((one) => !overlapsAny(one, [...figures, ...found]))]
    .sort((one, two) => one.start - two.start)
    .concat(
      [...names, ...countries, ...people.filter((one) => !overlapsAny(one, [...countries, ...names]))].sort(
        (one, two) => one.start - two.start,
      ),
      negations,
    )
    .filter(({ start }) => !addresses.some(([from, to]) => start >= from && start < to))
    .filter(({ start }) => !enumerators.has(start))
}

interface Place {
  start: number
  end: number
}

const overlap = (one: Place, other: Place) => one.start < other.end && one.end > other.start
const overlapsAny = (own: Place, others: readonly Place[]) => others.some((one) => overlap(own, one))

/** Where these people are named. Of two names of which one is a part of the other, the longer one. */
function peopleIn(text: string, { known, likely }: Persons): Mention[] {
  const people = placesOf(known, text)
  const others = placesOf(likely, text).filter((one) => !overlapsAny(one, people))
  return [...people, ...others.map((one) => ({ ...one, isWeak: true as const }))]
}

function placesOf(persons: readonly string[], text: string): Mention[] {
  if (persons.length === 0) return []
  const longestFirst = persons.toSorted((one, two) => two.length - one.length)
  return Array.from(text.matchAll(new RegExp(longestFirst.join('|'), 'gu')), ({ 0: own, index }) =>
    mentionOf('name', own, index),
  )
}

/** Where each stands alone; often another word (mars, среда), and so told only where another date or figure takes its place. */
const daysAndMonths = (text: string, places: readonly number[]): Mention[] =>
  places.map((start) => {
    const word = WORD_HERE.exec(text.slice(start, start + LONGEST_MONTH))?.[0] ?? ''
    return {
      ...mentionOf('figure', word, start),
      key: calendarKey(word) ?? word,
      isWeak: true,
    }
  })
const WORD_HERE = /^\p{L}+/u
/** In letters, with what Hebrew joins before it. */
const LONGEST_MONTH = 24

/** Told with its year: 250 BC. */
const ERA = /^(?:BCE?|CE|AD)$/
/** Q3, FY2023, Q3 of FY2022. */
const PART_OF_YEAR = /^(?:(?:Q[1-4]|H[12])(?: of)? FY ?\d{2,4}|FY ?\d{2,4}|Q[1-4]|H[12])$/

/** Whether a word with a capital is a date, not a name. */
const isDate = (word: string) => isMonth(word) || isWeekday(word) || PART_OF_YEAR.test(word)

/** Between two cells of a row, as CSV has them. */
const CELL_END = /^[,;|]\s?$/

/** Whether what looks like a name is a figure's unit or month, or a negation in capitals: 5 MPa, 40,Mt, 3 May, NOT. */
function isOther(
  name: Mention,
  text: string,
  figures: readonly Mention[],
  negations: readonly Mention[],
): boolean {
  return (
    figures.some(
      ({ start, end }) =>
        (name.start >= start && name.end <= end) ||
        (CELL_END.test(text.slice(end, name.start)) && isUnitSign(name.text)),
    ) || negations.some(({ start, end }) => name.start === start && name.end === end)
  )
}

function mentionOf(kind: MentionKind, found: string, start: number): Mention {
  const own = found.replace(/\s+/g, ' ').trim()
  return { kind, text: own, key: own, start, end: start + found.trimEnd().length }
}

function figuresIn(
  text: string,
  places: Record<'numbers' | 'romans', readonly number[]>,
  { language }: KnownNames,
  days: readonly DateMention[],
): Mention[] {
  const dates = days.map((one): Mention => ({ kind: 'figure', ...one }))
  const own = figuresOf(text, places.numbers, language)
    .concat(romanFiguresOf(text, places.romans))
    .map((one) => mentionOf('figure', one.text, one.start))
    .filter(
      (one) =>
        !isInName(one.text, text.slice(Math.max(0, one.start - 2), one.start)) &&
        !isInitial(text, one) &&
        !isFootnoteMark(text, one),
    )
    .flatMap((one) => besideDates(text, one, days))
    .map((one) => withUnit(text, one, language))
    .map((one) =>
      isWeakFigure(one.text, language) ||
      AFTER_LETTER.test(text.slice(Math.max(0, one.start - 1), one.start + 1))
        ? { ...one, isWeak: true as const }
        : one,
    )
  const figures = withRepetitions(text, own, language).concat(dates)
  const formulas = formulasOf(text)
    .map((one) => mentionOf('figure', one.text, one.start))
    .filter((one) => !overlapsAny(one, figures))
    .map((one) => ({ ...one, key: formulaKey(one.text), isWeak: true as const }))
  const identifiers = [CASE_NUMBER, REFERENCE].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: own, index }) => {
      const found = mentionOf('figure', own, index)
      return { ...found, key: found.key.replaceAll(' ', '') }
    }),
  )
  const offsets = zoneOffsetsOf(text).map((one) => ({
    ...mentionOf('figure', one.text, one.start),
    key: one.key,
  }))
  const named = [...identifiers.filter((one) => !overlapsAny(one, offsets)), ...offsets]
  return [...[...figures, ...formulas].filter((one) => !overlapsAny(one, named)), ...named].sort(
    (one, two) => one.start - two.start,
  )
}

const RANGE_BEHIND = /^\s*(?:[-–—~～〜至到]|\p{L}{1,3}(?=\s))\s*(?=\p{Nd})/u

/** A figure that is no part of a date, or the end of a range that begins with one: on April 3 to 5. */
function besideDates(text: string, figure: Mention, dates: readonly DateMention[]): Mention[] {
  const date = dates.find((one) => overlap(figure, one))
  if (!date) return [figure]
  const rest = text.slice(date.end, figure.end)
  const joint = RANGE_BEHIND.exec(rest)?.[0].length ?? 0
  return joint > 0 ? [mentionOf('figure', rest.slice(joint), date.end + joint)] : []
}

/** The number of a case or an invoice, of several parts or at least three digits: C-402/05, INV-2024-118; COVID-19 and G-20 are names. */
const CASE_NUMBER =
  /(?<![\p{L}\p{N}/-])\p{Lu}{1,6}[-–/](?=[^\s,;]*\d{3}|\d+[-–/]\d)(?:\p{Lu}{1,6}[-–/])*\d+(?:[-–/.]?[\p{Lu}\d]+)*(?![\p{L}\p{N}])/gu

/** The place of a law with its letter: 4(2)(a), 3 (а), 121-3, a). */
const REFERENCE =
  /(?<![\p{L}\p{N}.,/-])\p{Nd}{1,4}(?:[.-]\p{Nd}{1,3})*(?:(?:\(\p{Nd}{1,3}\))*(?:[ \u00A0]?\((?:\p{Ll}|[ivx]{2,4})\))+|,?[ \u00A0]\p{Ll}\))(?![\p{L}\p{N}])/gu

/** Digits that stick to a small letter are as often its power as a number: mc2, p5. */
const AFTER_LETTER = /^\p{Ll}\p{Nd}/u

/** A third of the cargo is no third one. */
const isPart = (text: string, { start, end }: Mention) =>
  /(?<!\p{L})an?\s$/iu.test(text.slice(Math.max(0, start - 3), start)) &&
  /^\s+of\s/u.test(text.slice(end, end + 5))

function withUnit(text: string, figure: Mention, language: string | undefined): Mention {
  const end = endWithUnit(text, figure.text, figure.end, language)
  const whole = text.slice(figure.start, end).replace(/\s+/g, ' ')
  return {
    ...figure,
    text: whole,
    key: figureKey(isPart(text, figure) ? `one ${whole}` : whole, language),
    end,
  }
}

/** For what a name owns, except for the people in People's Republic. */
const POSSESSIVE = /(?<!(?:^|[ \u00A0])People)['’]s?(?:[ \u00A0]|$)/gu
/** L’orge, D’abord. */
const HAS_CAPITAL = /\p{Lu}/u
const ELISION = /^(?:[CDJLMNST]|Qu)['’](?=\p{Ll})/u
/** The identifier of a decree, which stands apart from its name whether No. parts them or not: Decree A-12. */
const IDENTIFIER = /(?<=\p{Ll})[ \u00A0](?=\p{Lu}{1,6}[-/.–]\p{Nd}[\p{L}\p{Nd}/.-]*$)/u
const SMALL_WORDS = /^(?!van )(?:\p{Ll}\p{L}*[ \u00A0])+/u

/** Runs of capitals, each owner apart from what it owns: Norway’s Ministry. */
function runsIn(text: string, capitals: readonly number[]): Mention[] {
  return matchesAt(NAME, withoutNumeros(withoutCurrencies(text)), capitals).flatMap(
    ({ 0: whole, index: place }) => {
      const found = mentionOf('name', whole, place)
      let from = ELISION.exec(found.text)?.[0].length ?? 0
      const runs: Mention[] = []
      for (const { 0: mark, index } of [
        ...found.text.matchAll(POSSESSIVE),
        { 0: '', index: found.text.length },
      ]) {
        const start = from + (SMALL_WORDS.exec(found.text.slice(from, index))?.[0].length ?? 0)
        for (const [joined, name] of namesJoined(found.text.slice(start, index))) {
          let at = joined
          for (const own of name.split(IDENTIFIER)) {
            const place = found.start + start + at
            if (HAS_CAPITAL.test(own))
              runs.push({ ...found, text: own, key: own, start: place, end: place + own.length })
            at += own.length + 1
          }
        }
        from = index + mark.length
      }
      return runs
    },
  )
}

/**
 * In "5 Millionen Boote" a run of capitals begins inside a figure, and one that opens a sentence may begin with it, First
 * Norway agreed: a name may stand behind that, and before a date.
 */
function withoutFigure(text: string, run: Mention, figures: readonly Mention[]): Mention[] {
  const date = figures.find(({ key, start }) => isDateKey(key) && start > run.start && start < run.end)
  if (date) {
    const before = run.text.slice(0, date.start - run.start).trimEnd()
    return [{ ...run, text: before, key: before, end: run.start + before.length }]
  }
  const isStart = isSentenceStart(text, run.start)
  const figure = figures.find(
    ({ start, end }) => (start < run.start || (isStart && start === run.start)) && end > run.start,
  )
  if (!figure) return [run]
  const rest = run.text.slice(figure.end - run.start)
  const own = rest.trimStart()
  const start = figure.end + rest.length - own.length
  return own === '' ? [] : [{ ...run, text: own, key: own, start }]
}

const ON = /(?<!\p{L})[io]n[ \u00A0]$/iu
const FIRST_DAY = /^(?<on>[IO]n[ \u00A0])?(?<day>\p{L}+)[ \u00A0]/u

/** The day or month in which somebody did something is none of the name behind it: On Monday Ann Reed. */
function withoutDay(text: string, run: Mention): Mention[] {
  const { 0: found = '', groups: { on = '', day = '' } = {} } = FIRST_DAY.exec(run.text) ?? {}
  const isOnDay = on !== '' || ON.test(text.slice(Math.max(0, run.start - 4), run.start))
  if (!isOnDay || !(isWeekday(day) || isMonth(day))) return [run]
  const start = run.start + on.length
  const rest = run.text.slice(found.length)
  return [
    { ...run, text: day, key: day, start, end: start + day.length },
    { ...run, text: rest, key: rest, start: run.start + found.length },
  ]
}

/** In German what is counted has capitals too: 5 Säcke Roggen; not 2021 Anna Riedl. */
const isCounted = ({ start }: Name, figures: readonly Mention[], { areNounsCapital }: KnownNames) =>
  areNounsCapital &&
  figures.some(
    ({ key, text, end }) => (end === start || end + 1 === start) && !isDateKey(key) && !isYear(text),
  )

/** A text that has other letters as well: a heading in capitals stresses no word. */
const NOT_IN_CAPITALS = /[\p{Ll}\p{Lo}]/u

function namesIn(
  text: string,
  capitals: readonly number[],
  known: KnownNames,
  figures: readonly Mention[],
): Mention[] {
  const isMixed = NOT_IN_CAPITALS.test(text)
  return runsIn(text, capitals)
    .flatMap((run) => withoutDay(text, run))
    .flatMap((run) => withoutFigure(text, run, figures))
    .flatMap((run) =>
      isMixed ? withoutStress(run).map((own) => ({ ...run, ...own, key: own.text })) : [run],
    )
    .flatMap((found) =>
      namesAt(text, found, known)
        .filter((name) => !isCounted(name, figures, known))
        .map((name) => ({
          ...found,
          ...name,
          key: nameKey(name.text),
          ...(isMixed && isLabel(text, name, known) && { isWeak: true as const }),
        })),
    )
}

const CAPITALS = new Openings(NAMED)
const HAS_SMALL = /\p{Ll}/u

/** Names that stand elsewhere than at the start of a sentence, or in a heading in capitals. */
export function knownNames(texts: readonly string[]): KnownNames {
  const names = new Set<string>()
  for (const text of new Set(texts)) {
    if (!HAS_SMALL.test(text)) continue
    for (const { text: name, start } of runsIn(text, CAPITALS.in(text)[0] ?? []))
      if (!isSentenceStart(text, start)) names.add(name)
  }
  const all = texts.join('\n')
  return {
    names,
    areNounsCapital: areNounsCapital(all),
    language: likelyLanguageOf(all),
    isFirst: firstIn(names),
    isCommon: commonIn(all),
  }
}

/** Tells the words with which names begin. They are listed when the first one is asked for. */
function firstIn(names: ReadonlySet<string>): (word: string) => boolean {
  const words = once(() => new Set([...names].map((name) => name.split(/[ \u00A0]/u, 1)[0])))
  return (word) => words().has(word)
}

/** Tells the words that a text has in small letters. They are listed when the first one is asked for. */
function commonIn(text: string): (word: string) => boolean {
  let small: ReadonlySet<string> | undefined
  return (word) => {
    small ??= new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}’'-]*/gu))
    return small.has(word.toLowerCase())
  }
}
