import { expression } from '../expression.ts'

/** Runs of letters and digits. */
export const WORDS = expression(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu')

const IDEOGRAPH = String.raw`\p{sc=Han}`
const PLAIN = new RegExp(String.raw`${IDEOGRAPH}|[[\p{L}\p{M}\p{N}]--${IDEOGRAPH}]+`, 'gv')

/** The words and figures of a text in small letters, ideographs each for itself. */
export const plainWordsIn = (text: string): string[] => text.toLowerCase().match(PLAIN) ?? []

/** Whether a text has fewer of these than so many. */
export function hasFewerWords(text: string, than: number): boolean {
  PLAIN.lastIndex = 0
  for (let count = 0; count < than; count++) if (!PLAIN.test(text)) return true
  PLAIN.lastIndex = 0
  return false
}
