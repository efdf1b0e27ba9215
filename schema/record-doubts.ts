import type { Statement, StatementSummary } from './contract/statement.ts'
import { withoutRefused } from './refused-page.ts'
import { longDay, type StatementDay } from './statement-day.ts'
import { titleSentence } from './title.ts'
import { isUnconfirmed, unconfirmedSentence } from './unconfirmed.ts'

type Doubted = Pick<StatementSummary, 'confidence'> & Partial<Pick<Statement, 'unverified'>>

/** What whoever sees the record of a statement elsewhere than on its page must know of it, in sentences. */
export function recordDoubts(record: Doubted & Pick<StatementSummary, 'titleBasis'>): string {
  return [
    isUnconfirmed(record) && withoutRefused(unconfirmedSentence(record.unverified)),
    titleSentence(record.titleBasis),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The day of a record with what must stand beside it in a title: that it is not sure, or that no page confirms the record. */
export function markedDay(record: StatementDay & Doubted): string {
  const day = longDay(record)
  if (!isUnconfirmed(record)) return day
  return day.endsWith(')') ? `${day.slice(0, -1)}, unverified)` : `${day} (unverified)`
}
