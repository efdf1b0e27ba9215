import { and, between, desc, eq, or, sql } from 'drizzle-orm'
import { statementChoices } from '../../schema/tables/counted.ts'
import { typedDate, typedWords } from '../../schema/text/typed.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'

export interface StatementChoice {
  id: string
  date: string
  title: string
  kind: Kind
  speakers: string
}

/**
 * The newest statements that fit what is typed: an id, a date written in any usual way, or words of day, title, kind and
 * speakers. None fits no word. Of one day, kinds stand in their order: what was issued jointly before what was said beside it.
 */
export async function findStatements(db: Database, typed: string, limit: number): Promise<StatementChoice[]> {
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
  return db
    .select({
      id: statementChoices.statementId,
      date: statementChoices.date,
      title: statementChoices.title,
      kind: statementChoices.kind,
      speakers: statementChoices.speakers,
    })
    .from(statementChoices)
    .where(
      or(
        eq(statementChoices.statementId, typed),
        ofDate ?? undefined,
        named.isEnough && !isLabel ? named.fit : undefined,
      ),
    )
    .orderBy(desc(statementChoices.rank))
    .limit(limit)
}
