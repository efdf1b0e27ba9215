import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { gistProposals } from '../../schema/tables/proposal.ts'
import { passageFrames, passages } from '../../schema/tables/statement.ts'
import { measuredTexts, mentions } from '../../schema/tables/text.ts'
import { type Level, levels } from '../../schema/text/lexicon.ts'
import type { Database } from '../db/db.ts'

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

/** Of each statement whose whole text was measured: the themes of which no definition of the lexicon finds a mention. */
export async function unmentionedThemes(
  db: Database,
  statementIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ statementId: measuredTexts.statementId, theme: mentions.themeId })
    .from(measuredTexts)
    .innerJoin(mentions, eq(mentions.textId, measuredTexts.id))
    .where(and(inArray(measuredTexts.statementId, [...statementIds]), eq(measuredTexts.coverage, 'whole')))
    .groupBy(measuredTexts.statementId, mentions.themeId)
    // A statement may be measured in several languages.
    .having(sql`max(${mentions.broad}) = 0`)
  const found = new Map<string, string[]>()
  for (const { statementId, theme } of rows) {
    if (statementId !== null) found.set(statementId, [...(found.get(statementId) ?? []), theme])
  }
  return found
}

/** A counted passage: its published theme and frames, and what the lexicon proposes for our own words of it. */
export interface ProposedPassage {
  id: string
  theme: string
  frames: string[]
  /** By theme, the frames under each definition that finds it. */
  proposed: Map<string, Partial<Record<Level, string[]>>>
}

export async function gistProposalsAndCodings(db: Database): Promise<ProposedPassage[]> {
  const [counted, frames, proposals] = await db.batch([
    db
      .select({ id: passages.id, theme: passages.themeId })
      .from(passages)
      .where(and(isNull(passages.silence), isNull(passages.uncounted))),
    db.select({ passageId: passageFrames.passageId, frameId: passageFrames.frameId }).from(passageFrames),
    db.select().from(gistProposals),
  ])
  const found = new Map(
    counted.map(({ id, theme }): [string, ProposedPassage] => [
      id,
      { id, theme, frames: [], proposed: new Map() },
    ]),
  )
  for (const { passageId, frameId } of frames) found.get(passageId)?.frames.push(frameId)
  for (const { passageId, themeId, ...under } of proposals) {
    const own: Partial<Record<Level, string[]>> = {}
    for (const level of levels) {
      const text = under[level]
      if (text !== null) own[level] = text === '' ? [] : text.split(' ')
    }
    found.get(passageId)?.proposed.set(themeId, own)
  }
  return [...found.values()]
}
