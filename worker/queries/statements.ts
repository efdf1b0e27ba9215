import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import {
  type Passage,
  Statement,
  type StatementRow,
  StatementSummary,
} from '../../schema/contract/statement.ts'
import type { CountedAnswers } from '../../schema/counted.ts'
import { unsureDates } from '../../schema/statement-day.ts'
import { countTold, isPosition, type ToldStatement } from '../../schema/stats/told.ts'
import { themesOf } from '../../schema/stats/unread-theme.ts'
import { changes } from '../../schema/tables/change.ts'
import { passages, statementLinks, statements } from '../../schema/tables/statement.ts'
import { type PassageStatus, passageStatuses } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { contractColumns } from './contract-columns.ts'
import { isIn } from './is-in.ts'
import { byStatus, positionRuleOf } from './passage-match.ts'
import { codedPassage, passage, passageSelect } from './passage-row.ts'
import {
  asksPassages,
  conditions,
  countedOfIt,
  isTold,
  matchOf,
  ownPassages,
  ruleOf,
  type StatementFilter,
  statementId,
} from './statement-filter.ts'
import { toldStatements } from './told.ts'

/** Where a page of a list begins: after this statement, in the order of the list. */
export interface After {
  date: string
  id: string
}

/** Statements that pass the filter, newest first unless asked otherwise, and how many there are in all. */
export async function statementList(
  db: Database,
  filter: StatementFilter,
  page: { limit: number; after?: After | undefined },
): Promise<{ rows: StatementRow[]; count: number }> {
  const where = and(...conditions(filter), page.after && isAfter(page.after, filter.sort))
  const inOrder = filter.sort === 'oldest' ? asc : desc
  const counted = isTold(filter) ? toldCount(db, filter) : undefined
  // How many have such passages decides how they are found; all other lists go to the database with their count.
  const told = asksPassages(filter) ? await counted : undefined
  // Begun no earlier: where the line above throws, nobody would hear of its failure.
  const count = counted?.then(({ having }) => having) ?? rowCount(db, filter)
  // Where there are many, statements are run through by date until the page is full, which takes fewer steps than there are of them;
  // few are found by their passages.
  const isCommon = told !== undefined && told.having > (page.limit / told.having) * told.statements
  const own = ownPassages(matchOf(filter), isCommon)
  const none = sql<number>`null`
  const ofRow = sql<number>`(select ${strongest} from ${passages} where ${own})`
  const isJoined = asksPassages(filter) && !isCommon
  const rank = isJoined ? strongest : isCommon || filter.status !== undefined ? ofRow : none
  const list = db
    .select({ ...summaryColumns, rank })
    .from(statements)
    .$dynamic()
  if (isJoined) list.innerJoin(passages, own).where(where).groupBy(statements.date, statements.id)
  else list.where(isCommon ? and(where, sql`exists (select 1 from ${passages} where ${own})`) : where)
  const [rows, inAll] = await Promise.all([
    list.orderBy(inOrder(statements.date), inOrder(statements.id)).limit(page.limit),
    count,
  ])
  return {
    rows: rows.map(({ rank, ...row }) => ({
      ...withCounts(row),
      status: rank === null ? null : (passageStatuses[rank] ?? null),
    })),
    count: inAll,
  }
}

/** Statements that the filter takes whatever their passages, and those of them that it asks for. */
async function toldCount(
  db: Database,
  filter: StatementFilter,
): Promise<{ statements: number; having: number }> {
  const told = await toldStatements(db, [filter])
  const { statements: all, having } = countTold(told, ruleOf(filter), positionRuleOf(matchOf(filter)))
  return { statements: all, having: asksPassages(filter) ? having : all }
}

async function rowCount(db: Database, filter: StatementFilter): Promise<number> {
  const total = db
    .select({ count: sql<number>`count(distinct ${statements.id})` })
    .from(statements)
    .$dynamic()
  if (asksPassages(filter)) total.innerJoin(passages, ownPassages(matchOf(filter)))
  const [counted] = await total.where(and(...conditions(filter)))
  return counted?.count ?? 0
}

/** How many statements the filter takes, and of which days the first and the last are; null where it takes none. */
export async function statementDays(
  db: Database,
  filter: StatementFilter,
): Promise<{ statements: number; first: string; last: string; unsureDates: string[] } | null> {
  const [from, to] = await Promise.all(
    (['oldest', 'newest'] as const).map((sort) => statementList(db, { ...filter, sort }, { limit: 1 })),
  )
  const [first, last] = [from?.rows[0], to?.rows[0]]
  if (!from || !first || !last) return null
  return {
    statements: from.count,
    first: first.date,
    last: last.date,
    unsureDates: unsureDates([first, last]),
  }
}

/** Statements by the status of their passages, whatever status the filter asks for. */
interface StatementsByStatus {
  counts: Record<PassageStatus, number>
  /** How many of these are in the list that the filter asks for. */
  here: Record<PassageStatus, number>
}

/** `listed`: those that words chose for the list, where they chose others for its filter. */
export async function statementsByStatus(
  db: Database,
  filter: StatementFilter,
  listed: readonly string[] | undefined = filter.ids,
): Promise<StatementsByStatus> {
  const asked = { ...filter, status: filter.status ?? 'counted' }
  const match = matchOf(asked)
  if (isTold(filter)) {
    const told = await toldStatements(db, [filter])
    const having = (of: readonly ToldStatement[]) =>
      byStatus((status) => countTold(of, ruleOf(asked), positionRuleOf({ ...match, status })).having)
    const rule = positionRuleOf(match)
    return {
      counts: having(told),
      here: having(told.filter(({ positions }) => positions.some((one) => isPosition(one, rule)))),
    }
  }
  const isListed = and(
    listed && isIn(statementId, listed),
    sql`exists (select 1 from ${passages} where ${ownPassages(match)})`,
  )
  const rows = await db
    .select({
      status: passages.status,
      count: sql<number>`count(distinct ${statements.id})`,
      here: sql<number>`count(distinct iif(${isListed}, ${statements.id}, null))`,
    })
    .from(statements)
    .innerJoin(passages, ownPassages({ ...match, status: 'all' }))
    .where(and(...conditions(asked)))
    .groupBy(passages.status)
  const of = (status: PassageStatus) => rows.find((row) => row.status === status)
  return {
    counts: byStatus((status) => of(status)?.count ?? 0),
    here: byStatus((status) => of(status)?.here ?? 0),
  }
}

/** Titles of the statements. */
export async function titlesOf(
  db: Database,
  ids: readonly string[],
): Promise<Pick<Statement, 'id' | 'title' | 'date' | 'dayBasis' | 'otherDay' | 'voice'>[]> {
  return db
    .select({
      id: statements.id,
      title: statements.title,
      date: statements.date,
      dayBasis: statements.dayBasis,
      otherDay: statements.otherDay,
      voice: statements.voice,
    })
    .from(statements)
    .where(isIn(statements.id, ids))
}

/** Whole statements in the order of the ids; an id that does not exist is left out. */
export async function statementsById(db: Database, ids: readonly string[]): Promise<Statement[]> {
  const isAsked = isIn(statements.id, ids)
  const [rows, links, passageRows, correctionRows] = await db.batch([
    db
      .select({
        ...contractColumns(statements, Statement),
        counted: countedOfIt,
        readPart: statements.readPart,
        themesNotRead: statements.themesNotRead,
      })
      .from(statements)
      .where(isAsked),
    db
      .select()
      .from(statementLinks)
      .where(isIn(statementLinks.statementId, ids))
      .orderBy(asc(statementLinks.position)),
    passageSelect(db).where(isAsked).orderBy(asc(passages.statementId), asc(passages.n)),
    db
      .select({
        statementId: changes.statementId,
        record: changes.record,
        itemId: changes.itemId,
        release: changes.release,
        field: sql<string>`${changes.field}`,
        was: changes.was,
        now: changes.now,
        why: changes.why,
      })
      .from(changes)
      .where(
        and(
          isIn(changes.statementId, ids),
          eq(changes.kind, 'corrected'),
          inArray(changes.record, ['statement', 'passage']),
        ),
      )
      .orderBy(asc(changes.release), asc(changes.position)),
  ])
  const found = rows.map(({ readPart, themesNotRead, ...row }): Statement => {
    const own = links.filter((link) => link.statementId === row.id)
    const confirming = own.filter((link) => link.role === 'source')
    const { reading: _, ...whole } = withCounts(row)
    return {
      ...whole,
      officialUrls: Object.fromEntries(
        own.filter((link) => link.role === 'official').map((link) => [link.language, link.url]),
      ),
      officialPages: own
        .filter((link) => link.role === 'event_page' || link.role === 'digest')
        .map(
          ({ url, role, language }) => ({ url, what: role, language }) as Statement['officialPages'][number],
        ),
      reprints: own
        .filter((link) => link.role === 'reprint')
        .map(
          ({ url, publisher, language, what }) =>
            ({ url, publisher, language, what }) as Statement['reprints'][number],
        ),
      sources: confirming.map((link) => link.url),
      sourcePublishers: confirming.map((link) => link.publisher),
      sourceKinds: confirming.map((link) => link.kind),
      heldInPart: heldInPart(readPart),
      themesNotRead: themesOf({ themesNotRead }),
      corrections: correctionRows
        .filter(({ statementId }) => statementId === row.id)
        .map(({ statementId: _, record, itemId, ...correction }) => ({
          passage: record === 'passage' ? itemId : null,
          ...correction,
        })),
      passageList: passageRows.filter((p) => p.statementId === row.id).map(passage),
    }
  })
  return ids.flatMap((id) => found.find((statement) => statement.id === id) ?? [])
}

/** A statement with what a comparison asks of it. */
export type CodedStatement = StatementSummary &
  Pick<Statement, 'heldInPart' | 'themesNotRead'> & {
    passageList: Pick<Passage, 'id' | 'theme' | 'voice' | 'status' | 'stance' | 'gist' | 'frames'>[]
  }

/** Statements with the coding of their passages, in the order of the ids; an id that does not exist is left out. */
export async function codedStatements(db: Database, ids: readonly string[]): Promise<CodedStatement[]> {
  const [rows, passageRows] = await db.batch([
    db
      .select({
        ...summaryColumns,
        readPart: statements.readPart,
        themesNotRead: statements.themesNotRead,
      })
      .from(statements)
      .where(isIn(statements.id, ids)),
    db
      .select(codedPassage)
      .from(passages)
      .where(isIn(passages.statementId, ids))
      .orderBy(asc(passages.statementId), asc(passages.n)),
  ])
  const passagesOf = Map.groupBy(passageRows, ({ statementId }) => statementId)
  const found = new Map(
    rows.map(({ readPart, themesNotRead, ...row }) => [
      row.id,
      {
        ...withCounts(row),
        heldInPart: heldInPart(readPart),
        themesNotRead: themesOf({ themesNotRead }),
        passageList: (passagesOf.get(row.id) ?? []).map(({ frames, ...own }) => ({
          ...own,
          frames: JSON.parse(frames) as string[],
        })),
      },
    ]),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** What was read of a text that is held in part. */
const heldInPart = (readPart: string | null) => (readPart === null ? null : { read: readPart })

/** What the contract's summary has of the statement itself; the rest of it is counted. */
const summaryColumns = { ...contractColumns(statements, StatementSummary), counted: countedOfIt }

/** Best of the joined passages, by its place in the list of statuses. */
const strongest = sql<number>`min(case ${passages.status} ${sql.join(
  passageStatuses.map((status, rank) => sql`when ${status} then ${rank}`),
  sql` `,
)} end)`

/** A statement's row is small: what is counted of it is one part. */
function withCounts<Row extends { counted: string }>({ counted, ...row }: Row) {
  return { ...row, ...(JSON.parse(counted) as CountedAnswers['statement']) }
}

function isAfter({ date, id }: After, sort: StatementFilter['sort'] = 'newest'): SQL {
  const row = sql`(${statements.date}, ${statements.id})`
  return sort === 'newest' ? sql`${row} < (${date}, ${id})` : sql`${row} > (${date}, ${id})`
}
