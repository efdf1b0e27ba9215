const LANGUAGES = 'en ru de de-AT es pt fr da nb is fi et lv cs sk pl sl hr hu sr sr-Latn mk tr'.split(' ')
const FIRST_WORD = /^\s*(?<word>\p{L}+)(?<point>\.?)/u
const SHORTEST = 3
/** From so many letters on a name may end otherwise than the platform has it: oktobar, oktobra. */
const INFLECTED = 6

let known: ReadonlySet<string> | undefined

/** Whether a word is the whole name of a month. */
export const isMonth = (word: string) => knownMonths().has(word.toLowerCase())

let weekdays: ReadonlySet<string> | undefined

/** Whether a word is the whole name of a day of the week. */
export const isWeekday = (word: string) => {
  weekdays ??= new Set(LANGUAGES.flatMap(weekdaysIn))
  return weekdays.has(word.toLowerCase())
}

function weekdaysIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2000, 0, 3 + day)).toLowerCase())
}

const knownMonths = () => {
  known ??= new Set(LANGUAGES.flatMap(monthsIn))
  return known
}

/** Whether a text goes on with the name of a month, or its beginning and a point, in a language that writes "3. May". */
export function startsWithMonth(text: string): boolean {
  const { word = '', point } = FIRST_WORD.exec(text)?.groups ?? {}
  if (word.length < SHORTEST) return false
  const own = word.toLowerCase()
  if (isMonth(own)) return true
  return [...knownMonths()].some(
    (month) =>
      (point !== '' && month.startsWith(own)) ||
      (Math.min(own.length, month.length) >= INFLECTED &&
        month.slice(0, INFLECTED - 1) === own.slice(0, INFLECTED - 1)),
  )
}

/** 3. mai, 3 de mayo. */
const MONTH_OF_DAY = /(?:\.\s?|\sde\s)(?<word>\p{L}{3,})/uy
/** In English the point ends a sentence: It has 3. May it last. */
const ENGLISH_WORD = /^(?:May|March)$/

/** Where a day of a month, as its digits end at a place of a text, ends with the month; the place, if none follows. */
export function endWithMonth(text: string, day: string, end: number): number {
  if (!/^\p{Nd}{1,2}$/u.test(day)) return end
  MONTH_OF_DAY.lastIndex = end
  const word = MONTH_OF_DAY.exec(text)?.groups?.word
  if (word === undefined || ENGLISH_WORD.test(word)) return end
  // The platform has мај of маја.
  return isMonth(word) || isMonth(word.slice(0, -1)) ? MONTH_OF_DAY.lastIndex : end
}

/** The platform knows the names, in the form that they have beside a day. */
function monthsIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2000, month, 3))).flatMap(
    (parts) => parts.filter(({ type }) => type === 'month').map(({ value }) => value.toLowerCase()),
  )
}
