import { eachCapitalised } from '../../capitalised.ts'
import { escapedPattern } from '../../escaped-pattern.ts'
import { people as listed } from './known-names.ts'
import { office } from './office.ts'
import { spellingKey, spokenName } from './spelling.ts'

/** Russian surnames are inflected: a few letters may follow the stem, or its end may change. */
function russianForm(stem: string): string {
  const form = escapedPattern(stem)
  if (/[ая]$/.test(form)) return form.replace(/[ая]$/, '[аяуюыеой]+')
  if (/(?:ий|ый)$/.test(form)) return `${form.slice(0, -2)}(?:ий|ый|ого|ому|им|ым|ом)`
  return `${form.replace(/й$/, '[йяюе]')}(?:[ауеяюым]|ой|ом|ым|ем|ей|ин|ина|ину|ином)?`
}

/** A surname that Russian writes too, as German and French letters write it: Lawrow, Poutine. */
function latinForm(surname: string): string {
  return escapedPattern(surname)
    .replace(/v/g, '[vw]')
    .replace(/(?<!o)u/g, 'o?u')
    .replace(/in$/, 'ine?')
    .replace(/kh/g, '[kc]h')
    .replace(/sh/g, '(?:sc?h|ch)')
}

const people = listed.map(({ name, latin, russian, chinese }) => {
  const surnames = latin.map(russian.length > 0 ? latinForm : escapedPattern).join('|')
  const cyrillic = russian.map(russianForm).join('|')
  // A script in which nobody wrote the name finds nothing.
  const nothing = '(?!)'
  return {
    name,
    surname: latin[0] ?? '',
    latin,
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${surnames})(?![\\p{L}])|(?<![\\p{L}-])(?:${cyrillic || nothing})(?!\\p{L})|${chinese.join('|') || nothing}`,
      'u',
    ),
  }
})

/** Names in capitals read as names: VLADIMIR PUTIN. Lengths stay, so that offsets hold. */
export function withoutCapitals(text: string, language?: string): string {
  return text.replace(
    /(?<!\p{L})\p{Lu}{2,}(?!\p{Ll})/gu,
    (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase(language),
  )
}

export interface Mention {
  name: string
  at: number
  end: number
}

/** The statesmen named in the text with the place of their first mention, in the order of the text. */
export function mentionsIn(text: string): Mention[] {
  const plain = withoutCapitals(text)
  return people
    .flatMap(({ name, pattern }) => {
      const match = pattern.exec(plain)
      return match ? [{ name, at: match.index, end: match.index + match[0].length }] : []
    })
    .sort((a, b) => a.at - b.at)
}

/** The statesmen named in the text, as the dataset writes their names, in the order of their first mention. */
export function peopleIn(text: string): string[] {
  return mentionsIn(text).map(({ name }) => name)
}

/** The one name a person is listed under, for any of its forms; a name nobody listed comes back as it was. */
export function personName(name: string): string {
  return peopleIn(name).find((one) => !isNamesake(name, one)) ?? name.trim()
}

const plainName = /^(?:\p{Lu}(?:\p{L}|[’'-])*\.?(?: |$)){2,5}$/u

/** Whether a name holds a listed surname and the given name of somebody else: Igor Putin is not Vladimir Putin. */
export function isNamesake(name: string, listedName: string): boolean {
  const written = spokenName(name)
  // «Amb.» and «Gen.» are offices as well.
  if (/\p{L}{2}\./u.test(written)) return false
  if (!plainName.test(written) || !/^[\p{Script=Latin}.’' -]+$/u.test(written) || office.test(written))
    return false
  const wordsOf = (text: string) => spellingKey(withoutCapitals(text)).split(' ')
  const words = wordsOf(written).filter((word) => !honorifics.has(word))
  const person = people.find((one) => one.name === listedName)
  const form = person?.latin
    .map(wordsOf)
    .filter((one) => one.every((word) => words.includes(word)))
    .sort((a, b) => b.length - a.length)[0]
  if (!form) return false
  const others = words.filter((word) => !form.includes(word))
  const own = wordsOf(listedName)
  // «China Xi Jinping» holds the whole name, whatever else stands there.
  if (own.every((word) => words.includes(word))) return false
  const isOwn = (word: string) =>
    own.some((one) => !form.includes(one) && one.startsWith(word.slice(0, word.length === 1 ? 1 : 2)))
  return others.length > 0 && !others.some(isOwn)
}

const honorifics = new Set(['mr', 'mrs', 'ms', 'dr', 'sir', 'comrade', 'general', 'he'])

/** Statesmen a file name or address spells out in Latin letters: 2019-06-05-putin-xi-press. */
export function peopleInName(name: string): string[] {
  const words = ` ${name
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/, '')
    .replace(/[^a-z]+/g, ' ')} `
  return people
    .map(({ name: full, surname }) => {
      const plain = surname.toLowerCase().replace(/[^a-z]+/g, ' ')
      // Xi Jinping goes by the first syllable in file names, as no other name of the list does.
      const at = full === 'Xi Jinping' ? words.indexOf(' xi ') : words.indexOf(` ${plain} `)
      return { full, at }
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ full }) => full)
}

const fullName = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: (?:al|el|bin|de|da|von|van))?(?: \p{Lu}[\p{L}’'-]+){1,2}`
const honoured = new RegExp(
  String.raw`(?:\bH\.?\s?E\.?|\b[Hh]is Excellency|\b[Hh]er Excellency)\s+(?:(?:Mr|Mrs|Ms|Dr|Prof|Sheikh)\.?\s+)?(${fullName})`,
  'u',
)

/** The name behind «H.E. Mr.», of a person nobody listed; null where none stands. */
export function honouredName(text: string): string | null {
  return text.match(honoured)?.[1] ?? null
}

const namedByOffice = new RegExp(
  String.raw`(?<!\p{L})(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|H\.?\s?E\.?|Professor|President|Premier|Chancellor|Minister|Secretary(?:-General)?|Ambassador|Governor|Senator|Director|Chair(?:man|woman|person)|[Ss]pokes(?:man|woman|person)|[Ii]nterview with) (?=(${fullName}))`,
  'gu',
)

/** With, to or about whom, where and when: who is named behind it does not speak. */
export const besides =
  'to|with|before|about|for|on|at|in|during|after|following|from|against|regarding|concerning|к|ко|с|со|о|об|на|в|во|перед|для|при|по|à|aux?|devant|avec|sur|pour|lors|dans|al?|ante|con|sobre|para|en|ao|an|am|im|vor|mit|über|zur?|zum|bei|beim|auf|für|anlässlich|su|sul|sulla|per'
const smallWords = new RegExp(
  `(?<=\\s)(?:${besides}|by|the|of|and|de|du|des|la|le|der|die|von|vom|del|por|par)(?=\\s)`,
  'giu',
)

/** A line in capitals as it would be written in small letters, its small words small and all others capitalised. */
export function withSmallWords(line: string): string {
  return withoutCapitals(line).replace(smallWords, (word) => word.toLowerCase())
}

/** Those whom a text names with their offices: «Foreign Minister Noa Verrin», «interview with Ada Harbour». */
export function namesWithOffice(text: string): string[] {
  return text
    .split('\n')
    .map((line) => (line === line.toUpperCase() ? withSmallWords(line) : withoutCapitals(line)))
    .flatMap((line) => [...line.matchAll(namedByOffice)])
    .flatMap(([, name]) => (name === undefined || office.test(name) ? [] : [name]))
}

const signedBy = new RegExp(String.raw`^\(?(?:Signed|Подпись)\)?:?\s+(${fullName})`, 'u')

/** Whom the foot of a text names: «——某人在…的演讲», «(Signed) Ada Harbour»; null for nobody. */
export function namedAtFoot(lines: string[]): string | null {
  for (const line of lines) {
    if (line.length > 120) continue
    if (/^——\p{Script=Han}|^[（(※]?\s?这是\p{Script=Han}.{0,60}(?:讲话|演讲|致辞|发言|文章)/u.test(line)) {
      const [first] = peopleIn(line)
      if (first) return first
    }
    const signed = line.match(signedBy)?.[1]
    if (signed) return personName(signed)
  }
  return null
}

const floor =
  /(?:give|gives|giving) the floor to|(?:hear|invite) (?:an address|a statement|to (?:speak|address)).{0,60}? by|слово (?:предоставляется|имеет)|现在(?:请|有请)/iu
const introduction = new RegExp(
  String.raw`(?:[Mm]y name is|I am|I’m|I'm) (${fullName})(?=[,.] )|[Мм]еня зовут ((?:\p{Lu}\p{Ll}+ ?){2,3})|我(?:叫|是)(\p{Script=Han}{2,4})[，。]`,
  'u',
)

/** Who says so himself in the first words of a text, or whom the chair gives the floor there; null for nobody. */
export function introducedName(text: string): string | null {
  const given = text.match(floor)
  if (given?.index !== undefined) {
    const after = text.slice(given.index + given[0].length).slice(0, 120)
    // Captions lose their capitals.
    const name = peopleIn(eachCapitalised(after))[0] ?? honouredName(after)
    if (name) return name
  }
  const own = text.match(introduction)
  const name = own?.[1] ?? own?.[2] ?? own?.[3]
  return name ? personName(name) : null
}
