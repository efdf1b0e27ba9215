import { and, asc, inArray, sql } from 'drizzle-orm'
import { statementLinks } from '../../schema/tables/statement.ts'
import type { SourceKind } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'

/** A page that has a statement, or from which it is known. */
export interface StatementPage {
  statementId: string
  /** `official`: put on the web by who issued it; `reprint`; `source`: confirms date, title and place. */
  role: string
  language: string | null
  url: string
  publisher: string
  kind: SourceKind
}

/** The pages of these statements, each statement's in the order of the dataset. */
export async function statementPages(
  db: Database,
  statementIds: readonly string[],
): Promise<StatementPage[]> {
  // One parameter however many ids: D1 takes a hundred.
  const isAsked = sql`${statementLinks.statementId} in (select value from json_each(${JSON.stringify(statementIds)}))`
  const { statementId, role, language, url, publisher, kind } = statementLinks
  return db
    .select({ statementId, role, language, url, publisher, kind })
    .from(statementLinks)
    .where(and(isAsked, inArray(role, ['official', 'reprint', 'source'])))
    .orderBy(asc(statementId), asc(statementLinks.position))
}
