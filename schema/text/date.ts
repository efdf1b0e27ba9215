import { once } from '../once.ts'
import { ERA, yearOfEra } from './era.ts'
import { withDigits } from './han-number.ts'
import { monthNumber, months, plainLetters } from './month.ts'
import { commonDay, solarMonths } from './solar.ts'

/** Copied pages print the time right behind the year: 17 July 202018:33. */
const yearEnd = String.raw`(?=\b|\d{1,2}:\d{2}|\p{L}{2})`
/** A word for «year» behind a year, as Slavic and Turkic languages have it, without marks: 2014 року, 2014. године, 2014 г. */
const yearWord = String.raw`(?:\.?\s?(?:г\.|(?:г|года?|година|године|годзе|року|roku|godine?|godinu|god\.|жылы?)(?!\p{L})|[рr]\.(?!\s?\p{L})))?`
/** Two names of one month, as Arabic papers of the United Nations print them: كانون الثاني/يناير. */
const dayMonth = () => String.raw`(${months().any})(?:\s?/\s?${months().any})?`
const eraYear = String.raw`(?:中[華华](?=民[國国]))?(${ERA})\s*(\d{1,3}|元|[〇○零一二三四五六七八九十百]{1,6})\s*年`

interface DayPattern {
  pattern: RegExp
  read(match: RegExpMatchArray): (string | undefined)[]
}

/** Days whose month has a number. */
const numberedDays = once((): DayPattern[] => [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, read: (m) => [m[1], m[2], m[3]] },
  {
    pattern: /(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g,
    read: (m) => [m[1], m[2], m[3]],
  },
  {
    pattern:
      /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g,
    read: (m) => [figures(m[1]), figures(m[2]), figures(m[3])],
  },
  {
    pattern: new RegExp(
      String.raw`${eraYear}\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日`,
      'g',
    ),
    read: (m) => [yearOfEra(m[1] ?? '', figures(m[2])), figures(m[3]), figures(m[4])],
  },
  // Written together, as stamps of pages and titles of broadcasts do it.
  {
    pattern:
      /(?<![\dT])((?:19|20)\d{2})(\d{2})(\d{2})(?=T\d{4})|(?<=[（(])((?:19|20)\d{2})(\d{2})(\d{2})(?=[)）])/g,
    read: (m) => [m[1] ?? m[4], m[2] ?? m[5], m[3] ?? m[6]],
  },
  // Day first, as printed in Russia and Europe.
  {
    pattern: new RegExp(String.raw`(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)${yearWord}`, 'giu'),
    read: (m) => [m[3], m[2], m[1]],
  },
  { pattern: slashed, read: (m) => onlyDay(m)?.split('-') ?? [] },
])

/** Days whose month has a name. */
const namedDays = once((): DayPattern[] => [
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${months().english})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${yearEnd}`,
      'giu',
    ),
    read: (m) => [m[3], month(m[1]), m[2]],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?:(?<!\\p{L})ngay\\s+)?[«"“„]?(\\d{1,2})(st|nd|rd|th|er|[.oº])?[»"“”]?\\s+(?:(?:of|de|من)\\s+|ב-?)?${dayMonth()},?\\s+(?:(?:del?|nam)\\s+)?(\\d{4})${yearEnd}${yearWord}`,
      'giu',
    ),
    read: (m) => [m[4], month(m[3], m[2] === '.' ? 'pointed' : 'plain'), m[1]],
  },
  // The year first: 2014. május 9., 2014 m. gegužės 9 d., 2014 жылғы 9 мамыр, 2014. gada 9. maijā.
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{4})(?:\\.|\\s+m\\.)\\s+(${months().any})\\s+(\\d{1,2})(?:\\.|\\s+d\\.)?(?!\\d)`,
      'giu',
    ),
    read: (m) => [m[1], month(m[2]), m[3]],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{4})(?:\\s+жыл(?:ғы|дың)|\\.\\s+gada)\\s+(\\d{1,2})\\.?\\s+(${months().any})(?!\\p{L})`,
      'giu',
    ),
    read: (m) => [m[1], month(m[3]), m[2]],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?:this\\s+)?[“"]?(\\d{1,2})(?:st|nd|rd|th)[”"]?\\s+day\\s+of\\s+(${months().english}),?\\s+(?:in\\s+the\\s+year\\s+)?(?:of\\s+our\\s+lord\\s+)?(\\d{4})(?!\\d)`,
      'giu',
    ),
    read: (m) => [m[3], month(m[2]), m[1]],
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d-])(\\d{1,2})-(${months().english})-(\\d{4})(?![\\d-])`, 'giu'),
    read: (m) => [m[3], month(m[2]), m[1]],
  },
  // Wed Mar 04 10:00:00 +0000 2015, as programs write it.
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${months().english})\\s+(\\d{1,2})\\s+\\d{2}:\\d{2}:\\d{2}\\s+(?:[+-]\\d{4}|\\p{Lu}{3,4})\\s+(\\d{4})(?!\\d)`,
      'giu',
    ),
    read: (m) => [m[3], month(m[1]), m[2]],
  },
  // In the solar calendar: ۱۳ خرداد ۱۳۹۸.
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${solarMonths()}),?\\s+(1[34]\\d{2})(?!\\d)`, 'gu'),
    read: (m) => commonDay(Number(m[3]), m[2] ?? '', Number(m[1])),
  },
])

/** Day and month in either order: 13/04/2018, 04-13-2018. */
const slashed = /(?<![\p{L}\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])/gu
const slashedField = new RegExp(`^${slashed.source}(?:[ ,T].*)?$`, 'u')

/** The days that 05/04/2018 may be: with the day first, with the month first; null for one that no calendar has. */
interface SlashedDays {
  dayFirst: string | null
  monthFirst: string | null
}

/** What a field says that begins with a day in figures; null where it says something else. */
export function slashedDays(field: string): SlashedDays | null {
  const match = field.trim().match(slashedField)
  return match && daysOf(match)
}

/** Each day in figures of the text that may be two, as it stands there: 05/04/2018. */
export function doubtfulDays(text: string): string[] {
  return [...text.matchAll(slashed)].flatMap((match) => (isDoubtful(daysOf(match)) ? match[0] : []))
}

/** The text with each of these as the one with the day first: 2018-04-05. */
export function withDayFirst(text: string): string {
  return text.replace(slashed, (...match: string[]) => {
    const days = daysOf(match)
    return isDoubtful(days) ? days.dayFirst : (match[0] ?? '')
  })
}

function isDoubtful(days: SlashedDays): days is { dayFirst: string; monthFirst: string } {
  const { dayFirst, monthFirst } = days
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
}

function daysOf([, first, , second, year]: readonly string[]): SlashedDays {
  const day = (month?: string, day?: string) => isoDate(Number(year), Number(month), Number(day))
  return { dayFirst: day(second, first), monthFirst: day(first, second) }
}

/** The day in figures where it can be no other: 13/04/2018, 04/13/2018, 05/05/2018. */
function onlyDay(match: RegExpMatchArray): string | null {
  const days = daysOf(match)
  return isDoubtful(days) ? null : (days.dayFirst ?? days.monthFirst)
}

export interface DateFound {
  date: string
  at: number
  length: number
}

/** Between two days that a span has as its ends. */
const until = String.raw`\s?(?:[–—-]|(?:to|по|до|au|al|a|bis(?: zum)?|do)(?=\s)|all['’]|至|到)\s?`

/** The end of a span that stands before a date (13–15 July, с 13 по 15 июля, 21日至23日): its month where it says one, and its day. */
const spanBefore = once(
  () =>
    new RegExp(
      String.raw`(?<![\d.,])(?:(${months().any}\s|月)?(\d{1,2})(?:st|nd|rd|th|er|º|[.日])?(?:\s(?:de\s)?(${months().any}))?|\d[\d./-]{6,8}\d)(?:,?\s(?:de\s)?\d{4})?${until}$`,
      'iu',
    ),
)
const spanBehind = /^(?:\s?[–—]\s?\d|\s?(?:至|到)\s?(?:\d|[一二三四五六七八九十]))/

/**
 * What every day with its year has, and what every one has beside it whose month has a name: most of what is typed has neither, and
 * the names in twenty languages take a fifth of a second to read and to compile.
 */
const anyDay = /\d{4}\D+\d|\d\D+\d{4}|\d{8}|年.*日/s
const anyNamedDay = /\s\d|\d\S*\s|\d-\D+-\d{4}/

/** Every written-out date (year, month, day) in the text, in the order of the text, as ISO dates; no end of a span. */
export function datesIn(text: string): DateFound[] {
  const plain = plainLetters(text)
  if (!anyDay.test(plain)) return []
  const found: DateFound[] = []
  for (const { pattern, read } of [...numberedDays(), ...(anyNamedDay.test(plain) ? namedDays() : [])]) {
    for (const match of plain.matchAll(pattern)) {
      const [year, month, day] = read(match)
      const date = isoDate(Number(year), Number(month), Number(day))
      const end = match.index + match[0].length
      if (date && !isSpanEnd(plain, match.index, end, date))
        found.push({ date, at: match.index, length: match[0].length })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Whether a date is one end of a span of days; «Edition 14 – 3 June» is none, as no days run from the 14th to the 3rd. */
function isSpanEnd(text: string, from: number, end: number, date: string): boolean {
  const leading = text.slice(Math.max(0, from - 40), from)
  const before = /\d/.test(leading) ? leading.match(spanBefore()) : null
  if (before) {
    const [, monthBefore, day, monthBehind] = before
    if (day === undefined || monthBefore || monthBehind || Number(day) < Number(date.slice(8))) return true
  }
  return spanBehind.test(text.slice(end, end + 6))
}

/** The first date of the text, or null. */
export function dateIn(text: string | null | undefined): string | null {
  return text ? (datesIn(text)[0]?.date ?? null) : null
}

type MonthPattern = {
  pattern: string
  read(match: RegExpMatchArray): [string | undefined, string | undefined]
}

const numberedMonths: MonthPattern[] = [
  { pattern: String.raw`(\d{4})[-/.](\d{1,2})`, read: (m) => [m[1], m[2]] },
  { pattern: String.raw`(\d{1,2})[/.](\d{4})`, read: (m) => [m[2], m[1]] },
  { pattern: String.raw`(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월])?`, read: (m) => [m[1], m[2]] },
  {
    pattern: String.raw`${eraYear}\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月)?`,
    read: (m) => [yearOfEra(m[1] ?? '', figures(m[2])), m[3] && figures(m[3])],
  },
]
const namedMonths = once((): MonthPattern[] => [
  {
    pattern: String.raw`(?:ב-?)?(${months().plain}),?\s+(?:(?:del?|nam)\s+)?(\d{4})${yearWord}`,
    read: (m) => [m[2], month(m[1])],
  },
  {
    pattern: String.raw`(\d{4})(?:\.|\s+m\.)\s+(${months().plain})`,
    read: (m) => [m[1], month(m[2])],
  },
])
/** What every month that is named with its year has. */
const anyNamedMonth = /\S\s+\d{4}|\d{4}(?:\.|\s+m\.)\s/i

/** The patterns of months that the text may have. */
function monthPatterns(plain: string): MonthPattern[] {
  return [...numberedMonths, ...(anyNamedMonth.test(plain) ? namedMonths() : [])]
}

const year: MonthPattern = {
  pattern: String.raw`(\d{4})(?:[.,]0+|${yearWord})`,
  read: (m) => [m[1], undefined],
}

/** A day number of a spreadsheet, from 1954 to 2064. */
const serialDay = /^[2-5]\d{4}(?:[.,]\d+)?$/

/**
 * The date that a field says, as precisely as it says it: a day (2019-03-12), a month (2019-03) or a year (2019). Null
 * for what is no date.
 */
export function datePartIn(text: string | null | undefined): string | null {
  const said = text?.trim() ?? ''
  const day = dateIn(said) ?? (/^\d{8}$/.test(said) ? dateInName(said) : null)
  if (day) return day
  if (serialDay.test(said))
    return new Date((Math.floor(Number(said.replace(',', '.'))) - 25_569) * 86_400_000)
      .toISOString()
      .slice(0, 10)
  const plain = plainLetters(said)
  for (const { pattern, read } of [...monthPatterns(plain), year]) {
    const match = plain.match(new RegExp(`^${pattern}$`, 'iu'))
    const part = match && partOf(...read(match))
    if (part) return part
  }
  const days = slashedDays(said)
  // Nobody knows which part of 05/04/2018 is the day; the year is known.
  return (days?.dayFirst ?? days?.monthFirst)?.slice(0, 4) ?? spanIn(said, true)
}

const shortYear = once(() => {
  const year = String.raw`['’]?\d{2}`
  const days = [
    String.raw`\d{1,2}([./-])\d{1,2}\1\d{2}`,
    String.raw`\d{1,2}(?:st|nd|rd|th|\.)?[\s-](?:of\s+)?${months().any},?[\s-]${year}`,
    String.raw`${months().english}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+${year}`,
    String.raw`${months().plain}(?:\s+['’]|-)\d{2}`,
    String.raw`\d{2}年\d{1,2}月(?:\d{1,2}日)?`,
  ]
  return new RegExp(String.raw`^(?:${days.join('|')})${yearWord}(?:[ ,T]+\d{1,2}:\d{2}.*)?$`, 'iu')
})

/** Whether a field says a day whose year has two digits («12/05/04», «3 Feb. 98»): nobody can tell of which century. */
export function hasShortYear(field: string): boolean {
  return shortYear().test(plainLetters(field).trim())
}

/** The first day, or else the first month with its year, that stands anywhere in the text. */
export function dateStandingIn(text: string): DateFound | null {
  const [day] = datesIn(text)
  if (day) return day
  const plain = plainLetters(text)
  for (const { pattern, read } of monthPatterns(plain)) {
    const match = plain.match(new RegExp(`(?<![\\p{L}\\d/.-])${pattern}(?![\\p{L}\\d])`, 'iu'))
    const date = match && partOf(...read(match))
    if (match && date) return { date, at: match.index ?? 0, length: match[0].length }
  }
  return null
}

/** 2024-05 or 2024; null where no calendar has it. */
function partOf(year = '', month: string | undefined): string | null {
  const isReal =
    Number(year) >= 1500 &&
    Number(year) <= 2100 &&
    (month === undefined || (Number(month) >= 1 && Number(month) <= 12))
  if (!isReal) return null
  return month === undefined ? year : `${year}-${month.padStart(2, '0')}`
}

const dayNumber = String.raw`\d{1,2}(?:st|nd|rd|th|er|[.º])?`
const ofYear = String.raw`,?\s+(?:del?\s+)?(\d{4})${yearWord}`
/** Both ends of a span of days: the year and month of the first, where it has its own, and those of the last. */
const spans = once((): { pattern: string; read(match: RegExpMatchArray): (string | undefined)[] }[] => [
  {
    pattern: String.raw`(?:(?:from|с|со|от|du|del|dal|vom|od|de)\s+)?${dayNumber}(?:\s+(?:de\s+)?(${months().any})(?:${ofYear})?)?${until}${dayNumber}\s+(?:de\s+)?(${months().any})${ofYear}`,
    read: (m) => [m[2], month(m[1] ?? m[3]), m[4], month(m[3])],
  },
  {
    pattern: String.raw`(?:from\s+)?(${months().english})\s+${dayNumber}(?:,?\s+(\d{4}))?${until}(?:(${months().english})\s+)?${dayNumber},?\s+(\d{4})`,
    read: (m) => [m[2], month(m[1]), m[4], month(m[3] ?? m[1])],
  },
  {
    pattern: String.raw`(\d{4})年(\d{1,2})月\d{1,2}日?${until}(?:(\d{4})年)?(?:(\d{1,2})月)?\d{1,2}日`,
    read: (m) => [m[1], m[2], m[3] ?? m[1], m[4] ?? m[2]],
  },
  {
    pattern: String.raw`\d{1,2}\.?(?:(\d{1,2})\.?)?\s?[–—-]\s?\d{1,2}\.(\d{1,2})\.(\d{4})`,
    read: (m) => [m[3], m[1] ?? m[2], m[3], m[2]],
  },
])

/** What all days of a span have in common («3–5 May 2004»: 2004-05), for the first span that stands in the text; or null. */
export function spanIn(text: string, isWhole = false): string | null {
  const plain = plainLetters(text).trim()
  if (!anyDay.test(plain)) return null
  for (const { pattern, read } of spans()) {
    const edges = isWhole ? ['^', '$'] : ['(?<![\\p{L}\\d])', '(?!\\d)']
    const match = plain.match(new RegExp(`${edges[0]}${pattern}${edges[1]}`, 'iu'))
    const [firstYear, firstMonth, lastYear, lastMonth] = match ? read(match) : []
    if (!match || (firstYear ?? lastYear) !== lastYear) continue
    return partOf(lastYear, firstMonth === lastMonth ? lastMonth : undefined)
  }
  return null
}

/** Whether a date is known to its day. */
export function isWholeDay(date: string): boolean {
  return date.length === 10
}

/** The year with which a file's name ends (USA_67_2012), or the month (2012-05-…), or null. */
export function datePartInName(name: string): string | null {
  const stem = name.replace(/(?:\.\p{L}{2,8})+$/u, '')
  const month = stem.match(/(?<!\d)((?:19|20)\d{2})[-_.](0[1-9]|1[0-2])(?![\d-])/)
  if (month) return `${month[1]}-${month[2]}`
  return stem.match(/[-_ ]((?:19|20)\d{2})$/)?.[1] ?? null
}

/** The date a file name or an address carries: 2023-03-21…, …/2023/03/22/…, …t20230322_…, or null. */
export function dateInName(name: string): string | null {
  const match =
    name.match(/(?<!\d)(\d{4})[-_./](\d{2})[-_./](\d{2})(?!\d)/) ??
    name.match(/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/)
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'
/** «On (the evening of) March 20, 2023, …», «BEIJING, March 20 (agency) …», «20 марта …» at the very beginning. */
const opening = once(
  () =>
    new RegExp(
      `^(?:on\\s+(?:the\\s+(?:morning|afternoon|evening|night)\\s+of\\s+)?${weekday}|[\\p{Lu}][\\p{Lu} .-]{2,30},\\s+)?(?:(${months().english})\\s+(\\d{1,2})|(\\d{1,2})\\s+(${months().any}))(?![\\p{L}\\d–-])`,
      'iu',
    ),
)

/**
 * The day a report speaks of in its first sentence ("3月20日", "On March 20, …"), given the day it was published; the
 * latest such day not after publication, and null if that is more than a week back.
 */
export function dayBefore(published: string, text: string): string | null {
  for (const date of daysTold(published, text)) {
    const days = date ? daysBetween(date, published) : -1
    if (date && days >= 0 && days <= 7) return date
  }
  return null
}

function daysTold(published: string, text: string): (string | null)[] {
  const [year = 0, ownMonth = 0] = published.split('-').map(Number)
  const inYear = (m: number, d: number): (string | null)[] => [isoDate(year, m, d), isoDate(year - 1, m, d)]
  const chinese = text.match(/(?<![\d年])(\d{1,2})月(\d{1,2})日(?!\s?[至到—–-])/)
  if (chinese) return inYear(Number(chinese[1]), Number(chinese[2]))
  const dayOnly = text.match(/(?<![\d月至])(\d{1,2})日(?=[^至\d]|$)/)
  if (dayOnly) {
    const day = Number(dayOnly[1])
    return [
      isoDate(year, ownMonth, day),
      isoDate(ownMonth === 1 ? year - 1 : year, ownMonth === 1 ? 12 : ownMonth - 1, day),
    ]
  }
  const told = plainLetters(text).match(opening())
  return told ? inYear(Number(month(told[1] ?? told[4])), Number(told[2] ?? told[3])) : []
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  // Dates before 1900 in a statement are history told, never the day of issue.
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : null
}

function month(name = '', day: 'pointed' | 'plain' | null = null): string {
  return String(monthNumber(name, day))
}

/** A number in ideographs or in figures, in figures: 107 for 一百零七 and 一〇七. */
function figures(said = ''): string {
  return withDigits(said.replaceAll('○', '〇'))
}
