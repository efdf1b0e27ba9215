import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { PanelPassage } from '../../schema/stats/trend.ts'
import type { GroupStatement } from '../../schema/stats/trend-group.ts'
import { passageFrames, passages, statementSpeakers, statements, themes } from '../../schema/tables.ts'
import type { Attribution, Kind } from '../../schema/vocabulary.ts'
import type { Database } from '../db.ts'

/**
 * Statements of the years and counted passages and silences of the themes, the core themes if none are named: all that
 * a trend needs to be counted.
 */
export async function trendPanel(
  db: Database,
  { themes: ids, years }: { themes?: readonly string[] | undefined; years: { from: number; to: number } },
): Promise<{ statements: GroupStatement[]; passages: PanelPassage[] }> {
  const isAsked = ids
    ? inArray(passages.themeId, [...ids])
    : inArray(passages.themeId, db.select({ id: themes.id }).from(themes).where(eq(themes.isCore, true)))
  const inYears = and(gte(statements.year, years.from), lte(statements.year, years.to))
  const [statementRows, passageRows] = await db.batch([
    db
      .select({
        id: statements.id,
        year: statements.year,
        voice: statements.voice,
        kind: statements.kind,
        speakers: sql<string>`(select json_group_array(${statementSpeakers.name}) from ${statementSpeakers} where ${statementSpeakers.statementId} = ${statements.id})`,
      })
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
      .where(and(isAsked, isNull(passages.uncounted), inYears))
      .groupBy(passages.id)
      .orderBy(asc(statements.date), asc(passages.statementId), asc(passages.n)),
  ])
  return {
    statements: statementRows.map((row) => ({
      ...row,
      voice: row.voice as Attribution,
      kind: row.kind as Kind,
      speakers: JSON.parse(row.speakers),
    })),
    passages: passageRows.map(({ silence, frames, voice, ...row }) => ({
      ...row,
      voice: voice as Attribution,
      frames: frames?.split(' ') ?? [],
      isSilence: silence !== null,
    })),
  }
}
