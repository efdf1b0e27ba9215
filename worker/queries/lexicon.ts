import type { ThemeMentions } from '../../schema/counted.ts'
import type { OtherWords } from '../../schema/stats/other-words.ts'
import { type Attribution, isOfMeeting } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { countedAnswers } from './counted.ts'

/** For each statement whose whole text was measured, what the lexicon finds in it of every theme, in the codebook's order. */
export function wholeTextMentions(
  db: Database,
  statementIds: readonly string[],
): Promise<Map<string, ThemeMentions[]>> {
  return countedAnswers(db, 'whole_text_mentions', statementIds)
}

/** Whose words the measured whole text of each statement has beside its own, where it has such. */
export function otherWords(db: Database, statementIds: readonly string[]): Promise<Map<string, OtherWords>> {
  return countedAnswers(db, 'other_words', statementIds)
}

/**
 * Themes that the statement does not mention, by any definition of the lexicon. Where several sides spoke and issued no joint
 * text, the lexicon read an account of it, and what one account lacks another may have.
 */
export function unmentionedThemes(
  { voice }: { voice: Attribution },
  mentions: readonly ThemeMentions[] = [],
): string[] {
  return isOfMeeting(voice) ? [] : themesNotIn(mentions)
}

/** Themes of which no definition of the lexicon finds a mention in the text that it read. */
export function themesNotIn(mentions: readonly ThemeMentions[]): string[] {
  return mentions.filter(({ broad }) => broad === 0).map(({ theme }) => theme)
}
