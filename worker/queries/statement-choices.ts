import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { StatementTitle } from '../../schema/contract/statement.ts'
import type { Days } from '../../schema/partial-date.ts'
import { statementChoices } from '../../schema/tables/counted.ts'
import { statements } from '../../schema/tables/statement.ts'
import { choicePartsQuery, choiceQuery } from '../../schema/text/search/choice-index.ts'
import { isFunctionWord } from '../../schema/text/search/function-word.ts'
import { ftsQuery, QueryFault, readQuery } from '../../schema/text/search/query.ts'
import { type ComparedNames, type TypedPart, typedParts } from '../../schema/text/search/typed-name.ts'
import { typedDate, typedForm, typedWords } from '../../schema/text/typed.ts'
import type { SearchField } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { isInDays } from './in-days.ts'
import { isIn } from './is-in.ts'
import { foundStatements, hasSearchIndex, namesOfOne, synonymGroups } from './search.ts'
import { unconfirmed } from './unconfirmed.ts'

const { statementId: id, date, dayBasis, otherDay, title, shortName, kind, speakers } = statementChoices
/** What a statement is offered with. */
const chosen = { id, date, dayBasis, otherDay, title, shortName, kind, speakers }

/**
 * The newest statements whose names fit what is typed: an id, a date written in any usual way, or words of day, titles, short
 * name, place, kind and speakers. None fits no word. Of one day, kinds stand in their order: what was issued jointly before what was said
 * beside it. What goes by several names fits under each of them.
 */
export async function namedStatements(db: Database, typed: string, limit: number): Promise<StatementTitle[]> {
  // An id or a label is asked for at once, in the batch of what else a page asks.
  const [groups, hasIndex] = isLabel(typed)
    ? [[], undefined]
    : await Promise.all([namesOfOne(db), hasSearchIndex(db)])
  const ofNames =
    hasIndex === undefined ? undefined : ofParts(typedParts(typedWords(typed), groups), limit, hasIndex)
  const places = [ofId(typed), ofDate(typed, groups, limit), ofNames]
  const named = places.filter((place) => place !== undefined)
  return choices(db, sql`${statementChoices.rank} in (${sql.join(named, sql` union `)})`, limit)
}

/**
 * The newest statements that numbers count whose short name, place or title in its own language has a word that begins with each word
 * typed, or another name of what is typed. Beside one of these the others may be of who speaks. `days` bounds which.
 */
export async function statementsCalled(
  db: Database,
  typed: string,
  days: Days,
  limit: number,
): Promise<StatementTitle[]> {
  const [groups, hasIndex] = await Promise.all([namesOfOne(db), hasSearchIndex(db)])
  const words = typedWords(typed).filter((word) => !isFunctionWord(word))
  const parts = typedParts(words, groups)
  const ofNames = ofParts(parts, mostOfName, hasIndex, days)
  if (ofNames === undefined) return []
  const { place, originalTitle } = statements
  const [rows, { isStatement }] = await Promise.all([
    db
      .select({ ...chosen, place, originalTitle })
      .from(statementChoices)
      .innerJoin(statements, eq(statements.id, statementChoices.statementId))
      .where(and(sql`${statementChoices.rank} in (${ofNames})`, isNull(statements.uncounted)))
      .orderBy(desc(statementChoices.rank)),
    unconfirmed(db),
  ])
  const called = rows.flatMap(({ place: at, originalTitle: inOriginal, ...row }) => {
    const called = `${row.shortName ?? ''} ${at} ${inOriginal ?? ''}`
    const [own, withSpeakers] = [called, `${called} ${row.speakers}`].map((text) => ` ${typedForm(text)} `)
    const isAmong =
      (text = '') =>
      (wordings: readonly string[][]) =>
        wordings.some((words) => words.every((word) => text.includes(word)))
    const all = wordingsOf(parts)
    return all.some(isAmong(own)) && all.every(isAmong(withSpeakers))
      ? { ...row, isUnconfirmed: isStatement(row.id) }
      : []
  })
  return called.slice(0, limit)
}

/** A word that so many names have is that of none. */
const mostOfName = 100

/**
 * The same as by all names; where none fits, statements by words of their id, or of what is recorded of them: people know a statement by
 * an anniversary or a phrase that its title does not have.
 */
export async function findStatements(db: Database, typed: string, limit: number): Promise<StatementTitle[]> {
  const named = await namedStatements(db, typed, limit)
  if (named.length > 0) return named
  const ofParts = await choices(db, hasPartsOfId(typed, await hasSearchIndex(db)), limit)
  return ofParts.length > 0 ? ofParts : choices(db, await isSaidIn(db, typed), limit)
}

/** What a statement is known by beside its title: our summary and gists, and its own words. */
const known: SearchField[] = ['summary', 'gist', 'key_phrase']

function hasPartsOfId(typed: string, hasIndex: boolean): SQL | undefined {
  const words = typedWords(typed)
  if (words.join('').length + 2 * words.length < 4) return undefined
  const parts = JSON.stringify(words.map((word) => `-${word}-`))
  const fits = sql`not exists (select 1 from json_each(${parts}) where instr('-' || statement_choice.statement_id || '-', value) = 0)`
  if (!hasIndex) return fits
  return sql`${statementChoices.rank} in (select rowid from choice_index where choice_index match ${choiceQuery('id', words)}) and ${fits}`
}

async function isSaidIn(db: Database, typed: string): Promise<SQL | undefined> {
  const [groups, hasIndex] = await Promise.all([synonymGroups(db), hasSearchIndex(db)])
  if (!hasIndex) return undefined
  try {
    const fts = ftsQuery(readQuery(typed, groups))
    const { ids } = await foundStatements(db, fts, { foundIn: known, status: 'all' })
    return isIn(statementChoices.statementId, ids)
  } catch (error) {
    // Signs alone, or more words than a search takes, fit no statement.
    if (error instanceof QueryFault) return undefined
    throw error
  }
}

// Each of these selects the ranks of the newest statements that fit.

function ofId(typed: string): SQL {
  return sql`select rank from statement_choice where statement_id = ${typed}`
}

function ofDate(typed: string, groups: readonly ComparedNames[][], limit: number): SQL | undefined {
  const dated = typedDate(typed)
  if (!dated) return undefined
  const { date, beside } = dated
  const isBeside = hasParts(typedParts(typedWords(beside), groups))
  const ofDay = (column: 'date' | 'other_day') =>
    sql`select * from (select rank from statement_choice where ${sql.raw(column)} between ${date} and ${`${date}~`} and ${isBeside} order by ${sql.raw(column)} desc, rank desc limit ${limit})`
  return sql`${ofDay('date')} union ${ofDay('other_day')}`
}

/** A whole label begins with its day, as an id does; its parts are no words, or 2024-05 would be every fifth day of 2024. */
function isLabel(typed: string): boolean {
  return /^\d{4}-\d\d(?:-\d\d)?(?!\d)/.test(typed.trim())
}

function ofParts(
  parts: readonly TypedPart[],
  limit: number,
  hasIndex: boolean,
  days: Days = {},
): SQL | undefined {
  // Anything shorter than a year fits too much to be a choice.
  if (parts.flatMap(({ begun }) => begun).join('').length < 2) return undefined
  const isOfDays = isInDays(days)
  const fits = isOfDays
    ? sql`${hasParts(parts)} and statement_choice.statement_id in (select ${statements.id} from ${statements} where ${isOfDays})`
    : hasParts(parts)
  const newest = sql`order by rank desc limit ${limit}`
  if (!hasIndex) return sql`select * from (select rank from statement_choice where ${fits} ${newest})`
  return sql`select * from (select statement_choice.rank from choice_index i cross join statement_choice on statement_choice.rank = i.rowid where choice_index match ${choicePartsQuery(parts)} and ${fits} order by i.rowid desc limit ${limit})`
}

/** How the words of each part stand in a name with a space before and behind it; Chinese has no spaces and is found anywhere. */
function wordingsOf(parts: readonly TypedPart[]): string[][][] {
  const spaced = (words: readonly string[], behind: string) =>
    words.map((word) => (/^\p{sc=Han}/u.test(word) ? word : ` ${word}${behind}`))
  return parts.map(({ begun, others }) => [spaced(begun, ''), ...others.map((words) => spaced(words, ' '))])
}

/** Whether the name has each part in one of its wordings. */
function hasParts(parts: readonly TypedPart[]): SQL {
  // One parameter for all: D1 takes a hundred, and a pasted title may have more words.
  return sql`not exists (select 1 from json_each(${JSON.stringify(wordingsOf(parts))}) part where not exists (select 1 from json_each(part.value) wording where not exists (select 1 from json_each(wording.value) where instr(' ' || statement_choice.form || ' ', value) = 0)))`
}

async function choices(db: Database, where: SQL | undefined, limit: number): Promise<StatementTitle[]> {
  if (!where) return []
  const [rows, { isStatement }] = await Promise.all([
    db.select(chosen).from(statementChoices).where(where).orderBy(desc(statementChoices.rank)).limit(limit),
    unconfirmed(db),
  ])
  return rows.map((row) => ({ ...row, isUnconfirmed: isStatement(row.id) }))
}
