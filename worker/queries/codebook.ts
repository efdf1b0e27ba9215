import { asc, isNull, sql } from 'drizzle-orm'
import type { Theme } from '../../schema/contract/codebook.ts'
import { frames, passages, themes } from '../../schema/tables.ts'
import type { Database } from '../db.ts'

/** Themes in codebook order with their frames and how much was recorded of each. */
export async function codebook(db: Database): Promise<Theme[]> {
  const [themeRows, frameRows, counts] = await db.batch([
    db.select().from(themes).orderBy(asc(themes.position)),
    db.select().from(frames).orderBy(asc(frames.position)),
    db
      .select({
        themeId: passages.themeId,
        passages: sql<number>`sum(${passages.silence} is null)`,
        // A CASE without ELSE is null, and count(distinct) passes over nulls.
        statements: sql<number>`count(distinct case when ${passages.silence} is null then ${passages.statementId} end)`,
        silences: sql<number>`count(distinct case when ${passages.silence} is not null then ${passages.statementId} end)`,
      })
      .from(passages)
      .where(isNull(passages.uncounted))
      .groupBy(passages.themeId),
  ])
  return themeRows.map((theme) => {
    const count = counts.find((row) => row.themeId === theme.id)
    return {
      id: theme.id,
      label: theme.label,
      question: theme.question,
      isCore: theme.isCore,
      passages: count?.passages ?? 0,
      statements: count?.statements ?? 0,
      silences: count?.silences ?? 0,
      frames: frameRows
        .filter((frame) => frame.themeId === theme.id)
        .map(({ id, label, definition, nearMiss, isLimit }) => ({
          id,
          label,
          definition,
          nearMiss,
          isLimit,
        })),
    }
  })
}
