import { INVISIBLE } from './invisible.ts'

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu')
const PLAIN = /^[a-z0-9]*$/

/**
 * The form in which a word or sign is compared: case, compatibility forms, soft hyphens, direction marks,
 * the shape of quotation marks, apostrophes and dashes, and ё for е make no difference.
 */
export function folded(word: string): string {
  if (PLAIN.test(word)) return word
  return word
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‘’‚‛ʼ‹›`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
}
