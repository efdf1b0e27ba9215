import { Kind, kindOf } from './script.ts'

export type Language = 'en' | 'ru' | 'zh'

export const languages: readonly Language[] = ['en', 'ru', 'zh']

export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag)
}

// An ideograph says about as much as three letters, so that a Chinese text with English names stays Chinese.
const ideographWeight = 3
const foreignCyrillic = /[іїєґўјљњђћѓќџәөүұқғңһ]/iu
const foreignShare = 0.01
const kana = /[\u3040-\u30ff]/u
const kanaShare = 0.05
const wordsNeeded = 40
const englishShare = 0.1
const english = new Set(
  'the of and to in a is that for on with as by it are be this not have from'.split(' '),
)

/**
 * The language of a text by its prevailing script: quotations in another script do not change it. Nothing for a text
 * without letters, and for one whose letters or commonest words show another language of the same script (Ukrainian,
 * Serbian, Kazakh; Japanese; French, German and so on, from forty words up).
 */
export function detectLanguage(text: string): Language | undefined {
  let latin = 0
  let cyrillic = 0
  let foreign = 0
  let ideographs = 0
  let syllables = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code < 0x41) continue
    const kind = kindOf(code)
    if (kind === Kind.ideograph) {
      if (kana.test(character)) syllables += 1
      else ideographs += 1
    } else if (kind === Kind.letter) {
      if (code < 0x250) latin += 1
      else if (code >= 0x400 && code < 0x530) {
        cyrillic += 1
        if (foreignCyrillic.test(character)) foreign += 1
      }
    }
  }
  const han = (ideographs + syllables) * ideographWeight
  if (latin + cyrillic + han === 0) return undefined
  if (han >= latin && han >= cyrillic) {
    return syllables > (ideographs + syllables) * kanaShare ? undefined : 'zh'
  }
  if (cyrillic >= latin) return foreign > cyrillic * foreignShare ? undefined : 'ru'
  return isEnglish(text) ? 'en' : undefined
}

function isEnglish(text: string): boolean {
  let words = 0
  let known = 0
  for (const [word] of text.matchAll(/\p{Script=Latin}+/gu)) {
    words += 1
    if (english.has(word.toLowerCase())) known += 1
  }
  return words < wordsNeeded || known >= words * englishShare
}
