import { analysedLanguage, isLanguage } from '../../text/language.ts'
import { latinSlavicOf } from '../../text/south-slavic.ts'
import { languageOf, likelyLanguageOf } from '../../text/written-language.ts'

/** Languages that alone, or nearly so, write in their script; of Arabic letters Persian and Urdu have some of their own. */
const ofScript: Readonly<Record<string, string>> = { 'und-Grek': 'el', 'und-Hebr': 'he', 'und-Arab': 'ar' }
const notArabic = /[پچژگٹڈڑے]/u
const persian = /[پچژگ]/u
/** Letters of Urdu, Pashto, Kurdish and Sindhi. */
const notPersian = /[ٹڈڑےښډړټېێڵۆڕەڻڄ]/u
/** Letters that no other of these languages has. */
const ofLetters: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['tr', /[ğı]/iu],
  ['pl', /[łżśź]/iu],
  ['cs', /[ěřů]/iu],
  ['hu', /[őű]/iu],
]
/** A name or two may be borrowed. */
const fewestWords = 3
/** Nearly every Russian sentence has one of these letters; no Bulgarian has, and Ukrainian has others beside them. */
const russianLetters = /[ыэё]|ь(?!о)/iu
const bulgarianLetter = /ъ/giu
const leastBulgarian = 0.01
/** Letters of no English word. */
const notEnglish = /\p{L}*[^\P{L}a-zéèïñçö]\p{L}*/giu

/**
 * BCP 47 tag of a text, `und` where neither letters nor words tell: a short one is taken for English or Russian only where
 * its letters speak for it. What a page declares is asked only about languages that the text analysis does not know.
 */
export function textLanguage(text: string, declared: string | null): string {
  const { tag, isShort } = languageOf(text)
  const found = analysedLanguage(text)
  if (found && !(isShort && isForeign(text, found))) return found
  if (declared && declared !== 'hr' && !isLanguage(declared)) return declared
  const likely = likelyLanguageOf(text)
  if (likely === 'hr' || declared === 'hr') return latinSlavicOf(text) ?? declared ?? 'und'
  return (likely === found ? undefined : likely) ?? byLetters(text, tag) ?? latinSlavicOf(text, 2) ?? 'und'
}

function isForeign(text: string, found: string): boolean {
  if (found === 'ru') return !russianLetters.test(text)
  if (found !== 'en') return false
  // Where no common word is English, one word with a mark is enough.
  return likelyLanguageOf(text) === found
    ? (text.match(notEnglish)?.length ?? 0) >= fewestWords
    : /\p{L}*[^\P{L}a-z]/iu.test(text)
}

function byLetters(text: string, tag: string): string | undefined {
  if (tag === 'und-Arab' && notArabic.test(text))
    return persian.test(text) && !notPersian.test(text) ? 'fa' : undefined
  if (tag === 'und-Cyrl') {
    const share = (text.match(bulgarianLetter)?.length ?? 0) / text.length
    return share >= leastBulgarian && !russianLetters.test(text) ? 'bg' : undefined
  }
  const words = text.match(/\p{L}+/gu) ?? []
  return (
    ofScript[tag] ??
    ofLetters.find(([, letters]) => words.filter((word) => letters.test(word)).length >= fewestWords)?.[0]
  )
}
