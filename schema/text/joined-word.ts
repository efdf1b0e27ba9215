import { isFunctionWord } from './search/function-word.ts'

/** Shorter beginnings are too often words of their own that merely stand before another one: un, me, al. */
export const leastLetters = 3
const letters = /^\p{L}+$/u
const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

function isPart(word: string): boolean {
  return letters.test(word) && !withoutSpaces.test(word) && !isFunctionWord(word)
}

/** Whether two words side by side may be written as one: multi polar, multi-polar and multipolar are one compound. */
export function isOneWord(first: string, second: string): boolean {
  return first.length > 1 && second.length >= leastLetters && isPart(first) && isPart(second)
}

/** Where a word, folded, may be parted into two: which of the places is that of a compound only texts can tell. */
export function partedWord(word: string): [string, string][] {
  return Array.from({ length: Math.max(0, word.length - 2 * leastLetters + 1) }, (_, index) => {
    const at = index + leastLetters
    return [word.slice(0, at), word.slice(at)] as [string, string]
  }).filter(([first, second]) => isOneWord(first, second))
}

/** Words side by side with two of them written as one. */
export function joinedForms(words: readonly string[]): string[][] {
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    const isOne = next !== undefined && isOneWord(word, next)
    return isOne ? [[...words.slice(0, at), word + next, ...words.slice(at + 2)]] : []
  })
}

/** Words side by side with one of them written as two. */
export function partedForms(words: readonly string[]): string[][] {
  return words.flatMap((word, at) =>
    partedWord(word).map((two) => [...words.slice(0, at), ...two, ...words.slice(at + 1)]),
  )
}
