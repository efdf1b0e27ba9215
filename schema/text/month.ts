import { once } from '../once.ts'
import { weekdaysIn } from './weekday.ts'

/**
 * Languages whose names of months are read. Arabic has three sets of its own, and Persian names the months of the common
 * calendar.
 */
const languages = (
  'en en-GB ru uk be bg kk sr sr-Latn mk hr cs pl fr es de pt it nl ro tr el he ' +
  'hu fi sv da nb et lt lv sk sl vi id ' +
  'sq bs ca gl eu ga is sw af az uz ky ka hy mn ms hi ur ' +
  'ar ar-LB ar-MA ar-DZ fa-u-ca-gregory'
).split(' ')

/** Where the digits of a script begin: Arabic, Persian, of Hindi, and those of full width. */
const zeros = [0x660, 0x6f0, 0x966, 0xff10]

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1)

/** Cases of names of months that the locale data lacks, from January on: in Serbian «of», in Latvian «in». */
const declined = [
  'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
  'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra',
  'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī',
].map((names) => names.split(' ').map(key))

/** What writes months in the names that Unicode's locale data has for them, alone and within a date. */
function writers(length: 'long' | 'short', some: readonly string[]): Intl.DateTimeFormat[] {
  return some.flatMap((language) =>
    [{}, { day: 'numeric', year: 'numeric' } as const].map(
      (rest) => new Intl.DateTimeFormat(language, { ...rest, month: length, timeZone: 'UTC' }),
    ),
  )
}

/** A name of a month, and how a date in that language sets the day before it: with a point, without one, or not at all. */
interface MonthName {
  name: string
  day: 'pointed' | 'plain' | null
}

function namesOf(month: number, written: readonly Intl.DateTimeFormat[]): MonthName[] {
  return written.flatMap((writer) => {
    const parts = writer.formatToParts(Date.UTC(2023, month - 1, 21))
    const day = parts.findIndex(({ type }) => type === 'day')
    const isPointed = parts[day + 1]?.value.startsWith('.')
    return parts
      .filter(({ type, value }) => type === 'month' && /\p{L}/u.test(value))
      .map(({ value }): MonthName => {
        const name = key(value)
        return { name, day: day < 0 ? null : isPointed ? 'pointed' : 'plain' }
      })
  })
}

interface Months {
  /** The number of each name that means one month in every language that has it. */
  numbers: ReadonlyMap<string, number>
  /** For the others («listopada» is October in Croatian and November in Polish), by how the day before it is set. */
  numbersByDay: Readonly<Record<'pointed' | 'plain', ReadonlyMap<string, number>>>
  /** Pattern of a month in English, the one language that puts it before the day. */
  english: string
  /** For every name of a month, which has a day before it. */
  any: string
  /** For names that say a month with nothing but a year beside them: outside English the short ones are other words too. */
  plain: string
}

/** The numbers of names that mean one month, and the names that mean several. */
function numbered(named: readonly { name: string; month: number }[]) {
  const numbers = new Map<string, number>()
  const shared = new Set<string>()
  for (const { name, month } of named) {
    if ((numbers.get(name) ?? month) !== month) shared.add(name)
    numbers.set(name, month)
  }
  for (const name of shared) numbers.delete(name)
  return { numbers, shared }
}

/** Read when first asked for: what reads no date, as most answers of a Worker do, need not wait for so many languages. */
export const months = once((): Months => {
  const long = writers('long', languages)
  const all = [...long, ...writers('short', languages)]
  const inCases = (month: number) => declined.flatMap((names) => names[month - 1] ?? [])
  const named = everyMonth.flatMap((month) => [
    ...namesOf(month, all).map((one) => ({ ...one, month })),
    ...inCases(month).map((name) => ({ name, day: null, month })),
  ])
  const { numbers, shared } = numbered(named)
  const byDay = (day: MonthName['day']) =>
    numbered(named.filter((one) => one.day === day && shared.has(one.name))).numbers
  const numbersByDay = { pointed: byDay('pointed'), plain: byDay('plain') }
  const alternation = (names: string[]) => alternationOf(names.filter((name) => numbers.has(name)))
  const inEnglish = (['long', 'short'] as const).flatMap((length) => writers(length, ['en', 'en-GB']))
  const nameIn = (written: readonly Intl.DateTimeFormat[]) =>
    everyMonth.flatMap((month) => namesOf(month, written).map(({ name }) => name))
  const english = nameIn(inEnglish)
  return {
    numbers,
    numbersByDay,
    english: alternation(english),
    any: alternationOf([...numbers.keys(), ...numbersByDay.pointed.keys(), ...numbersByDay.plain.keys()]),
    plain: alternation([...nameIn(long), ...everyMonth.flatMap(inCases), ...english]),
  }
})

/** Whose months are numbers, while the days of their weeks have names. */
const ofNumberedMonths = ['zh', 'ja', 'ko']

/** Pattern of the names of the days of a week, in the same languages and in these. */
export const weekdays = once((): string =>
  alternationOf([...languages, ...ofNumberedMonths].flatMap(weekdaysIn).map(key)),
)

/** The number of a month by one of its names, as plainLetters has it, with a point behind its day or none; 0 for what is none. */
export function monthNumber(name: string, day: 'pointed' | 'plain' | null = null): number {
  const { numbers, numbersByDay } = months()
  return numbers.get(key(name)) ?? (day && numbersByDay[day].get(key(name))) ?? 0
}

export function key(name: string): string {
  return plainLetters(name)
    .toLowerCase()
    .replace(/[.\p{M}]+$/u, '')
}

/** The text with digits of every script as 0 to 9, and letters without the marks that some leave out. Offsets hold. */
export function plainLetters(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.charCodeAt(0)
      const zero = zeros.find((first) => code >= first && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replace(/[\u00c0-\u06ff\u1e00-\u1fff]/g, (letter) => letter.normalize('NFD').charAt(0))
}

export function alternationOf(names: string[]): string {
  // The longer first: Sept is no Sep with a t behind it.
  const sorted = [...new Set(names)].toSorted((a, b) => b.length - a.length)
  return String.raw`(?:${sorted.map((name) => name.replace(/\s+/g, '\\s+')).join('|')})\.?\p{M}?`
}
