import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Agreement, CodingRow } from '../../schema/contract/coding.ts'
import { isTentative } from '../../schema/stats/alpha.ts'
import { agreements, coders, codings } from '../../schema/tables/coding.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'

export interface CodingFilter {
  passage?: string | undefined
  theme?: readonly string[] | undefined
  coder?: string | undefined
}

/** What each coder said of each passage, beside what is published; passage by passage, oldest first. */
export async function codingList(db: Database, filter: CodingFilter): Promise<CodingRow[]> {
  const { passage, theme, coder } = filter
  const rows = await db
    .select({
      passageId: codings.passageId,
      statementId: passages.statementId,
      date: statements.date,
      theme: passages.themeId,
      coder: codings.coderId,
      method: coders.method,
      // Aliases, because a batch answers columns by name.
      codedTheme: sql<string>`${codings.themeId}`.as('coded_theme'),
      frames: codings.frames,
      stance: codings.stance,
      confidence: codings.confidence,
      context: codings.drop,
      codedAfresh: codings.codedAfresh,
      isApart: codings.isApart,
      coderDate: sql<string>`${coders.date}`.as('coder_date'),
      codebook: coders.codebook,
      settlement: passages.settlement,
      // One aggregated column keeps the list at one query.
      publishedFrames: sql<string>`(select json_group_array(frame_id) from (select ${passageFrames.frameId} as frame_id from ${passageFrames} where ${passageFrames.passageId} = ${codings.passageId} order by ${passageFrames.position}))`,
    })
    .from(codings)
    .innerJoin(coders, eq(coders.id, codings.coderId))
    .innerJoin(passages, eq(passages.id, codings.passageId))
    .innerJoin(statements, eq(statements.id, passages.statementId))
    .where(
      and(
        passage === undefined ? undefined : eq(codings.passageId, passage),
        theme && inArray(passages.themeId, [...theme]),
        coder === undefined ? undefined : eq(codings.coderId, coder),
      ),
    )
    .orderBy(asc(statements.date), asc(passages.statementId), asc(passages.n), asc(codings.coderId))
  return rows.map(
    ({ codedAfresh, coderDate, ...row }) =>
      ({
        ...row,
        frames: row.frames.split(' '),
        publishedFrames: JSON.parse(row.publishedFrames),
        codedOn: codedAfresh ?? coderDate,
        isAfresh: codedAfresh !== null,
      }) as CodingRow,
  )
}

/** How far the coders agree: over all themes first, then theme by theme. */
export async function agreementList(db: Database): Promise<Agreement[]> {
  const rows = await db.select().from(agreements).orderBy(asc(agreements.position))
  return rows.map(({ position: _, themeId, frameId, ...row }) => ({
    ...row,
    subject: row.subject as Agreement['subject'],
    theme: themeId,
    frame: frameId,
    isTentative: isTentative(row.alpha),
  }))
}
