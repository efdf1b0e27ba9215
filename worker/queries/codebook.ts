import type { Theme } from '../../schema/contract/codebook.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'

/** Themes in codebook order with their frames and how much was recorded of each; read once for each release. */
export function codebook(db: Database): Promise<Theme[]> {
  return remembered(db, 'codebook', () => countedAnswer(db, 'codebook'))
}
