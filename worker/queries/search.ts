import { type SQL, sql } from 'drizzle-orm'
import { synonyms } from '../../schema/tables.ts'
import type { Synonyms } from '../../schema/text/search/query.ts'
import type { Kind, SearchField } from '../../schema/vocabulary.ts'
import { type Voice, voicesOfAttribution } from '../../schema/voice.ts'
import { type Database, remembered } from '../db.ts'
import { speakingFor } from './statements.ts'

export interface SearchFilter {
  from?: string | undefined
  to?: string | undefined
  voice?: readonly Voice[] | undefined
  kind?: readonly Kind[] | undefined
  theme?: readonly string[] | undefined
  language?: readonly string[] | undefined
  foundIn?: readonly SearchField[] | undefined
}

/** A place that the index found, with its text. */
export interface FoundPlace {
  key: string
  foundIn: SearchField
  statementId: string | null
  documentId: string | null
  n: number | null
  themeId: string | null
  language: string
  date: string | null
  voice: string | null
  kind: string | null
  title: string
  text: string
}

export interface FoundSpan {
  voice: Voice
  isOwnWords: boolean
  places: number
  statements: number
  first: string
  firstStatementId: string | null
  last: string
  lastStatementId: string | null
  laterStatements: number
}

export interface SearchResult {
  count: number
  statements: number
  facets: Record<string, { value: string; count: number }[]>
  spans: FoundSpan[]
  months: { voice: Voice; month: string; found: number }[]
  documents: { documentId: string; found: number[] }[]
  places: FoundPlace[]
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
  const rows = await db.all(sql`select name from sqlite_master where name = 'search_index'`)
  return rows.length > 0
}

/** Most documents whose dispersion is shown, those with the most places first. */
const mostDocuments = 12

/** Everything one search answers, from one run through the index. `fts` is a query in the language of FTS5. */
export async function search(
  db: Database,
  fts: string,
  filter: SearchFilter,
  page: { limit: number; offset: number; order: 'newest' | 'oldest' },
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
    spans: list('spans'),
    months: list('months'),
    documents: list<[string, number[]]>('documents').map(([documentId, found]) => ({
      documentId,
      found: found.sort((a, b) => a - b),
    })),
    places: list('places'),
  }
}

/** When and by whom the words of one term were used; `fts` and the filter as for `search`. */
export async function searchSpans(db: Database, fts: string, filter: SearchFilter): Promise<FoundSpan[]> {
  const row = await db.get<{ spans: string }>(sql`${hits(fts, filter)} select ${spans} as spans`)
  return JSON.parse(row.spans)
}

const facets = [
  ['year', 'date', sql`year`],
  ['voice', 'voice', sql`voice`],
  ['kind', 'kind', sql`kind`],
  ['theme', 'theme', sql`theme_id`],
  ['language', 'language', sql`language`],
  ['foundIn', 'foundIn', sql`found_in`],
] as const
type Flag = (typeof facets)[number][1]

/** One row with a column of JSON for each part of the answer: D1 takes no more than five SELECTs in a UNION. */
function searchSql(
  fts: string,
  filter: SearchFilter,
  { limit, offset, order }: { limit: number; offset: number; order: 'newest' | 'oldest' },
): SQL {
  const inOrder = order === 'newest' ? sql`date desc, id desc` : sql`date, id`
  const parts = [
    sql`(select json_array(count(*), count(distinct statement_id)) from hit where ${passes()}) as total`,
    // A facet counts what would be found if only its own filter were changed.
    ...facets.map(
      ([name, flag, column]) =>
        sql`(select json_group_array(json_array(value, n)) from (select ${column} as value, count(*) as n from hit where ${passes(flag)} and ${column} is not null group by ${column} order by ${column})) as ${sql.raw(name)}`,
    ),
    sql`${spans} as spans`,
    sql`(select json_group_array(json_object('voice', voice, 'month', month, 'found', found)) from (select who.voice, substr(date, 1, 7) as month, count(distinct statement_id) as found from hit join who on who.attribution = hit.voice where ${passes()} and found_in in ('title', 'key_phrase', 'text') group by who.voice, month)) as months`,
    sql`(select json_group_array(json_array(document_id, json(ns))) from (select document_id, json_group_array(n) as ns from hit where ${passes()} and document_id is not null group by document_id order by count(*) desc, date limit ${mostDocuments})) as documents`,
    sql`(select json_group_array(json(detail)) from (select ${placeDetail} as detail from (select * from hit where ${passes()} order by ${inOrder} limit ${limit} offset ${offset}) p)) as places`,
  ]
  return sql`${hits(fts, filter)} select ${sql.join(parts, sql`, `)}`
}

/** Rows of voice and attribution that counts for it; the ids are checked to be plain words. */
const who = sql.raw(
  `values ${[...voicesOfAttribution].flatMap(([attribution, own]) => own.map((voice) => `('${voice}', '${attribution}')`)).join(', ')}`,
)

/** The places that the index finds, each with a flag for every filter that it passes; and who counts for which voice. */
function hits(fts: string, filter: SearchFilter): SQL {
  const { from, to, voice, kind, theme, language, foundIn } = filter
  const flags: Record<Flag, SQL> = {
    date: sql`${from === undefined ? sql`1` : sql`p.date >= ${from}`} and ${to === undefined ? sql`1` : sql`p.date <= ${to}`}`,
    voice: among(sql`p.voice`, voice && speakingFor(voice)),
    kind: among(sql`p.kind`, kind),
    theme: among(sql`p.theme_id`, theme),
    language: among(sql`p.language`, language),
    foundIn: among(sql`p.found_in`, foundIn),
  }
  const columns = Object.entries(flags).map(([name, flag]) => sql`(${flag}) as ${sql.raw(`ok_${name}`)}`)
  // The index is read once: without `materialized` SQLite would run it again for every part of the answer.
  return sql`with who(voice, attribution) as (${who}),
hit as materialized (select p.*, ${sql.join(columns, sql`, `)} from search_index i join search_place p on p.id = i.rowid where search_index match ${fts})`
}

function among(column: SQL, values: readonly string[] | undefined): SQL {
  if (values === undefined) return sql`1`
  return sql`coalesce(${column} in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}), 0)`
}

/** The condition that every filter is passed, but for one. */
function passes(except?: Flag): SQL {
  const names = ['date', 'voice', 'kind', 'theme', 'language', 'foundIn'].filter((name) => name !== except)
  return sql.raw(names.map((name) => `ok_${name}`).join(' and '))
}

// Date and id in one text: its least is the first use, and its end says in which statement.
const spans = sql`(select json_group_array(json_object('voice', g.voice, 'isOwnWords', json(iif(g.own, 'true', 'false')), 'places', g.places, 'statements', g.statements, 'first', substr(g.first, 1, 10), 'firstStatementId', substr(g.first, 12), 'last', substr(g.last, 1, 10), 'lastStatementId', substr(g.last, 12), 'laterStatements', (select count(*) from statement s join who w on w.attribution = s.voice where w.voice = g.voice and s.date > substr(g.last, 1, 10))))
from (
  select who.voice, wide.own, count(*) as places, count(distinct statement_id) as statements, min(date || ' ' || statement_id) as first, max(date || ' ' || statement_id) as last
  from hit join who on who.attribution = hit.voice join (select 0 as own union all select 1) wide on wide.own = 0 or hit.found_in in ('title', 'key_phrase', 'text')
  where ${passes()}
  group by who.voice, wide.own
) g)`

const placeDetail = sql`json_object('key', p.key, 'foundIn', p.found_in, 'statementId', p.statement_id, 'documentId', p.document_id, 'n', p.n, 'themeId', p.theme_id, 'language', p.language, 'date', p.date, 'voice', p.voice, 'kind', p.kind,
'title', coalesce((select title from statement where id = p.statement_id), (select title from document where id = p.document_id), p.document_id),
'text', case p.found_in
  when 'title' then (select title from statement where id = p.statement_id)
  when 'summary' then (select summary from statement where id = p.statement_id)
  when 'gist' then (select gist from passage where statement_id = p.statement_id and n = p.n)
  when 'key_phrase' then (select key_phrase from passage where statement_id = p.statement_id and n = p.n)
  else (select text from paragraph where document_id = p.document_id and n = p.n) end)`

export interface SearchExtent {
  statements: number
  passages: number
  texts: number
  textsOfStatements: number
}

export interface SearchGround {
  extent: SearchExtent
  /** Statements by voice and month. */
  calendar: { voice: Voice; month: string; statements: number }[]
}

/** What a search looks through. */
export function searchExtent(db: Database): Promise<SearchGround> {
  return remembered(db, 'search extent', () => readExtent(db))
}

async function readExtent(db: Database): Promise<SearchGround> {
  const rows = await db.all<{ part: string; detail: string }>(sql`
with who(voice, attribution) as (${who})
select 'extent' as part, json_object(
  'statements', (select count(*) from statement),
  'passages', (select count(*) from passage where silence is null),
  'texts', (select count(*) from document),
  'textsOfStatements', (select count(distinct statement_id) from document)) as detail
union all
select 'month', json_object('voice', who.voice, 'month', substr(date, 1, 7), 'statements', count(*)) from statement join who on who.attribution = statement.voice group by who.voice, substr(date, 1, 7)`)
  const [extent] = rows.filter((row) => row.part === 'extent')
  return {
    extent: JSON.parse(extent?.detail ?? '{}'),
    calendar: rows.filter((row) => row.part === 'month').map(({ detail }) => JSON.parse(detail)),
  }
}

/** Titles and lengths of documents whose dispersion is shown. */
export async function documentLengths(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  return db.all<{
    id: string
    statementId: string | null
    title: string
    language: string
    date: string | null
    paragraphs: number
  }>(
    sql`select d.id, d.statement_id as statementId, coalesce(s.title, d.title, d.id) as title, d.language, coalesce(s.date, d.date) as date, (select max(n) from paragraph where document_id = d.id) as paragraphs from document d left join statement s on s.id = d.statement_id where d.id in (${list})`,
  )
}
