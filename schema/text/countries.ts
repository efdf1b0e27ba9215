import { once, oncePer } from '../once.ts'

type Style = 'long' | 'short'
/** To ask the platform takes long. */
const countries = {
  long: oncePer((language: string) => askedIn(language, 'long')),
  short: oncePer((language: string) => askedIn(language, 'short')),
}

/** The platform knows the names by their codes of two letters; a code that another one replaced is that one. */
export const countriesIn = (language: string, style: Style = 'long') => countries[style](language)

function askedIn(language: string, style: Style): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style })
  return new Map(
    knownRegions().flatMap(([region, code]): [string, string][] => {
      const name = names.of(region)
      return name === undefined ? [] : [[name, code]]
    }),
  )
}

const knownRegions = once((): [region: string, code: string][] => {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((region) => english.of(region) !== undefined)
    .map((region) => [region, new Intl.Locale(`und-${region}`).region ?? region])
})
