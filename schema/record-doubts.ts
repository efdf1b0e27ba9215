import type { Statement } from './contract/statement.ts'
import { withoutRefused } from './refused-page.ts'
import { titleSentence } from './title.ts'
import { isUnconfirmed, unconfirmedSentence } from './unconfirmed.ts'

/** What whoever sees the record of a statement elsewhere than on its page must know of it, in sentences. */
export function recordDoubts({
  confidence,
  unverified,
  titleBasis,
}: Pick<Statement, 'confidence' | 'unverified' | 'titleBasis'>): string {
  return [
    isUnconfirmed({ confidence, unverified }) && withoutRefused(unconfirmedSentence(unverified)),
    titleSentence(titleBasis),
  ]
    .filter(Boolean)
    .join(' ')
}
