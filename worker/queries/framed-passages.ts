import { and, eq, sql } from 'drizzle-orm'
import { passageFrames, passages } from '../../schema/tables/statement.ts'
import type { Attribution } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { isIn } from './is-in.ts'

/** A counted passage by what it does. */
export interface FramedPassage {
  statementId: string
  attribution: Attribution
  isLimit: boolean
  frames: string[]
}

/** The counted passages of these statements. */
export async function framedPassages(db: Database, statements: readonly string[]): Promise<FramedPassage[]> {
  if (statements.length === 0) return []
  const rows = await db
    .select({
      statementId: passages.statementId,
      attribution: passages.voice,
      isLimit: sql<0 | 1>`${passages.stance} is 'limit'`,
      frames: sql<string>`group_concat(${passageFrames.frameId}, ' ')`,
    })
    .from(passages)
    .innerJoin(passageFrames, eq(passageFrames.passageId, passages.id))
    .where(and(isIn(passages.statementId, statements), eq(passages.status, 'counted')))
    .groupBy(passages.id)
  return rows.map(({ isLimit, frames, ...row }) => ({
    ...row,
    isLimit: isLimit === 1,
    frames: frames.split(' '),
  }))
}
