import { eq, isNotNull, min, sql } from 'drizzle-orm'
import { changes } from '../../schema/tables/change.ts'
import { publishedReleases, releases } from '../../schema/tables/release.ts'
import type { Database } from '../db/db.ts'

/** Days of the releases that last changed a record; what no release changed is as it was first published. */
export interface LastChanges {
  first: string | undefined
  days: ReadonlyMap<string, string>
}

// A release that is not published yet has the day of the state that is shown.
const lastDay = sql<string>`max(coalesce(${publishedReleases.date}, (select ${releases.date} from ${releases})))`

/** When these statements, with their passages, were last changed. */
export async function lastChangesOfStatements(db: Database, ids: readonly string[]): Promise<LastChanges> {
  const isAsked = sql`${changes.statementId} in (select value from json_each(${JSON.stringify(ids)}))`
  const [first, rows] = await db.batch([
    firstDay(db),
    db
      .select({ id: changes.statementId, day: lastDay.as('day') })
      .from(changes)
      .leftJoin(publishedReleases, eq(publishedReleases.version, changes.release))
      .where(isAsked)
      .groupBy(changes.statementId),
  ])
  return { first: first[0]?.day ?? undefined, days: daysOf(rows) }
}

/** When anything of each theme, or each phrase itself, was last changed. */
export async function lastChangesOfSubjects(
  db: Database,
): Promise<{ themes: LastChanges; phrases: LastChanges }> {
  const [first, themes, phrases] = await db.batch([
    firstDay(db),
    db
      .select({ id: changes.themeId, day: lastDay.as('day') })
      .from(changes)
      .leftJoin(publishedReleases, eq(publishedReleases.version, changes.release))
      .where(isNotNull(changes.themeId))
      .groupBy(changes.themeId),
    db
      .select({ id: changes.itemId, day: lastDay.as('day') })
      .from(changes)
      .leftJoin(publishedReleases, eq(publishedReleases.version, changes.release))
      .where(eq(changes.record, 'phrase'))
      .groupBy(changes.itemId),
  ])
  const day = first[0]?.day ?? undefined
  return { themes: { first: day, days: daysOf(themes) }, phrases: { first: day, days: daysOf(phrases) } }
}

function firstDay(db: Database) {
  return db.select({ day: min(publishedReleases.date) }).from(publishedReleases)
}

function daysOf(rows: readonly { id: string | null; day: string }[]): Map<string, string> {
  return new Map(rows.flatMap(({ id, day }) => (id === null ? [] : [[id, day] as const])))
}
