import { chineseWords } from '../text/word.ts'

/** The most words of a statement that the dataset may hold in a row. */
export const maxKeyPhraseWords = 12

/** Words of a phrase; Chinese is cut into words by the dictionary of the runtime's ICU. */
export function phraseWords(phrase: string): number {
  if (!/\p{Script=Han}/u.test(phrase)) return phrase.trim().split(/\s+/).length
  let words = 0
  for (const segment of chineseWords().segment(phrase)) {
    if (segment.isWordLike) words++
  }
  return words
}
