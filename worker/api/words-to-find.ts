import {
  ftsQuery,
  phraseMeant,
  QueryFault,
  type QueryTerm,
  readQuery,
} from '../../schema/text/search/query.ts'
import type { Database } from '../db/db.ts'
import { badParameter, Failure } from '../problem.ts'
import { areFound, hasSearchIndex, synonymGroups } from '../queries/search.ts'

/** A query as the index is asked. */
interface WordsToFind {
  query: QueryTerm[]
  /** Where words without quotation marks are taken as a phrase, what to ask for them apart. */
  apart: string | null
}

/**
 * What somebody typed as `q`. Words that a small word holds together are a phrase where one place has it, else they are asked
 * apart; words that repeat are never asked apart. Throws a Failure where `q` holds no word or the index is away.
 */
export async function wordsToFind(db: Database, q: string): Promise<WordsToFind> {
  const [groups, hasIndex] = await Promise.all([synonymGroups(db), hasSearchIndex(db)])
  if (!hasIndex)
    throw new Failure('UNAVAILABLE', 'The search index is away. `npm run search:rebuild` makes it.')
  try {
    const query = readQuery(q, groups)
    const phrase = phraseMeant(query)
    const isMeant = phrase && (phrase.isRepeated || (await areFound(db, [ftsQuery(phrase.query)]))[0])
    return isMeant ? phrase : { query, apart: null }
  } catch (error) {
    if (error instanceof QueryFault) throw badParameter('q', error.message)
    throw error
  }
}
