import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { phraseHits, phrases } from '../../schema/tables/phrase.ts'
import { passages } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { countedAnswer, countedAnswers } from './counted.ts'

/** A phrase with one page of its places, from 1 on; undefined if there is no such phrase. */
export async function phraseHistory(db: Database, id: string, page: number) {
  const [all, own, hits] = await Promise.all([
    countedAnswer(db, 'phrases'),
    countedAnswers(db, 'phrase', [id]),
    countedAnswers(db, 'phrase_hits', [`${id} ${page}`]),
  ])
  const summary = all.find((phrase) => phrase.id === id)
  const history = own.get(id)
  return (
    summary && history && { summary, ...history, hits: hits.get(`${id} ${page}`) ?? [], count: history.hits }
  )
}

/** Set phrases with a hit in the statement that counts, as on the page of the phrase, in the order of the dataset. */
export async function phrasesOfStatement(
  db: Database,
  statementId: string,
): Promise<{ id: string; label: string }[]> {
  return db
    .selectDistinct({ id: phrases.id, label: phrases.label })
    .from(phrases)
    .innerJoin(phraseHits, eq(phraseHits.phraseId, phrases.id))
    .leftJoin(passages, eq(passages.id, phraseHits.passageId))
    .where(
      and(
        eq(phraseHits.statementId, statementId),
        or(isNull(phraseHits.passageId), isNull(passages.uncounted)),
      ),
    )
    .orderBy(asc(phrases.position))
}
