import { and, asc, desc, eq, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Passage, Statement, StatementSummary } from '../../schema/contract/statement.ts'
import {
  passageFrames,
  passageSources,
  passages,
  statementLinks,
  statementParties,
  statementSpeakers,
  statements,
} from '../../schema/tables/statement.ts'
import type { Kind, SourceKind } from '../../schema/vocabulary.ts'
import { attributions, speaksFor, type Voice } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'

export interface StatementFilter {
  from?: string | undefined
  to?: string | undefined
  voice?: readonly Voice[] | undefined
  kind?: readonly Kind[] | undefined
  theme?: readonly string[] | undefined
  frame?: readonly string[] | undefined
  q?: string | undefined
}

/** Where a page of a list begins: after this statement, in the order of the list. */
export interface After {
  date: string
  id: string
}

/** Statements that pass the filter, newest first, and how many there are in all. */
export async function statementList(
  db: Database,
  filter: StatementFilter,
  page: { limit: number; after?: After | undefined },
): Promise<{ rows: StatementSummary[]; count: number }> {
  const where = and(...conditions(filter))
  const [rows, counted] = await db.batch([
    db
      .select(summaryColumns)
      .from(statements)
      .where(and(where, page.after && isAfter(page.after)))
      .orderBy(desc(statements.date), desc(statements.id))
      .limit(page.limit),
    db.select({ count: sql<number>`count(*)` }).from(statements).where(where),
  ])
  return { rows: rows.map(summary), count: counted[0]?.count ?? 0 }
}

/** Every statement as a picker needs it, newest first. */
export async function statementTitles(db: Database): Promise<{ id: string; date: string; title: string }[]> {
  return db
    .select({ id: statements.id, date: statements.date, title: statements.title })
    .from(statements)
    .orderBy(desc(statements.date), desc(statements.id))
}

/** Whole statements in the order of the ids; an id that does not exist is left out. */
export async function statementsById(db: Database, ids: readonly string[]): Promise<Statement[]> {
  const isAsked = inArray(statements.id, [...ids])
  const [rows, links, passageRows] = await db.batch([
    db
      .select({
        ...summaryColumns,
        words: statements.words,
        notes: statements.notes,
        unverified: statements.unverified,
      })
      .from(statements)
      .where(isAsked),
    db
      .select()
      .from(statementLinks)
      .where(inArray(statementLinks.statementId, [...ids]))
      .orderBy(asc(statementLinks.position)),
    passageSelect(db).where(isAsked).orderBy(asc(passages.statementId), asc(passages.n)),
  ])
  const found = rows.map((row): Statement => {
    const own = links.filter((link) => link.statementId === row.id)
    const confirming = own.filter((link) => link.role === 'source')
    return {
      ...summary(row),
      words: row.words,
      notes: row.notes,
      unverified: row.unverified,
      officialUrls: Object.fromEntries(
        own.filter((link) => link.role === 'official').map((link) => [link.language, link.url]),
      ),
      officialPages: own
        .filter((link) => link.role === 'event_page' || link.role === 'digest')
        .map(
          ({ url, role, language }) => ({ url, what: role, language }) as Statement['officialPages'][number],
        ),
      sources: confirming.map((link) => link.url),
      sourcePublishers: confirming.map((link) => link.publisher),
      sourceKinds: confirming.map((link) => link.kind as SourceKind),
      passageList: passageRows.filter((p) => p.statementId === row.id).map(passage),
    }
  })
  return ids.flatMap((id) => found.find((statement) => statement.id === id) ?? [])
}

/** A select of passages with statement date, frames and evidence; the caller adds the condition. */
export function passageSelect(db: Database) {
  return db
    .select({
      id: passages.id,
      statementId: passages.statementId,
      date: statements.date,
      theme: passages.themeId,
      stance: passages.stance,
      voice: passages.voice,
      gist: passages.gist,
      keyPhrase: passages.keyPhrase,
      keyPhraseBasis: passages.keyPhraseBasis,
      amountUsdBn: passages.amountUsdBn,
      targetYear: passages.targetYear,
      silence: passages.silence,
      uncounted: passages.uncounted,
      settlement: passages.settlement,
      settlementReason: passages.settlementReason,
      filedUnder: passages.filedUnder,
      checkVerdict: passages.checkVerdict,
      checkHow: passages.checkHow,
      unverified: passages.unverified,
      restsOn: passages.restsOn,
      frames: jsonList(
        passageFrames,
        passageFrames.frameId,
        sql`${passageFrames.passageId} = ${passages.id}`,
      ),
      // Page, publisher and kind come as one list, so that they cannot fall out of step.
      sources: sql<string>`(select json_group_array(json_array(url, publisher, kind)) from (select url, publisher, kind from ${passageSources} where ${passageSources.passageId} = ${passages.id} order by position))`,
    })
    .from(passages)
    .innerJoin(statements, eq(statements.id, passages.statementId))
    .$dynamic()
}

type PassageRow = Awaited<ReturnType<typeof passageSelect>>[number]

/** The text columns hold only what the import has checked against the closed lists of the vocabulary. */
export function passage(row: PassageRow): Passage {
  const { sources, frames, ...rest } = row
  const pages = JSON.parse(sources) as [string, string, string][]
  return {
    ...rest,
    frames: JSON.parse(frames),
    evidence: pages.map(([url]) => url),
    evidencePublishers: pages.map(([, publisher]) => publisher),
    evidenceKinds: pages.map(([, , kind]) => kind),
  } as Passage
}

/** Attributions that speak for any of the voices. */
export function speakingFor(asked: readonly Voice[]): string[] {
  return attributions.filter((attribution) => asked.some((voice) => speaksFor(voice, attribution)))
}

// In a select from one table Drizzle writes columns without their table, and inside a subquery a bare "id" would be
// the subquery's own.
const statementId = sql.raw('"statement"."id"')

const summaryColumns = {
  id: statements.id,
  date: statements.date,
  kind: statements.kind,
  level: statements.level,
  voice: statements.voice,
  title: statements.title,
  place: statements.place,
  confidence: statements.confidence,
  summary: statements.summary,
  parties: jsonList(
    statementParties,
    statementParties.party,
    sql`${statementParties.statementId} = ${statementId}`,
  ),
  speakers: jsonList(
    statementSpeakers,
    statementSpeakers.name,
    sql`${statementSpeakers.statementId} = ${statementId}`,
  ),
  themes: sql<string>`(select json_group_array(theme_id) from (select distinct ${passages.themeId} from ${passages} where ${passages.statementId} = ${statementId} and ${passages.silence} is null))`,
  passages: sql<number>`(select count(*) from ${passages} where ${passages.statementId} = ${statementId} and ${passages.silence} is null)`,
}

function summary(row: { parties: string; speakers: string; themes: string }): StatementSummary {
  const { id, date, kind, level, voice, title, place, passages, confidence, summary } =
    row as unknown as StatementSummary
  return {
    id,
    date,
    kind,
    level,
    voice,
    title,
    parties: JSON.parse(row.parties),
    speakers: JSON.parse(row.speakers),
    place,
    themes: JSON.parse(row.themes),
    passages,
    confidence,
    summary,
  }
}

// One aggregated column keeps a list of records at one query instead of one for each record.
function jsonList(table: SQL | object, column: SQL | object, condition: SQL) {
  return sql<string>`(select json_group_array(value) from (select ${column} as value from ${table} where ${condition} order by position))`
}

function conditions(filter: StatementFilter): (SQL | undefined)[] {
  const { from, to, voice, kind, theme, frame, q } = filter
  return [
    from === undefined ? undefined : gte(statements.date, from),
    to === undefined ? undefined : lte(statements.date, to),
    voice && inArray(statements.voice, speakingFor(voice)),
    kind && inArray(statements.kind, [...kind]),
    theme &&
      sql`exists (select 1 from ${passages} where ${passages.statementId} = ${statementId} and ${inArray(passages.themeId, [...theme])})`,
    frame &&
      sql`exists (select 1 from ${passages} join ${passageFrames} on ${passageFrames.passageId} = ${passages.id} where ${passages.statementId} = ${statementId} and ${inArray(passageFrames.frameId, [...frame])})`,
    q === undefined
      ? undefined
      : or(contains(statements.title, q), contains(statements.summary, q), inPassages(q)),
  ]
}

// instr and not LIKE: D1 takes LIKE patterns of at most 50 bytes, and % and _ need no escape here.
function contains(column: SQL | object, q: string): SQL {
  return sql`instr(lower(${column}), ${q.toLowerCase()}) > 0`
}

function inPassages(q: string): SQL {
  const isFound = or(contains(passages.gist, q), contains(passages.keyPhrase, q))
  return sql`exists (select 1 from ${passages} where ${passages.statementId} = ${statementId} and (${isFound}))`
}

function isAfter({ date, id }: After): SQL | undefined {
  return or(lt(statements.date, date), and(eq(statements.date, date), lt(statements.id, id)))
}
