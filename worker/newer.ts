import type { ChangedRecord } from '../schema/vocabulary.ts'
import type { ViewRecords } from './page-records.ts'

/** What is newer than the release that a page is pinned to. */
export interface Newer {
  shown: string
  newest: { version: string; date: string }
  /** The same page as the newest release has it. */
  address: string
  /** Of which records the changes are counted; undefined for a page that shows none. */
  view: ViewRecords | undefined
  /** Releases since, each with how many of these records it changed and how many it added. */
  releases: ReleaseChanges[]
}

export interface ReleaseChanges {
  version: string
  changed: RecordCount[]
  added: RecordCount[]
}

export interface RecordCount {
  record: ChangedRecord
  records: number
}
