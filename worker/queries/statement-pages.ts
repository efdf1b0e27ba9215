import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { passageSources, passages, statementLinks } from '../../schema/tables/statement.ts'
import type { ReprintForm, SourceKind } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { isIn } from './is-in.ts'

/** A page that has a statement, or from which it or what it says is known. */
export interface StatementPage {
  statementId: string
  /**
   * `official`: put on the web by who issued it; `digest`, `event_page`: official pages that are not its text; `reprint`;
   * `source`: confirms date, title and place; `evidence`: only passages rest on it.
   */
  role: string
  language: string | null
  /** What a reprint has in place of the text. */
  what: ReprintForm | null
  url: string
  publisher: string
  kind: SourceKind
  /** How many of the statement's passages rest on it; one that records a silence rests on what others say of the text. */
  passages: number
}

/** The pages of these statements: each statement's in the order of the dataset, then others on which its passages rest. */
export async function statementPages(
  db: Database,
  statementIds: readonly string[],
): Promise<StatementPage[]> {
  const { statementId, role, what, language, url, publisher, kind } = statementLinks
  const [links, evidence] = await db.batch([
    db
      .select({ statementId, role, what, language, url, publisher, kind })
      .from(statementLinks)
      .where(
        and(
          isIn(statementLinks.statementId, statementIds),
          inArray(role, ['official', 'digest', 'event_page', 'reprint', 'source']),
        ),
      )
      .orderBy(asc(statementId), asc(statementLinks.position)),
    db
      .select({
        statementId: passages.statementId,
        url: passageSources.url,
        publisher: passageSources.publisher,
        kind: passageSources.kind,
      })
      .from(passageSources)
      .innerJoin(passages, eq(passages.id, passageSources.passageId))
      .where(and(isIn(passages.statementId, statementIds), isNull(passages.silence)))
      .orderBy(asc(passages.statementId), asc(passages.n), asc(passageSources.position)),
  ])
  const keyOf = (page: { statementId: string; url: string }) => `${page.statementId} ${page.url}`
  const resting = Map.groupBy(evidence, keyOf)
  const linked = new Set(links.map(keyOf))
  return [
    ...links.map((link) => ({ ...link, passages: resting.get(keyOf(link))?.length ?? 0 })),
    ...[...resting].flatMap(([key, [page, ...more]]) =>
      page === undefined || linked.has(key)
        ? []
        : [{ ...page, role: 'evidence', what: null, language: null, passages: 1 + more.length }],
    ),
  ]
}
