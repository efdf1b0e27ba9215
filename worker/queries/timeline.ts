import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { SeriesChoice } from '../../schema/counted.ts'
import type { StatementDay } from '../../schema/statement-day.ts'
import type { MarkPassage, MarkStatement } from '../../schema/stats/mark.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { KeyPhraseBasis, Kind } from '../../schema/vocabulary.ts'
import type { Voice } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { countedPassage } from './counted-passage.ts'
import { isIn } from './is-in.ts'
import { speakingFor } from './passage-match.ts'

export type DatedStatement = Omit<MarkStatement<Kind>, 'n'> & StatementDay

/** As its row has it: the themes that may stand in the rest are known with its passages. */
export type StatementRow = DatedStatement & { readPart: string | null }

/** Statements that speak for one of the voices, or have a passage of one of the themes that does, by date and id. */
export async function statementsFrom(
  db: Database,
  asked: {
    themes: readonly string[]
    voices: readonly (Voice | 'all')[]
    years: { from: number; to: number }
    series?: SeriesChoice | undefined
    sort?: 'oldest' | 'newest' | undefined
    /** The statement to begin with; left out: the first. */
    from?: { date: string; id: string } | undefined
    most: number
  },
): Promise<StatementRow[]> {
  const { themes, years, from } = asked
  const voices = asked.voices.filter((voice) => voice !== 'all')
  const isDown = asked.sort === 'newest'
  const inOrder = isDown ? desc : asc
  const onwards = sql.raw(isDown ? '<=' : '>=')
  const speaking = voices.length < asked.voices.length ? undefined : speakingFor(voices)
  const isOfVoice =
    speaking &&
    or(
      inArray(statements.voice, speaking),
      sql`exists (select 1 from passage g where g.statement_id = ${sql.raw('"statement"."id"')} and ${inArray(sql`g.theme_id`, [...themes])} and g.uncounted is null and ${inArray(sql`g.voice`, speaking)})`,
    )
  const found = await db
    .select({
      id: statements.id,
      date: statements.date,
      dayBasis: statements.dayBasis,
      otherDay: statements.otherDay,
      title: statements.title,
      kind: statements.kind,
      series: statements.series,
      voice: statements.voice,
      readPart: statements.readPart,
      themesNotRead: statements.themesNotRead,
    })
    .from(statements)
    .where(
      and(
        gte(statements.date, `${years.from}-01-01`),
        lte(statements.date, `${years.to}-12-31`),
        asked.series && isNotNull(statements.series),
        from && sql`(${statements.date}, ${statements.id}) ${onwards} (${from.date}, ${from.id})`,
        isNull(statements.uncounted),
        isOfVoice,
      ),
    )
    .orderBy(inOrder(statements.date), inOrder(statements.id))
    .limit(asked.most)
  return found
}

/** Counted passages and silences of the themes in these statements, with their words; a silence has no frames. */
export async function passagesWithin(
  db: Database,
  statementIds: readonly string[],
  themes: readonly string[],
): Promise<MarkPassage<KeyPhraseBasis>[]> {
  const rows = await db
    .select({ ...countedPassage, words: passages.keyPhrase, wordsBasis: passages.keyPhraseBasis })
    .from(passages)
    .leftJoin(passageFrames, eq(passageFrames.passageId, passages.id))
    .where(
      and(
        isIn(passages.statementId, statementIds),
        inArray(passages.themeId, [...themes]),
        isNull(passages.uncounted),
      ),
    )
    .groupBy(passages.id)
    .orderBy(asc(passages.statementId), asc(passages.n))
  return rows.map(({ silence, frames: ids, voice, wordsBasis, ...row }) => ({
    ...row,
    voice,
    wordsBasis,
    frames: ids?.split(' ') ?? [],
    isSilence: silence !== null,
  }))
}
