import { capitalised } from '../../capitalised.ts'
import { once } from '../../once.ts'
import { expression } from '../expression.ts'

const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k' },
  ...{ л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u' },
  ...{ ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š' },
}
const WORD = expression(String.raw`[\p{L}\p{M}]+`, 'gu')
const IN_SERBIAN_CYRILLIC = once(() => new RegExp(`^[${Object.keys(LATIN).join('')}\\p{M}]+$`, 'iu'))

/**
 * A Serbian text with its Cyrillic words in Latin letters: each letter stands for one Latin letter or pair of letters. A
 * word with any other letter stays as it is: it is of another language, or of mixed script.
 */
export const serbianInLatin = (text: string): string =>
  text.replace(WORD(), (word) => (IN_SERBIAN_CYRILLIC().test(word) ? wordInLatin(word) : word))

const wordInLatin = (word: string) =>
  word.replace(/\p{sc=Cyrillic}/gu, (letter, at: number) => {
    const latin = LATIN[letter.toLowerCase()]
    if (latin === undefined) return letter
    if (letter === letter.toLowerCase()) return latin
    // In a word in capitals both letters of a pair are.
    const isInCapitals = /\p{Lu}/u.test(word.charAt(at + 1) || word.charAt(at - 1))
    return isInCapitals ? latin.toUpperCase() : capitalised(latin)
  })

/** Letters of Russian, Macedonian, Bulgarian, Ukrainian and others. */
const NOT_SERBIAN = once(
  () => new RegExp(`[[\\p{sc=Cyrillic}&&\\p{L}]--[${Object.keys(LATIN).join('')}]]`, 'iv'),
)

export const hasForeignLetters = (text: string): boolean => NOT_SERBIAN().test(text)
