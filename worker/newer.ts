import type { ChangedRecord } from '../schema/vocabulary.ts'

/** What is newer than the release that a page is pinned to. */
export interface Newer {
  shown: string
  newest: { version: string; date: string }
  /** The same page as the newest release has it. */
  address: string
  /** Of what the changes are counted: of what the page shows, of the statement that its passage is from, or of everything. */
  scope: 'page' | 'statement' | 'dataset'
  /** Releases since, each with the part of its changes that concerns this page. */
  releases: {
    version: string
    query: Record<string, string>
    changed: { record: ChangedRecord; records: number }[]
  }[]
}
