import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { PanelPassage, PanelStatement } from '../../schema/stats/trend.ts'
import { passageFrames, passages, statements } from '../../schema/tables.ts'
import type { Attribution } from '../../schema/vocabulary.ts'
import type { Database } from '../db.ts'

/** Statements of the years and counted passages and silences of the themes: all that a trend needs to be counted. */
export async function trendPanel(
  db: Database,
  { themes, years }: { themes: readonly string[]; years: { from: number; to: number } },
): Promise<{ statements: PanelStatement[]; passages: PanelPassage[] }> {
  const inYears = and(gte(statements.year, years.from), lte(statements.year, years.to))
  const [statementRows, passageRows] = await db.batch([
    db
      .select({ id: statements.id, year: statements.year, voice: statements.voice })
      .from(statements)
      .where(inYears)
      .orderBy(asc(statements.date), asc(statements.id)),
    db
      .select({
        id: passages.id,
        statementId: passages.statementId,
        year: statements.year,
        theme: passages.themeId,
        voice: passages.voice,
        silence: passages.silence,
        // Null for a passage without frames, which a silence is.
        frames: sql<string | null>`group_concat(${passageFrames.frameId}, ' ')`,
      })
      .from(passages)
      .innerJoin(statements, eq(statements.id, passages.statementId))
      .leftJoin(passageFrames, eq(passageFrames.passageId, passages.id))
      .where(and(inArray(passages.themeId, [...themes]), isNull(passages.uncounted), inYears))
      .groupBy(passages.id)
      .orderBy(asc(statements.date), asc(passages.statementId), asc(passages.n)),
  ])
  return {
    statements: statementRows.map((row) => ({ ...row, voice: row.voice as Attribution })),
    passages: passageRows.map(({ silence, frames, voice, ...row }) => ({
      ...row,
      voice: voice as Attribution,
      frames: frames?.split(' ') ?? [],
      isSilence: silence !== null,
    })),
  }
}
