import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { GroupRule } from '../../schema/contract/groups.ts'
import type { GroupPassage } from '../../schema/stats/groups.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { countedPassage } from './counted-passage.ts'
import { isInDays } from './in-days.ts'
import { speakingFor } from './passage-match.ts'

/** Ids of the group's statements and their counted passages of the themes, in order of date: meant for small groups. */
export async function groupMembers(
  db: Database,
  { from, to, voice, kind, isOfSeries }: GroupRule,
  themes: readonly string[],
): Promise<{ statements: string[]; passages: GroupPassage[] }> {
  const isOfGroup = and(
    isInDays({ from, to }),
    voice && inArray(statements.voice, speakingFor(voice)),
    kind && inArray(statements.kind, [...kind]),
    isOfSeries ? isNotNull(statements.series) : undefined,
  )
  const [statementRows, passageRows] = await Promise.all([
    db
      .select({ id: statements.id })
      .from(statements)
      .where(isOfGroup)
      .orderBy(asc(statements.date), asc(statements.id)),
    db
      .select(countedPassage)
      .from(passages)
      .innerJoin(statements, eq(statements.id, passages.statementId))
      .leftJoin(passageFrames, eq(passageFrames.passageId, passages.id))
      .where(and(isOfGroup, inArray(passages.themeId, [...themes]), isNull(passages.uncounted)))
      .groupBy(passages.id)
      .orderBy(asc(statements.date), asc(passages.statementId), asc(passages.n)),
  ])
  return {
    statements: statementRows.map(({ id }) => id),
    passages: passageRows.map(({ id, theme, voice: speaking, silence, frames }) => ({
      ...{ id, theme, voice: speaking, isSilence: silence !== null },
      frames: frames?.split(' ') ?? [],
    })),
  }
}
