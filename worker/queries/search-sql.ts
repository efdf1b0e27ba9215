import { type SQL, sql } from 'drizzle-orm'
import { lowerBound } from '../../schema/partial-date.ts'
import type { Kind, SearchField } from '../../schema/vocabulary.ts'
import { type Voice, voicesOfAttribution } from '../../schema/voice.ts'
import { isIn } from './is-in.ts'
import { type AskedStatus, speakingFor } from './passage-match.ts'

export interface SearchFilter {
  from?: string | undefined
  to?: string | undefined
  voice?: readonly Voice[] | undefined
  kind?: readonly Kind[] | undefined
  theme?: readonly string[] | undefined
  /** Of passages. Places that are none are found beside counted ones and not beside others. */
  status?: AskedStatus | undefined
  language?: readonly string[] | undefined
  foundIn?: readonly SearchField[] | undefined
}

export interface SearchPage {
  limit: number
  offset: number
  order: 'newest' | 'oldest'
}

/** Most documents whose dispersion is shown, those with the most places first. */
const mostDocuments = 12

/** Facets of the answer, the filter that each stands for and its column. */
export const facets = [
  ['year', 'date', sql`year`],
  ['voice', 'voice', sql`voice`],
  ['kind', 'kind', sql`kind`],
  ['theme', 'theme', sql`theme_id`],
  ['status', 'status', sql`status`],
  ['language', 'language', sql`language`],
  ['foundIn', 'foundIn', sql`found_in`],
] as const
type Flag = (typeof facets)[number][1]

/**
 * One row with a column of JSON for each part of the answer: D1 takes no more than five SELECTs in a UNION. Every part
 * reads the places once counted, `tally` by what facets count and `use` by statement; counted from the places
 * themselves, each part would sort all of them again.
 */
export function searchSql(fts: string, filter: SearchFilter, { limit, offset, order }: SearchPage): SQL {
  const flags = flagsOf(filter)
  const inOrder = order === 'newest' ? sql`date desc, id desc` : sql`date, id`
  const tally = sql`tally as materialized (select year, voice, kind, theme_id, status, language, found_in, ${names(flags)} count(*) as n from hit group by year, voice, kind, theme_id, status, language, found_in${flags.date ? sql`, ok_date` : sql``})`
  const top = sql`top as materialized (select document_id, count(*) as n from hit where ${passes(flags)} and document_id is not null and n is not null group by document_id order by n desc, date, document_id limit ${mostDocuments})`
  const parts = [
    sql`(select json_array((select coalesce(sum(n), 0) from tally where ${passes(flags)}), (select count(distinct statement_id) from use))) as total`,
    // A facet counts what would be found if only its own filter were changed.
    ...facets.map(
      ([name, flag, column]) =>
        sql`(select json_group_array(json_array(value, n)) from (select ${column} as value, sum(n) as n from tally where ${passes(flags, flag)} and ${column} is not null group by ${column} order by ${column})) as ${sql.raw(name)}`,
    ),
    sql`${spans} as spans`,
    sql`(select json_group_array(json_object('voice', voice, 'month', month, 'found', found)) from (select voice, substr(at, 1, min(7, instr(at, ' ') - 1)) as month, count(*) as found from use where own > 0 group by voice, month)) as months`,
    sql`(select json_group_array(json(detail)) from (select ${documentDetail} as detail from (${foundInDocuments(flags)}) f join document d on d.id = f.document_id left join statement s on s.id = d.statement_id order by f.n desc, f.date, f.document_id)) as documents`,
    sql`(select json_group_array(json(detail)) from (select ${placeDetail} as detail from (select id from hit where ${passes(flags)} order by ${inOrder} limit ${limit} offset ${offset}) h cross join search_place p on p.id = h.id)) as places`,
  ]
  return sql`with ${who}, ${hits(fts, flags, hitColumns)}, ${tally}, ${uses(flags)}, ${top} select ${sql.join(parts, sql`, `)}`
}

/** Which of our own words tell of no use by the statement. */
export interface NoUse {
  /** Keys of places that say that it is not named. */
  denied?: readonly string[]
  /** Statements with such a place: where nothing else in one has the words, those of its summary are an aside of ours. */
  deniedIn?: readonly string[]
  /** Frames that have the words for their name: ours tell of a use only where the voice has a counted passage of them. */
  coded?: readonly string[]
}

/** First and last use alone, without what is no use; fts and the filter as for `searchSql`. */
export function spansSql(fts: string, filter: SearchFilter, noUse: NoUse = {}): SQL {
  const flags = flagsOf(filter)
  const columns = sql.raw('p.key, p.found_in, p.statement_id, p.date, p.voice')
  return sql`with ${who}, ${hits(fts, flags, columns)}, ${uses(flags, noUse)} select ${spans} as spans`
}

/** Whether the index finds a statement by a place of it; `ofPlace` says by which, of the table's name `p`. */
export function isFoundBy(statementId: SQL | object, fts: string, ofPlace: SQL): SQL {
  return sql`${statementId} in (select p.statement_id from search_index i cross join search_place p on p.id = i.rowid where search_index match ${fts} and ${ofPlace})`
}

/** Gists and summaries that the index finds, with their text. */
export function ourWordsSql(fts: string, filter: SearchFilter): SQL {
  const flags = flagsOf(filter)
  return sql`with ${hits(fts, flags, sql.raw('p.id, p.found_in'))} select (select json_group_array(json(detail)) from (select ${placeDetail} as detail from hit cross join search_place p on p.id = hit.id where ${passes(flags)} and hit.found_in in ('gist', 'summary'))) as places`
}

type Flags = Partial<Record<Flag, SQL>>

/** A condition for every filter that is set. */
function flagsOf({ from, to, voice, kind, theme, status, language, foundIn }: SearchFilter): Flags {
  const ends = [
    from !== undefined && sql`p.date >= ${lowerBound(from)}`,
    to !== undefined && sql`p.date <= ${to}`,
  ].filter((end) => end !== false)
  return Object.fromEntries(
    Object.entries({
      date: ends.length > 0 ? sql`coalesce(${sql.join(ends, sql` and `)}, 0)` : undefined,
      voice: among(sql`p.voice`, voice && speakingFor(voice)),
      kind: among(sql`p.kind`, kind),
      theme: among(sql`p.theme_id`, theme),
      status: isOfStatus(status),
      language: among(sql`p.language`, language),
      foundIn: among(sql`p.found_in`, foundIn),
    } satisfies Record<Flag, SQL | undefined>).filter(([, flag]) => flag !== undefined),
  )
}

function among(column: SQL, values: readonly string[] | undefined): SQL | undefined {
  if (values === undefined) return undefined
  return sql`coalesce(${column} in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}), 0)`
}

function isOfStatus(status: AskedStatus = 'counted'): SQL | undefined {
  if (status === 'all') return undefined
  return sql`coalesce(p.status, 'counted') = ${status}`
}

function names(flags: Flags): SQL {
  return sql.raw(
    Object.keys(flags)
      .map((name) => `ok_${name}, `)
      .join(''),
  )
}

/** The condition that every filter is passed, but for one. */
function passes(flags: Flags, except?: Flag): SQL {
  const passed = Object.keys(flags).filter((name) => name !== except)
  return sql.raw(passed.map((name) => `ok_${name}`).join(' and ') || '1')
}

/** Rows of voice and attribution that counts for it; the ids are checked to be plain words. */
const who = sql.raw(
  `who(voice, attribution) as (values ${[...voicesOfAttribution].flatMap(([attribution, own]) => own.map((voice) => `('${voice}', '${attribution}')`)).join(', ')})`,
)

const hitColumns = sql.raw(
  'p.id, p.found_in, p.statement_id, p.document_id, p.n, p.theme_id, p.status, p.language, p.date, p.year, p.voice, p.kind',
)

/** The places that the index finds, each with a flag for every filter. */
function hits(fts: string, flags: Flags, columns: SQL): SQL {
  const own = Object.entries(flags).map(([name, flag]) => sql`, (${flag}) as ${sql.raw(`ok_${name}`)}`)
  // The index is read once: without `materialized` SQLite would run it again for every part of the answer.
  return sql`hit as materialized (select ${columns}${sql.join(own, sql``)} from search_index i join search_place p on p.id = i.rowid where search_index match ${fts})`
}

/**
 * By statement and voice: places, and how many of them hold the statement's own words. `at` is date and id in one text:
 * its least is the first use, and its end says in which statement.
 */
function uses(flags: Flags, { denied = [], deniedIn = [], coded }: NoUse = {}): SQL {
  const isLeft = sql.join(
    [
      denied.length > 0 && sql` and not (${isIn(sql`hit.key`, denied)})`,
      deniedIn.length > 0 &&
        sql` and not (hit.found_in = 'summary' and ${isIn(sql`hit.statement_id`, deniedIn)} and not exists (select 1 from hit o where o.statement_id = hit.statement_id and o.found_in <> 'summary' and not (${isIn(sql`o.key`, denied)})))`,
      coded &&
        sql` and (hit.found_in not in ('gist', 'summary') or exists (select 1 from passage c join passage_frame f on f.passage_id = c.id join who w on w.attribution = c.voice where c.statement_id = hit.statement_id and c.status = 'counted' and w.voice = who.voice and ${isIn(sql`f.frame_id`, coded)}))`,
    ].filter((condition) => condition !== false && condition !== undefined),
    sql``,
  )
  return sql`use as materialized (select statement_id, who.voice, date || ' ' || statement_id as at, count(*) as n, sum(found_in in ('title', 'key_phrase', 'text')) as own from hit cross join who on who.attribution = hit.voice where ${passes(flags)}${isLeft} group by statement_id, who.voice)`
}

const spans = sql`(select json_group_array(json_object('voice', voice, 'places', places, 'statements', statements, 'first', first, 'last', last, 'ownPlaces', own_places, 'ownStatements', own_statements, 'ownFirst', own_first, 'ownLast', own_last, 'ourPlaces', our_places, 'ourStatements', our_statements, 'ourFirst', our_first, 'ourLast', our_last)) from (
  select voice,
    sum(n) as places, count(*) as statements, min(at) as first, max(at) as last,
    sum(own) as own_places, sum(own > 0) as own_statements, min(iif(own > 0, at, null)) as own_first, max(iif(own > 0, at, null)) as own_last,
    sum(n - own) as our_places, sum(n > own) as our_statements, min(iif(n > own, at, null)) as our_first, max(iif(n > own, at, null)) as our_last
  from use group by voice))`

/** The documents of `top` with the paragraphs found; `cross join` has SQLite run through the places once. */
function foundInDocuments(flags: Flags): SQL {
  return sql`select t.document_id, t.n, h.date, json_group_array(h.n) as found from hit h cross join top t on t.document_id = h.document_id and h.n is not null where ${passes(flags)} group by t.document_id`
}

const documentDetail = sql`json_object('documentId', d.id, 'statementId', d.statement_id, 'title', coalesce(s.title, d.title, d.id), 'language', d.language, 'date', coalesce(s.date, d.date), 'paragraphs', (select max(n) from paragraph where document_id = d.id), 'found', json(f.found))`

const placeDetail = sql`json_object('key', p.key, 'foundIn', p.found_in, 'statementId', p.statement_id, 'documentId', p.document_id, 'n', p.n, 'themeId', p.theme_id, 'status', p.status, 'language', p.language, 'date', p.date, 'voice', p.voice, 'kind', p.kind,
'title', coalesce((select title from statement where id = p.statement_id), (select title from document where id = p.document_id), p.document_id),
'text', case p.found_in
  when 'title' then iif(p.document_id is null, (select title from statement where id = p.statement_id), (select title from document where id = p.document_id))
  when 'summary' then (select summary from statement where id = p.statement_id)
  when 'gist' then (select gist from passage where statement_id = p.statement_id and n = p.n)
  when 'key_phrase' then (select key_phrase from passage where statement_id = p.statement_id and n = p.n)
  else (select text from paragraph where document_id = p.document_id and n = p.n) end)`
