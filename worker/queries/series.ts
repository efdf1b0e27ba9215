import { asc, eq, sql } from 'drizzle-orm'
import type { Statement } from '../../schema/contract/statement.ts'
import { statementParties, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { statementsById } from './statements.ts'

/** D1 binds at most 100 parameters a statement; no series comes near, and a longer one is cut at its far end. */
const longestSeries = 90

// Everything that two statements of a series have in common, as one text that can be compared.
const seriesKey = sql`${statements.kind} || ' ' || ${statements.level} || ' ' || ${statements.voice} || ' ' || (select group_concat(party) from (select party from ${statementParties} where ${statementParties.statementId} = ${statements.id} order by party))`

export interface SeriesStep {
  id: string
  date: string
  title: string
}

/** The statements right before and after this one in its series; null at its ends. */
export async function stepsInSeries(
  db: Database,
  id: string,
): Promise<{ previous: SeriesStep | null; next: SeriesStep | null }> {
  const own = db.select({ key: seriesKey }).from(statements).where(eq(statements.id, id))
  const rows = await db
    .select({ id: statements.id, date: statements.date, title: statements.title })
    .from(statements)
    .where(eq(seriesKey, own))
    .orderBy(asc(statements.date), asc(statements.id))
  const at = rows.findIndex((row) => row.id === id)
  return { previous: rows[at - 1] ?? null, next: at < 0 ? null : (rows[at + 1] ?? null) }
}

/**
 * Statements of the same kind, level, voice and parties as this one, itself among them, oldest first; empty if there
 * is no such statement.
 */
export async function seriesOf(db: Database, id: string): Promise<Statement[]> {
  const own = db.select({ key: seriesKey }).from(statements).where(eq(statements.id, id))
  const rows = await db
    .select({ id: statements.id })
    .from(statements)
    .where(eq(seriesKey, own))
    .orderBy(asc(statements.date), asc(statements.id))
  const ids = rows.map((row) => row.id)
  return ids.length === 0 ? [] : statementsById(db, ids.slice(-longestSeries))
}
