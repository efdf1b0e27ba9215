/** Ways to write one Russian, Chinese or other foreign sound in Latin letters, as one. */
const sounds: [RegExp, string][] = [
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ks|x/g, 'x'],
  [/tz|ts|c(?=[eiy])/g, 'z'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/yo|jo|io|ë/g, 'e'],
  [/y[ua]|j[ua]|i[ua]/g, 'iu'],
  [/[iyj]+/g, 'i'],
  [/e?i\b/g, 'i'],
  [/(?<=\b)ie/g, 'e'],
  [/['’ʹ]/g, ''],
  [/(.)\1/g, '$1'],
]

/** «Lavrov, Sergei» as a name is spoken. */
export function spokenName(name: string): string {
  const [, last, first] = name.trim().match(/^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}’'. -]+)$/u) ?? []
  return last && first ? `${first.trim()} ${last}` : name.trim()
}

/** What two spellings of one name have in common: Sergey Lavrov and Sergei Lavrov, Alexei and Aleksey. */
export function spellingKey(name: string): string {
  const plain = spokenName(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return sounds.reduce((text, [sound, one]) => text.replace(sound, one), plain).replace(/[^\p{L} ]/gu, '')
}

/** Gives each person the spelling under which they were first met, or which is known beforehand. */
export function oneSpelling(known: Iterable<string> = []): (name: string) => string {
  const spellings = new Map<string, string>()
  for (const name of known) spellings.set(spellingKey(name), name)
  return (name) => {
    const key = spellingKey(name)
    if (key === '') return name
    const met = spellings.get(key)
    if (met === undefined) spellings.set(key, spokenName(name))
    return met ?? spokenName(name)
  }
}
