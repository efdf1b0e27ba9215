import { cited, citesEachRow, releaseCitation, shaping } from '../api/cite.ts'
import type { CitedFrom } from '../api/statement-citation.ts'
import { type Citation, citations } from '../citation.ts'
import type { Database } from '../db/db.ts'
import type { Release } from '../db/release.ts'
import type { RequestContext } from '../env.ts'
import { type CitationFormat, mediaTypes } from '../format.ts'
import { codebook } from '../queries/codebook.ts'
import type { Answer } from '../resource.ts'
import type { DataQuestion } from './question.ts'

/**
 * Answers what an address shows as references: every statement or passage of the whole result or of the page asked for, and
 * one for any other view.
 */
export async function answerCitations(
  c: RequestContext,
  {
    question,
    own,
    query,
    answer,
    release,
    url,
    isWhole,
  }: {
    question: DataQuestion
    /** What the page was asked, where a page was. */
    own: Record<string, unknown>
    query: object
    answer: Answer<unknown, object>
    release: Release
    url: URL
    isWhole: boolean
  },
  format: CitationFormat,
): Promise<Response> {
  const { resource, id } = question
  const accessed = new Date().toISOString().slice(0, 10)
  const db = c.get('db')
  const unrecorded = await c.get('unrecorded')?.()
  const from = { release, url: citedAt(question, url), accessed, unrecorded }
  const items = await referencesOf(db, question, { answer, own }, from)
  for (let next = isWhole && citesEachRow(resource) ? answer.next : null; next !== null; ) {
    const more = await resource.answer(db, { ...query, cursor: next }, id)
    items.push(...(await cited(db, resource, more, from)))
    next = more.next
  }
  // A reference says on which day the address was read, so it is of this day alone.
  c.set('canonical', `${c.get('canonical')} ${accessed}`)
  c.set('isUnkept', true)
  c.header('cache-control', 'public, max-age=300')
  c.header('content-type', `${mediaTypes[format]}; charset=utf-8`)
  return c.body(citations(format, items))
}

/** Where a reference leads: to the page that shows the rows, and there to no form or part of them. */
export function citedAt({ page }: Pick<DataQuestion, 'page'>, url: URL): URL {
  if (!page) return url
  const asked = new URLSearchParams(url.search)
  for (const name of shaping) asked.delete(name)
  return new URL(page(asked), url)
}

/** References for what a page or data address shows, or, of a page about it, for the dataset. */
export async function referencesOf(
  db: Database,
  { resource, title, cites }: Pick<DataQuestion, 'resource' | 'title' | 'cites'>,
  { answer, own }: { answer: Answer<unknown, object>; own: object },
  from: CitedFrom,
): Promise<Citation[]> {
  if (cites === 'dataset') return [releaseCitation(from.release, from)]
  return cited(db, resource, await withTitle(db, { answer, own, title }), from)
}

/** An answer as its page calls it. */
async function withTitle(
  db: Database,
  { answer, own, title }: Pick<DataQuestion, 'title'> & { answer: Answer<unknown, object>; own: object },
): Promise<Answer<unknown, object>> {
  return title ? { ...answer, title: title(own, await codebook(db)) } : answer
}
