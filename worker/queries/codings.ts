import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Agreement, CodingRow } from '../../schema/contract/coding.ts'
import { statementOf } from '../../schema/passage-id.ts'
import { isTentative } from '../../schema/stats/alpha.ts'
import { agreements, coders, codings } from '../../schema/tables/coding.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { countedAnswer } from './counted.ts'
import { isIn } from './is-in.ts'

interface CodingFilter {
  /** Any of these passages, whether numbers count their records or not. */
  passages?: readonly string[] | undefined
  theme?: readonly string[] | undefined
  /** For the passages as they are published. */
  frame?: readonly string[] | undefined
  coder?: string | undefined
  /** Beside the others those of records that no number counts. */
  uncounted?: 'with' | undefined
  sort?: 'newest' | 'oldest' | undefined
}

/** Where a page of the list begins: after this coding. */
interface AfterCoding {
  date: string
  statementId: string
  n: number
  coder: string
}

/** Ids of all coders. */
export async function coderIds(db: Database): Promise<string[]> {
  const rows = await db.select({ id: coders.id }).from(coders).orderBy(asc(coders.id))
  return rows.map(({ id }) => id)
}

/**
 * What each coder said of each passage, beside what is published; passage by passage, oldest first unless asked otherwise, and how many codings
 * there are in all.
 */
export async function codingList(
  db: Database,
  filter: CodingFilter,
  page: { limit: number; after?: AfterCoding | undefined },
): Promise<{ rows: CodingRow[]; count: number }> {
  const [rows, count] = await Promise.all([codingRows(db, filter, page), codingCount(db, filter)])
  return { rows, count }
}

/** The same without their number. */
export async function codingRows(
  db: Database,
  filter: CodingFilter,
  { limit, after }: { limit: number; after?: AfterCoding | undefined },
): Promise<CodingRow[]> {
  const { passages: among, sort } = filter
  const [inOrder, noEarlier, isAfter] = sort === 'newest' ? [desc, sql`<=`, sql`<`] : [asc, sql`>=`, sql`>`]
  const rows = await db
    .select({
      passageId: codings.passageId,
      statementId: passages.statementId,
      date: statements.date,
      theme: passages.themeId,
      codedAs: passages.codedAs,
      coder: codings.coderId,
      method: coders.method,
      // Aliases, because a batch answers columns by name.
      codedTheme: sql<string>`${codings.themeId}`.as('coded_theme'),
      frames: codings.frames,
      stance: codings.stance,
      confidence: codings.confidence,
      context: codings.drop,
      codedAfresh: codings.codedAfresh,
      coderDate: sql<string>`${coders.date}`.as('coder_date'),
      codebook: sql<number>`coalesce(${codings.codebook}, ${coders.codebook})`.as('codebook'),
      settlement: passages.settlement,
      // One aggregated column keeps the list at one query.
      publishedFrames: sql<string>`(select json_group_array(frame_id) from (select ${passageFrames.frameId} as frame_id from ${passageFrames} where ${passageFrames.passageId} = ${codings.passageId} order by ${passageFrames.position}))`,
    })
    // Run through as it is written: by date, until the page is full.
    .from(statements)
    .crossJoin(passages)
    .crossJoin(codings)
    .crossJoin(coders)
    .where(
      and(
        eq(passages.statementId, statements.id),
        eq(codings.passageId, passages.id),
        eq(coders.id, codings.coderId),
        // Passages that are named are found by their statements, whatever the dates.
        among && isIn(statements.id, [...new Set(among.map(statementOf))]),
        among && isIn(passages.id, among),
        isAsked(filter),
        after &&
          sql`${statements.date} ${noEarlier} ${after.date} and (${statements.date}, ${statements.id}, ${passages.n}, ${codings.coderId}) ${isAfter} (${after.date}, ${after.statementId}, ${after.n}, ${after.coder})`,
      ),
    )
    .orderBy(inOrder(statements.date), inOrder(statements.id), inOrder(passages.n), inOrder(codings.coderId))
    .limit(limit)
  return rows.map(
    ({ codedAfresh, coderDate, ...row }) =>
      ({
        ...row,
        frames: row.frames.split(' ').filter(Boolean),
        publishedFrames: JSON.parse(row.publishedFrames),
        codedOn: codedAfresh ?? coderDate,
        isAfresh: codedAfresh !== null,
        isApart: true,
      }) as CodingRow,
  )
}

async function codingCount(db: Database, filter: CodingFilter): Promise<number> {
  const { passages: among, theme, frame, coder, uncounted } = filter
  if ([among, frame, uncounted].every((one) => one === undefined)) {
    const counts = await countedAnswer(db, 'codings')
    return counts.reduce((sum, [ofTheme, ofCoder, codingsOf]) => {
      const isOfFilter = (theme?.includes(ofTheme) ?? true) && (coder === undefined || coder === ofCoder)
      return isOfFilter ? sum + codingsOf : sum
    }, 0)
  }
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(codings)
    .innerJoin(passages, eq(passages.id, codings.passageId))
    .innerJoin(statements, eq(statements.id, passages.statementId))
    .where(isAsked(filter))
  return row?.count ?? 0
}

/** The one condition of the filter, for a select that joins `passages` and `statements`: list and count must agree. */
function isAsked({ passages: among, theme, frame, coder, uncounted }: CodingFilter) {
  return and(
    among && isIn(codings.passageId, among),
    // A record that no number counts is told to those who ask for it.
    among === undefined && uncounted === undefined ? isNull(statements.uncounted) : undefined,
    theme && inArray(passages.themeId, [...theme]),
    frame && hasFrame(frame),
    coder === undefined ? undefined : eq(codings.coderId, coder),
  )
}

/** Whether the passage of a coding is published with one of the frames, whatever the coder gave. */
function hasFrame(ids: readonly string[]) {
  return sql`${codings.passageId} in (select ${passageFrames.passageId} from ${passageFrames} where ${inArray(passageFrames.frameId, [...ids])})`
}

/** How far the coders agree: over all themes first, then theme by theme. */
export async function agreementList(db: Database): Promise<Agreement[]> {
  const rows = await db.select().from(agreements).orderBy(asc(agreements.position))
  return rows.map(({ position: _, themeId, frameId, ...row }) => ({
    ...row,
    theme: themeId,
    frame: frameId,
    isTentative: isTentative(row.alpha),
  }))
}
