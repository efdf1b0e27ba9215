import { eachCapitalised } from '../../capitalised.ts'
import { escapedPattern } from '../../escaped-pattern.ts'
import { hanFamily } from '../../text/align/han-person.ts'
import { isSpoken, kindOf } from './kind.ts'
import { people as listed } from './known-names.ts'
import { isBeforeName } from './name-form.ts'
import { office } from './office.ts'
import { titledInGenitive } from './russian-genitive.ts'
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

/** Those whom a text names with their offices: «Foreign Minister Noa Verrin», «interview with Ada Harbour». */
export function namesWithOffice(text: string): string[] {
  return text
    .split('\n')
    .map((line) => (line === line.toUpperCase() ? withSmallWords(line) : withoutCapitals(line)))
    .flatMap((line) => [...line.matchAll(namedByOffice)])
    .flatMap(([, name]) => (name === undefined || office.test(name) ? [] : [name]))
}

const interviewed = new RegExp(
  String.raw`^(?:(?:Exclusive |Full )?Interview with|Interview mit|Entretien avec|Entrevista con|Entrevista com|Intervista (?:con|a)) (${fullName})(?=\s\p{Ll}|[,:(]|$)`,
  'u',
)

/** A title in capitals with its small words small. */
function withSmallWords(title: string): string {
  return withoutCapitals(title).replace(
    /(?<=\s)(?:By|To|The|At|On|In|Of|For|Before|During|Following|And)(?=\s)/g,
    (word) => word.toLowerCase(),
  )
}

/** Whom a title names by office and name: «Deputy Minister Ada Harbour’s interview», «Address by President Ada Harbour», «外交部发言人…主持». */
export function titledName(title: string): string | null {
  const said = title === title.toUpperCase() ? withSmallWords(title) : title
  return (
    said.match(interviewed)?.[1] ??
    title.match(/发言人(\p{Script=Han}{2,3}?)(?=主持|就|答|回答|发表|在|的|例行|[:：])/u)?.[1] ??
    title
      .match(chineseOffice)
      ?.slice(1)
      .find((name) => name) ??
    title.match(chineseName)?.[1] ??
    titledInGenitive(title) ??
    namedAfterOffice(said)
  )
}

const hanOffices = '(?:部长|主席|总统|总理|首相|大使|外长|市长|大臣|秘书长)'
const hanMinistry = '(?:外交|国防|國防|财政|財政|内政|司法|教育|商务|商務|贸易|国家|國家|副)'
/** «王海部长在…上的讲话», «外交部长王海在…上的讲话», «外交部长王海的讲话». */
const chineseOffice = new RegExp(
  String.raw`^(?:(?:(?!${hanMinistry})(\p{Script=Han}{2,3})${hanOffices}|.{0,12}${hanOffices}(\p{Script=Han}{2,3}))在.{2,60}|.{0,12}${hanOffices}(${hanFamily}\p{Script=Han}{1,2})的)(?:讲话|演讲|致辞|发言)`,
  'u',
)
/** «林若海在…上的讲话»; what ends so («马方», «高层») is a side or an office. */
const chineseName = new RegExp(
  String.raw`^(${hanFamily}\p{Script=Han}{1,2}(?<![方国國层層官长長委会會团團]))在.{2,60}(?:讲话|講話|演讲|演講|致辞|致辭|发言|發言)`,
  'u',
)
const wholeName = new RegExp(String.raw`(?<!\p{L})(${fullName})(?=[’'´]|[,(:]|\s\p{Ll}|\s[–—-]|$)`, 'gu')

/** The one name in the title of a speech before which a form of address or an office stands: «Discurso de la directora Ada Harbour». */
function namedAfterOffice(title: string): string | null {
  // «Remarks by … after talks» is no account of these.
  const kinds = [title, title.split(' ')[0] ?? ''].map(kindOf)
  if (!kinds.some(isSpoken)) return null
  const names = [...title.matchAll(wholeName)].flatMap((match) => {
    const own = (match[1] ?? '').split(' ')
    const before = title.slice(0, match.index).trim().split(' ').at(-1) ?? ''
    const from = own.findLastIndex(isBeforeName) + 1
    // «Aydın’ın»: of Aydın.
    const name = own
      .slice(from)
      .join(' ')
      .replace(/[’']\p{Ll}+$/u, '')
    const isBeside = besideName.test(title.slice(0, match.index))
    const isAddressed = from > 0 || isBeforeName(before) || frenchAddress.test(title.slice(0, match.index))
    return name.includes(' ') && !isBeside && isAddressed && !office.test(name) ? [name] : []
  })
  return names.length === 1 ? (names[0] ?? null) : null
}

/** «Discours de M. »; elsewhere the letter is of a first name. */
const frenchAddress = /\s(?:de|par) M\.\s$/u

/** To whom, with whom, about whom: who is named behind it does not speak. */
const besideName =
  /(?<!\p{L})(?:to|with|before|about|for|on|к|ко|с|со|о|об|перед|à|aux?|devant|avec|sur|pour|al?|ante|con|sobre|para|an|vor|mit|über|(?<!^(?:discurso|intervenção|palavras|pronunciamento) )do|przed|pred|пред|перед)(?!\p{L})/iu

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
