import { type StatementDay, sureDay } from '../../schema/statement-day.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'

/** The day of a statement that is told by its date and id alone; of what belongs to no statement nothing is noted. */
export type DayOf = (date: string, statementId: string | null) => StatementDay

/** Few days are not sure: they are read once for each release. */
export function unsureDays(db: Database): Promise<DayOf> {
  return remembered(db, 'unsure days', async () => {
    const days = await countedAnswer(db, 'unsure_days')
    const found = new Map(days.map(({ id, ...day }) => [id, day]))
    return (date, statementId) => {
      const day = found.get(statementId ?? '')
      // A text may have a day of its own.
      return day?.date === date ? day : sureDay(date)
    }
  })
}
