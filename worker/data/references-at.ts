import type { Citation } from '../citation.ts'
import type { Database } from '../db/db.ts'
import type { Release } from '../db/release.ts'
import { splitFormat } from '../format.ts'
import { badParameter, Failure } from '../problem.ts'
import { presented } from './answer.ts'
import { citedAt, referencesOf } from './citations.ts'
import { questionAt } from './question-at.ts'

/**
 * The first of the references that a page or data address of this site gives as a file, and of a list the second: whether
 * there are more. Throws a Failure that names the parameter where the address has no rows.
 */
export async function referencesAt(
  db: Database,
  parameter: string,
  { url, release, accessed }: { url: URL; release: Release; accessed: string },
): Promise<Citation[]> {
  const found = questionAt(`${splitFormat(url.pathname).stem}.json`)
  if (!found)
    throw badParameter(parameter, 'is not that of a page with rows or of data, of which there is code')
  try {
    const { own } = presented({ ...found, format: undefined }, url.searchParams)
    const asked: object = found.ask(own)
    const most = 'limit' in asked ? { limit: Math.min(Number(asked.limit), 2) } : {}
    const answer = await found.resource.answer(db, { ...asked, ...most }, found.id)
    return await referencesOf(db, found, { answer, own }, { release, url: citedAt(found, url), accessed })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw badParameter(parameter, `has no rows: ${error.message.replace(/\.$/, '')}`)
  }
}
