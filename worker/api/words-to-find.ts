import { QueryFault, type QueryTerm, readQuery } from '../../schema/text/search/query.ts'
import type { Database } from '../db/db.ts'
import { badParameter, Failure } from '../problem.ts'
import { hasSearchIndex, synonymGroups } from '../queries/search.ts'

/** What somebody typed as `q`, read as the index is asked. Throws a Failure where it holds no word or the index is away. */
export async function wordsToFind(db: Database, q: string): Promise<QueryTerm[]> {
  const [groups, hasIndex] = await Promise.all([synonymGroups(db), hasSearchIndex(db)])
  if (!hasIndex)
    throw new Failure('UNAVAILABLE', 'The search index is away. `npm run search:rebuild` makes it.')
  try {
    return readQuery(q, groups)
  } catch (error) {
    if (error instanceof QueryFault) throw badParameter('q', error.message)
    throw error
  }
}
