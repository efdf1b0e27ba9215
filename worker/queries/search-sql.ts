import { type SQL, sql } from 'drizzle-orm'
import { type Days, lowerBound } from '../../schema/partial-date.ts'
import { jointKinds, type SearchField } from '../../schema/vocabulary.ts'
import { placesOfOtherDay } from './in-days.ts'
import { isIn } from './is-in.ts'
import { type AskedStatus, type PassageMatch, type StatementBounds, speakingFor } from './passage-match.ts'
import { readingColumn, readingSql } from './search-reading.ts'

export interface SearchFilter
  extends Pick<PassageMatch, 'voice' | 'theme'>,
    Pick<StatementBounds, 'from' | 'to' | 'kind'> {
  /** Status of passages. Places that are none are found beside counted ones and not beside others. */
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
  // A place that is no passage is found with the counted ones.
  ['status', 'status', sql`coalesce(status, 'counted')`],
  ['language', 'language', sql`language`],
  ['foundIn', 'foundIn', sql`found_in`],
] as const
type Flag = (typeof facets)[number][1]

/**
 * One row with a column of JSON for each part of the answer: D1 takes no more than five SELECTs in a UNION. Facets read
 * the places once counted, as `tally`; counted from the places themselves, each would sort all of them again.
 */
export function searchSql(fts: string, filter: SearchFilter, { limit, offset, order }: SearchPage): SQL {
  const flags = flagsOf(filter)
  const inOrder = order === 'newest' ? sql`date desc, id desc` : sql`date, id`
  const tally = sql`tally as materialized (select year, voice, kind, theme_id, status, language, found_in, ${names(flags)} count(*) as n from hit group by year, voice, kind, theme_id, status, language, found_in${flags.date ? sql`, ok_date` : sql``})`
  const top = sql`top as materialized (select document_id, count(*) as n from hit where ${passes(flags)} and document_id is not null and n is not null group by document_id order by n desc, date, document_id limit ${mostDocuments})`
  const parts = [
    sql`(select coalesce(sum(n), 0) from tally where ${passes(flags)}) as total`,
    readingColumn(),
    usesColumn(
      sql`select *, ${passes(flags)} as passes, ${passes(flags, ...ofSaid(filter))} as passes_as_said, ${passes(flags, ...ofPlaces)} as passes_as_ours from hit`,
    ),
    // A facet counts what would be found if only its own filter were changed.
    ...facets.map(
      ([name, flag, column]) =>
        sql`(select json_group_array(json_array(value, n)) from (select ${column} as value, sum(n) as n from tally where ${passes(flags, flag)} and ${column} is not null group by ${column} order by ${column})) as ${sql.raw(name)}`,
    ),
    sql`(select json_group_array(json(detail)) from (select ${documentDetail} as detail from (${foundInDocuments(flags)}) f join document d on d.id = f.document_id left join statement s on s.id = d.statement_id order by f.n desc, f.date, f.document_id)) as documents`,
    sql`(select json_group_array(json(detail)) from (select ${placeDetail} as detail from (select id from hit where ${passes(flags)} order by ${inOrder} limit ${limit} offset ${offset}) h cross join search_place p on p.id = h.id left join statement s on s.id = p.statement_id left join passage c on c.id = ${passageOfPlace})) as places`,
  ]
  return sql`with ${readingSql(fts, filter)}, ${hits(flags)}, ${tally}, ${top} select ${sql.join(parts, sql`, `)}`
}

/** Whether a place holds words that somebody said: a title does, where it is that of a text which several sides issued. */
const isSaid = sql`coalesce(found_in in ('key_phrase', 'text') or found_in = 'title' and ${isIn(sql`kind`, jointKinds)}, 0)`

/** A silence has no words of the statement's own. */
const isUse = sql`(passes_as_said and ${isSaid} and coalesce(status, 'counted') <> 'silent')`

/** What was said was said, whatever its coding is counted for; only who asks for a status is told of that alone. */
function ofSaid({ status }: SearchFilter): 'status'[] {
  return status === undefined ? ['status'] : []
}

const isCountedPhrase = sql`${isUse} and found_in = 'key_phrase' and status = 'counted'`
const isAside = sql`${isUse} and found_in = 'key_phrase' and status = 'context'`
const isGist = sql`passes and found_in = 'gist' and status = 'counted'`

/**
 * For every statement and speaker a list of the members of `WordUse`, in their order, and its gists and summaries that may deny
 * the words, as `OurWords`. `places` also says of each whether it passes, as it is, as words that were said, and as ours.
 */
function usesColumn(places: SQL): SQL {
  return sql`(select json_group_array(json_array(statement_id, date, voice, places, ours, summaries, titles, own, context, json(phrases), json(asides), json(gists), beside, json(denying))) from (select statement_id, min(date) as date, voice, sum(passes) as places, sum(passes and not ${isSaid}) as ours, sum(passes and found_in = 'summary') as summaries, sum(passes and found_in = 'title' and not ${isSaid}) as titles, sum(${isUse}) as own, sum(${isUse} and coalesce(status, 'counted') = 'context') as context, json_group_array(n) filter (where ${isCountedPhrase}) as phrases, json_group_array(n) filter (where ${isAside}) as asides, json_group_array(n) filter (where ${isGist}) as gists, sum(found_in <> 'summary') as beside, json_group_array(json_array(found_in, n, theme_id, status, ${ourText})) filter (where may_deny and passes_as_ours) as denying from (${places}) own where voice is not null group by statement_id, voice)) as uses`
}

const ourText = sql`case own.found_in when 'summary' then (select summary from statement where id = own.statement_id) else (select gist from passage where id = own.statement_id || '#' || own.n) end`

/** Filters that one place passes and another of its statement does not: what is left out, is so in the whole statement. */
const ofPlaces = ['status', 'theme', 'foundIn'] as const

/** One row with the uses of the words and what was read for them, at the most so many places. */
export function usesSql(fts: string, filter: SearchFilter, most?: number): SQL {
  const flags = flagsOf(filter)
  const passing = sql`${allOf(flags)} as passes, ${allOf(flags, ...ofSaid(filter))} as passes_as_said, ${allOf(flags, ...ofPlaces)} as passes_as_ours`
  const places = sql`select p.statement_id, p.date, p.voice, p.found_in, p.n, p.kind, p.theme_id, p.status, p.may_deny, ${passing} from ${placesCounted}`
  return sql`with ${readingSql(fts, filter, { most })} select ${readingColumn(most)}, ${usesColumn(places)}`
}

/** How statements are found by words: a title or a summary is found beside passages of whatever status, and a record that no number counts by any of its words. */
export type WordFilter = Days & Pick<SearchFilter, 'foundIn'> & { status: AskedStatus }

/** One row with the statements of the dataset's places and what was read for them. */
export function statementsSql(fts: string, { status, foundIn, ...days }: WordFilter): SQL {
  const isAsked =
    status === 'all' ? undefined : sql`coalesce(p.status, ${status}) in (${status}, 'uncounted')`
  const conditions = [isAsked, among(sql`p.found_in`, foundIn)].filter((one) => one !== undefined)
  const found = sql`select distinct p.statement_id from ${placesRead} where ${sql.join([sql`1`, ...conditions], sql` and `)}`
  return sql`with ${readingSql(fts, days, { ground: 'dataset' })} select ${readingColumn()}, (select json_group_array(statement_id) from (${found})) as statements`
}

/** Who speaks in a counted passage of one of the frames, of these statements; passages of other themes are not read. */
export function codedSql(frames: readonly string[], statements: readonly string[]): SQL {
  const ofThemes = sql`c.theme_id in (select theme_id from frame where ${isIn(sql`id`, frames)})`
  return sql`select distinct c.statement_id as statementId, c.voice as attribution from json_each(${JSON.stringify(statements)}) own cross join passage c indexed by passage_theme_idx on ${ofThemes} and c.statement_id = own.value and c.status = 'counted' cross join passage_frame f on f.passage_id = c.id and ${isIn(sql`f.frame_id`, frames)}`
}

/** Passages by their ids, or the counted ones of these statements that have one of the frames. */
export type PassagesOf =
  | { passages: readonly string[] }
  /** Those of a theme with one of the frames, or with any or none. */
  | { theme: string; frames: readonly string[] | undefined; statements: readonly string[] }

/** The frames that bound or play down, and those asked for: a passage that has one of these takes nothing of them back. */
export interface LimitsAsked {
  limiting: readonly string[]
  named: readonly string[]
}

/** Each of the passages once for each limiting frame that it has where its stance is to bound, deny or play down; once with none. */
export function limitsSql({ limiting, named }: LimitsAsked, of: PassagesOf): SQL {
  const own =
    'passages' in of
      ? sql`json_each(${JSON.stringify(of.passages)}) own cross join passage c on c.id = own.value`
      : sql`json_each(${JSON.stringify(of.statements)}) own cross join passage c on c.statement_id = own.value and c.status = 'counted' and c.theme_id = ${of.theme}${hasFrame(of.frames)}`
  return sql`select c.id as passageId, c.statement_id as statementId, c.voice as attribution, f.frame_id as frame from ${own} left join passage_frame f on f.passage_id = c.id and c.stance = 'limit' and c.status = 'counted' and ${isIn(sql`f.frame_id`, limiting)} and not exists (select 1 from passage_frame where passage_id = c.id and ${isIn(sql`frame_id`, named)}) order by own.key, c.n, f.position`
}

function hasFrame(frames: readonly string[] | undefined): SQL {
  if (frames === undefined) return sql``
  return sql` and exists (select 1 from passage_frame where passage_id = c.id and ${isIn(sql`frame_id`, frames)})`
}

type Flags = Partial<Record<Flag, SQL>>

/** A condition for every filter that is set. */
function flagsOf({ from, to, voice, kind, theme, status, language, foundIn }: SearchFilter): Flags {
  const others = placesOfOtherDay({ from, to })
  const ends = [
    from !== undefined && sql`(p.date >= ${lowerBound(from)}${others ? sql` or p.id in ${others}` : sql``})`,
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

/** The condition that every filter is passed, except these. */
function passes(flags: Flags, ...except: readonly string[]): SQL {
  const passed = Object.keys(flags).filter((name) => !except.includes(name))
  return sql.raw(passed.map((name) => `ok_${name}`).join(' and ') || '1')
}

/** The same of the places themselves. */
function allOf(flags: Flags, ...except: readonly string[]): SQL {
  const all = Object.entries(flags)
    .filter(([name]) => !except.includes(name))
    .map(([, flag]) => flag)
  return all.length === 0
    ? sql.raw('1')
    : sql.join(
        all.map((flag) => sql`(${flag})`),
        sql` and `,
      )
}

/** The places `p` that are read; `cross join` has SQLite begin with their ids. */
const placesRead = sql`reading r cross join search_place p on p.id = r.id`
/** Those of records that numbers count. */
const placesCounted = sql`${placesRead} and coalesce(p.status, '') <> 'uncounted'`

/** The places that are read, each with a flag for every filter. */
function hits(flags: Flags): SQL {
  const own = Object.entries(flags).map(([name, flag]) => sql`, (${flag}) as ${sql.raw(`ok_${name}`)}`)
  // Without `materialized` SQLite would read them again for every part of the answer.
  return sql`hit as materialized (select p.id, p.found_in, p.statement_id, p.document_id, p.n, p.theme_id, p.status, p.language, p.date, p.year, p.voice, p.kind, p.may_deny${sql.join(own, sql``)} from ${placesCounted})`
}

/** The documents of `top` with the paragraphs found; `cross join` has SQLite run through the places once. */
function foundInDocuments(flags: Flags): SQL {
  return sql`select t.document_id, t.n, h.date, json_group_array(h.n) as found from hit h cross join top t on t.document_id = h.document_id and h.n is not null where ${passes(flags)} group by t.document_id`
}

const documentDetail = sql`json_object('documentId', d.id, 'statementId', d.statement_id, 'title', coalesce(s.title, d.title, d.id), 'language', d.language, 'date', coalesce(s.date, d.date), 'paragraphs', (select max(n) from paragraph where document_id = d.id), 'found', json(f.found), 'dayBasis', s.day_basis, 'otherDay', s.other_day)`

/** The id of the passage whose gist or key phrase it is; of others `n` is the number of a paragraph. */
const passageOfPlace = sql.raw(`iif(p.status is null, null, p.statement_id || '#' || p.n)`)

const placeDetail = sql`json_object('key', p.key, 'foundIn', p.found_in, 'statementId', p.statement_id, 'documentId', p.document_id, 'n', p.n, 'passageId', c.id, 'themeId', p.theme_id, 'status', p.status, 'language', p.language, 'date', p.date, 'dayBasis', s.day_basis, 'otherDay', s.other_day, 'titleBasis', s.title_basis, 'voice', p.voice, 'kind', p.kind,
'keyPhraseBasis', iif(p.found_in = 'key_phrase', c.key_phrase_basis, null), 'readIn', c.read_in,
'stance', iif(p.status = 'counted', c.stance, null),
'frames', json((select json_group_array(frame_id) from (select frame_id from passage_frame where p.status = 'counted' and passage_id = c.id order by position))),
'title', coalesce(s.title, (select title from document where id = p.document_id), p.document_id),
'text', case p.found_in
  when 'title' then iif(p.document_id is null, s.title, (select title from document where id = p.document_id))
  when 'summary' then s.summary
  when 'gist' then c.gist
  when 'key_phrase' then c.key_phrase
  else (select text from paragraph where document_id = p.document_id and n = p.n) end)`
