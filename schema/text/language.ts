import { languages } from '../vocabulary.ts'
import { languageOf, likelyLanguageOf } from './written-language.ts'

/** A language that the text analysis knows: its lexicon, its endings, its segmentation. */
export type Language = (typeof languages)[number]

export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag)
}

/** What a short text in a script is taken for where nothing tells against it. */
const likeliest: Readonly<Record<string, Language>> = { 'und-Latn': 'en', 'und-Cyrl': 'ru' }

/** The language that a text is analysed in; nothing for a text in another one, or without letters. */
export function analysedLanguage(text: string): Language | undefined {
  const { tag, isShort } = languageOf(text)
  const language = tag.split('-')[0] ?? tag
  if (isLanguage(language)) return language
  if (!isShort) return undefined
  const likely = likelyLanguageOf(text)
  return likely === undefined || isLanguage(likely) ? likeliest[tag] : undefined
}
