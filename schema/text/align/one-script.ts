import { isCyrillic, languageOf } from '../written-language.ts'
import { chineseScriptOf } from './chinese-script.ts'
import { serbianInLatin } from './serbian.ts'
import type { OneScript } from './vocabulary.ts'

/**
 * Brings one language into one script where the texts are in two: traditional Chinese into simplified characters, by a
 * large conversion table (OpenCC's) that is loaded only then; Cyrillic Serbian into Latin letters. Undefined otherwise.
 */
export async function oneScriptFor(texts: readonly string[]): Promise<OneScript | undefined> {
  const tags = texts.map((text) => languageOf(text).tag)
  if (tags.includes('sr') && tags.some((tag) => !isCyrillic(tag)))
    return Object.assign((text: string) => serbianInLatin(text), { language: 'sr' as const })
  if (!tags.every((tag) => tag.startsWith('zh'))) return undefined
  const scripts = tags.map((tag, place) =>
    tag === 'zh' ? chineseScriptOf(texts[place] ?? '') : tag === 'zh-Hant' ? 'Hant' : 'Hans',
  )
  if (!scripts.includes('Hant') || scripts.every((script) => script === 'Hant')) return undefined
  const { Converter } = await import('opencc-js/t2cn')
  return Object.assign(Converter({ from: 't', to: 'cn' }), { language: 'zh' as const })
}
