import { capitalised } from '../../capitalised.ts'
import { once } from '../../once.ts'
import { expression } from '../expression.ts'

const WORD = expression(String.raw`[\p{L}\p{M}]+`, 'gu')

/** How a language is written in Cyrillic and in Latin letters. */
export interface CyrillicAlphabet {
  /** A text with its Cyrillic words in Latin letters; a word with a letter of another language stays as it is. */
  inLatin(text: string): string
  /** Whether a text has a Cyrillic letter that the alphabet has not. */
  hasForeignLetters(text: string): boolean
  /** The Cyrillic letters that share the Latin one of another letter, with it. */
  shared: ReadonlyMap<string, string>
}

/**
 * An alphabet by its table, pairs of a small Cyrillic letter and the Latin ones that stand for it; `locale` tells the capitals
 * of these, `spelt` puts letters in the place of others before the table is asked.
 */
export function cyrillicAlphabet(
  table: string,
  {
    locale = 'en',
    spelt = (word: string) => word,
  }: { locale?: string; spelt?: (word: string) => string } = {},
): CyrillicAlphabet {
  const latin = new Map(table.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]))
  const letters = [...latin.keys()].join('')
  const ownWord = once(() => new RegExp(`^[${letters}\\p{M}]+$`, 'iu'))
  const foreign = once(() => new RegExp(`[[\\p{sc=Cyrillic}&&\\p{L}]--[${letters}]]`, 'iv'))
  const letterInLatin = (letter: string, word: string, at: number) => {
    const own = latin.get(letter.toLowerCase())
    if (own === undefined) return letter
    if (letter === letter.toLowerCase()) return own
    // In a word in capitals both letters of a pair are.
    const isInCapitals = own.length === 1 || /\p{Lu}/u.test(word.charAt(at + 1) || word.charAt(at - 1))
    return isInCapitals ? own.toLocaleUpperCase(locale) : capitalised(own)
  }
  const wordInLatin = (word: string) =>
    word.replace(/\p{sc=Cyrillic}/gu, (letter, at: number) => letterInLatin(letter, word, at))
  const byLatin = Map.groupBy(latin, ([, own]) => own)
  return {
    inLatin: (text) =>
      text.replace(WORD(), (word) => (ownWord().test(word) ? wordInLatin(spelt(word)) : word)),
    hasForeignLetters: (text) => foreign().test(text),
    shared: new Map(
      [...byLatin].flatMap(([own, all]) =>
        own === '' ? [] : all.slice(1).map(([letter]): [string, string] => [letter, own]),
      ),
    ),
  }
}
