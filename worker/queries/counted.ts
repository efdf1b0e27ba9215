import { type SQLWrapper, sql } from 'drizzle-orm'
import { type CountedAnswers, type CountedQuestion, onlyAnswer } from '../../schema/counted.ts'
import { type Database, remembered } from '../db/db.ts'

/** Answers that were counted when the release was seeded, by key; what was not counted is missing. Keys may be a query. */
export async function countedAnswers<Question extends CountedQuestion>(
  db: Database,
  question: Question,
  keys: readonly string[] | SQLWrapper,
): Promise<Map<string, CountedAnswers[Question]>> {
  // Written by hand: hardly an answer does without it, and to put it together takes longer than to read what it finds.
  const parts = await db.all<{ key: string; json: string }>(
    sql`select key, json from counted where question = ${question} and key in ${keys} order by key, part`,
  )
  const texts = new Map<string, string>()
  for (const { key, json } of parts) texts.set(key, (texts.get(key) ?? '') + json)
  return new Map([...texts].map(([key, json]) => [key, JSON.parse(json)]))
}

/** The same, kept by the isolate: for answers that are few, such as those by theme, and that many views rest on. */
export async function keptAnswers<Question extends CountedQuestion>(
  db: Database,
  question: Question,
  keys: readonly string[],
): Promise<Map<string, CountedAnswers[Question]>> {
  let all: ReturnType<typeof countedAnswers<Question>> | undefined
  const load = async (key: string) => {
    all ??= countedAnswers(db, question, keys)
    return (await all).get(key)
  }
  const found = await Promise.all(
    keys.map(async (key) => {
      const answer = await remembered(db, `${question} ${key}`, () => load(key))
      return answer === undefined ? [] : [[key, answer] as const]
    }),
  )
  return new Map(found.flat())
}

/** The answer to a question that has one for each release; throws if the database was seeded without it. */
export async function countedAnswer<Question extends CountedQuestion>(
  db: Database,
  question: Question,
  key: string = onlyAnswer,
): Promise<CountedAnswers[Question]> {
  const answers = await countedAnswers(db, question, [key])
  if (!answers.has(key)) throw new Error(`The seed has counted no ${question} ${key}.`)
  return answers.get(key) as CountedAnswers[Question]
}
