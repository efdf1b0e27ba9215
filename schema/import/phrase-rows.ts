import { passageId } from '../passage-id.ts'
import type { DatasetFiles } from './files.ts'
import { phraseHits } from './phrase-hits.ts'
import type { PublishedPassage } from './published.ts'

/** Rows of the set phrases and of every place where one was found. */
export function phraseRows(
  { phrases, lexicon, statements }: DatasetFiles,
  published: readonly PublishedPassage[],
) {
  const { endings } = lexicon.value
  const values = statements.map(({ value }) => value)
  return {
    phrases: phrases.value.phrases.map(({ id, label, says, en = [], ru = [], zh = [] }, position) => ({
      id,
      position,
      label,
      says,
      patterns: JSON.stringify({ en, ru, zh }),
    })),
    phraseHits: phraseHits(phrases.value, endings, values, published).map(
      ({ passageN, ...hit }, position) => ({
        ...hit,
        position,
        passageId: passageN === null ? null : passageId(hit.statementId, passageN),
      }),
    ),
  }
}
