/**
 * Ids of places are in order of date, so that the index finds the oldest or the newest of many without reading the others.
 * Within a day the dataset's places come before those of loaded texts.
 */
export const placesOfDay = 1_000_000

/** Where the places of loaded texts begin within a day. */
export const firstOfTexts = placesOfDay / 2

/** The first id of a day, a month or a year; places without a date come before all others. */
export function firstPlaceOf(date: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, '0')) * placesOfDay
}

/** The date of a place, as much as is known; null without one. */
export function dateOfPlace(id: number): string | null {
  const digits = String(Math.floor(id / placesOfDay))
  if (digits === '0') return null
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '00').join('-')
}
