import type { Database } from '../db/db.ts'
import { countedAnswers } from './counted.ts'

/** Of each statement whose whole text was measured: the themes of which no definition of the lexicon finds a mention. */
export function unmentionedThemes(
  db: Database,
  statementIds: readonly string[],
): Promise<Map<string, string[]>> {
  return countedAnswers(db, 'unmentioned', statementIds)
}
