import { asc, inArray, isNull, sql } from 'drizzle-orm'
import type { Theme } from '../../schema/contract/codebook.ts'
import { isTentative } from '../../schema/stats/alpha.ts'
import { agreements, frames, passages, themes } from '../../schema/tables.ts'
import type { Database } from '../db.ts'

/** Themes in codebook order with their frames and how much was recorded of each. */
export async function codebook(db: Database): Promise<Theme[]> {
  const [themeRows, frameRows, counts, agreementRows] = await db.batch([
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
    db
      .select()
      .from(agreements)
      .where(inArray(agreements.subject, ['frames', 'frame'])),
  ])
  return themeRows.map((theme) => {
    const count = counts.find((row) => row.themeId === theme.id)
    const ofTheme = agreementRows.find((row) => row.themeId === theme.id && row.subject === 'frames')
    const alphaOf = (frame: string) => agreementRows.find((row) => row.frameId === frame)?.alpha ?? null
    return {
      id: theme.id,
      label: theme.label,
      question: theme.question,
      isCore: theme.isCore,
      passages: count?.passages ?? 0,
      statements: count?.statements ?? 0,
      silences: count?.silences ?? 0,
      alpha: ofTheme?.alpha ?? null,
      alphaPassages: ofTheme?.passages ?? 0,
      isTentative: isTentative(ofTheme?.alpha ?? null),
      frames: frameRows
        .filter((frame) => frame.themeId === theme.id)
        .map(({ id, label, definition, nearMiss, isLimit }) => ({
          id,
          label,
          definition,
          nearMiss,
          isLimit,
          alpha: alphaOf(id),
          isTentative: isTentative(alphaOf(id)),
        })),
    }
  })
}
