import { and, isNull, or, sql } from 'drizzle-orm'
import { framesFor } from '../../schema/stats/naming.ts'
import { cutMonths, type Position, type ToldStatement, unpackStatements } from '../../schema/stats/told.ts'
import type { ToldBefore } from '../../schema/stats/trend-group.ts'
import { readingOf, themesInRest, themesOpenInSilence } from '../../schema/stats/unread-theme.ts'
import { statements } from '../../schema/tables/statement.ts'
import type { PassageStatus } from '../../schema/vocabulary.ts'
import { type Database, remembered } from '../db/db.ts'
import { codebook } from './codebook.ts'
import { countedAnswer } from './counted.ts'

/**
 * All statements as counts see them, told by month; those of a month that a bound cuts come one by one. However much the
 * corpus holds, what is read are a few rows and the statements of these months.
 */
export async function toldStatements(
  db: Database,
  bounds: readonly { from?: string | undefined; to?: string | undefined }[] = [],
): Promise<ToldStatement[]> {
  const months = cutMonths(bounds)
  const [told, days] = await Promise.all([
    remembered(db, 'told statements', async () => unpackStatements(await countedAnswer(db, 'told'))),
    months.length === 0 ? [] : statementsOfMonths(db, months),
  ])
  return months.length === 0 ? told : [...told.filter(({ date }) => !months.includes(date)), ...days]
}

/** The same of the releases before, oldest first, each with the release that changed it. */
export function toldBefore(db: Database): Promise<ToldBefore[]> {
  return remembered(db, 'told before', async () =>
    (await countedAnswer(db, 'told_before')).map(({ release, told }) => ({
      release,
      told: unpackStatements(told),
    })),
  )
}

async function statementsOfMonths(db: Database, months: readonly string[]): Promise<ToldStatement[]> {
  const id = sql.raw('"statement"."id"')
  const [themes, rows] = await Promise.all([
    codebook(db),
    db
      .select({
        date: statements.date,
        otherDay: statements.otherDay,
        kind: statements.kind,
        voice: statements.voice,
        series: statements.series,
        readPart: statements.readPart,
        readWhole: statements.readWhole,
        themesNotRead: statements.themesNotRead,
        speakers: sql<string>`(select json_group_array(name) from statement_speaker where statement_id = ${id})`,
        positions: sql<string>`(select json_group_array(json_array(theme_id, voice, status, json((select json_group_array(frame_id) from passage_frame where passage_id = p.id)))) from passage p where p.statement_id = ${id})`,
      })
      .from(statements)
      // Nothing sorts after the days of a month but before the next one.
      .where(
        and(
          isNull(statements.uncounted),
          or(...months.map((month) => sql`${statements.date} between ${month} and ${`${month}-99`}`)),
        ),
      ),
  ])
  const openInSilence = themesOpenInSilence(themes)
  const framesOf = new Map(themes.map(({ id, frames }) => [id, frames]))
  return rows.map(({ date, otherDay, kind, voice, series, speakers, positions, ...row }) => {
    const told = JSON.parse(positions) as [string, string, PassageStatus, string[]][]
    return {
      ...{ date, otherDay, kind, voice, isOfSeries: series !== null, n: 1 },
      themesNotRead: themesInRest(
        row,
        told.map(([theme, , status]) => ({ theme, status })),
        openInSilence,
      ),
      isReadingUnknown: readingOf(row) === 'unrecorded',
      speakers: JSON.parse(speakers) as string[],
      positions: told.map(([theme, speaking, status, own]): Position => {
        const frames = framesFor({ isSilence: status === 'silent', frames: own }, framesOf.get(theme) ?? [])
        return { theme, voice: speaking, status, frames }
      }),
    }
  })
}
