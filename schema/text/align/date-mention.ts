import { ERA, yearOfEra } from '../era.ts'
import { withDigits } from '../han-number.ts'
import { isEnglishMonth, monthKey } from './month.ts'

/** A day, a month of a year, or both, that a text names as one. */
export interface DateMention {
  text: string
  /** The same for one date, however it is written: year, month and day, each empty where it is not said. */
  key: string
  start: number
  end: number
}

/** Whatever is no space, sign or digit of the commonest scripts: classes of all letters take long to compile. */
const LETTER = String.raw`[^\s\u0000-\u0040\u005B-\u0060\u007B-\u00BF\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u2000-\u206F\u3000-\u9FFF\uFF00-\uFFEF]`
/** In Western, Arabic, Persian, Indian and full-width figures. */
const DIGITS = String.raw`\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19`
/** The day of the month that Romance languages say in a word: premier mai. */
const FIRST = '(?:premier|primero|primo|primeiro)(?=\\s)'
/** A day, or a span of days, in words where no other figure can be meant: 3 to 5 May, May 3 to 5, 2021. */
const daysWith = (joint: string) =>
  String.raw`(?<day>[${DIGITS}]{1,2}|(?<!${LETTER})${FIRST})(?:(?:\s?[-–]\s?|${joint})(?<last>[${DIGITS}]{1,2}))?`
/** No part of another number; in Hebrew a hyphen joins what stands before a day. */
const BARE = String.raw`(?<![${DIGITS}.,:/$€£]|(?<![\u05D0-\u05EA])-)`
const DAY = `${BARE}${daysWith(String.raw`\s(?:to|bis|al|до|по)\s`)}(?:st|nd|rd|th|er|º|-?го)?(?![${DIGITS}%])`
const WORD = `(?<month>${LETTER}{2,20})(?!${LETTER})`
const YEAR = String.raw`(?<year>[12][${DIGITS}]{3})(?![${DIGITS}]|[.,][${DIGITS}])(?:\s?(?:г\.|года?(?!${LETTER})))?`
const HAN = '[〇零一二三四五六七八九十\\d０-９]'

const PATTERNS: readonly RegExp[] = [
  // 3 May 2019, 3rd of May, 3. Mai 2019, 3 de mayo de 2019, 3 мая 2019 года.
  new RegExp(
    String.raw`${DAY}\.?\s+(?:(?:of|de)\s+|ב-?)?${WORD}(?<point>\.)?(?:,?\s+(?:del?\s+)?${YEAR})?`,
    'gu',
  ),
  // May 3, 2019.
  new RegExp(
    String.raw`(?<!${LETTER})${WORD}(?<point>\.)?\s+${daysWith(String.raw`\sto\s(?=[${DIGITS}]{1,2},?\s[12][${DIGITS}]{3})`)}(?:st|nd|rd|th)?(?![${DIGITS}%]|[.,:][${DIGITS}])(?:,?\s+${YEAR})?`,
    'gu',
  ),
  // 2024. március 5., 2024. március 5-ig.
  new RegExp(
    String.raw`(?<![${DIGITS}.,:/-])(?<year>[12][${DIGITS}]{3})\.\s${WORD}\s${daysWith('(?!)')}(?:(?<point>\.)|-${LETTER}{1,3}(?!${LETTER}))`,
    'gu',
  ),
  // May 2019, mayo de 2019, в мае 2019 года.
  new RegExp(String.raw`(?<!${LETTER})${WORD}(?<point>\.)?,?\s+(?:(?:of|del?)\s+)?${YEAR}`, 'gu'),
]
const NUMERIC = new RegExp(
  [
    String.raw`(?<![${DIGITS}./-])(?<year>[12][${DIGITS}]{3})(?<sign>[-/.])(?<month>[${DIGITS}]{1,2})\k<sign>(?<day>[${DIGITS}]{1,2})(?![${DIGITS}]|[./-][${DIGITS}])`,
    String.raw`${BARE}(?<day2>[${DIGITS}]{1,2})\.\s?(?<month2>[${DIGITS}]{1,2})\.\s?(?<year2>[12][${DIGITS}]{3})(?![${DIGITS}]|[./-][${DIGITS}])`,
    String.raw`(?:(?<year3>${HAN}{2,4})\s?年\s?)?(?<month3>${HAN}{1,3})\s?月(?:\s?(?<day3>${HAN}{1,3})\s?[日号號])?`,
    // 2024. 3. 5., 2024.03.05.
    String.raw`(?<![${DIGITS}./-])(?<year5>[12][${DIGITS}]{3})\.\s(?<month5>[${DIGITS}]{1,2})\.\s(?<day5>[${DIGITS}]{1,2})(?:\.|(?![${DIGITS}]|[./-][${DIGITS}]))`,
    // 05/03/2024: of two numbers that may be a month the language tells which is.
    String.raw`(?<![${DIGITS}./-])(?<first>[${DIGITS}]{1,2})(?<slash>[/-])(?<second>[${DIGITS}]{1,2})\k<slash>(?<year6>[12][${DIGITS}]{3})(?![${DIGITS}]|[./-][${DIGITS}])`,
    // Ngày 5 tháng 3 năm 2024.
    String.raw`(?<![${DIGITS}])(?<day7>[${DIGITS}]{1,2})\s[Tt]háng\s(?<month7>[${DIGITS}]{1,2})\snăm\s(?<year7>[12][${DIGITS}]{3})(?![${DIGITS}])`,
    String.raw`(?<era>${ERA})\s?(?<year8>${HAN}{1,3}|元)\s?年(?:\s?(?<month8>${HAN}{1,3})\s?月(?:\s?(?<day8>${HAN}{1,3})\s?[日号號])?)?`,
    String.raw`(?<year4>[${DIGITS}]{4})년\s?(?<month4>[${DIGITS}]{1,2})월(?:\s?(?<day4>[${DIGITS}]{1,2})일)?`,
  ].join('|'),
  'gu',
)
const MAY_HAVE_DATE = new RegExp(`[${DIGITS}月]`, 'u')

/** How a date in figures may stand in `NUMERIC`, by the ending of its groups. */
const FORMS = ['2', '3', '4', '5', '6', '7', '8']

/** Languages whose dates in figures begin with the day; of English nobody can say. */
const DAY_FIRST: ReadonlySet<string> = new Set(
  'de fr es pt it nl ru uk be bg sr hr bs sl mk pl cs sk ro el tr vi id da nb no fi ar he hi et lv ca'.split(
    ' ',
  ),
)

/** Greek, Cyrillic, Hebrew, Arabic, Devanagari, and Latin letters of such languages alone: the same where the language is not known. */
const DAY_FIRST_LETTER =
  /[\u0370-\u03FF\u0400-\u052F\u05D0-\u05EA\u0620-\u064A\u0904-\u0939đơưƠƯĐãõñçąęłńśźżěřůčšžğışășț]/

/** Which of two numbers is the day and which the month; neither where nobody can say. */
function orderOf(first: string, second: string, hasDayFirst: boolean): { day?: string; month?: string } {
  const [one, two] = [Number(plain(first)), Number(plain(second))]
  if (one > 12 || one === two || (two <= 12 && hasDayFirst)) return { day: first, month: second }
  return two > 12 ? { day: second, month: first } : {}
}

/** The dates of a text with more than one part, in their order; no two share a place. */
export function datesOf(text: string, language?: string): DateMention[] {
  if (!MAY_HAVE_DATE.test(text)) return []
  const found: DateMention[] = []
  const hasDayFirst = language === undefined ? DAY_FIRST_LETTER.test(text) : DAY_FIRST.has(language)
  for (const match of text.matchAll(NUMERIC)) {
    const own = match.groups ?? {}
    const part = (name: string) =>
      own[name] ?? FORMS.map((form) => own[`${name}${form}`]).find((one) => one !== undefined)
    const { first, second, era } = own
    const said = part('year')
    const year = era === undefined || said === undefined ? said : yearOfEra(era, plain(said))
    const { month, day } =
      first !== undefined && second !== undefined
        ? orderOf(first, second, hasDayFirst)
        : { month: part('month'), day: part('day') }
    // 3月 alone may be three months.
    if (month === undefined || (year === undefined && day === undefined)) continue
    const key = keyOf(year, plain(month), day)
    if (key) found.push(dateAt(match, key))
  }
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const { day, last, month = '', year, point } = match.groups ?? {}
      const isBefore = match[0].startsWith(month)
      const own = monthKey(month, point !== undefined || year !== undefined)
      if (own === undefined) continue
      // "5 may come", and "May 5" in English alone.
      if (year === undefined && (month === 'may' || (isBefore && !isEnglishMonth(month)))) continue
      const key = keyOf(year, own, day, last)
      // The point behind the whole name of a month ends the sentence.
      const isEnd = point !== undefined && match[0].endsWith(point) && monthKey(month, false) !== undefined
      if (key && !overlaps(match, found)) found.push(dateAt(match, key, isEnd ? 1 : 0))
    }
  return found.sort((one, two) => one.start - two.start)
}

const overlaps = ({ index, 0: own }: RegExpExecArray, found: readonly DateMention[]) =>
  found.some(({ start, end }) => index < end && index + own.length > start)

function dateAt({ index, 0: whole }: RegExpExecArray, key: string, behind = 0): DateMention {
  const own = whole.slice(0, whole.length - behind)
  return { text: own.replace(/\s+/g, ' '), key, start: index, end: index + own.length }
}

const IS_FIRST = new RegExp(`^${FIRST.replace('(?=\\s)', '')}$`, 'u')
const plain = (own: string) =>
  IS_FIRST.test(own) ? '1' : withDigits(own.normalize('NFKC')).replace(/^0+(?=\d)/, '')

function keyOf(
  year: string | undefined,
  month: string,
  day: string | undefined,
  last?: string,
): string | undefined {
  const [m, d] = [Number(month), Number(day === undefined ? 1 : plain(day))]
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  const days = [day, last].flatMap((one) => (one === undefined ? [] : plain(one))).join('–')
  return `${DATE}${year === undefined ? '' : plain(year)}-${month}-${days}`
}

export const DATE = 'date '
export const isDateKey = (key: string) => key.startsWith(DATE)

const ONLY_YEAR = /^(?:1[5-9]|20)\p{Nd}{2}$/u
/** Whether a figure is a year, which no date says it with. */
export const isYear = (figure: string) => ONLY_YEAR.test(figure)
