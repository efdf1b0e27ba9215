import { sql } from 'drizzle-orm'
import { synonyms } from '../../schema/tables/search.ts'
import type { Synonyms } from '../../schema/text/search/query.ts'
import type { PassageStatus, SearchField } from '../../schema/vocabulary.ts'
import type { Voice } from '../../schema/voice.ts'
import { type Database, remembered } from '../db/db.ts'
import {
  facets,
  type NoUse,
  ourWordsSql,
  type SearchFilter,
  type SearchPage,
  searchSql,
  spansSql,
} from './search-sql.ts'

/** A place that the index found, with its text. */
export interface FoundPlace {
  key: string
  foundIn: SearchField
  statementId: string | null
  documentId: string | null
  n: number | null
  themeId: string | null
  status: PassageStatus | null
  language: string
  date: string | null
  voice: string | null
  kind: string | null
  title: string
  text: string
}

/** `own_words`: titles, key phrases and texts; `our_words`: summaries and gists; `any`: all of them. */
export type SpanBasis = 'own_words' | 'our_words' | 'any'

export interface FoundSpan {
  voice: Voice
  basis: SpanBasis
  places: number
  statements: number
  first: string
  firstStatementId: string
  last: string
  lastStatementId: string
}

export interface FoundDocument {
  documentId: string
  statementId: string | null
  title: string
  language: string
  date: string | null
  paragraphs: number
  found: number[]
}

export interface SearchResult {
  count: number
  statements: number
  facets: Record<string, { value: string; count: number }[]>
  spans: FoundSpan[]
  months: { voice: Voice; month: string; found: number }[]
  documents: FoundDocument[]
  places: FoundPlace[]
}

/** Everything one search answers, from one run through the index. `fts` is a query in the language of FTS5. */
export async function search(
  db: Database,
  fts: string,
  filter: SearchFilter,
  page: SearchPage,
): Promise<SearchResult> {
  const row = await db.get<Record<string, string>>(searchSql(fts, filter, page))
  const list = <T>(name: string): T[] => JSON.parse(row[name] ?? '[]')
  const [count = 0, statements = 0] = list<number>('total')
  return {
    count,
    statements,
    facets: Object.fromEntries(
      facets.map(([name]) => [
        name,
        list<[string | number, number]>(name).map(([value, n]) => ({ value: String(value), count: n })),
      ]),
    ),
    spans: readSpans(list('spans')),
    months: list('months'),
    documents: list<FoundDocument>('documents').map((document) => ({
      ...document,
      found: document.found.sort((a, b) => a - b),
    })),
    places: list('places'),
  }
}

/** When and by whom words were used, without what is no use; `fts` and the filter as for `search`. */
export async function searchSpans(
  db: Database,
  fts: string,
  filter: SearchFilter,
  noUse?: NoUse,
): Promise<FoundSpan[]> {
  const row = await db.get<{ spans: string }>(spansSql(fts, filter, noUse))
  return readSpans(JSON.parse(row.spans))
}

/** Every gist and summary that is found, with its text: meant for queries that find few. */
export async function ourWordsFound(db: Database, fts: string, filter: SearchFilter): Promise<FoundPlace[]> {
  const row = await db.get<{ places: string }>(ourWordsSql(fts, filter))
  return JSON.parse(row.places)
}

type Ends<Name extends string> = Record<`${Name}Places` | `${Name}Statements`, number> &
  Record<`${Name}First` | `${Name}Last`, string | null>

type SpanRow = {
  voice: Voice
  places: number
  statements: number
  first: string
  last: string
} & Ends<'own'> &
  Ends<'our'>

function readSpans(rows: readonly SpanRow[]): FoundSpan[] {
  return rows.flatMap((row) => [
    ...spanOf(row.voice, 'any', row.places, row.statements, row.first, row.last),
    ...spanOf(row.voice, 'own_words', row.ownPlaces, row.ownStatements, row.ownFirst, row.ownLast),
    ...spanOf(row.voice, 'our_words', row.ourPlaces, row.ourStatements, row.ourFirst, row.ourLast),
  ])
}

function spanOf(
  voice: Voice,
  basis: SpanBasis,
  places: number,
  statements: number,
  first: string | null,
  last: string | null,
): FoundSpan[] {
  if (first === null || last === null) return []
  return [{ voice, basis, places, statements, ...ends(first, last) }]
}

/** A space parts the date from the statement's id. */
function ends(first: string, last: string) {
  const [firstDate = '', firstStatementId = ''] = first.split(' ')
  const [lastDate = '', lastStatementId = ''] = last.split(' ')
  return { first: firstDate, firstStatementId, last: lastDate, lastStatementId }
}

export function synonymGroups(db: Database): Promise<Synonyms> {
  return remembered(db, 'synonyms', () => readSynonyms(db))
}

async function readSynonyms(db: Database): Promise<Synonyms> {
  const rows = await db.select().from(synonyms).orderBy(synonyms.groupId, synonyms.position)
  const groups = new Map<string, string[]>()
  for (const { groupId, name } of rows) groups.set(groupId, [...(groups.get(groupId) ?? []), name])
  return [...groups.values()]
}

/** Whether there is an index to search: it is away while the database is exported. */
export async function hasSearchIndex(db: Database): Promise<boolean> {
  // Whoever drops or makes the index touches the release, and then nothing is remembered. That it is away is asked again
  // each time: a request that reads nothing would never see that the release has moved.
  return (await remembered(db, 'search index', () => readIndexName(db))) || readIndexName(db)
}

async function readIndexName(db: Database): Promise<boolean> {
  const rows = await db.all(sql`select name from sqlite_master where name = 'search_index'`)
  return rows.length > 0
}
