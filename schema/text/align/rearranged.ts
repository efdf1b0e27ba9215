import { once } from '../../once.ts'
import { isSentenceStart } from './name-mention.ts'
import type { Sides } from './sides.ts'
import { timesOf } from './times.ts'

/** With the sign of a grade: AA+. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*\+?/gu

/**
 * Tells names of which each word stands in both passages as often: of "Tegnap Orbán" and "Tegnap Bécsben Orbán" no name is
 * another one. A word that has a capital only where it opens a sentence is one with the same word in small letters.
 */
export function rearrangedNames(
  text: Sides<string>,
): (change: { removed: string; added: string }) => boolean {
  const known = once(() => countsIn(text))
  return ({ removed, added }) => {
    const { a, b, plain } = known()
    const words = wordsOf(`${removed} ${added}`).map(plain)
    return words.length > 0 && words.every((word) => a.has(word) && a.get(word) === b.get(word))
  }
}

/** In letters, of what the cases of one word have in common at the least. */
const SHORTEST_STEM = 4

/** Whether a name has the words of another one in another order, with whatever endings: Helsingistä Ouluun, Oulusta Helsinkiin. */
export function areFormsInOtherOrder({ removed, added }: { removed: string; added: string }): boolean {
  const [words, others] = [wordsOf(removed), wordsOf(added)]
  const stemOf = (word: string) => word.toLowerCase().slice(0, SHORTEST_STEM)
  const [stems, otherStems] = [words.map(stemOf), others.map(stemOf)]
  if (stems.length < 2 || stems.some(({ length }) => length < SHORTEST_STEM)) return false
  return stems.join() !== otherStems.join() && stems.toSorted().join() === otherStems.toSorted().join()
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? []

function countsIn(text: Sides<string>) {
  const capitals = new Set(
    [text.a, text.b].flatMap((own) =>
      Array.from(own.matchAll(WORD), ({ 0: word, index }) =>
        /^\p{Lu}/u.test(word) && !isSentenceStart(own, index) ? word : '',
      ),
    ),
  )
  const plain = (word: string) => (capitals.has(word) ? word : word.toLowerCase())
  const timesIn = (own: string) => timesOf(wordsOf(own).map(plain))
  return { a: timesIn(text.a), b: timesIn(text.b), plain }
}
