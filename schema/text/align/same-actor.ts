import type { Change } from './change.ts'
import type { Row } from './outcome.ts'
import { sentencesOf } from './sentence.ts'
import type { Side } from './sides.ts'
import { dice, timesOf } from './times.ts'
import { plainWordsIn } from './words.ts'

type Placed = Change & { row: number }

/** Share of common words (Dice) from which two sentences are of one formula. */
const LEAST_ALIKE = 0.5

/**
 * The changes without a name that one passage lost and another one got in a sentence of the same formula: who acts in it
 * is the same. The Guild thanks Holt, the Guild blames Lind.
 */
export function withoutSameActor<T extends Placed>(found: readonly T[], rows: readonly Row[]): T[] {
  const names = found.filter(({ kind, isMoved }) => kind === 'name' && !isMoved)
  const come = Map.groupBy(
    names.filter(({ removed }) => removed === ''),
    ({ added }) => added,
  )
  const same = new Set<T>()
  for (const gone of names) {
    if (gone.added !== '') continue
    const sentences = sentencesWith(gone, rows, 'a')
    const own = come
      .get(gone.removed)
      ?.find(
        (other) =>
          other.row !== gone.row &&
          !same.has(other) &&
          areOfOneFormula(sentences, sentencesWith(other, rows, 'b'), gone.removed),
      )
    if (own) same.add(gone).add(own)
  }
  return found.filter((one) => !same.has(one))
}

/** The sentences that only one text has there and that name it. */
const sentencesWith = ({ removed, added, row }: Placed, rows: readonly Row[], side: Side) =>
  (rows[row]?.pieces ?? [])
    .filter(({ kind }) => kind === (side === 'a' ? 'removed' : 'added'))
    .flatMap((piece) => sentencesOf(piece[side]))
    .filter((sentence) => sentence.includes(removed + added))

/** Whether two sentences have the same words up to the name, and half of the others. */
const areOfOneFormula = (inA: readonly string[], inB: readonly string[], name: string) =>
  inA.some((one) =>
    inB.some((two) => {
      const upToName = (sentence: string) => plainWordsIn(sentence.slice(0, sentence.indexOf(name))).join(' ')
      const [own, other] = [one, two].map((sentence) => timesOf(plainWordsIn(sentence)))
      return own && other && upToName(one) === upToName(two) && dice(own, other) >= LEAST_ALIKE
    }),
  )
