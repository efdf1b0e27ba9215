import { site } from '#subject'
import type { Release as PublishedRelease } from '../../schema/contract/release.ts'
import type { Passage, Statement, StatementSummary } from '../../schema/contract/statement.ts'
import { passageName } from '../../schema/passage-id.ts'
import { publishedVersion } from '../../schema/release-version.ts'
import { datasetLicence, datasetTitle } from '../../schema/title.ts'
import type { Citation } from '../citation.ts'
import type { Database } from '../db/db.ts'
import { splitFormat } from '../format.ts'
import { inRelease, passageCardPage, releasePage } from '../links.ts'
import { fitting } from '../path.ts'
import { statementPages } from '../queries/statement-pages.ts'
import { statementsById } from '../queries/statements.ts'
import { isTracking } from '../query-string.ts'
import type { Answer, AnyResource } from '../resource.ts'
import { withoutTracking } from './cited-page.ts'
import { type CitedFrom, contributors, statementCitation } from './statement-citation.ts'

/** Lists whose every row is cited; any other answer is cited once, as a whole. */
const citedByRow: ReadonlySet<string> = new Set(['/statements', '/passages'])

export function citesEachRow({ path }: AnyResource): boolean {
  return citedByRow.has(path)
}

/** References for what an address answers: each statement or passage of a list of them, else the answer as a table. */
export async function cited(
  db: Database,
  resource: AnyResource,
  { data, title }: Pick<Answer<unknown, object>, 'data' | 'title'>,
  from: CitedFrom,
): Promise<Citation[]> {
  if (resource.path === '/statements') return statementCitations(db, data as StatementSummary[], from)
  if (resource.path === '/statements/{id}') return statementCitations(db, [data as StatementSummary], from)
  if (resource.path === '/passages') return (data as Passage[]).map((row) => passageCitation(row, from))
  if (resource.path === '/passages/{id}') return [passageCitation(data as Passage, from)]
  if (resource.path === '/releases/{id}') return [releaseCitation(data as PublishedRelease, from)]
  return [answerCitation(answerTitle(resource, title, from.url), from)]
}

/** What a reference calls an answer: by its own title, else by what the address asks, so that two views are cited apart. */
export function answerTitle(
  { path, summary }: Pick<AnyResource, 'path' | 'summary'>,
  title: string | undefined,
  { pathname, searchParams }: URL,
): string {
  if (title !== undefined) return title
  const stem = splitFormat(pathname).stem.replace(/^\/api\/v1/, '')
  const id = fitting([path], stem, (template) => template)?.id
  const about = [...searchParams].filter(
    ([name, value]) => !shaping.has(name) && !isTracking(name) && value !== '',
  )
  const parts = [
    ...(id ? [id] : []),
    ...about.map(([name, value]) => `${asWords(name)} ${value.replaceAll(',', ', ')}`),
  ]
  return parts.length === 0 ? summary : `${summary}: ${parts.join('; ')}`
}

/** A parameter's name as words: `groupBy` is “group by”. */
function asWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Parameters that choose a form and not what is shown. */
export const shaping: ReadonlySet<string> = new Set([
  'release',
  'fields',
  'limit',
  'cursor',
  'sort',
  'facets',
  'bom',
  'format',
])

/** What is the dataset's own: its gists, counts and tables. */
const own = {
  type: 'dataset',
  author: contributors,
  publisher: site.name,
  language: 'en',
  license: datasetLicence?.url,
} as const

/** A chart, a comparison or any other answer, at its own pinned address. */
export function answerCitation(title: string, { release, url, accessed }: CitedFrom): Citation {
  const pinned = new URL(withoutTracking(url.href))
  pinned.pathname = pinned.pathname.replace(/\.(bib|ris|csl\.json)$/, '')
  const asked = pinned.search
  pinned.searchParams.set('release', release.version)
  return {
    id: ['entente', release.version, slug(`${pinned.pathname} ${asked}`)].filter(Boolean).join('-'),
    ...own,
    title: `${title} (${datasetTitle})`,
    issued: release.date,
    url: pinned.href,
    version: release.version,
    accessed,
  }
}

/** The dataset itself in one of its releases, which an address of its own names. */
export function releaseCitation(
  { version, date }: Pick<PublishedRelease, 'version' | 'date'>,
  { url, accessed }: Pick<CitedFrom, 'url' | 'accessed'>,
): Citation {
  return {
    id: `entente-${slug(version)}`,
    ...own,
    title: datasetTitle,
    issued: date,
    // A working copy has no page of its own; what it holds is described where its downloads are.
    url: `${url.origin}${publishedVersion.test(version) ? releasePage(version) : '/data'}`,
    version,
    accessed,
  }
}

async function statementCitations(
  db: Database,
  rows: readonly StatementSummary[],
  from: CitedFrom,
): Promise<Citation[]> {
  const [pages, records] = await Promise.all([
    statementPages(
      db,
      rows.map(({ id }) => id),
    ),
    recordsInDoubt(db, rows),
  ])
  const pagesOf = Map.groupBy(pages, ({ statementId }) => statementId)
  return rows.map((row) =>
    statementCitation({ ...records.get(row.id), ...row }, pagesOf.get(row.id) ?? [], from),
  )
}

/** What the records say of those that no passage counts for or that no page confirms: of the others something was read. */
async function recordsInDoubt(
  db: Database,
  rows: readonly StatementSummary[],
): Promise<Map<string, Pick<Statement, 'heldInPart' | 'unverified'>>> {
  const ids = rows
    .filter(({ passages, confidence }) => passages === 0 || confidence !== 'verified')
    .map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const records = await statementsById(db, ids)
  return new Map(records.map(({ id, heldInPart, unverified }) => [id, { heldInPart, unverified }]))
}

/** What the dataset says of a passage is the dataset's, and of the day of its release. */
export function passageCitation(row: Passage, { release, url, accessed }: CitedFrom): Citation {
  return {
    id: passageName(row.id),
    ...own,
    title: row.gist,
    issued: release.date,
    url: `${url.origin}${inRelease(passageCardPage(row.id), release.version)}`,
    container: datasetTitle,
    version: release.version,
    accessed,
    note: `Passage ${row.id} of a statement of ${row.date}; the wording is a summary, not a quotation.${contextNote(row)}`,
  }
}

/** For words that may be another's than the statement's. */
function contextNote({ status, uncounted }: Passage): string {
  return status === 'context' && uncounted !== null ? ` Context, not counted: ${uncounted}.` : ''
}

/** At most 80 characters; what is cut leaves a sum of the whole, so that two addresses never share a key. */
function slug(text: string): string {
  const whole = text.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return whole.length <= 80 ? whole : `${whole.slice(0, 72)}-${fnv1a(text).toString(36)}`
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo): short, and the same wherever it is made. */
function fnv1a(text: string): number {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0
  return sum
}
