import { laterFields } from '../../schema/contract/later-field.ts'
import type { Database } from '../db/db.ts'
import { unrecordedFields } from '../queries/unrecorded.ts'

/**
 * In a release that does not record what was not read, a nought of `notRead` would read as a finding; undefined for any other.
 * The numbers stay what the release answered when it was current.
 */
export async function readingCaution(db: Database, noughts: string): Promise<string | undefined> {
  const unrecorded = await unrecordedFields(db)
  if (!unrecorded.includes('notReadOn')) return undefined
  return `This release does not record ${laterFields.notReadOn}: ${noughts}.`
}
