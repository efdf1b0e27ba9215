import { site } from '#subject'
import type { Passage, StatementSummary } from '../../schema/contract/statement.ts'
import type { Citation } from '../citation.ts'
import type { Release } from '../db/release.ts'
import { passagePage, statementPage } from '../links.ts'
import type { AnyResource } from '../resource.ts'

/** From where and when a citation is made. */
export interface CitedFrom {
  release: Release
  url: URL
  /** ISO date of the day of reading. */
  accessed: string
}

const dataset = site.title

/** References for what an address answers: each statement or passage of a list of them, else the answer as a table. */
export function cited(resource: AnyResource, data: unknown, from: CitedFrom): Citation[] {
  if (resource.path === '/statements')
    return (data as StatementSummary[]).map((row) => statementCitation(row, from))
  if (resource.path === '/statements/{id}') return [statementCitation(data as StatementSummary, from)]
  if (resource.path === '/passages') return (data as Passage[]).map((row) => passageCitation(row, from))
  return [answerCitation(resource.summary, from)]
}

/** A chart, a comparison or any other answer, at its own pinned address. */
export function answerCitation(title: string, { release, url, accessed }: CitedFrom): Citation {
  const pinned = new URL(url)
  pinned.pathname = pinned.pathname.replace(/\.(bib|ris|csl\.json)$/, '')
  pinned.searchParams.set('release', release.version)
  return {
    id: `entente-${release.version}-${slug(`${pinned.pathname} ${url.search}`)}`,
    type: 'dataset',
    title: `${title} (${dataset})`,
    author: [{ literal: `The ${site.name} contributors` }],
    issued: release.date,
    url: pinned.href,
    version: release.version,
    publisher: site.name,
    accessed,
  }
}

export function statementCitation(row: StatementSummary, { release, url, accessed }: CitedFrom): Citation {
  const { id, title, date, kind, speakers, parties } = row
  const types = { speech: 'speech', interview: 'interview', article: 'article', treaty: 'treaty' } as const
  return {
    id,
    type: types[kind as keyof typeof types] ?? 'document',
    title,
    author: (speakers.length > 0 ? speakers : parties).map((literal) => ({ literal })),
    issued: date,
    url: `${url.origin}${statementPage(id)}?release=${encodeURIComponent(release.version)}`,
    container: dataset,
    version: release.version,
    publisher: site.name,
    accessed,
  }
}

function passageCitation(row: Passage, { release, url, accessed }: CitedFrom): Citation {
  const [page, fragment] = passagePage(row.id).split('#')
  return {
    id: row.id.replace('#', '-p'),
    type: 'document',
    title: row.gist,
    author: [{ literal: `The ${site.name} contributors` }],
    issued: row.date,
    url: `${url.origin}${page}?release=${encodeURIComponent(release.version)}#${fragment}`,
    container: dataset,
    version: release.version,
    publisher: site.name,
    accessed,
    note: `Passage ${row.id}; the wording is a summary, not a quotation.`,
  }
}

function slug(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
}
