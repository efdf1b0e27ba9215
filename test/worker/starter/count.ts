import { countTold, type ToldStatement } from '../../../schema/stats/told.ts'
import { voices } from '../../../schema/voice.ts'
import type { StarterRow } from './contract.ts'

/** How many statements each voice has, year by year. */
export function countStarter(
  statements: readonly ToldStatement[],
  years: readonly number[],
): Omit<StarterRow, 'evidence'>[] {
  return voices.flatMap((voice) =>
    years.map((year) => {
      const ofYear = { voice: [voice], from: `${year}-01-01`, to: `${year}-12-31` }
      return { voice, year, statements: countTold(statements, ofYear, {}).statements }
    }),
  )
}
