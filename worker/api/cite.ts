import { familyNames, issuers, site } from '#subject'
import type { Passage, StatementSummary } from '../../schema/contract/statement.ts'
import { jointKinds } from '../../schema/vocabulary.ts'
import type { Author, Citation } from '../citation.ts'
import type { Database } from '../db/db.ts'
import type { Release } from '../db/release.ts'
import { inRelease, passageCardPage, statementPage } from '../links.ts'
import { type OfficialPage, officialPages } from '../queries/official-pages.ts'
import type { AnyResource } from '../resource.ts'

/** From where and when a citation is made. */
export interface CitedFrom {
  release: Release
  url: URL
  /** ISO date of the day of reading. */
  accessed: string
}

const dataset = site.title
const contributors = [{ literal: `The ${site.name} contributors` }]

/** References for what an address answers: each statement or passage of a list of them, else the answer as a table. */
export async function cited(
  db: Database,
  resource: AnyResource,
  data: unknown,
  from: CitedFrom,
): Promise<Citation[]> {
  if (resource.path === '/statements') return statementCitations(db, data as StatementSummary[], from)
  if (resource.path === '/statements/{id}') return statementCitations(db, [data as StatementSummary], from)
  if (resource.path === '/passages') return (data as Passage[]).map((row) => passageCitation(row, from))
  if (resource.path === '/passages/{id}') return [passageCitation(data as Passage, from)]
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
    author: contributors,
    issued: release.date,
    url: pinned.href,
    version: release.version,
    publisher: site.name,
    accessed,
  }
}

async function statementCitations(
  db: Database,
  rows: readonly StatementSummary[],
  from: CitedFrom,
): Promise<Citation[]> {
  const pages = await officialPages(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) =>
    statementCitation(
      row,
      pages.filter(({ statementId }) => statementId === row.id),
      from,
    ),
  )
}

const genres = {
  joint_statement: 'Joint statement',
  joint_declaration: 'Joint declaration',
  treaty: 'Treaty',
  speech: 'Speech',
  interview: 'Interview',
  press_remarks: 'Press remarks',
  article: 'Newspaper article',
  readout: 'Readout',
} satisfies Record<StatementSummary['kind'], string>

/** A treaty is a document: of its own type styles print the parties and leave the title out. */
const types: Partial<Record<StatementSummary['kind'], Citation['type']>> = {
  speech: 'speech',
  press_remarks: 'speech',
  interview: 'interview',
  article: 'article-newspaper',
}

/** A statement by who made it, at the official page if one is known; where it is found here stands in the note. */
export function statementCitation(
  row: StatementSummary,
  pages: readonly Pick<OfficialPage, 'language' | 'url' | 'publisher'>[],
  { release, url, accessed }: CitedFrom,
): Citation {
  const { id, title, date, kind, place } = row
  // Titles of the dataset are English: where there is an English page, the reference is to that.
  const official = pages.find(({ language }) => language === 'en') ?? pages[0]
  const own = `${url.origin}${inRelease(statementPage(id), release.version)}`
  return {
    id,
    type: types[kind] ?? 'document',
    title,
    author: authorsOf(row, official?.publisher),
    issued: date,
    url: official?.url ?? own,
    genre: genres[kind],
    language: official?.language ?? 'en',
    publisher: official?.publisher,
    place,
    accessed,
    note: `${dataset}, release ${release.version}, ${own}`,
  }
}

/** A joint text is its signatories', a readout that of who published it, and anything else that of who speaks. */
export function authorsOf(
  { kind, level, parties, speakers }: Pick<StatementSummary, 'kind' | 'level' | 'parties' | 'speakers'>,
  publisher?: string,
): Author[] {
  const issued = () => parties.map((party) => ({ literal: issuerOf(party, level) }))
  if (jointKinds.includes(kind)) return issued()
  if (kind === 'readout') return publisher === undefined ? issued() : [{ literal: publisher }]
  return speakers.length > 0 ? speakers.map(authorOf) : issued()
}

function issuerOf(party: string, level: StatementSummary['level']): string {
  const named = issuers[party]
  return (
    named?.[level] ??
    named?.heads_of_state ??
    new Intl.DisplayNames('en', { type: 'region' }).of(party) ??
    party
  )
}

function authorOf(name: string): Author {
  const family = familyNames[name]
  if (family === undefined) return { literal: name }
  const given = name.startsWith(`${family} `)
    ? name.slice(family.length + 1)
    : name.slice(0, -family.length - 1)
  return { name, family, given }
}

/** What the dataset says of a passage is the dataset's, and of the day of its release. */
function passageCitation(row: Passage, { release, url, accessed }: CitedFrom): Citation {
  return {
    id: row.id.replace('#', '-p'),
    type: 'dataset',
    title: row.gist,
    author: contributors,
    issued: release.date,
    url: `${url.origin}${inRelease(passageCardPage(row.id), release.version)}`,
    container: dataset,
    version: release.version,
    publisher: site.name,
    accessed,
    note: `Passage ${row.id} of a statement of ${row.date}; the wording is a summary, not a quotation.`,
  }
}

function slug(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
}
