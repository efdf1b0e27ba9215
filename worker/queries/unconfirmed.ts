import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'

/** Whether no page that can be opened confirms a passage, or the record of a statement. */
export interface Unconfirmed {
  isStatement: (id: string | null) => boolean
  isPassage: (id: string) => boolean
}

/** Few are not confirmed: they are read once for each release. */
export function unconfirmed(db: Database): Promise<Unconfirmed> {
  return remembered(db, 'unconfirmed', async () => {
    const found = await countedAnswer(db, 'unconfirmed')
    const [statements, passages] = [new Set(found.statements), new Set(found.passages)]
    return {
      isStatement: (id) => id !== null && statements.has(id),
      isPassage: (id) => passages.has(id),
    }
  })
}
