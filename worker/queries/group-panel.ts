import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { SeriesChoice } from '../../schema/counted.ts'
import type { GroupMember, GroupPassage } from '../../schema/stats/groups.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import type { Attribution } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { countedPassage } from './counted-passage.ts'

/** All statements, and the counted passages and silences of the themes: all that a comparison of groups needs. */
export async function groupPanel(
  db: Database,
  themes: readonly string[],
  series: SeriesChoice | undefined,
): Promise<{ statements: GroupMember[]; passages: GroupPassage[] }> {
  const [statementRows, passageRows] = await db.batch([
    db
      .select({ id: statements.id, date: statements.date, voice: statements.voice, kind: statements.kind })
      .from(statements)
      .where(series && isNotNull(statements.series))
      .orderBy(asc(statements.date), asc(statements.id)),
    db
      .select(countedPassage)
      .from(passages)
      .innerJoin(statements, eq(statements.id, passages.statementId))
      .leftJoin(passageFrames, eq(passageFrames.passageId, passages.id))
      .where(
        and(
          inArray(passages.themeId, [...themes]),
          isNull(passages.uncounted),
          series && isNotNull(statements.series),
        ),
      )
      .groupBy(passages.id)
      .orderBy(asc(statements.date), asc(passages.statementId), asc(passages.n)),
  ])
  return {
    statements: statementRows.map((row) => ({
      ...row,
      voice: row.voice as Attribution,
      kind: row.kind as Kind,
    })),
    passages: passageRows.map(({ silence, frames, voice, ...row }) => ({
      ...row,
      voice: voice as Attribution,
      frames: frames?.split(' ') ?? [],
      isSilence: silence !== null,
    })),
  }
}
