import type { LexiconFile } from '../import/lexicon.ts'
import type { DatasetRows } from '../import/rows.ts'
import type { ChangedRecord, ChangeKind } from '../vocabulary.ts'
import type { TrendRow } from './recounted.ts'

/**
 * What one release did with a record, or with one field of it. That there is a new field is one change, whatever records it is
 * given for; what it says of a record with a history of its own is another.
 */
export interface Change {
  release: string
  position: number
  kind: ChangeKind
  record: ChangedRecord
  itemId: string
  statementId: string | null
  themeId: string | null
  label: string
  field: string | null
  was: string | null
  now: string | null
  why: string | null
}

export interface ComparedRelease {
  version: string
  rows: DatasetRows
  lexicon?: LexiconFile | undefined
  /** The table of trends in its package; of what is not published, it is counted from the rows. */
  trends?: readonly TrendRow[] | undefined
  /** Why records are other, gone or new that have no file of their own, as its `reasons` say. */
  reasons?: readonly { record: ChangedRecord; id?: string | undefined; why: string }[] | undefined
  /** Columns that its package has not, as `passages.keyPhrasePage`: what came in later is no change of the record. */
  lacks: ReadonlySet<string>
}
