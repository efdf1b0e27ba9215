import { expression } from '../expression.ts'

/** Runs of letters and digits. */
export const WORDS = expression(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu')

const PLAIN = expression(String.raw`\p{sc=Han}|[[\p{L}\p{M}\p{N}]--\p{sc=Han}]+`, 'gv')

/** The words and figures of a text in small letters, ideographs each for itself. */
export const plainWordsIn = (text: string): string[] => text.toLowerCase().match(PLAIN()) ?? []

/** Whether a text has fewer of these than so many. */
export function hasFewerWords(text: string, than: number): boolean {
  const found = text.matchAll(PLAIN())
  for (let count = 0; count < than; count++) if (found.next().done) return true
  return false
}
