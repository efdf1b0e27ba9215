import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Definition, MeasuredText } from '../../schema/contract/measure.ts'
import { measuredTexts, mentions } from '../../schema/tables.ts'
import type { Voice } from '../../schema/vocabulary.ts'
import type { Database } from '../db.ts'
import { attributions } from './statements.ts'

export interface MeasureFilter {
  theme: readonly string[]
  definition: Definition
  voice?: readonly Voice[] | undefined
  language?: readonly string[] | undefined
  panel?: string | undefined
  from?: number | undefined
  to?: number | undefined
}

/** One row for each measured text and theme, oldest first. */
export async function measureList(db: Database, filter: MeasureFilter): Promise<MeasuredText[]> {
  const { theme, definition, voice, language, panel, from, to } = filter
  const rows = await db
    .select({
      id: measuredTexts.id,
      statementId: measuredTexts.statementId,
      title: measuredTexts.title,
      date: measuredTexts.date,
      year: measuredTexts.year,
      dateBasis: measuredTexts.dateBasis,
      language: measuredTexts.language,
      voice: measuredTexts.voice,
      speakers: measuredTexts.speakers,
      panel: measuredTexts.panel,
      theme: mentions.themeId,
      words: measuredTexts.words,
      mentions: mentions[definition],
      coverage: measuredTexts.coverage,
      note: measuredTexts.note,
      source: measuredTexts.source,
      url: measuredTexts.url,
      sha256: measuredTexts.sha256,
    })
    .from(mentions)
    .innerJoin(measuredTexts, eq(measuredTexts.id, mentions.textId))
    .where(
      and(
        inArray(mentions.themeId, [...theme]),
        voice && inArray(measuredTexts.voice, attributions(voice)),
        language && inArray(measuredTexts.language, [...language]),
        panel === undefined ? undefined : eq(measuredTexts.panel, panel),
        from === undefined ? undefined : gte(measuredTexts.year, from),
        to === undefined ? undefined : lte(measuredTexts.year, to),
      ),
    )
    .orderBy(asc(measuredTexts.date), asc(measuredTexts.id), asc(mentions.themeId))
  return rows.map(
    (row) => ({ ...row, definition, per1000Words: (row.mentions * 1000) / row.words }) as MeasuredText,
  )
}
