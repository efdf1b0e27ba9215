import { INVISIBLE } from './invisible.ts'

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu')
/** Small letters, digits and ideographs that nothing below would change. */
const PLAIN = /^[a-z0-9а-яґєії\u4E00-\u9FFF]*$/

/**
 * The form in which a word or sign is compared: case, compatibility forms, soft hyphens, direction marks,
 * the shape of quotation marks, apostrophes and dashes, and ё for е make no difference.
 */
export function folded(word: string): string {
  const small = word.toLowerCase()
  if (PLAIN.test(small)) return small
  return small
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‘’‚‛ʼ‹›`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
}
