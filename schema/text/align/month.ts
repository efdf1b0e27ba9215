import { once, oncePer } from '../../once.ts'
import { expression } from '../expression.ts'
import { weekdaysIn } from '../weekday.ts'

/** Asking the platform for the names in all languages takes a while: those of a word's alphabet are enough. */
const LANGUAGES = {
  latin: 'en de de-AT es pt fr it nl da nb sv is fi et lv cs sk pl sl hr hu ro sr-Latn tr id'.split(' '),
  cyrillic: 'ru uk be bg sr mk'.split(' '),
  other: 'el he ar ar-SY hi'.split(' '),
}
type Alphabet = keyof typeof LANGUAGES

const alphabetOf = (word: string): Alphabet =>
  /^\p{sc=Latin}/u.test(word) ? 'latin' : /^\p{sc=Cyrillic}/u.test(word) ? 'cyrillic' : 'other'

/** The names of months and of the days of a week in the languages of one alphabet. */
interface Calendar {
  /** The number of each month by its name; the name itself where it is of two, as listopad. */
  months: ReadonlyMap<string, string>
  /** The same by its name without what ends otherwise by case. */
  stems: ReadonlyMap<string, string>
  weekdays(): ReadonlySet<string>
  weekdayStems(): ReadonlySet<string>
  /** Those to which a language joins the endings of its cases, by what they begin with. */
  joinedWeekdays(): readonly string[]
}

/** Hétfőn, szerdán; maanantaina. */
const JOINING = { latin: ['hu', 'fi'], cyrillic: [], other: [] }
const LAST_VOWEL = /[aeioőu]$/u
/** In letters; Szombathely is a town. */
const LONGEST_JOINED = 3

const calendarIn = oncePer((alphabet: Alphabet): Calendar => {
  const languages = LANGUAGES[alphabet]
  const names = languages.flatMap(monthsIn)
  const weekdays = once(() => new Set(languages.flatMap(weekdaysIn)))
  return {
    months: numbersBy(names),
    stems: numbersBy(names.map(([name, number]) => [withoutEnding(name), number])),
    weekdays,
    weekdayStems: once(() => new Set([...weekdays()].map(withoutEnding))),
    joinedWeekdays: once(() =>
      JOINING[alphabet].flatMap(weekdaysIn).map((name) => name.replace(LAST_VOWEL, '')),
    ),
  }
})
const calendarOf = (word: string) => calendarIn(alphabetOf(word))

/** What ends otherwise in Slavic languages by case: май, мая, мае; травня, травні; maja, maju; środę. */
const ENDING = expression(
  String.raw`(?<=\p{sc=Cyrillic}{2})(?:[йьяеауиі]|о(?:го|му))$|(?<=\p{sc=Latin}{2})[auę]$`,
  'u',
)
const withoutEnding = (name: string) => name.replace(ENDING(), '')

/** The platform knows the names, in the form that they have beside a day. */
function monthsIn(language: string): [name: string, number: string][] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(Date.UTC(2000, month, 3))
      .flatMap(({ type, value }): [string, string][] =>
        type === 'month' && /\p{L}/u.test(value) ? [[value.toLowerCase(), String(month + 1)]] : [],
      ),
  ).flat()
}

function numbersBy(names: readonly (readonly [name: string, number: string])[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, number] of names) found.set(name, (found.get(name) ?? number) === number ? number : name)
  return found
}

/** Whether a word is the whole name of a month. */
export const isMonth = (word: string) => calendarOf(word).months.has(word.toLowerCase())

/** Whether a word is the whole name of a day of the week, or in English of several: Mondays. */
export const isWeekday = (word: string) =>
  calendarOf(word)
    .weekdays()
    .has(word.toLowerCase().replace(/(?<=day)s$/, ''))

const OPENS_WORD = expression(String.raw`^\p{L}`, 'u')

/** What tells a month or a day of the week in whatever case: в среду, среда. Undefined of other words. */
export function calendarKey(word: string): string | undefined {
  // Digits are of no alphabet, and most figures are asked for: names would be read that no word needs.
  if (!OPENS_WORD().test(word)) return undefined
  const month = monthKey(word, false)
  if (month !== undefined) return month
  const [own, calendar] = [word.toLowerCase(), calendarOf(word)]
  const stem = withoutEnding(own)
  if (calendar.weekdayStems().has(stem)) return stem
  return calendar
    .joinedWeekdays()
    .find((day) => own.startsWith(day) && own.length <= day.length + 1 + LONGEST_JOINED)
}

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** In English a month stands before its day too. */
export const isEnglishMonth = (word: string) => {
  const own = word.toLowerCase()
  return ENGLISH.some((month) => month === own || (own.length <= 4 && month.startsWith(own)))
}

/** Short names that are no beginning of the whole one; the rest is told by that. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([['mrt', '3']])

/** In letters: Sept, сент, févr, juil. */
const LONGEST_SHORT = 5

/** The number of a month by its name in whatever case; by its beginning where `mayBeShort`. Undefined of other words. */
export function monthKey(word: string, mayBeShort: boolean): string | undefined {
  const { months, stems } = calendarOf(word)
  const own = word.toLowerCase().replace(/^ב(?=\p{sc=Hebrew}{3})/u, '')
  const exact = months.get(own) ?? stems.get(withoutEnding(own))
  if (exact !== undefined) return exact
  if (!mayBeShort || own.length < SHORTEST || own.length > LONGEST_SHORT) return undefined
  const short = SHORT_NAMES.get(own)
  if (short !== undefined) return short
  const found = new Set([...months].flatMap(([name, number]) => (name.startsWith(own) ? number : [])))
  if (found.size < 2) return [...found][0]
  // Mar. begins a month of Finnish, too, which nobody shortens so.
  const english = ENGLISH.filter((month) => month.startsWith(own))
  return english.length === 1 ? String(ENGLISH.indexOf(english[0] ?? '') + 1) : undefined
}

const FIRST_WORD = expression(String.raw`^\s*(?<word>\p{L}+)(?<point>\.?)`, 'u')
const SHORTEST = 3
/** From so many letters on a name may end otherwise than the platform has it: oktobar, oktobra. */
const INFLECTED = 6

/** Whether a text goes on with the name of a month, or its beginning and a point, in a language that writes "3. May". */
export function startsWithMonth(text: string): boolean {
  const { word = '', point } = FIRST_WORD().exec(text)?.groups ?? {}
  if (word.length < SHORTEST) return false
  const own = word.toLowerCase()
  if (isMonth(own)) return true
  return [...calendarOf(own).months.keys()].some(
    (month) =>
      (point !== '' && month.startsWith(own)) ||
      (Math.min(own.length, month.length) >= INFLECTED &&
        month.slice(0, INFLECTED - 1) === own.slice(0, INFLECTED - 1)),
  )
}
