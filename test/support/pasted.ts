import { alignTexts } from '../../schema/text/align/alignment.ts'
import type { Alignment, Row } from '../../schema/text/align/outcome.ts'
import { readSources } from '../../schema/text/align/source.ts'

/** What becomes of two texts that are pasted into the page and compared. */
export function alignmentOfPasted(a: string, b: string): Alignment {
  const { a: one, b: two } = readSources({ a, b })
  const isOnNextLine = { a: one.isOnNextLine, b: two.isOnNextLine }
  const outcome = alignTexts(one.paragraphs, two.paragraphs, { isOnNextLine })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return outcome
}

export const rowsOfPasted = (a: string, b: string): Row[] => alignmentOfPasted(a, b).rows
