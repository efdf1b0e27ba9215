import { alignTexts } from '../../schema/text/align/alignment.ts'
import type { Row } from '../../schema/text/align/outcome.ts'
import { readSources } from '../../schema/text/align/source.ts'

/** The rows of two texts that are pasted into the page and compared. */
export function rowsOfPasted(a: string, b: string): Row[] {
  const { a: one, b: two } = readSources({ a, b })
  const isOnNextLine = { a: one.isOnNextLine, b: two.isOnNextLine }
  const outcome = alignTexts(one.paragraphs, two.paragraphs, { isOnNextLine })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return outcome.rows
}
