import type { Piece } from './piece.ts'
import { sentencesOf } from './sentence.ts'

/** Fewest places in which two sentences have something else to be two of one formula, and how many words may go with each. */
const LEAST_PLACES = 2
const WORDS_EACH = 8
/** What makes another sentence of it: a word of some length besides a figure or a name, whose capital opens no sentence. */
const TELLS = /\p{N}|\p{Lu}|\p{L}{4}/u
const NAMES = /\p{N}|(?<=\P{L})\p{Lu}/u
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const ENDS_SENTENCE = /[\p{STerm}…]\p{P}*\s*$/u

/**
 * Whether two passages are two of one formula and not one that was reworded: in a sentence of few words several were
 * replaced, and a name or a figure is one of them. The guild thanks Holt, the guild blames Lind.
 */
export function areOfOneFormula(pieces: readonly Piece[]): boolean {
  let [places, named, words] = [0, 0, 0]
  let before = ''
  const isFormula = () => named > 0 && places >= LEAST_PLACES && words <= places * WORDS_EACH
  for (const [at, { kind, a, b }] of pieces.entries()) {
    const gone = pieces[at - 1]
    if (kind === 'added') {
      if (gone?.kind !== 'removed' || !TELLS.test(gone.a) || !TELLS.test(b)) continue
      places++
      const isInside = (own: string) =>
        NAMES.test((before === '' || ENDS_SENTENCE.test(before) ? '' : ' ') + own)
      if (isInside(gone.a) && isInside(b)) named++
      before = b
      continue
    }
    const isReplaced = kind === 'removed' && pieces[at + 1]?.kind === 'added'
    for (const sentence of sentencesOf(a)) {
      words += sentence.match(WORD)?.length ?? 0
      if (isReplaced || !ENDS_SENTENCE.test(sentence)) continue
      if (isFormula()) return true
      ;[places, named, words] = [0, 0, 0]
    }
    if (!isReplaced) before = a
  }
  return isFormula()
}
