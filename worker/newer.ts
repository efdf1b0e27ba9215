import type { ViewRecords } from './page-records.ts'
import type { ReleaseChanges } from './queries/changes.ts'

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
