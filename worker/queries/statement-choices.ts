import { and, desc, eq, or, sql } from 'drizzle-orm'
import { statementChoices } from '../../schema/tables/counted.ts'
import { isoDay, typedWords } from '../../schema/text/typed.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'

export interface StatementChoice {
  id: string
  date: string
  title: string
  kind: Kind
  speakers: string
}

/** The newest statements that fit what is typed: an id, or words of day, title, kind and speakers. None fits no word. */
export async function findStatements(db: Database, typed: string, limit: number): Promise<StatementChoice[]> {
  const words = typedWords(typed)
  const day = isoDay.exec(typed.trim())?.[0]
  const fits = words.map(
    // A word typed begins a word of the label; Chinese has no spaces and is found anywhere.
    (word) =>
      sql`instr(' ' || ${statementChoices.form}, ${/^\p{sc=Han}/u.test(word) ? word : ` ${word}`}) > 0`,
  )
  // Anything shorter than a year fits too much to be a choice.
  const isWord = words.join('').length >= 2
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
        isWord ? and(...fits, day === undefined ? undefined : eq(statementChoices.date, day)) : undefined,
      ),
    )
    .orderBy(desc(statementChoices.rank))
    .limit(limit)
}
