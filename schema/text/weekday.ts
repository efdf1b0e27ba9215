/** The names of the days of a week in a language, in small letters, from Monday on. */
export function weekdaysIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2000, 0, 3 + day)).toLowerCase())
}
