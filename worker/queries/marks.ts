import { and, asc, between, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { SeriesChoice } from '../../schema/counted.ts'
import type { MarkPassage, MarkStatement } from '../../schema/stats/mark.ts'
import { unnamedFrames } from '../../schema/stats/naming.ts'
import { frames } from '../../schema/tables/codebook.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { KeyPhraseBasis, Kind } from '../../schema/vocabulary.ts'
import type { Attribution } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { countedPassage } from './counted-passage.ts'
import { themesOfFrames } from './trends.ts'

/** Statements of the years, and counted passages and silences of the themes with their words. */
export async function markPanel(
  db: Database,
  asked: {
    /** Left out: those of the frames, else the core themes. */
    themes: readonly string[] | undefined
    frames: readonly string[] | undefined
    years: { from: number; to: number }
    /** `complete`: only statements of complete series. */
    series?: SeriesChoice | undefined
  },
): Promise<{
  statements: MarkStatement<Kind>[]
  passages: MarkPassage<KeyPhraseBasis>[]
  unnamed: string[]
}> {
  const { years } = asked
  const ofThemes = asked.themes ? [...asked.themes] : themesOfFrames(db, asked.frames ?? [])
  const [statementRows, passageRows, frameRows] = await Promise.all([
    db
      .select({
        id: statements.id,
        date: statements.date,
        title: statements.title,
        kind: statements.kind,
        series: statements.series,
        voice: statements.voice,
      })
      .from(statements)
      .where(
        and(between(statements.year, years.from, years.to), asked.series && isNotNull(statements.series)),
      ),
    db
      .select({ ...countedPassage, words: passages.keyPhrase, wordsBasis: passages.keyPhraseBasis })
      .from(passages)
      .leftJoin(passageFrames, eq(passageFrames.passageId, passages.id))
      .where(and(inArray(passages.themeId, ofThemes), isNull(passages.uncounted)))
      .groupBy(passages.id)
      .orderBy(asc(passages.statementId), asc(passages.n)),
    db.select({ id: frames.id, namesTheme: frames.namesTheme }).from(frames),
  ])
  return {
    statements: statementRows.map((row) => ({
      ...row,
      kind: row.kind as Kind,
      voice: row.voice as Attribution,
    })),
    passages: passageRows.map(({ silence, frames: ids, voice, wordsBasis, ...row }) => ({
      ...row,
      voice: voice as Attribution,
      wordsBasis: wordsBasis as KeyPhraseBasis | null,
      frames: ids?.split(' ') ?? [],
      isSilence: silence !== null,
    })),
    unnamed: unnamedFrames(frameRows),
  }
}
