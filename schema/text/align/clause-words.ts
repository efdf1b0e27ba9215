import { HAN_JOINTS, JOINTS } from './joint.ts'
import { plainWordsIn } from './words.ts'

/** What ends the words that belong to a figure; behind a colon stands what a label is of. */
const CLAUSE_END = /(?![:：'’-])[\p{P}\p{N}\n]/u
/** Joins one figure to others, and belongs to none. */
const JOINT = new RegExp(`^(?:${JOINTS}|${HAN_JOINTS})$`, 'u')
export const isJoint = (word: string) => JOINT.test(word)
/** In characters. */
const FARTHEST = 200

interface Place {
  start: number
  end: number
}

/** The words of a figure's clause before it and behind it, each from the figure on. */
export function clauseWords(text: string, { start, end }: Place): { before: string[]; behind: string[] } {
  const left = text
    .slice(Math.max(0, start - FARTHEST), start)
    .split(CLAUSE_END)
    .at(-1)
  const right = text.slice(end, end + FARTHEST).split(CLAUSE_END, 1)[0]
  return { before: plainWordsIn(left ?? '').reverse(), behind: plainWordsIn(right ?? '') }
}
