import { cutsOf } from './cuts.ts'

/** Languages in which a name has a capital, and those in which nothing else tells one. */
const IN_CAPITALS = ['en', 'ru', 'de', 'fr']
const BY_WORD = { Han: ['zh', 'zh-Hant'], Arabic: ['ar'], Hebrew: ['he'] }
/** "The Chinese side" and others, as communiqués in Chinese say it. */
const HAN_SIDE = '[中俄美日英法德韩韓朝印欧歐乌烏]方(?![式面向法案针針便程位])'
const ARABIC_JOINED = '[وف]?[بلك]?'
const HEBREW_JOINED = '[ושהבלכמ]{0,3}'
/** In letters. Shorter ones are other words as well: مالي is Mali, and financial. */
const SHORT = 4

let capitals: ReadonlySet<string> | undefined

export function isCountry(name: string): boolean {
  capitals ??= new Set(IN_CAPITALS.flatMap((language) => [...countriesIn(language).keys()]))
  return capitals.has(name)
}

export interface Country {
  text: string
  /** The same for a name in any script. */
  key: string
  start: number
  end: number
  isWeak?: true
}

const WITHOUT_CAPITALS = /[\p{sc=Han}\p{sc=Arabic}\p{sc=Hebrew}]/u
const HAN = /\p{sc=Han}/u

let byName: ReadonlyMap<string, string> | undefined
let pattern: RegExp | undefined

/** Countries named in Chinese, Arabic or Hebrew, whose names have no capital. */
export function countriesNamed(text: string): Country[] {
  if (!WITHOUT_CAPITALS.test(text)) return []
  byName ??= new Map(Object.values(BY_WORD).flatMap((own) => own.flatMap((one) => [...countriesIn(one)])))
  pattern ??= patternOf([...byName.keys()])
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return []
  const { start, end } = HAN.test(text) ? cutsOf(text) : { start: [], end: [] }
  const [starts, ends] = [new Set(start), new Set(end)]
  return found.flatMap(({ 0: name, index: from }) => {
    const to = from + name.length
    const ofHan = HAN.test(name)
    // 中国 stands in 发展中国家 and 其中国际 too.
    if (ofHan && byName?.has(name) && !(starts.has(from) && ends.has(to))) return []
    const key = byName?.get(name) ?? byName?.get(`ا${name.slice(1)}`) ?? name
    const isWeak = !ofHan && name.length <= SHORT
    return [{ text: name, key, start: from, end: to, ...(isWeak && { isWeak: true as const }) }]
  })
}

function patternOf(names: readonly string[]): RegExp {
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
  return new RegExp(
    [
      `${ofScript(/^\p{sc=Han}/u)}|${HAN_SIDE}`,
      String.raw`(?<=(?<!\p{L})${ARABIC_JOINED})(?:${arabic})(?!\p{L})`,
      String.raw`(?<=(?<!\p{L})[وف]?)ل(?:${afterTo})(?!\p{L})`,
      String.raw`(?<=(?<!\p{L})${HEBREW_JOINED})(?:${ofScript(/^\p{sc=Hebrew}/u)})(?!\p{L})`,
    ].join('|'),
    'gu',
  )
}

/** The platform knows the names by their codes of two letters. */
function countriesIn(language: string): Map<string, string> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return new Map(
    codes.flatMap((code): [string, string][] => {
      const name = names.of(code)
      return name === undefined ? [] : [[name, code]]
    }),
  )
}
