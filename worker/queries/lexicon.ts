import type { ThemeMentions } from '../../schema/counted.ts'
import type { Database } from '../db/db.ts'
import { countedAnswers } from './counted.ts'

/** For each statement whose whole text was measured, what the lexicon finds in it of every theme, in the codebook's order. */
export function wholeTextMentions(
  db: Database,
  statementIds: readonly string[],
): Promise<Map<string, ThemeMentions[]>> {
  return countedAnswers(db, 'whole_text_mentions', statementIds)
}

/** Themes of which no definition of the lexicon finds a mention. */
export function unmentionedThemes(mentions: readonly ThemeMentions[] = []): string[] {
  return mentions.filter(({ broad }) => broad === 0).map(({ theme }) => theme)
}
