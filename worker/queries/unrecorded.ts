import type { LaterField } from '../../schema/contract/later-field.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'

/** The fields of which the release of a database records nothing: a filter by one of them has no answer, not an empty one. */
export function unrecordedFields(db: Database): Promise<LaterField[]> {
  return remembered(db, 'unrecorded fields', () => countedAnswer(db, 'unrecorded'))
}
