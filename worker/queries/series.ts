import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Statement } from '../../schema/contract/statement.ts'
import { statementChoices } from '../../schema/tables/counted.ts'
import type { Database } from '../db/db.ts'
import { statementsById } from './statements.ts'

/** Statements that are read on each side of one: D1 binds at most 100 parameters a statement. */
const mostBeside = 45

export interface SeriesStep {
  id: string
  date: string
  title: string
}

/** Statements of the same kind, level, voice and parties as this one, right before it or right after it. */
function beside(db: Database, id: string, side: 'before' | 'after', most: number) {
  const { rank, seriesKey, statementId, date, title } = statementChoices
  const of = (column: 'rank' | 'series_key') =>
    sql`(select ${sql.raw(`own.${column}`)} from ${statementChoices} as own where own.statement_id = ${id})`
  return db
    .select({ id: statementId, date, title })
    .from(statementChoices)
    .where(
      and(eq(seriesKey, of('series_key')), side === 'before' ? lt(rank, of('rank')) : gt(rank, of('rank'))),
    )
    .orderBy(side === 'before' ? desc(rank) : asc(rank))
    .limit(most)
}

/** The statements right before and after this one in its series; null at its ends. */
export async function stepsInSeries(
  db: Database,
  id: string,
): Promise<{ previous: SeriesStep | null; next: SeriesStep | null }> {
  const [[previous = null], [next = null]] = await Promise.all([
    beside(db, id, 'before', 1),
    beside(db, id, 'after', 1),
  ])
  return { previous, next }
}

/**
 * Statements of the same kind, level, voice and parties as this one, itself among them, oldest first, and how many there
 * are in all; empty if there is no such statement. Of a long series, those nearest to it are read.
 */
export async function seriesOf(
  db: Database,
  id: string,
): Promise<{ statements: Statement[]; count: number; first: string; last: string }> {
  const key = sql`(select own.series_key from ${statementChoices} as own where own.statement_id = ${id})`
  const [before, after, [extent]] = await Promise.all([
    beside(db, id, 'before', mostBeside),
    beside(db, id, 'after', mostBeside),
    db
      .select({
        count: sql<number>`count(*)`,
        first: sql<string>`coalesce(min(${statementChoices.date}), '')`,
        last: sql<string>`coalesce(max(${statementChoices.date}), '')`,
      })
      .from(statementChoices)
      .where(eq(statementChoices.seriesKey, key)),
  ])
  const ids = [...before.toReversed(), { id }, ...after].map((row) => row.id)
  return { statements: await statementsById(db, ids), ...(extent ?? { count: 0, first: '', last: '' }) }
}
