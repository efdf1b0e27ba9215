import { sql } from 'drizzle-orm'
import { codings } from '../../schema/tables/coding.ts'
import { releases } from '../../schema/tables/release.ts'
import { passages, statements } from '../../schema/tables/statement.ts'
import { type Database, remembered } from '../db/db.ts'

/** What not every release records, by the name that filters and columns have for it, and in words. */
export const laterFields = {
  series: 'which statements belong to complete series',
  keyPhraseLanguage: 'in which language key phrases are quoted',
  keyPhrasePage: 'on which page key phrases were read',
  isApart: 'which codings were made apart from the others',
} as const
export type LaterField = keyof typeof laterFields
const names = Object.keys(laterFields) as LaterField[]

/** True for a record in which the field says something that it does not say where nobody recorded it. */
const recorded = {
  series: sql<number>`exists (select 1 from ${statements} where ${statements.series} is not null)`.as(
    'records_series',
  ),
  keyPhraseLanguage:
    sql<number>`exists (select 1 from ${passages} where ${passages.keyPhraseLanguage} is not null)`.as(
      'records_keyPhraseLanguage',
    ),
  keyPhrasePage:
    sql<number>`exists (select 1 from ${passages} where ${passages.keyPhrasePage} is not null)`.as(
      'records_keyPhrasePage',
    ),
  isApart: sql<number>`exists (select 1 from ${codings} where ${codings.isApart} = 0)`.as('records_isApart'),
}

/** The fields of which the release of a database records nothing: a filter by one of them has no answer, not an empty one. */
export function unrecordedFields(db: Database): Promise<LaterField[]> {
  return remembered(db, 'unrecorded fields', async () => {
    const [row] = await db.select(recorded).from(releases).limit(1)
    return names.filter((name) => !row?.[name])
  })
}
