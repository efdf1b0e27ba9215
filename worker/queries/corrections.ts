import { asc, inArray } from 'drizzle-orm'
import { passages } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'

/** Passages that a second check found not or only partly supported, since corrected or marked. */
export async function correctedPassages(
  db: Database,
): Promise<{ id: string; statementId: string; gist: string }[]> {
  return db
    .select({ id: passages.id, statementId: passages.statementId, gist: passages.gist })
    .from(passages)
    .where(inArray(passages.checkVerdict, ['partly', 'not_found']))
    .orderBy(asc(passages.id))
}
