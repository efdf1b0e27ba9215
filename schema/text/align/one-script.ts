import { languageOf } from '../written-language.ts'
import type { OneScript } from './vocabulary.ts'

/**
 * Simplifies Chinese where one text is in traditional and the other in simplified characters; undefined otherwise.
 * The conversion table (OpenCC's) is large and loaded only then.
 */
export async function oneScriptFor(texts: readonly string[]): Promise<OneScript | undefined> {
  const tags = texts.map((text) => languageOf(text).tag)
  const isMixed = tags.includes('zh-Hant') && tags.some((tag) => tag === 'zh-Hans' || tag === 'zh')
  if (!isMixed) return undefined
  const { Converter } = await import('opencc-js/t2cn')
  return Converter({ from: 't', to: 'cn' })
}
