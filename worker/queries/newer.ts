import type { ReleaseChanges } from './changes.ts'

/** Records that a page shows, as the list of changes is asked for them. */
export interface ViewRecords {
  /** How the list of changes is asked for them. */
  query: Record<string, string>
  /** No theme was asked for, and the view is of the core themes. */
  isOfCore?: boolean
  /** Of these records: all that the view shows and no others, some that it shows and others, or any of the dataset. */
  scope: 'page' | 'part' | 'statement' | 'dataset'
}

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
