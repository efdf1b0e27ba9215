import { and, between, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { statementChoices } from '../../schema/tables/counted.ts'
import { ftsQuery, QueryFault, readQuery } from '../../schema/text/search/query.ts'
import { typedDate, typedWords } from '../../schema/text/typed.ts'
import type { Kind, SearchField } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { isIn } from './is-in.ts'
import { hasSearchIndex, synonymGroups } from './search.ts'
import { isFoundBy } from './search-sql.ts'

export interface StatementChoice {
  id: string
  date: string
  title: string
  kind: Kind
  speakers: string
}

/**
 * The newest statements whose names fit what is typed: an id, a date written in any usual way, or words of day, title, kind
 * and speakers. None fits no word. Of one day, kinds stand in their order: what was issued jointly before what was said
 * beside it.
 */
export async function namedStatements(
  db: Database,
  typed: string,
  limit: number,
): Promise<StatementChoice[]> {
  return choices(db, isNamed(typed), limit)
}

/**
 * The same; where no name fits, statements by words of their id, or of what is recorded of them: people know a statement by
 * an anniversary or a phrase that its title does not have.
 */
export async function findStatements(db: Database, typed: string, limit: number): Promise<StatementChoice[]> {
  const named = await namedStatements(db, typed, limit)
  if (named.length > 0) return named
  const ofId = await choices(db, hasIdOf(typed), limit)
  return ofId.length > 0 ? ofId : choices(db, await isSaidIn(db, typed), limit)
}

/** What a statement is known by beside its title: our summary and gists, and its own words. */
const known: SearchField[] = ['summary', 'gist', 'key_phrase']

function hasIdOf(typed: string): SQL | undefined {
  const words = typedWords(typed).map((word) => `-${word}-`)
  return words.join('').length < 4
    ? undefined
    : sql`not exists (select 1 from json_each(${JSON.stringify(words)}) where instr('-' || ${statementChoices.statementId} || '-', value) = 0)`
}

async function isSaidIn(db: Database, typed: string): Promise<SQL | undefined> {
  const [groups, hasIndex] = await Promise.all([synonymGroups(db), hasSearchIndex(db)])
  if (!hasIndex) return undefined
  try {
    const fts = ftsQuery(readQuery(typed, groups))
    return isFoundBy(statementChoices.statementId, fts, isIn(sql`p.found_in`, known))
  } catch (error) {
    // Signs alone, or more words than a search takes, fit no statement.
    if (error instanceof QueryFault) return undefined
    throw error
  }
}

function isNamed(typed: string): SQL | undefined {
  const dated = typedDate(typed)
  const words = (text: string) => {
    const each = typedWords(text)
    // A word typed begins a word of the label; Chinese has no spaces and is found anywhere.
    const beginnings = each.map((word) => (/^\p{sc=Han}/u.test(word) ? word : ` ${word}`))
    return {
      isEnough: each.join('').length >= 2,
      // One parameter for all: D1 takes a hundred, and a pasted title may have more words.
      fit: sql`not exists (select 1 from json_each(${JSON.stringify(beginnings)}) where instr(' ' || ${statementChoices.form}, value) = 0)`,
    }
  }
  // Anything shorter than a year fits too much to be a choice.
  const named = words(typed)
  const ofDate =
    dated && and(between(statementChoices.date, dated.date, `${dated.date}~`), words(dated.beside).fit)
  // A whole label begins with its day; its parts are no words, or 2024-05 would be every fifth day of 2024.
  const isLabel = /^\d{4}-\d\d(?:-\d\d)?(?!\d)/.test(typed.trim())
  return or(
    eq(statementChoices.statementId, typed),
    ofDate ?? undefined,
    named.isEnough && !isLabel ? named.fit : undefined,
  )
}

async function choices(db: Database, where: SQL | undefined, limit: number): Promise<StatementChoice[]> {
  if (!where) return []
  return db
    .select({
      id: statementChoices.statementId,
      date: statementChoices.date,
      title: statementChoices.title,
      kind: statementChoices.kind,
      speakers: statementChoices.speakers,
    })
    .from(statementChoices)
    .where(where)
    .orderBy(desc(statementChoices.rank))
    .limit(limit)
}
