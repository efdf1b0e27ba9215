import { type CorrectedFiles, correctedRecords } from '../import/correction-rows.ts'
import { type Problem, problem } from '../import/problem.ts'
import { onceWithin } from '../once.ts'
import type { ComparedRelease } from './change.ts'

type Older = Pick<ComparedRelease, 'version' | 'rows'>

const tables = {
  statement: 'statements',
  passage: 'passages',
  event: 'events',
  trade_target: 'tradeTargets',
  trade_volume: 'tradeVolumes',
} as const

/**
 * A release corrects what the one before it has. What a draft said of a record that came in with the release was never
 * published, and no change stands beside the reason. `before` has the published releases before a version, oldest first.
 */
export function strayCorrectionProblems(
  files: CorrectedFiles,
  before: (version: string) => readonly Older[],
): Problem[] {
  const idsOf = onceWithin<Older, ReadonlySet<string>>()
  const has = (older: Older, record: keyof typeof tables, id: string) =>
    idsOf(older, record, () => new Set(older.rows[tables[record]].map((row) => row.id))).has(id)
  return correctedRecords(files).flatMap(({ file, lineOf, kind, itemId, corrections }) =>
    corrections.flatMap(({ release, passageId }, index) => {
      const older = before(release).at(-1)
      const id = passageId ?? itemId
      if (older && has(older, passageId === null ? kind : 'passage', id)) return []
      const reason = older
        ? `release ${older.version} has no ${id}, so that ${release} corrects nothing of it`
        : `no release is before ${release}, so that it corrects nothing`
      return problem(file, lineOf(index), `${reason}; leave the correction out`)
    }),
  )
}
