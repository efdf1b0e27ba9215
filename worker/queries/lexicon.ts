import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { measuredTexts, mentions, passages } from '../../schema/tables.ts'
import type { Level } from '../../schema/text/lexicon.ts'
import type { Database } from '../db.ts'

/** Themes that the lexicon mentions in a statement's measured whole text, and themes that are coded of it. */
export async function mentionedAndCoded(db: Database): Promise<{
  mentioned: ({ statementId: string; theme: string } & Record<Level, number>)[]
  coded: { statementId: string; theme: string }[]
}> {
  const isMeasured = and(isNotNull(measuredTexts.statementId), eq(measuredTexts.coverage, 'whole'))
  const [mentioned, coded] = await db.batch([
    db
      .select({
        statementId: measuredTexts.statementId,
        theme: mentions.themeId,
        strict: mentions.strict,
        standard: mentions.standard,
        broad: mentions.broad,
      })
      .from(mentions)
      .innerJoin(measuredTexts, eq(measuredTexts.id, mentions.textId))
      .where(isMeasured),
    db
      .selectDistinct({ statementId: passages.statementId, theme: passages.themeId })
      .from(passages)
      .where(and(isNull(passages.silence), isNull(passages.uncounted))),
  ])
  return { mentioned: mentioned.map((row) => ({ ...row, statementId: row.statementId ?? '' })), coded }
}
