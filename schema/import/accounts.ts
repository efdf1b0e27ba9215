import type { InferInsertModel, Table } from 'drizzle-orm'
import { isRefused } from '../refused-page.ts'
import { accountOf } from '../stats/account.ts'
import { passageStatus } from '../stats/status.ts'
import type { passageSources, passages, statementLinks, statements } from '../tables/statement.ts'
import { isJointKind } from '../vocabulary.ts'

type Rows<Of extends Table> = readonly Required<InferInsertModel<Of>>[]

/** The passages with the account in which each counted position of a joint text was read, unless its record names it. */
export function withAccounts(rows: {
  statements: Rows<typeof statements>
  statementLinks: Rows<typeof statementLinks>
  passages: Rows<typeof passages>
  passageSources: Rows<typeof passageSources>
}): Required<InferInsertModel<typeof passages>>[] {
  const joint = new Set(rows.statements.filter(({ kind }) => isJointKind(kind)).map(({ id }) => id))
  const links = Map.groupBy(
    rows.statementLinks.filter(({ role }) => role === 'official' || role === 'reprint'),
    ({ statementId }) => statementId,
  )
  // An older release has pages that nobody relies on any more.
  const pages = Map.groupBy(
    rows.passageSources.filter(({ url }) => !isRefused(url)),
    ({ passageId }) => passageId,
  )
  return rows.passages.map((passage) => {
    const { id, statementId, readIn, keyPhraseBasis } = passage
    const isCounted = passageStatus(passage) === 'counted'
    if (readIn || !isCounted || !joint.has(statementId)) return passage
    const printed = new Map(links.get(statementId)?.map(({ url, what }) => [url, what ?? null]))
    const told = {
      pages: (pages.get(id) ?? []).map(({ url, publisher = '', kind = 'unknown' }) => ({
        url,
        publisher,
        kind,
      })),
      keyPhraseBasis: keyPhraseBasis ?? null,
    }
    return { ...passage, readIn: accountOf(told, printed) }
  })
}
