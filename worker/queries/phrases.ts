import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { hitsOfPage } from '../../schema/counted.ts'
import { phraseHits, phrases } from '../../schema/tables/phrase.ts'
import { passages } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { countedAnswer, countedAnswers } from './counted.ts'

/** A phrase with one page of its places, from 1 on; undefined if there is no such phrase. */
export async function phraseHistory(
  db: Database,
  id: string,
  { page, isNewestFirst = false }: { page: number; isNewestFirst?: boolean },
) {
  const [all, own, oldest] = await Promise.all([
    countedAnswer(db, 'phrases'),
    countedAnswers(db, 'phrase', [id]),
    isNewestFirst ? [] : pagesOf(db, id, [page]),
  ])
  const summary = all.find((phrase) => phrase.id === id)
  const history = own.get(id)
  if (!summary || !history) return undefined
  const hits = isNewestFirst ? await newestPage(db, id, { page, count: history.hits }) : oldest
  return { summary, ...history, hits, count: history.hits }
}

/** Places are counted page by page from the oldest on, so that a page from the other end may be of two of them. */
async function newestPage(db: Database, id: string, { page, count }: { page: number; count: number }) {
  const to = count - (page - 1) * hitsOfPage
  const from = Math.max(0, to - hitsOfPage)
  if (to <= 0) return []
  const first = Math.floor(from / hitsOfPage)
  const last = Math.floor((to - 1) / hitsOfPage)
  const hits = await pagesOf(db, id, first === last ? [first + 1] : [first + 1, last + 1])
  const start = first * hitsOfPage
  return hits.slice(from - start, to - start).toReversed()
}

async function pagesOf(db: Database, id: string, pages: readonly number[]) {
  const keys = pages.map((page) => `${id} ${page}`)
  const found = await countedAnswers(db, 'phrase_hits', keys)
  return keys.flatMap((key) => found.get(key) ?? [])
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
