import { closeWords } from '../../schema/text/search/close-spelling.ts'
import { ftsQuery, type QueryTerm, readQuery, wantedOf } from '../../schema/text/search/query.ts'
import type { Database } from '../db/db.ts'
import { countedAnswer } from '../queries/counted.ts'
import { speakerList } from '../queries/coverage.ts'
import { areFound, synonymGroups } from '../queries/search.ts'
import { nameMeant } from './known.ts'

/** Queries that are suggested in the place of one. */
const mostSuggested = 3

/**
 * The query with its mistyped words as they may be meant: those that nothing has give way to known ones of close spelling.
 * None is suggested that finds nothing either.
 */
export async function suggestedQueries(db: Database, query: readonly QueryTerm[]): Promise<string[]> {
  const [known, groups, speakers] = await Promise.all([
    countedAnswer(db, 'known_words'),
    synonymGroups(db),
    speakerList(db),
  ])
  const found = (texts: readonly string[]) =>
    areFound(
      db,
      texts.map((text) => ftsQuery(readQuery(text, groups))),
    )
  const words = [...new Set(wantedOf(query).flatMap(({ source }) => wordsOf(source)))]
  const isFound = await found(words)
  const mistyped = words.filter((_, index) => !isFound[index])
  const meant = mistyped.map((word) => closeWords(word, known, mostSuggested))
  if (mistyped.length === 0 || meant.some((close) => close.length === 0)) return []
  // Each of several mistyped words is taken for the closest: every combination would be a long list.
  const choices =
    mistyped.length === 1 ? (meant[0] ?? []).map((word) => [word]) : [meant.map(([word]) => word)]
  const suggested = choices.map((choice) =>
    rewritten(query, new Map(mistyped.map((word, index) => [word, choice[index] ?? word]))),
  )
  const leads = await found(suggested)
  return suggested.filter((text, index) => leads[index] || nameMeant(text, speakers) !== undefined)
}

/** The words of a term that can be looked for. */
function wordsOf(source: string): string[] {
  return source.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function rewritten(query: readonly QueryTerm[], meant: ReadonlyMap<string, string>): string {
  return query
    .map(({ source, isPhrase, isExcluded }) => {
      const text = isExcluded ? source : source.replace(/\S+/g, (word) => meant.get(word) ?? word)
      return `${isExcluded ? '-' : ''}${isPhrase ? `"${text}"` : text}`
    })
    .join(' ')
}
