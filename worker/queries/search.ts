import { sql } from 'drizzle-orm'
import { sumOf } from '../../schema/stats/sum.ts'
import { codedKey, type WordUse } from '../../schema/stats/word-use.ts'
import { type Synonyms, synonymsOf } from '../../schema/text/search/query.ts'
import { type ComparedNames, comparedNames } from '../../schema/text/search/typed-name.ts'
import type {
  DayBasis,
  KeyPhraseBasis,
  PassageStatus,
  SearchField,
  TitleBasis,
} from '../../schema/vocabulary.ts'
import { type Attribution, speaksFor, voices, voicesOfAttribution } from '../../schema/voice.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'
import { type Reading, readingOf } from './search-reading.ts'
import {
  codedSql,
  facets,
  type LimitsAsked,
  limitsSql,
  type PassagesOf,
  type SearchFilter,
  type SearchPage,
  searchSql,
  statementsSql,
  usesSql,
  type WordFilter,
} from './search-sql.ts'

/** A place that the index found, with its text. */
export interface FoundPlace {
  key: string
  foundIn: SearchField
  statementId: string | null
  documentId: string | null
  /** Number of the passage in its statement, or of the paragraph in its document. */
  n: number | null
  /** The passage whose gist or key phrase it is. */
  passageId: string | null
  themeId: string | null
  status: PassageStatus | null
  language: string
  date: string | null
  dayBasis: DayBasis | null
  otherDay: string | null
  titleBasis: TitleBasis | null
  voice: string | null
  kind: string | null
  title: string
  text: string
  keyPhraseBasis: KeyPhraseBasis | null
  readIn: string | null
  frames: string[]
  /** Stance of a counted passage. */
  stance: string | null
}

interface FoundDocument {
  documentId: string
  statementId: string | null
  title: string
  language: string
  date: string | null
  paragraphs: number
  found: number[]
  dayBasis: DayBasis | null
  otherDay: string | null
}

interface SearchResult {
  count: number
  facets: Record<string, { value: string; count: number }[]>
  documents: FoundDocument[]
  places: FoundPlace[]
  uses: Uses
}

/** In which statements words are used, and by whom, as far as was read. */
interface Uses extends Reading {
  list: WordUse[]
  ours: OurWords[]
}

/** One of our own descriptions that may say of the words in it that they are left out, of whatever status and theme. */
export interface OurWords extends Pick<FoundPlace, 'themeId' | 'status' | 'text'> {
  statementId: string
  attribution: Attribution
  foundIn: 'gist' | 'summary'
  n: number | null
}

/** Places, their number by every facet, texts and uses, from one run through the index. `fts` is a query in the language of FTS5. */
export async function search(
  db: Database,
  fts: string,
  filter: SearchFilter,
  page: SearchPage,
): Promise<SearchResult> {
  const row = await db.get<Record<string, string>>(searchSql(fts, filter, page))
  const list = <T>(name: string): T[] => JSON.parse(row[name] ?? '[]')
  return {
    count: Number(row.total),
    facets: Object.fromEntries(facets.map(([name]) => [name, counted(name, list(name))])),
    documents: list<FoundDocument>('documents').map((document) => ({
      ...document,
      found: document.found.sort((a, b) => a - b),
    })),
    places: list('places'),
    uses: usesOf(row),
  }
}

/** Values as the filter takes them: remarks of several sides pass that of each. */
function counted(
  name: (typeof facets)[number][0],
  values: readonly [string | number, number][],
): { value: string; count: number }[] {
  if (name !== 'voice') return values.map(([value, count]) => ({ value: String(value), count }))
  return voices.flatMap((voice) => {
    const own = values.filter(([value]) => speaksFor(voice, String(value)))
    return own.length === 0 ? [] : [{ value: voice, count: sumOf(own, ([, n]) => n) }]
  })
}

/** In which statements words are used, and by whom; `fts` and the filter as for `search`; `most` places are read. */
export async function searchUses(
  db: Database,
  fts: string,
  filter: SearchFilter,
  most?: number,
): Promise<Uses> {
  return usesOf(await db.get<Record<string, string>>(usesSql(fts, filter, most)))
}

type PackedUse = [
  ...[statementId: string, date: string, attribution: Attribution],
  ...[places: number, ours: number, summaries: number, titles: number, own: number, context: number],
  ...[phrases: number[], asides: number[], gists: number[], beside: number],
  denying: [
    foundIn: OurWords['foundIn'],
    n: number | null,
    themeId: string | null,
    status: PassageStatus | null,
    text: string,
  ][],
]

function usesOf(row: Record<string, string>): Uses {
  const packed = JSON.parse(row.uses ?? '[]') as PackedUse[]
  const list = packed.map(
    ([statementId, date, attribution, places, ours, summaries, titles, own, context, ...rest]) => {
      const [phrases, asides, gists, beside] = rest
      return {
        ...{ statementId, date, attribution, places, ours, summaries, titles, own, context },
        ...{ phrases, asides, gists, beside },
      }
    },
  )
  const ours = packed.flatMap((use) => {
    const [statementId, , attribution] = use
    return use[13].map(([foundIn, n, themeId, status, text]) => ({
      ...{ statementId, attribution, foundIn, n, themeId, status, text },
    }))
  })
  return { list, ours, ...readingOf(row.reading) }
}

/** Statements that the words find in a title, a summary or a passage, as far as was read. */
interface FoundStatements extends Reading {
  ids: string[]
}

/** Statements that have the words in one place; loaded texts have no part in it. */
export async function foundStatements(
  db: Database,
  fts: string,
  filter: WordFilter,
): Promise<FoundStatements> {
  const row = await db.get<Record<string, string>>(statementsSql(fts, filter))
  return { ids: JSON.parse(row.statements ?? '[]'), ...readingOf(row.reading) }
}

/** Keys of each voice with a counted passage of one of the frames, of these statements. */
export async function codedKeys(
  db: Database,
  frames: readonly string[],
  statements: readonly string[],
): Promise<Set<string>> {
  const rows = await db.all<{ statementId: string; attribution: Attribution }>(codedSql(frames, statements))
  return new Set(
    rows.flatMap(({ statementId, attribution }) =>
      (voicesOfAttribution.get(attribution) ?? []).map((voice) => codedKey(voice, statementId)),
    ),
  )
}

/** A passage that a use rests on. */
export interface LimitingPassage {
  passageId: string
  statementId: string
  attribution: Attribution
  /** Those of the limiting frames by which it bounds, denies or plays down. */
  limits: string[]
}

export async function limitsOfPassages(
  db: Database,
  asked: LimitsAsked,
  of: PassagesOf,
): Promise<LimitingPassage[]> {
  if (('passages' in of ? of.passages : of.statements).length === 0) return []
  const rows = await db.all<Omit<LimitingPassage, 'limits'> & { frame: string | null }>(limitsSql(asked, of))
  return [...Map.groupBy(rows, ({ passageId }) => passageId).values()].flatMap((own) => {
    const limits = own.flatMap(({ frame }) => frame ?? [])
    return own.slice(0, 1).map(({ frame: _, ...passage }) => ({ ...passage, limits }))
  })
}

export function synonymGroups(db: Database): Promise<Synonyms> {
  return remembered(db, 'synonyms', async () => synonymsOf(await countedAnswer(db, 'synonyms')))
}

/** Names of one thing, as they are compared with what somebody types. */
export function namesOfOne(db: Database): Promise<ComparedNames[][]> {
  return remembered(db, 'names of one', async () =>
    (await countedAnswer(db, 'synonyms')).map(({ names }) => comparedNames(names)),
  )
}

/** For each query, in the language of FTS5, whether it finds a place that counts. */
export async function areFound(db: Database, queries: readonly string[]): Promise<boolean[]> {
  const found = sql`exists (select 1 from search_index cross join search_place p on p.id = search_index.rowid where search_index match q.value and coalesce(p.status, 'counted') = 'counted')`
  const rows = await db.all<{ found: 0 | 1 }>(
    sql`select ${found} as found from json_each(${JSON.stringify(queries)}) q order by q.key`,
  )
  return rows.map((row) => row.found === 1)
}

/** Whether there are indexes to search, of words and of names: they are away while the database is exported. */
export async function hasSearchIndex(db: Database): Promise<boolean> {
  // Whoever drops or makes the index touches the release, and then nothing is remembered. That it is away is asked again
  // each time: a request that reads nothing would never see that the release has moved.
  return (await remembered(db, 'search index', () => readIndexName(db))) || readIndexName(db)
}

async function readIndexName(db: Database): Promise<boolean> {
  const rows = await db.all(
    sql`select name from sqlite_master where name in ('search_index', 'choice_index')`,
  )
  return rows.length === 2
}
