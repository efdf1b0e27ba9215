import { and, asc, inArray } from 'drizzle-orm'
import { statementLinks } from '../../schema/tables/statement.ts'
import type { ReprintForm, SourceKind } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { isIn } from './is-in.ts'

/** A page that has a statement, or from which it is known. */
export interface StatementPage {
  statementId: string
  /** `official`: put on the web by who issued it; `reprint`; `source`: confirms date, title and place. */
  role: string
  language: string | null
  /** What a reprint has in place of the text. */
  what: ReprintForm | null
  url: string
  publisher: string
  kind: SourceKind
}

/** The pages of these statements, each statement's in the order of the dataset. */
export async function statementPages(
  db: Database,
  statementIds: readonly string[],
): Promise<StatementPage[]> {
  const { statementId, role, what, language, url, publisher, kind } = statementLinks
  return db
    .select({ statementId, role, what, language, url, publisher, kind })
    .from(statementLinks)
    .where(
      and(isIn(statementLinks.statementId, statementIds), inArray(role, ['official', 'reprint', 'source'])),
    )
    .orderBy(asc(statementId), asc(statementLinks.position))
}
