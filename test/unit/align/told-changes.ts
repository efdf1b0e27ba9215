import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import type { Row } from '../../../schema/text/align/outcome.ts'

function rowsBetween(a: string, b: string): Row[] {
  const outcome = alignTexts(a.split('\n\n'), b.split('\n\n'), { granularity: 'paragraph' })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return outcome.rows
}

/** What became of the paragraphs of two texts, which an empty line parts, and in what they differ. */
export const rowsOf = (a: string, b: string) => rowsBetween(a, b).map(({ change }) => change)
export const differencesOf = (a: string, b: string) => rowsBetween(a, b).map(({ difference }) => difference)

/** What the list of changes says of them, a line a change. */
export const changes = (a: string, b: string): string[] =>
  notableChanges(rowsBetween(a, b)).map(
    ({ kind, removed, added, isRewritten }) => `${isRewritten ? 'rewritten' : kind}: ${removed} > ${added}`,
  )
