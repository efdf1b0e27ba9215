import { serbianInLatin } from './serbian.ts'

/** The endings of one word in its cases; an empty one stands as "-". */
type Declension = string

const RUSSIAN: readonly Declension[] = [
  '- а у ом ем ём е ы',
  '- а у ым е',
  'ь я ю ем ём е и',
  'й я ю ем е и',
  'ый ий ой ого его ому ему ым им ом ем',
  'а ы и е у ой ою ей',
  'я и е ю ей ёй ью',
  'ь и ью',
  'ая яя ой ей ую юю ою ею',
  'о а у ом е',
  'ое ее ого его ому ему ым им ом ем',
  'е я ю ем и',
  'ы и ов - ам ям ами ями ах ях',
  'ые ие ых их ым им ыми ими',
]
const UKRAINIAN: readonly Declension[] = [
  '- а у ові еві ом ем і ю',
  'ь я ю ем єм еві єві і',
  'й я ю єм єві ї',
  'ий ій ого ього ому ьому им ім',
  'а и і у ою ею о',
  'я ї і ю єю ею',
  'ь і ю',
  'а ої ій у ою',
  'о а у ом і',
  'и і ів - ам ами ах',
  'і их им ими',
]
const SERBIAN: readonly Declension[] = [
  '- a u om em e',
  'a e i u om o',
  'i og oga om ome im',
  'a e oj u om',
  'o a u om',
  'e a u em',
]
const POLISH: readonly Declension[] = [
  '- a u owi em iem e ie',
  'i iego iemu im',
  'y ego emu ym',
  'a y i ie e ę ą o ii ji',
  'a iej ej ą',
  'o a u em ie',
  'y i ów om ami ach',
]
const CZECH: readonly Declension[] = [
  '- a u ovi em om e ě i y',
  'ý y ého ho ému mu ým ém om',
  'í ího ímu ím',
  'a y i e ě u ou ov o',
  'á é ou ej ú',
  'o a u em ě e',
  'e i í',
]

const IN_CYRILLIC = [...RUSSIAN, ...UKRAINIAN]
const IN_LATIN = [...SERBIAN, ...POLISH, ...CZECH]
/** In these a name ends in s where it owns something: Putins Rede. */
const OWNING: readonly Declension[] = ['- s']
const BY_LANGUAGE: Readonly<Record<string, readonly Declension[]>> = {
  ...{ ru: RUSSIAN, uk: UKRAINIAN, sr: SERBIAN, de: OWNING },
}
/** Languages in Latin letters that have no cases. */
const WITHOUT_CASES: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'it', 'pt'])

/** Languages in which the endings of names tell who does something to whom. */
const WITH_CASES: ReadonlySet<string> = new Set(
  'ru uk be sr hr bs sl pl cs sk lt lv et fi hu tr el'.split(' '),
)
const IN_CYRILLIC_TEXT = /^\P{L}*\p{sc=Cyrillic}/u

/** Whether names have cases in the language of a text; in Cyrillic letters they have in most. */
export const haveCases = (text: string, language: string | undefined) =>
  language === undefined ? IN_CYRILLIC_TEXT.test(text) : WITH_CASES.has(language)

/** In letters; of shorter words an ending says too little. */
const SHORTEST_STEM = 3

/** Stems before an ending may differ in a vowel: Павел, Павла; Київ, Києва; Kraków, Krakowa. */
const LAST_VOWEL: readonly (readonly [RegExp, string])[] = [
  [/[еоёa]([^аеёиоуыэюяaeiou])$/u, '$1'],
  [/e([^aeiou])$/u, '$1'],
  [/ї(?=\p{L}$)/u, 'є'],
  [/і(?=\p{L}$)/u, 'о'],
  [/і(?=\p{L}$)/u, 'е'],
  [/ó(?=\p{L}$)/u, 'o'],
]

type Stems = ReadonlyMap<string, ReadonlySet<number>>

/** What a word may be the case of: its stems, each with the declensions in which it has that. */
function stemsOf(word: string, declensions: readonly Declension[]): Stems {
  const stems = new Map<string, Set<number>>()
  const add = (stem: string, declension: number) => {
    if (stem.length >= SHORTEST_STEM) stems.set(stem, (stems.get(stem) ?? new Set()).add(declension))
  }
  for (const [declension, endings] of declensions.entries())
    for (const ending of endings.split(' ')) {
      if (ending === '-') {
        add(word, declension)
        for (const [vowel, other] of LAST_VOWEL)
          if (vowel.test(word)) add(word.replace(vowel, other), declension)
      } else if (word.endsWith(ending)) add(word.slice(0, -ending.length), declension)
    }
  return stems
}

function isOneWord(one: string, other: string, declensions: readonly Declension[]): boolean {
  if (one === other) return true
  // A stem keeps its first letter.
  if (one[0] !== other[0]) return false
  const [own, others] = [stemsOf(one, declensions), stemsOf(other, declensions)]
  for (const [stem, ownDeclensions] of own)
    for (const declension of others.get(stem) ?? []) if (ownDeclensions.has(declension)) return true
  return false
}

/** English titles, behind which a name has no cases: Ms Petrova is not Mr Petrov. */
export const ENGLISH_TITLE = /(?<!\p{L})(?:Mrs?|Ms|Messrs)(?!\p{L})/u
/** Turkish joins the ending of a case to a name by an apostrophe: Ankara'da. */
const JOINED_ENDING = /(?<=\p{L})['’]\p{Ll}+$/u

/**
 * Whether two names are one in two cases, as Путин and Путиным, by the endings of Russian, Ukrainian, Serbian, Croatian,
 * Polish, Czech, Slovak and Turkish, and the German genitive; `language` is that of their texts, where it is known.
 */
export function areOneInCases(one: string, other: string, language: string | undefined): boolean {
  if (one !== other && ENGLISH_TITLE.test(one)) return false
  const wordsOf = (name: string) => {
    const own = name.replace(JOINED_ENDING, '')
    return (language === 'sr' ? serbianInLatin(own) : own).toLowerCase().split(/[ \u00A0-]/)
  }
  const [words, others] = [wordsOf(one), wordsOf(other)]
  if (words.length !== others.length) return false
  const isCyrillic = /\p{sc=Cyrillic}/u.test(words.join(''))
  if (!isCyrillic && language !== undefined && WITHOUT_CASES.has(language)) return false
  const declensions = BY_LANGUAGE[language ?? ''] ?? (isCyrillic ? IN_CYRILLIC : IN_LATIN)
  return words.every((word, at) => isOneWord(word, others[at] ?? '', declensions))
}
