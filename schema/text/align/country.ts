import { once, oncePer } from '../../once.ts'
import { countriesIn } from '../countries.ts'
import { alphabetOf } from './country-name.ts'
import { cutsOf } from './cuts.ts'
import { matchesAt, type Opening } from './opening.ts'

/** Languages in which a name has a capital, and those in which nothing else tells one. */
const IN_CAPITALS = { Latin: ['en', 'de', 'fr', 'sr-Latn'], Cyrillic: ['ru', 'sr'] }
const BY_WORD = { Han: ['zh', 'zh-Hant'], Katakana: ['ja'], Arabic: ['ar'], Hebrew: ['he'] }
/** "The Chinese side" and others, as communiqués in Chinese say it. */
const HAN_SIDES = '中俄美日英法德韩韓朝印欧歐乌烏'
const HAN_SIDE = `[${HAN_SIDES}]方(?![式面向法案针針便程位])`
const SIDES: Readonly<Record<string, string>> = {
  中方: 'CN',
  俄方: 'RU',
  美方: 'US',
  日方: 'JP',
  英方: 'GB',
  法方: 'FR',
  德方: 'DE',
  韩方: 'KR',
  韓方: 'KR',
  朝方: 'KP',
  印方: 'IN',
  欧方: 'EU',
  歐方: 'EU',
}
/** What follows a name in the official one: 俄罗斯联邦, 朝鲜民主主义人民共和国, 日本国. */
const HAN_FORM =
  '(?:(?:民主主[义義]|民主|人民|社[会會]主[义義]|[联聯]邦|伊斯[兰蘭]|阿拉伯|多民族|玻利瓦[尔爾])*(?:共和[国國]|大?公[国國]|王[国國]|[联聯]邦|合[众眾][国國])|[国國])'
/** Official names that begin otherwise than the short ones, and those of two states that share a name. */
const OFFICIAL: Readonly<Record<string, string>> = {
  中华人民共和国: 'CN',
  中華人民共和國: 'CN',
  中华民国: 'TW',
  中華民國: 'TW',
  大韩民国: 'KR',
  大韓民國: 'KR',
  美利坚合众国: 'US',
  美利堅合眾國: 'US',
  大不列颠及北爱尔兰联合王国: 'GB',
  大不列顛及北愛爾蘭聯合王國: 'GB',
  法兰西共和国: 'FR',
  法蘭西共和國: 'FR',
  德意志联邦共和国: 'DE',
  德意志聯邦共和國: 'DE',
  刚果民主共和国: 'CD',
  剛果民主共和國: 'CD',
  刚果共和国: 'CG',
  剛果共和國: 'CG',
  阿拉伯埃及共和国: 'EG',
  アメリカ: 'US',
  米国: 'US',
  英国: 'GB',
  ソビエト連邦: 'SU',
  ソ連: 'SU',
  'الاتحاد الروسي': 'RU',
  'הפדרציה הרוסית': 'RU',
}
const ARABIC_JOINED = '[وف]?[بلك]?'
const HEBREW_JOINED = '[ושהבלכמ]{0,3}'
/** In letters. Shorter ones are other words as well: مالي is Mali, and financial. */
const SHORT = 4

const inCapitals = oncePer(
  (alphabet: keyof typeof IN_CAPITALS) =>
    new Set(IN_CAPITALS[alphabet].flatMap((language) => [...countriesIn(language).keys()])),
)

export const isCountry = (name: string): boolean => inCapitals(alphabetOf(name)).has(name)

export interface Country {
  text: string
  /** The same for a name in any script. */
  key: string
  start: number
  end: number
  isWeak?: true
}

const HAN = /\p{sc=Han}/u
const JOINED = /[\p{sc=Arabic}\p{sc=Hebrew}]/u

interface Patterns {
  byName: ReadonlyMap<string, string>
  /** Where ideographs begin, and of letters that may be joined to a word before them. */
  ideographs: RegExp
  first: ReadonlySet<string>
  joined: RegExp
}

/** Arabic and Hebrew names are looked for in the whole of a text that has a word in these letters. */
export const COUNTRY: Opening = {
  mayOpenWith: (word) => JOINED.test(word),
  mayOpenWithSign: (sign) => {
    if (!/[\p{sc=Han}\p{sc=Katakana}]/u.test(sign)) return false
    return patterns().first.has(sign)
  },
}

/** Countries named in Chinese, Japanese, Arabic or Hebrew, whose names have no capital, at places that COUNTRY finds. */
export function countriesNamed(text: string, places: readonly number[]): Country[] {
  if (places.length === 0) return []
  const { byName, ideographs, joined } = patterns()
  const found: RegExpExecArray[] = matchesAt(ideographs, text, places)
  if (JOINED.test(text)) found.push(...text.matchAll(joined))
  if (found.length === 0) return []
  const { start, end } = HAN.test(text) ? cutsOf(text) : { start: [], end: [] }
  const [starts, ends] = [new Set(start), new Set(end)]
  return found.flatMap(({ 0: whole, index: from, groups: { bare = whole } = {} }) => {
    const ofHan = HAN.test(whole)
    // 日本国 stands in 日本国民 too.
    const name = ofHan && !ends.has(from + whole.length) ? bare : whole
    const to = from + name.length
    // 中国 stands in 发展中国家 and 其中国际 too.
    if (ofHan && !(name in SIDES) && !(starts.has(from) && ends.has(to))) return []
    const key = byName.get(bare) ?? byName.get(name) ?? byName.get(`ا${name.slice(1)}`) ?? name
    const isWeak = !ofHan && name.length <= SHORT
    return [{ text: name, key, start: from, end: to, ...(isWeak && { isWeak: true as const }) }]
  })
}

const patterns = once((): Patterns => {
  const byName = new Map([
    ...Object.values(BY_WORD).flatMap((own) => own.flatMap((one) => [...countriesIn(one)])),
    ...Object.entries(OFFICIAL),
    ...Object.entries(SIDES),
  ])
  return { byName, ...patternsOf([...byName.keys()].filter((name) => !(name in SIDES))) }
})

function patternsOf(names: readonly string[]): Omit<Patterns, 'byName'> {
  // A longer name first: 刚果民主共和国 before 刚果.
  const sorted = names.toSorted((one, two) => two.length - one.length)
  const ofScript = (script: RegExp) =>
    sorted
      .filter((name) => script.test(name))
      .map((name) => name.replace(/[()]/g, String.raw`\$&`))
      .join('|')
  const arabic = ofScript(/^\p{sc=Arabic}/u)
  // The article loses its first letter after "to": للصين.
  const afterTo = arabic
    .split('|')
    .filter((name) => name.startsWith('ال'))
    .map((name) => name.slice(1))
    .join('|')
  return {
    ideographs: new RegExp(
      [
        `(?<bare>${ofScript(/^\p{sc=Han}/u)})${HAN_FORM}?|${HAN_SIDE}`,
        String.raw`(?<![\p{sc=Katakana}ー])(?:${ofScript(/^\p{sc=Katakana}/u)})(?:共和国|連邦|王国)?(?![\p{sc=Katakana}ー])`,
      ].join('|'),
      'uy',
    ),
    first: new Set([...names.map((name) => name.charAt(0)), ...HAN_SIDES]),
    joined: new RegExp(
      [
        String.raw`(?<=(?<!\p{L})${ARABIC_JOINED})(?:${arabic})(?!\p{L})`,
        String.raw`(?<=(?<!\p{L})[وف]?)ل(?:${afterTo})(?!\p{L})`,
        String.raw`(?<=(?<!\p{L})${HEBREW_JOINED})(?:${ofScript(/^\p{sc=Hebrew}/u)})(?!\p{L})`,
      ].join('|'),
      'gu',
    ),
  }
}
