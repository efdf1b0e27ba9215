/**
 * Names of countries and regions of which the adjective has another stem in English, each with that adjective. Of others
 * (China, Chinese) the texts speak in so many places that the one is asked without the other.
 */
const adjectives = new Map(
  Object.entries({
    Afghanistan: 'Afghan',
    Belarus: 'Belarusian',
    Iran: 'Iranian',
    Iraq: 'Iraqi',
    Israel: 'Israeli',
    Japan: 'Japanese',
    Kazakhstan: 'Kazakh',
    Korea: 'Korean',
    Mongolia: 'Mongolian',
    Palestine: 'Palestinian',
    Syria: 'Syrian',
    Taiwan: 'Taiwanese',
    Ukraine: 'Ukrainian',
    Venezuela: 'Venezuelan',
    Vietnam: 'Vietnamese',
  }).map(([name, adjective]) => [name.toLowerCase(), adjective]),
)

/** The adjective of a country's name; whoever asks with the adjective asks for it alone. */
export function adjectivesOf(name: string): string[] {
  return [adjectives.get(name.toLowerCase()) ?? []].flat()
}
