import { answerCitation } from '../api/cite.ts'
import type { Citation } from '../citation.ts'
import type { Release } from '../db/release.ts'

/** The reference to what a page shows: a table of the dataset, at the page's own address, pinned to its release. */
export function viewCitation(title: string, release: Release | undefined, url: URL): Citation | undefined {
  return release && answerCitation(title, { release, url, accessed: release.date })
}
