import type { Codebook, CodebookTheme } from '../../schema/contract/codebook.ts'
import { themes } from '../../schema/tables/codebook.ts'
import type { Database } from '../db/db.ts'
import { codebook } from './codebook.ts'
import { countedAnswer, countedAnswers } from './counted.ts'

/** The whole codebook with counts, agreement, examples and history. */
export async function codebookDetail(db: Database): Promise<Codebook> {
  const [inOrder, history, details] = await Promise.all([
    codebook(db),
    countedAnswer(db, 'codebook_history'),
    countedAnswers(db, 'codebook_theme', db.select({ id: themes.id }).from(themes)),
  ])
  return { ...history, themes: inOrder.flatMap(({ id }) => details.get(id) ?? []) }
}

/** One theme of the codebook; undefined if there is none of that id. */
export async function codebookThemeDetail(db: Database, id: string): Promise<CodebookTheme | undefined> {
  return (await countedAnswers(db, 'codebook_theme', [id])).get(id)
}
