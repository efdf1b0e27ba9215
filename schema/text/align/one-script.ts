import { isCyrillic, languageOf } from '../written-language.ts'
import { chineseScriptOf } from './chinese-script.ts'
import { serbianInLatin } from './serbian.ts'
import type { OneScript } from './vocabulary.ts'

const serbian = Object.assign((text: string) => serbianInLatin(text), { language: 'sr' as const })

/** In characters; a longer text tells its language. */
const SHORT = 400
const WORD = /\p{L}{3,}/gu

/** Whether of two short texts, which tell no language, one in Cyrillic is the other one in Latin letters. */
function isOneInLatin(texts: readonly string[]): boolean {
  if (texts.some((text) => text.length > SHORT)) return false
  const [first = [], second = []] = texts.map((text) => text.match(WORD) ?? [])
  const isInCyrillic = (words: readonly string[]) => words.some((word) => /\p{sc=Cyrillic}/u.test(word))
  if (isInCyrillic(first) === isInCyrillic(second)) return false
  const inLatin = (words: readonly string[]) => words.map((word) => serbianInLatin(word).toLowerCase())
  const [one, two] = [new Set(inLatin(first)), new Set(inLatin(second))]
  const common = [...one].filter((word) => two.has(word)).length
  return common > 0 && common * 2 >= Math.min(one.size, two.size)
}

/**
 * Brings one language into one script where the texts are in two: traditional Chinese into simplified characters, by a
 * large conversion table (OpenCC's) that is loaded only then; Cyrillic Serbian into Latin letters. Undefined otherwise.
 */
export async function oneScriptFor(texts: readonly string[]): Promise<OneScript | undefined> {
  const tags = texts.map((text) => languageOf(text).tag)
  if (tags.includes('sr') && tags.some((tag) => !isCyrillic(tag))) return serbian
  if (isOneInLatin(texts)) return serbian
  if (!tags.every((tag) => tag.startsWith('zh'))) return undefined
  const scripts = tags.map((tag, place) =>
    tag === 'zh' ? chineseScriptOf(texts[place] ?? '') : tag === 'zh-Hant' ? 'Hant' : 'Hans',
  )
  if (!scripts.includes('Hant') || scripts.every((script) => script === 'Hant')) return undefined
  const { Converter } = await import('opencc-js/t2cn')
  return Object.assign(Converter({ from: 't', to: 'cn' }), { language: 'zh' as const })
}
