import { eq, isNotNull, min, type SQL, sql } from 'drizzle-orm'
import { changes } from '../../schema/tables/change.ts'
import { publishedReleases } from '../../schema/tables/release.ts'
import type { Database } from '../db/db.ts'
import { releaseDay } from './changes.ts'
import { isIn } from './is-in.ts'

/** Days of the releases that last changed a record; what no release changed is as it was first published. */
export interface LastChanges {
  first: string | undefined
  days: ReadonlyMap<string, string>
}

/** When these statements, with their passages, were last changed. */
export async function lastChangesOfStatements(db: Database, ids: readonly string[]): Promise<LastChanges> {
  const [first, rows] = await db.batch([
    firstDay(db),
    lastDays(db, changes.statementId, isIn(changes.statementId, ids)),
  ])
  return { first: first[0]?.day ?? undefined, days: daysOf(rows) }
}

/** When anything of each theme, or each phrase itself, was last changed. */
export async function lastChangesOfSubjects(
  db: Database,
): Promise<{ themes: LastChanges; phrases: LastChanges }> {
  const [first, themes, phrases] = await db.batch([
    firstDay(db),
    lastDays(db, changes.themeId, isNotNull(changes.themeId)),
    lastDays(db, changes.itemId, eq(changes.record, 'phrase')),
  ])
  const day = first[0]?.day ?? undefined
  return { themes: { first: day, days: daysOf(themes) }, phrases: { first: day, days: daysOf(phrases) } }
}

function lastDays(
  db: Database,
  id: typeof changes.statementId | typeof changes.themeId | typeof changes.itemId,
  where: SQL,
) {
  return db
    .select({ id, day: sql<string>`max(${releaseDay})`.as('day') })
    .from(changes)
    .leftJoin(publishedReleases, eq(publishedReleases.version, changes.release))
    .where(where)
    .groupBy(id)
}

function firstDay(db: Database) {
  return db.select({ day: min(publishedReleases.date) }).from(publishedReleases)
}

function daysOf(rows: readonly { id: string | null; day: string }[]): Map<string, string> {
  return new Map(rows.flatMap(({ id, day }) => (id === null ? [] : [[id, day] as const])))
}
