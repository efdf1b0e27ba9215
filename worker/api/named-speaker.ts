import type { FoundSpeaker } from '../../schema/contract/search.ts'
import { isAnyGiven } from '../../schema/parameters.ts'
import type { Days } from '../../schema/partial-date.ts'
import { isFunctionWord } from '../../schema/text/search/function-word.ts'
import { holds } from '../../schema/text/search/occurrence.ts'
import { ftsQuery, type QueryTerm } from '../../schema/text/search/query.ts'
import type { Database } from '../db/db.ts'
import { passagePage, statementsPage } from '../links.ts'
import { speakerList } from '../queries/coverage.ts'
import { passageList } from '../queries/passages.ts'
import { foundStatements } from '../queries/search.ts'
import { mostPlaces } from '../queries/search-reading.ts'
import { statementDays, statementList } from '../queries/statements.ts'
import { nameMeant } from './known.ts'

/** A term as one types it to have it read so. */
export function asTyped({ source, isPhrase, isExcluded }: QueryTerm): string {
  return `${isExcluded ? '-' : ''}${isPhrase ? `“${source}”` : source}`
}

/**
 * Whom the words name, or some of them side by side, where that is one speaker alone who speaks within the days; the others are
 * looked for in what they say.
 */
export async function namedSpeaker(
  db: Database,
  wanted: readonly QueryTerm[],
  days: Days,
): Promise<FoundSpeaker | null> {
  const own = wanted.filter(({ source }) => !isFunctionWord(source))
  const all = await speakerList(db)
  for (const { names, words, others } of namesAmong(own)) {
    const [name] = names.flatMap((one) => nameMeant(one, all) ?? [])
    const meant = all.find((one) => one.name === name)
    if (!meant) continue
    // Where two are named, neither is asked for more than the other.
    if (others.some(({ source }) => nameMeant(source, all) !== undefined)) return null
    const { voices: _, ...speaker } = meant
    const { ids } =
      others.length === 0 ? { ids: [] } : await foundStatements(db, ftsQuery(others), { status: 'counted' })
    const [own, withWords, passages] = await Promise.all([
      isAnyGiven(days) ? statementDays(db, { speaker: speaker.name, ...days }) : speaker,
      ids.length === 0 ? null : statementDays(db, { ids, speaker: speaker.name, ...days }),
      ids.length === 0 ? [] : saidPassages(db, { speaker: speaker.name, ids, words: others, days }),
    ])
    if (own === null) return null
    const beside = withWords ? besideName(wanted, words) : ''
    // Whoever speaks in it is listed with a statement whatever its passages.
    const address = statementsPage({
      speaker: speaker.name,
      q: withWords ? others.map(asTyped).join(' ') : undefined,
      ...days,
    })
    return { ...speaker, ...own, ...withWords, beside, passages, address }
  }
  return null
}

/** What is asked besides a name, small words among it. */
function besideName(wanted: readonly QueryTerm[], name: readonly QueryTerm[]): string {
  const others = wanted.filter((term) => !name.includes(term))
  return others.map(asTyped).join(' ')
}

/** Most passages of a speaker that are listed. */
const mostSaid = 5

/** Counted passages of these statements, of the speaker's own side with the words in gist or key phrase. */
async function saidPassages(
  db: Database,
  asked: { speaker: string; ids: readonly string[]; words: readonly QueryTerm[]; days: Days },
): Promise<FoundSpeaker['passages']> {
  const { speaker, ids, words, days } = asked
  const listed = { ids, speaker, ...days, sort: 'oldest' as const }
  const { rows } = await statementList(db, listed, { limit: mostPassageStatements })
  if (rows.length === 0) return []
  const filter = { statement: rows.map(({ id }) => id), speaker, status: 'counted' as const }
  const { rows: passages } = await passageList(db, filter, { limit: mostPlaces })
  return passages
    .filter(({ gist, keyPhrase }) => [gist, keyPhrase ?? ''].some((text) => holds(text, words)))
    .slice(0, mostSaid)
    .map(({ id, date, dayBasis, otherDay, gist, keyPhrase, keyPhraseBasis }) => {
      const passage = { id, date, dayBasis, otherDay, gist, keyPhrase, keyPhraseBasis }
      return { ...passage, address: passagePage(id) }
    })
}

/** Statements whose passages are read for them: some have the words in title or summary alone. */
const mostPassageStatements = 20

/** Words of the longest name of a speaker: more are asked beside one. */
const longestName = 5

/** Words that may be a name, the most of them first, each with what is asked beside it. */
function namesAmong(
  terms: readonly QueryTerm[],
): { names: string[]; words: QueryTerm[]; others: QueryTerm[] }[] {
  const [only, ...more] = terms
  // In another script a name is one of those that a term is also found under.
  const also = more.length === 0 ? (only?.alsoFound ?? []) : []
  const lengths = terms.map((_, index) => terms.length - index).filter((length) => length <= longestName)
  return lengths.flatMap((length) =>
    terms.slice(0, terms.length - length + 1).map((_, from) => {
      const words = terms.slice(from, from + length)
      const name = words.map(({ source }) => source).join(' ')
      return { names: [name, ...also], words, others: terms.filter((term) => !words.includes(term)) }
    }),
  )
}
