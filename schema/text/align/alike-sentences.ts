import { sumOf } from '../../stats/sum.ts'
import { sentencesOf } from './sentence.ts'
import { dice, timesOf } from './times.ts'
import { plainWordsIn } from './words.ts'

/** Share of common words (Dice) from which two sentences of two passages may be one that changed. */
const LEAST_ALIKE = 0.5
const MOST_SENTENCES = 40

/** Whether at least half of the words of two passages are in sentences that are alike and stand in one order. */
export function haveAlikeSentences(a: string, b: string): boolean {
  const [inA, inB] = [sentencesOf(a), sentencesOf(b)].map((all) => all.map(plainWordsIn))
  if (!inA || !inB || Math.min(inA.length, inB.length) < 2) return false
  if (Math.max(inA.length, inB.length) > MOST_SENTENCES) return false
  let [next, alike] = [0, 0]
  for (const words of inA) {
    const found = inB.findIndex(
      (others, at) => at >= next && dice(timesOf(words), timesOf(others)) >= LEAST_ALIKE,
    )
    if (found < 0) continue
    alike += Math.min(words.length, inB[found]?.length ?? 0)
    next = found + 1
  }
  const size = (all: readonly (readonly string[])[]) => sumOf(all, (words) => words.length)
  return 2 * alike >= Math.max(size(inA), size(inB))
}
