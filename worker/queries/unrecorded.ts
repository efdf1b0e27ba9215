import { sql } from 'drizzle-orm'
import { type LaterField, laterFields } from '../../schema/contract/later-field.ts'
import { releases } from '../../schema/tables/release.ts'
import { passages, statements } from '../../schema/tables/statement.ts'
import { type Database, remembered } from '../db/db.ts'

const names = Object.keys(laterFields) as LaterField[]

/** True for a record in which the field says something that it does not say where nobody recorded it. */
const recorded = {
  dayBasis: sql<number>`exists (select 1 from ${statements} where ${statements.dayBasis} is not null)`.as(
    'records_dayBasis',
  ),
  reading:
    sql<number>`exists (select 1 from ${statements} where coalesce(${statements.readPart}, ${statements.readWhole}) is not null)`.as(
      'records_reading',
    ),
  notReadOn:
    sql<number>`exists (select 1 from ${statements} where ${statements.themesNotRead} is not null)`.as(
      'records_notReadOn',
    ),
  series: sql<number>`exists (select 1 from ${statements} where ${statements.series} is not null)`.as(
    'records_series',
  ),
  coders: sql<number>`exists (select 1 from ${passages} where ${passages.stanceSettlement} is not null)`.as(
    'records_coders',
  ),
  keyPhraseLanguage:
    sql<number>`exists (select 1 from ${passages} where ${passages.keyPhraseLanguage} is not null)`.as(
      'records_keyPhraseLanguage',
    ),
  keyPhrasePage:
    sql<number>`exists (select 1 from ${passages} where ${passages.keyPhrasePage} is not null)`.as(
      'records_keyPhrasePage',
    ),
}

/** The fields of which the release of a database records nothing: a filter by one of them has no answer, not an empty one. */
export function unrecordedFields(db: Database): Promise<LaterField[]> {
  return remembered(db, 'unrecorded fields', async () => {
    const [row] = await db.select(recorded).from(releases).limit(1)
    return names.filter((name) => !row?.[name])
  })
}
