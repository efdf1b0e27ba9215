import { inPlainLatin } from '../../text/plain-latin.ts'

/**
 * Ways in which the usual systems write one Russian letter in Latin ones. Each holds only between spellings of one Russian
 * name: Wang Wei is not Wang Vi.
 */
const russianLetters: [RegExp, string][] = [
  [/schtsch|shch/g, 'щ'],
  [/kh/g, 'h'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/tz|ts|c(?=[eiy])/g, 'ц'],
  [/(?:i[yij]|[yij])a/g, 'я'],
  [/[yij]u/g, 'ю'],
  [/[yj]o|[yij]e/g, 'e'],
  [/(?<=[aeou])[yj]/g, 'i'],
  [/(?<=[^aeiou])[iyj]{1,2}$/g, 'y'],
]
/** Endings that Russian, Ukrainian and Belarusian surnames alone have. */
const slavicSurname = /^\p{Ll}{2,}(?:[oe]va?|sk(?:y|i|iy|ij|ii|aya|aja|aia)|enko|chuk|vich)$/u
const russianGivenNames = new Set(
  'Alexander Aleksandr Alexandra Alexey Alla Anastasia Anatoly Andrey Anna Anton Arkady Artyom Boris Denis Dmitry Eduard Ekaterina Elena Elvira Evgeny Evgenia Fyodor Galina Gennady Georgy Gleb Grigory Igor Ilya Irina Kirill Konstantin Ksenia Larisa Leonid Lev Ludmila Lyudmila Maria Marina Maxim Mikhail Nadezhda Natalia Nikita Nikolay Oksana Oleg Olga Pavel Pyotr Philipp Roman Ruslan Semyon Sergey Stanislav Stepan Svetlana Tatiana Valentin Valentina Valery Vasily Vera Viktor Vitaly Vladimir Vladislav Vyacheslav Yaroslav Yulia Yury Zoya'
    .split(' ')
    .map(russianGiven),
)
/** Part of a king's name, and no sound of it. */
const numeral = /^[ivx]+$|\d/

/** «Lavrov, Sergei» as a name is spoken. */
export function spokenName(name: string): string {
  const [, last, first] = name.trim().match(/^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}’'. -]+)$/u) ?? []
  return last && first ? `${first.trim()} ${last}` : name.trim()
}

/** What two ways of writing one name have in common: case, accents, points, and how a Russian name is transliterated. */
export function spellingKey(name: string): string {
  const words = plainWords(name)
  const isRussian =
    words.some((word) => russianGivenNames.has(russianGiven(word))) ||
    (words.length > 1 && words.some((word) => slavicSurname.test(word)))
  if (!isRussian) return words.join(' ')
  return words
    .map((word) => {
      if (numeral.test(word) || word.length < 3) return word
      const given = russianGiven(word)
      return russianGivenNames.has(given) ? given : inRussianLetters(word)
    })
    .join(' ')
}

/** Gives each person the spelling under which they were first met, or which is known beforehand. */
export function oneSpelling(
  known: Iterable<string> = [],
  onMerge: (written: string, taken: string) => void = () => {},
): (name: string) => string {
  const spellings = new Map<string, string>()
  for (const name of known) spellings.set(keyOf(name), name)
  return (name) => {
    const key = keyOf(name)
    const own = spokenName(name)
    const met = spellings.get(key) ?? own
    if (key !== '') spellings.set(key, met)
    if (met !== own) onMerge(own, met)
    return met
  }
}

/** Many peoples put the family's name first, and texts in other languages turn it round or do not. */
function keyOf(name: string): string {
  return spellingKey(spokenName(name)).split(' ').sort().join(' ')
}

/** The words of a name in small letters, without accents. */
export function plainWords(name: string): string[] {
  const withoutUmlauts = name
    .normalize('NFC')
    .replace(/[äöü]/giu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()] ?? letter)
  return inPlainLatin(withoutUmlauts)
    .replace(/['’ʹ]/g, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
}

function inRussianLetters(word: string): string {
  return russianLetters.reduce((text, [sound, letter]) => text.replace(sound, letter), word)
}

/** The doubled letters of given names differ as well: Kirill and Kiril. */
function russianGiven(name: string): string {
  return inRussianLetters(name.toLowerCase()).replace(/(.)\1/gu, '$1')
}
