import { site } from '#subject'
import { datasetAuthor } from '../../schema/title.ts'
import { answerCitation } from '../api/cite.ts'
import type { Citation } from '../citation.ts'
import type { Release } from '../db/release.ts'

/** What a page cites itself by in one line: what it shows, the release, and the address that opens just this. */
export function oneLine(title: string, release: Release | undefined, address: string): string {
  const year = release ? ` (${release.date.slice(0, 4)})` : ''
  return `${datasetAuthor}${year}. ${title}${/[.!?]$/.test(title) ? '' : '.'} ${release ? `${site.name}, dataset release ${release.version}. ` : ''}${address}`
}

/** The reference to what a page shows: a table of the dataset, at the page's own address, pinned to its release. */
export function viewCitation(title: string, release: Release | undefined, url: URL): Citation | undefined {
  return release && answerCitation(title, { release, url })
}
