import { isFunctionWord } from './search/function-word.ts'

/** Shorter beginnings are too often words of their own that merely stand before another one: un, me, al. */
export const leastLetters = 3
const letters = /^\p{L}+$/u
const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/**
 * Pronouns and adverbs: no compound ends in one, and what is written so is another word (nowhere is not now here, overall not over
 * all).
 */
const neverLast = new Set(
  (
    'all any both each else ever her here him how most much now once one ones other others our ours out she some than them then there these they those thus too very what when where who why you your ' +
    'все всех где еще здесь как когда кто мне нам нас нет них она они оно там тебе тогда тут уже чем'
  ).split(' '),
)

/** A preposition before a Russian noun stands beside it in every text: под ход is no подход. */
const neverFirst = new Set('над перед под про через'.split(' '))

function isSpelled(word: string): boolean {
  return letters.test(word) && !withoutSpaces.test(word)
}

function areParts(first: string, second: string): boolean {
  return !isFunctionWord(first) && !isFunctionWord(second) && !neverFirst.has(first) && !neverLast.has(second)
}

/** Whether two words side by side may be written as one: multi polar, multi-polar and multipolar are one compound. */
export function isOneWord(first: string, second: string): boolean {
  const isLong = first.length > 1 && second.length >= leastLetters
  return isLong && isSpelled(first) && isSpelled(second) && areParts(first, second)
}

/** Where a word, folded, may be parted into two: which of the places is that of a compound only texts can tell. */
export function partedWord(word: string): [string, string][] {
  const places = word.length - 2 * leastLetters + 1
  // Parts of letters alone are letters alone: the word is looked at once.
  if (places < 1 || !isSpelled(word)) return []
  return Array.from({ length: places }, (_, index): [string, string] => {
    const at = index + leastLetters
    return [word.slice(0, at), word.slice(at)]
  }).filter(([first, second]) => first.isWellFormed() && areParts(first, second))
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
