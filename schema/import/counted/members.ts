import { cellOf } from '../../counted.ts'
import { passageStatus } from '../../stats/status.ts'
import type { DatasetRows } from '../rows.ts'
import { type Corpus, countedFrames } from './corpus.ts'
import { answer, type CountedRow } from './row.ts'

/** By year, attribution and kind, so that a group of statements reads what it lists. */
export function memberRows({ statements, passages }: Corpus, frames: DatasetRows['frames']): CountedRow[] {
  const framesOf = countedFrames(frames)
  const own = Map.groupBy(
    passages.filter((passage) => passageStatus(passage) === 'counted'),
    ({ statementId }) => statementId,
  )
  return [...Map.groupBy(statements, cellOf)].flatMap(([cell, members]) =>
    answer(
      'members',
      cell,
      members.map(({ id, date, otherDay, kind, voice, series }) => ({
        ...{ id, date, ...(otherDay !== null && { otherDay }), kind, voice, isOfSeries: series !== null },
        passages: (own.get(id) ?? []).map((passage) => ({
          id: passage.id,
          theme: passage.themeId,
          voice: passage.voice,
          frames: framesOf(passage),
        })),
      })),
    ),
  )
}
