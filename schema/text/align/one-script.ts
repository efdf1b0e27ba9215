import { once } from '../../once.ts'
import { southSlavicOf } from '../south-slavic.ts'
import { languageOf, type WrittenLanguage } from '../written-language.ts'
import { chineseCharactersIn, isNotSimplified, traditionalCharacters } from './chinese-script.ts'
import { SERBIAN, serbianInLatin } from './serbian.ts'
import { turkicLanguages, turkicOf } from './turkic.ts'
import type { OneScript, ReadAsOne } from './vocabulary.ts'

/** Least share of a text's letters that are of the one script; the others are names, and words spoken of. */
const LEAST_SHARE = 0.9
const CYRILLIC_WORD = /[\p{sc=Cyrillic}\p{M}]+/gu
/** II. and XIV are Latin letters in a Cyrillic text too. */
const ROMAN_NUMBER = /(?<![\p{L}\p{N}])[IVXLCDM]+(?![\p{L}\p{N}])/gu

/**
 * Whether a text is Serbian, and Cyrillic throughout. Of a short one its letters and words may not tell; that most of
 * its words stand in the Latin text does.
 */
function isSerbianInCyrillic(text: string, latin: string): boolean {
  const { tag, scripts, isShort } = languageOf(text.replace(ROMAN_NUMBER, ''))
  if ((scripts.Cyrl ?? 0) < LEAST_SHARE) return false
  if (!isShort) return tag === 'sr'
  const language = southSlavicOf(text)
  return (
    !SERBIAN.hasForeignLetters(text) &&
    (language === 'sr' || (language === undefined && areMostlyIn(serbianInLatin(text), latin)))
  )
}

function areMostlyIn(text: string, other: string): boolean {
  const [words, others] = [wordsOf(text), new Set(wordsOf(other))]
  return words.filter((word) => others.has(word)).length * 2 > words.length
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []

/**
 * A Turkic language in which one text is in Cyrillic letters throughout and the other in Latin ones: its letters tell, and that
 * most of its words stand in the Latin text.
 */
function turkicBeside(latin: string, texts: readonly string[]): OneScript | undefined {
  const cyrillic = texts.find((text) => (languageOf(text).scripts.Cyrl ?? 0) >= LEAST_SHARE)
  if (cyrillic === undefined) return undefined
  for (const language of turkicLanguages) {
    const { telling, hasForeignLetters, inLatin, plainLatin, shared, asRead } = turkicOf(language)
    if (!telling.test(cyrillic) || hasForeignLetters(cyrillic)) continue
    const bring = (text: string) => plainLatin(inLatin(text))
    if (!areMostlyIn(bring(cyrillic), plainLatin(latin))) continue
    const readAsOne = (text: string): ReadAsOne[] =>
      [...new Set(text.toLowerCase())].flatMap((character) => {
        const as = shared.get(character)
        return as === undefined ? [] : [{ character, as }]
      })
    return Object.assign(bring, { language, readAsOne, ...(asRead && { asRead }) })
  }
  return undefined
}

const isInLatin = ({ scripts }: WrittenLanguage) => (scripts.Latn ?? 0) >= LEAST_SHARE

/** What stands in Cyrillic in the Latin text is in another script there, and is not brought into Latin in either. */
function serbianBeside(latin: string): OneScript {
  const isKept = new Set(latin.match(CYRILLIC_WORD))
  const inLatin = (text: string) =>
    isKept.size === 0
      ? serbianInLatin(text)
      : text.replace(/[\p{L}\p{M}]+/gu, (word) => (isKept.has(word) ? word : serbianInLatin(word)))
  return Object.assign(inLatin, { language: 'sr' as const })
}

/**
 * Brings one language into one script where one text is in the one and the other in the other throughout: traditional
 * Chinese into simplified characters, by a large conversion table (OpenCC's) that is loaded only then; Serbian, Kazakh, Uzbek
 * and Azerbaijani in Cyrillic into Latin letters. Undefined otherwise: two scripts within one text are a difference.
 */
export async function oneScriptFor(texts: readonly string[]): Promise<OneScript | undefined> {
  const languages = texts.map(languageOf)
  const latin = texts[languages.findIndex(isInLatin)]
  if (latin !== undefined && texts.some((text) => isSerbianInCyrillic(text, latin)))
    return serbianBeside(latin)
  const turkic = latin === undefined ? undefined : turkicBeside(latin, texts)
  if (turkic) return turkic
  if (!languages.every(({ tag }) => /^(?:zh|ja)/.test(tag))) return undefined
  return (await chineseScriptFor(texts, languages)) ?? oneFormFor(texts)
}

async function chineseScriptFor(
  texts: readonly string[],
  languages: readonly WrittenLanguage[],
): Promise<OneScript | undefined> {
  if (!languages.every(({ tag }) => tag.startsWith('zh'))) return undefined
  const found = texts.map(chineseCharactersIn)
  const isMostly = (own: number, other: number) => own > 0 && own >= LEAST_SHARE * (own + other)
  const simplified = texts[found.findIndex((own) => isMostly(own.simplified, own.traditional))]
  if (simplified === undefined || !found.some((own) => isMostly(own.traditional, own.simplified)))
    return undefined
  const { Converter } = await import('opencc-js/t2cn')
  return chineseBeside(simplified, Converter({ from: 'tw', to: 'cn' }))
}

/** Where one text may have another form of a character of the other one: these are found again, and are told as other letters. */
async function oneFormFor(texts: readonly string[]): Promise<OneScript | undefined> {
  const [inA = new Set<string>(), inB = new Set<string>()] = texts.map((text) => new Set(text))
  const onlyIn = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...own].filter((character) => !other.has(character))
  const [onlyInA, onlyInB] = [onlyIn(inA, inB), onlyIn(inB, inA)]
  if (![...onlyInA, ...onlyInB].some(isNotSimplified)) return undefined
  const { areForms, inOneForm } = await import('./han-form.ts')
  const isOther = new Set<string>()
  const hasFormOf = (only: readonly string[], other: ReadonlySet<string>) => {
    const byForm = Map.groupBy(other, inOneForm)
    const withForm = only.filter((own) => byForm.has(inOneForm(own)))
    const others = withForm.filter((own) => !byForm.get(inOneForm(own))?.some((one) => areForms(own, one)))
    for (const own of others) isOther.add(own)
    return withForm.length > others.length
  }
  const hasForms = [hasFormOf(onlyInA, inB), hasFormOf(onlyInB, inA)].some((has) => has)
  if (!hasForms) return undefined
  const convert = (text: string) =>
    text.replace(/\p{sc=Han}/gu, (own) => (isOther.has(own) ? own : inOneForm(own)))
  return Object.assign(convert, { isLoose: true as const })
}

/** What would be changed in the simplified text is another character there, as the surname 於 beside 于. */
function chineseBeside(simplified: string, convert: (text: string) => string): OneScript {
  const isKept = new Set<string>()
  for (const line of simplified.split('\n')) {
    const converted = convert(line)
    if (converted === line || converted.length !== line.length) continue
    for (let at = 0; at < line.length; at++) if (converted[at] !== line[at]) isKept.add(line.charAt(at))
  }
  const between = new RegExp(`([${[...isKept].join('')}]+)`, 'u')
  const inSimplified = (text: string) => {
    if (isKept.size === 0) return convert(text)
    const parts = text.split(between)
    return parts.map((part, place) => (place % 2 === 1 ? part : convert(part))).join('')
  }
  const shared = once(() => sharedIn(convert))
  const readAsOne = (text: string): ReadAsOne[] =>
    [...new Set(text.match(/\p{sc=Han}/gu))].flatMap((character) => {
      const as = shared().get(character)
      return as === undefined || isKept.has(character) ? [] : [{ character, as }]
    })
  return Object.assign(inSimplified, { language: 'zh' as const, readAsOne })
}

/** Traditional characters by the simplified one that they share with another one, which may be itself: 後, 后. */
function sharedIn(convert: (text: string) => string): Map<string, string> {
  const all = [...traditionalCharacters()]
  // Apart, so that the table reads no two of them as a phrase.
  const converted = convert(all.join('\n')).split('\n')
  const places = Map.groupBy(all.keys(), (at) => converted[at] ?? '')
  const shared = new Map<string, string>()
  for (const [as, own] of places)
    for (const at of own) {
      const character = all[at] ?? ''
      if (own.length > 1 && character !== as) shared.set(character, as)
    }
  return shared
}
