import { and, asc, eq, sql } from 'drizzle-orm'
import { statementLinks } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'

/** A statement's own page, as who issued it put it on the web. */
export interface OfficialPage {
  statementId: string
  language: string | null
  url: string
  publisher: string
}

/** Own pages of these statements, each statement's in the order of the dataset. */
export async function officialPages(db: Database, statementIds: readonly string[]): Promise<OfficialPage[]> {
  // One parameter however many ids: D1 takes a hundred.
  const isAsked = sql`${statementLinks.statementId} in (select value from json_each(${JSON.stringify(statementIds)}))`
  const { statementId, language, url, publisher } = statementLinks
  return db
    .select({ statementId, language, url, publisher })
    .from(statementLinks)
    .where(and(isAsked, eq(statementLinks.role, 'official')))
    .orderBy(asc(statementLinks.statementId), asc(statementLinks.position))
}
