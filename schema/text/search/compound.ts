import { stemOf } from './term.ts'

/** First parts that go before a Russian word of any kind: антиядерный, неоколониализм, сверхдержава. */
const anyFirst = 'анти контр кибер нео противо псевдо сверх'.split(' ')

/** First parts of adjectives of a place, people or body; before other words they make another one (дать, продать). */
const placeFirst =
  'про не обще все внутри вне меж пан пост транс евро латино северо юго западно восточно центрально'.split(
    ' ',
  )

/** Second parts behind the name of a place or body: евроцентричный, русофобия. */
const second = 'центричный центризм фобия фобский фоб фильский фил'.split(' ')

const russian = /^[а-я]{3,}$/
const ofPlace = /[сц]к(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими)$/
const vowelEnd = /[аеиоуыэюя]$/

/**
 * Stems of the Russian compounds of a word, which no ending makes: «антинатовский» and «натоцентричный» of НАТО,
 * «проамериканский» of «американский». They are made by the rules of compounding, and nothing says that each is in use.
 */
export function compounds(word: string, isAcronym: boolean): string[] {
  const plain = word.toLowerCase().replaceAll('ё', 'е')
  if (!russian.test(plain)) return []
  const made = isAcronym ? ofAcronym(plain) : ofWord(plain)
  return [...new Set(made.map(stemOf))].filter((stem) => stem !== stemOf(plain))
}

function ofAcronym(name: string): string[] {
  const isOpen = vowelEnd.test(name)
  const adjective = `${name}${isOpen ? '' : 'о'}вский`
  const people = [`${name}${isOpen ? '' : 'о'}вец`, `${name}${isOpen ? '' : 'о'}вцы`]
  const behind = second.map((part) => `${name}${isOpen ? '' : 'о'}${part}`)
  return [adjective, ...ofWord(adjective), ...people, ...behind]
}

function ofWord(word: string): string[] {
  if (word.length < 5) return []
  const isOfPlace = ofPlace.test(word)
  const before = (isOfPlace ? [...anyFirst, ...placeFirst] : anyFirst).map((part) => joined(part, word))
  const stem = stemOf(word)
  const behind = isOfPlace ? [] : ['о', 'е'].flatMap((link) => second.map((part) => stem + link + part))
  return [...before, ...behind]
}

/** A hard sign stands between a consonant and е, ю or я: межъевропейский. */
function joined(first: string, word: string): string {
  return `${first}${!vowelEnd.test(first) && /^[еюя]/.test(word) ? 'ъ' : ''}${word}`
}
