import { once } from '../once.ts'
import { weekdaysIn } from './weekday.ts'

/**
 * Languages whose names of months are read. Arabic has three sets of its own, and Persian names the months of the common
 * calendar.
 */
const languages = (
  'en en-GB ru uk be bg kk sr sr-Latn mk hr cs pl fr es de pt it nl ro tr el he ' +
  'hu fi sv da nb et lt lv sk sl vi id ' +
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

function namesOf(month: number, written: readonly Intl.DateTimeFormat[]): string[] {
  return written.flatMap((writer) =>
    writer
      .formatToParts(Date.UTC(2023, month - 1, 21))
      .filter(({ type, value }) => type === 'month' && /\p{L}/u.test(value))
      .map(({ value }) => key(value)),
  )
}

interface Months {
  /** The number of each name that means one month in every language that has it: listopad is two. */
  numbers: ReadonlyMap<string, number>
  /** Pattern of a month in English, the one language that puts it before the day. */
  english: string
  /** Of every name of a month, which has a day before it. */
  any: string
  /** Of names that say a month with nothing but a year beside them: outside English the short ones are other words too. */
  plain: string
}

/** Read when first asked for: what reads no date, as most answers of a Worker do, need not wait for twenty languages. */
export const months = once((): Months => {
  const numbers = new Map<string, number>()
  const shared = new Set<string>()
  const long = writers('long', languages)
  const all = [...long, ...writers('short', languages)]
  const inCases = (month: number) => declined.flatMap((names) => names[month - 1] ?? [])
  for (const month of everyMonth)
    for (const name of [...namesOf(month, all), ...inCases(month)]) {
      if ((numbers.get(name) ?? month) !== month) shared.add(name)
      numbers.set(name, month)
    }
  for (const name of shared) numbers.delete(name)
  const alternation = (names: string[]) => alternationOf(names.filter((name) => numbers.has(name)))
  const inEnglish = (['long', 'short'] as const).flatMap((length) => writers(length, ['en', 'en-GB']))
  const english = everyMonth.flatMap((month) => namesOf(month, inEnglish))
  return {
    numbers,
    english: alternation(english),
    any: alternation([...numbers.keys()]),
    plain: alternation([
      ...everyMonth.flatMap((month) => [...namesOf(month, long), ...inCases(month)]),
      ...english,
    ]),
  }
})

/** Pattern of the names of the days of a week, in the same languages. */
export const weekdays = once((): string => alternationOf(languages.flatMap(weekdaysIn).map(key)))

/** The number of a month by one of its names, as plainLetters has it; 0 for what is none. */
export function monthNumber(name: string): number {
  return months().numbers.get(key(name)) ?? 0
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
