import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'

/** What the list of changes says of two paragraphs, a line a change. */
export function changes(a: string, b: string): string[] {
  const outcome = alignTexts([a], [b], { granularity: 'paragraph' })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return notableChanges(outcome.rows).map(
    ({ kind, removed, added, isRewritten }) => `${isRewritten ? 'rewritten' : kind}: ${removed} > ${added}`,
  )
}
