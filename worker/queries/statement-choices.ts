import { desc, sql } from 'drizzle-orm'
import { statementSpeakers, statements } from '../../schema/tables/statement.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'

export interface StatementChoice {
  id: string
  date: string
  title: string
  kind: Kind
  speakers: string
}

/** Every statement as someone who looks for one names it, newest first. */
export async function statementChoices(db: Database): Promise<StatementChoice[]> {
  const rows = await db
    .select({
      id: statements.id,
      date: statements.date,
      title: statements.title,
      kind: statements.kind,
      // Null for a statement without named speakers.
      speakers: sql<
        string | null
      >`(select group_concat(name, ', ') from ${statementSpeakers} where statement_id = ${statements.id})`,
    })
    .from(statements)
    .orderBy(desc(statements.date), desc(statements.id))
  return rows.map((row) => ({ ...row, kind: row.kind as Kind, speakers: row.speakers ?? '' }))
}
