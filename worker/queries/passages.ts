import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { Passage } from '../../schema/contract/statement.ts'
import { countTold, type StatementRule } from '../../schema/stats/told.ts'
import { changes } from '../../schema/tables/change.ts'
import { passages, statementSpeakers, statements } from '../../schema/tables/statement.ts'
import type { CheckVerdict, CoderAccord, PassageStatus } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { isInDays } from './in-days.ts'
import { isIn } from './is-in.ts'
import {
  byStatus,
  isProposed,
  type PassageMatch,
  passageMatches,
  positionRuleOf,
  type StatementBounds,
} from './passage-match.ts'
import { passage, passageSelect, passagesByDate } from './passage-row.ts'
import { toldStatements } from './told.ts'

export interface PassageFilter extends PassageMatch, StatementBounds {
  /** Ids. */
  statement?: readonly string[] | undefined
  sort?: 'oldest' | 'newest' | undefined
  /** Theme and definition, as `nato.strict`: passages in whose gist or key phrase the lexicon does not find it. */
  unproposed?: string | undefined
  /** What their second reading found. */
  verdict?: readonly CheckVerdict[] | undefined
  /** Beside the others those of records that no number counts. */
  uncounted?: 'with' | undefined
  /** How far their coders agree. */
  coders?: readonly CoderAccord[] | undefined
  /** Passages of the releases before these whose second reading came with one of these. */
  checkedIn?: readonly string[] | undefined
}

/** Where a page of the list begins: after this passage, in the order of the list. */
interface AfterPassage {
  date: string
  statementId: string
  n: number
}

/** Passages that pass the filter, oldest first, and how many there are in all. */
export async function passageList(
  db: Database,
  filter: PassageFilter,
  page: { limit: number; after?: AfterPassage | undefined },
): Promise<{ rows: Passage[]; count: number }> {
  const where = and(condition(filter), page.after && isAfter(page.after, filter.sort))
  const inOrder = filter.sort === 'newest' ? desc : asc
  // Those of named statements are few, whatever their dates.
  const list =
    filter.statement === undefined
      ? passagesByDate(db).where(and(where, eq(passages.statementId, statements.id)))
      : passageSelect(db).where(where)
  const [rows, count] = await Promise.all([
    list.orderBy(inOrder(statements.date), inOrder(statements.id), inOrder(passages.n)).limit(page.limit),
    isTold(filter) ? toldCount(db, filter) : rowCount(db, filter),
  ])
  return { rows: rows.map(passage), count }
}

/** Which passages follow from what statements are told by; others are found by their ids. */
function isTold({
  statement,
  proposed,
  unproposed,
  verdict,
  uncounted,
  coders,
  checkedIn,
}: PassageFilter): boolean {
  return [statement, proposed, unproposed, verdict, uncounted, coders, checkedIn].every(
    (one) => one === undefined,
  )
}

async function toldCount(db: Database, filter: PassageFilter): Promise<number> {
  return countTold(await toldStatements(db, [filter]), ruleOf(filter), positionRuleOf(filter)).passages
}

function ruleOf({ from, to, kind, series, speaker }: PassageFilter): StatementRule {
  return { from, to, kind, isOfSeries: series !== undefined, speaker }
}

async function rowCount(db: Database, filter: PassageFilter): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)` })
    .from(passages)
    .innerJoin(statements, eq(statements.id, passages.statementId))
    .where(condition(filter))
  return counted?.count ?? 0
}

/** Ids of all passages of these statements, in the order of each statement. */
export async function passageIds(
  db: Database,
  statementIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .select({ id: passages.id, statementId: passages.statementId })
    .from(passages)
    .where(isIn(passages.statementId, statementIds))
    .orderBy(asc(passages.statementId), asc(passages.n))
  const byStatement = Map.groupBy(rows, ({ statementId }) => statementId)
  return new Map([...byStatement].map(([statement, list]) => [statement, list.map(({ id }) => id)]))
}

export async function hasPassage(db: Database, id: string): Promise<boolean> {
  const rows = await db.select({ id: passages.id }).from(passages).where(eq(passages.id, id))
  return rows.length > 0
}

/** How many passages of each status pass the filter, whatever status it asks for. */
export async function passagesByStatus(
  db: Database,
  filter: PassageFilter,
): Promise<Record<PassageStatus, number>> {
  if (isTold(filter)) {
    const told = await toldStatements(db, [filter])
    const rule = ruleOf(filter)
    return byStatus((status) => countTold(told, rule, positionRuleOf({ ...filter, status })).passages)
  }
  const rows = await db
    .select({ status: passages.status, count: sql<number>`count(*)` })
    .from(passages)
    .innerJoin(statements, eq(statements.id, passages.statementId))
    .where(condition({ ...filter, status: 'all' }))
    .groupBy(passages.status)
  return byStatus((status) => rows.find((row) => row.status === status)?.count ?? 0)
}

function condition(filter: PassageFilter): SQL | undefined {
  const { from, to, theme, frame, voice, attribution, kind, series, speaker, proposed, statement, status } =
    filter
  return and(
    isInDays({ from, to }),
    kind && inArray(statements.kind, [...kind]),
    series && isNotNull(statements.series),
    statement && inArray(passages.statementId, [...statement]),
    // A record that no number counts is told to those who ask for it.
    statement || filter.uncounted ? undefined : isNull(statements.uncounted),
    speaker === undefined
      ? undefined
      : sql`${statements.id} in (select ${statementSpeakers.statementId} from ${statementSpeakers} where ${statementSpeakers.name} = ${speaker})`,
    passageMatches({ theme, frame, voice, attribution, speaker, proposed, status }),
    filter.unproposed === undefined ? undefined : not(isProposed(filter.unproposed)),
    filter.verdict && inArray(passages.checkVerdict, [...filter.verdict]),
    filter.coders && or(...filter.coders.map(hasAccord)),
    filter.checkedIn && isCheckedIn(filter.checkedIn),
  )
}

function hasAccord(accord: CoderAccord): SQL | undefined {
  const { settlement, stanceSettlement } = passages
  if (accord === 'differ_in_frames') return inArray(settlement, ['majority', 'settled'])
  const isOfStance = accord === 'agree' ? eq(stanceSettlement, 'agreed') : ne(stanceSettlement, 'agreed')
  return and(eq(settlement, 'agreed'), isOfStance)
}

function isCheckedIn(releases: readonly string[]): SQL {
  const changed = (what: SQL) =>
    sql`${passages.id} in (select ${changes.itemId} from ${changes} where ${and(inArray(changes.release, [...releases]), eq(changes.record, 'passage'), what)})`
  const isRead = changed(sql`${changes.field} = 'checkVerdict' and ${changes.was} is null`)
  return sql`${isRead} and not ${changed(eq(changes.kind, 'added'))}`
}

function isAfter({ date, statementId, n }: AfterPassage, sort: PassageFilter['sort']): SQL {
  const row = sql`(${statements.date}, ${statements.id}, ${passages.n})`
  // The date alone says at which statement the index is entered.
  return sort === 'newest'
    ? sql`${statements.date} <= ${date} and ${row} < (${date}, ${statementId}, ${n})`
    : sql`${statements.date} >= ${date} and ${row} > (${date}, ${statementId}, ${n})`
}
