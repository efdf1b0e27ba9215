import { once } from './once.ts'

const names = once(() => new Intl.DisplayNames('en', { type: 'region' }))

/** A country's name in English by its code of two letters; what is the code of none stays as it is. */
export function countryName(code: string): string {
  return names().of(code) ?? code
}
