import { unsureDates } from '../../statement-day.ts'
import { isOwn } from '../../stats/comparison.ts'
import { daysOfFrames } from '../../stats/neighbours.ts'
import { passageStatus } from '../../stats/status.ts'
import type { DatasetRows } from '../rows.ts'
import { type Corpus, seriesKeys } from './corpus.ts'
import { answer, type CountedRow } from './row.ts'

/** The statements of complete series, with their passages. */
export function withinSeries({ statements, passages }: Corpus): Corpus {
  const own = statements.filter(({ series }) => series !== null)
  const ids = new Set(own.map(({ id }) => id))
  return { statements: own, passages: passages.filter(({ statementId }) => ids.has(statementId)) }
}

/** What the neighbours of a statement say of all its series. */
export function seriesRows(
  { statementParties }: DatasetRows,
  { statements, passages }: Corpus,
): CountedRow[] {
  const keyOf = seriesKeys(statements, statementParties)
  const own = Map.groupBy(
    passages.filter((passage) => passageStatus(passage) === 'counted'),
    ({ statementId }) => statementId,
  )
  return [...Map.groupBy(statements, ({ id }) => keyOf.get(id) ?? '')].flatMap(([key, series]) => {
    const dates = series.map(({ date }) => date)
    const days = daysOfFrames(
      series.map(({ id, date, voice }) => ({
        date,
        passages: (own.get(id) ?? [])
          .filter((passage) => isOwn({ voice }, passage))
          .map(({ frames }) => ({ frames, isSilence: false })),
      })),
    )
    return [
      ...answer('series', key, {
        count: series.length,
        first: dates[0] ?? '',
        last: dates.at(-1) ?? '',
        unsureDates: unsureDates(series),
      }),
      ...[...days].flatMap(([frame, found]) => answer('series_days', `${key} ${frame}`, found)),
    ]
  })
}
