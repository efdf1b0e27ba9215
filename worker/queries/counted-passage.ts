import { sql } from 'drizzle-orm'
import { passageFrames, passages } from '../../schema/tables/statement.ts'

/** What counting needs of a passage, joined with its frames and grouped by its id. */
export const countedPassage = {
  id: passages.id,
  statementId: passages.statementId,
  theme: passages.themeId,
  voice: passages.voice,
  silence: passages.silence,
  // Null for a passage without frames, which a silence is.
  frames: sql<string | null>`group_concat(${passageFrames.frameId}, ' ')`,
}
