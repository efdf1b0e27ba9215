import { expression } from '../expression.ts'
import { INVISIBLE } from '../invisible.ts'
import { plainQuotesAndDashes } from './exact.ts'

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu')
/** Small letters, digits and ideographs that nothing below would change. */
const PLAIN = /^[a-z0-9а-яґєії\u4E00-\u9FFF]*$/

/** Superscripts, subscripts and fractions: 10⁶ is not 106. */
const RAISED = /[\u00B2\u00B3\u00B9\u2070-\u209C\u00BC-\u00BE\u2150-\u215F\u2189]/u
/** Vowel signs and cantillation of Hebrew and Arabic; not the hamza and madda that make another letter: رأس, راس. */
const VOWEL_SIGNS =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g
/** All marks of Latin and Greek letters, and those of stress on others: й is no и. */
const ACCENTS = expression(
  String.raw`(?<=[\p{sc=Latin}\p{sc=Greek}]\p{M}*)(?![\u0334-\u0338\u20D0-\u20FF])\p{M}|[\u0300\u0301]`,
  'gu',
)
/** What is found again without them, though they make another letter or strike one out. */
const PASSED_OVER = expression(
  String.raw`[\u0640\u0653-\u0655]|(?<=[\p{sc=Latin}\p{sc=Greek}]\p{M}*)\p{M}`,
  'gu',
)

/** A text without the vowel signs that Arabic and Hebrew may write or leave out. */
export const withoutVowelSigns = (text: string) =>
  text.normalize('NFD').replace(VOWEL_SIGNS, '').normalize('NFC')
/** A letter, or what stands before the first one, with its vowel signs. */
const SIGNED_LETTER = new RegExp(`(?:(?!${VOWEL_SIGNS.source})[^])?${VOWEL_SIGNS.source}*`, 'gu')

/** Whether two words have the same letters, of which each has all the vowel signs of the other or leaves some out. */
export function areOneInVowelSigns(one: string, other: string): boolean {
  const lettersOf = (word: string) => word.normalize('NFD').match(SIGNED_LETTER) ?? []
  const [letters, others] = [lettersOf(one), lettersOf(other)]
  const isWithin = (few: string, many: string) => [...few].every((sign) => many.includes(sign))
  return (
    letters.length === others.length &&
    letters.every((letter, at) => {
      const same = others[at] ?? ''
      const areOne = withoutVowelSigns(letter) === withoutVowelSigns(same)
      return areOne && (isWithin(letter, same) || isWithin(same, letter))
    })
  )
}

export const withoutAccents = (text: string) => text.normalize('NFD').replace(ACCENTS(), '').normalize('NFC')

/** Units of measurement that are one character: ㎏, ℃, ㎡. */
const UNIT_CHARACTER = /[\u2103\u2109\u3371-\u337A\u3380-\u33DF]/gu
const RAISED_BY: Readonly<Record<string, string>> = { 2: '²', 3: '³' }

/** A text in which such units stand in letters. */
export const withUnitsInLetters = (text: string) =>
  text.replace(UNIT_CHARACTER, (own) =>
    own.normalize('NFKC').replace(/[23]$/, (power) => RAISED_BY[power] ?? power),
  )

/**
 * The form in which a word or sign is found again: besides what `exact` passes over, case, compatibility forms, vowel
 * signs, accents, ß for ss and ё for е make no difference. Two words of one folded form may still differ to a reader.
 */
export function folded(word: string): string {
  const small = word.toLowerCase()
  if (PLAIN.test(small)) return small
  const bare = small
    .replace(UNSEEN, '')
    .replace(/./gsu, (one) => (RAISED.test(one) ? one : one.normalize('NFKC')))
    .normalize('NFD')
    .replace(VOWEL_SIGNS, '')
    .replace(ACCENTS(), '')
    .replace(PASSED_OVER(), '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
  return plainQuotesAndDashes(bare)
}
