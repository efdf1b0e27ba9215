import { authorities, familyNames, issuers, media, officials, site } from '#subject'
import type { StatementSummary } from '../../schema/contract/statement.ts'
import { jointKinds, type SourceKind } from '../../schema/vocabulary.ts'
import type { Author, Citation } from '../citation.ts'
import type { Release } from '../db/release.ts'
import { inRelease, statementPage } from '../links.ts'
import type { StatementPage } from '../queries/statement-pages.ts'

/** From where and when a citation is made. */
export interface CitedFrom {
  release: Release
  url: URL
  /** ISO date of the day of reading. */
  accessed: string
}

type Cited = Pick<
  StatementSummary,
  'id' | 'title' | 'date' | 'kind' | 'level' | 'parties' | 'speakers' | 'place' | 'summary' | 'confidence'
>
type Page = Omit<StatementPage, 'statementId'>

const dataset = site.title
export const contributors: Author[] = [{ literal: `The ${site.name} contributors` }]

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
  readout: 'webpage',
}

/**
 * A statement by who made it, at the page that stands nearest to who issued it; where it is found here stands in the
 * note. What no page says stays out, and what no page confirms is called unconfirmed.
 */
export function statementCitation(
  row: Cited,
  pages: readonly Page[],
  { release, url, accessed }: CitedFrom,
): Citation {
  const { id, title, date, kind } = row
  const own = `${url.origin}${inRelease(statementPage(id), release.version)}`
  const page = nearestPage(pages)
  const isClaim = row.confidence === 'unverified'
  const authors = isClaim ? contributors : authorsOf(row, page)
  const published = page && publisherOf(page)
  const container = containerOf(row, page)
  const standing = standingOf(row, page, container, pages.length > 0)
  const [author] = authors
  const isOwnPublisher = authors.length === 1 && author && 'literal' in author && author.literal === published
  const place = placeOf(row.place)
  return {
    id,
    type: isClaim ? 'document' : (types[kind] ?? 'document'),
    title,
    author: authors,
    // That something was claimed is what the dataset says, and of the day of its release.
    issued: isClaim ? release.date : date,
    url: page?.url ?? own,
    genre: [isClaim ? 'Claim' : genres[kind], standing?.label].filter(Boolean).join(', '),
    language: page ? (page.language ?? undefined) : 'en',
    // Who is the author already is not named again, nor is a newspaper beside itself.
    publisher: isOwnPublisher || published === container ? undefined : published,
    container,
    eventPlace: place,
    version: page ? undefined : release.version,
    accessed,
    note: [
      standing?.note,
      isClaim && `It is of ${date}.`,
      place === undefined && `Place: ${row.place}.`,
      `${dataset}, release ${release.version}, ${own}`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** What a reader must know of a text that is cited from elsewhere than from who issued it: with the kind, and in a note. */
function standingOf(
  { confidence }: Cited,
  page: Page | undefined,
  container: string | undefined,
  isConfirmed: boolean,
): { label?: string; note: string } | undefined {
  if (confidence === 'unverified' || !isConfirmed)
    return { label: 'unconfirmed', note: 'Unconfirmed: no page that was read confirms it.' }
  if (!page) return { note: 'No page of a known publisher is recorded.' }
  if (isOfficial(page) || mediaIn(container ?? '').includes(page.publisher)) return undefined
  const note = (how: string) => `As ${how} by ${page.publisher}; no official address is recorded.`
  return page.role === 'reprint'
    ? { note: note('printed') }
    : { label: 'as reported', note: note('reported') }
}

/** Kinds of publishers that a reference names, the nearest to who issued a text first; copies and unknown ones are none. */
const namedKinds: readonly SourceKind[] = ['official', 'news_agency', 'press', 'research', 'other']

/** The statement's own page, if there is one the English one, as titles of the dataset are English; else a side's, a reprint, a report. */
function nearestPage(pages: readonly Page[]): Page | undefined {
  const rank = (page: Page) => {
    if (page.role === 'official') return page.language === 'en' ? 0 : 1
    if (officeOf(page)) return 2
    return (page.role === 'reprint' ? 3 : 4) + namedKinds.indexOf(page.kind) / namedKinds.length
  }
  return pages
    .filter((page) => page.role === 'official' || namedKinds.includes(page.kind))
    .toSorted((a, b) => rank(a) - rank(b))[0]
}

function isOfficial(page: Page): boolean {
  return page.role === 'official' || officeOf(page) !== undefined
}

/** Whose office the page is one of, and the office's name. */
function officeOf({ url }: Page): { party: string; name: string } | undefined {
  const host = new URL(url).hostname
  return Object.entries(officials)
    .flatMap(([party, hosts]) => Object.entries(hosts).map(([covered, name]) => ({ party, covered, name })))
    .filter(({ covered }) => host === covered || host.endsWith(`.${covered}`))
    .sort((a, b) => b.covered.length - a.covered.length)[0]
}

function publisherOf(page: Page): string {
  return officeOf(page)?.name ?? page.publisher
}

/** Of what the statement is a part: the newspaper, agency or station it was made for, and of what no page has the dataset. */
function containerOf(row: Cited, page: Page | undefined): string | undefined {
  if (row.kind === 'article' || row.kind === 'interview') {
    const [firstSentence = ''] = row.summary.split(/(?<=[.!?]) /)
    const named = [row.title, firstSentence].map(mediaIn).find((names) => names.length > 0) ?? []
    // What was given to many appeared in none of them more than in the others.
    if (named.length > 0 && named.length <= 2) return named.join(' and ')
  }
  if (!page) return dataset
  return row.kind === 'article' && !isOfficial(page) ? page.publisher : undefined
}

function mediaIn(text: string): string[] {
  const isIn = (form: string) => new RegExp(`(?<![\\p{L}\\d])${form}(?![\\p{L}\\d])`, 'u').test(text)
  return media.filter((forms) => forms.some(isIn)).flatMap(([name]) => name ?? [])
}

/** A town, without what stands in brackets; “by telephone” is none. */
function placeOf(place: string): string | undefined {
  return /^\p{Lu}/u.test(place) ? place.replace(/ \(.*\)$/, '') : undefined
}

/**
 * A joint text is its signatories', a readout that of the side that published it, and anything else that of who speaks. A
 * readout of several sides that none of them is known to have published has no author.
 */
function authorsOf(
  { kind, level, parties, speakers }: Pick<StatementSummary, 'kind' | 'level' | 'parties' | 'speakers'>,
  page?: Page,
): Author[] {
  const issued = (by: readonly string[]) => by.map((party) => ({ literal: issuerOf(party, level) }))
  if (jointKinds.includes(kind)) return issued(parties)
  if (kind !== 'readout' && speakers.length > 0) return speakers.map(authorOf)
  const side = page && officeOf(page)?.party
  if (side && parties.includes(side)) return issued([side])
  return parties.length === 1 ? issued(parties) : []
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
  if (family === undefined) return { literal: authorities[name] ?? name }
  const given = name.startsWith(`${family} `)
    ? name.slice(family.length + 1)
    : name.slice(0, -family.length - 1)
  return { name, family, given }
}
