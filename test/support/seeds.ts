import { readDataset } from '../../schema/import/dataset.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'
import type { SeededRelease } from '../../schema/import/seeded-release.ts'
import { asSql } from '../../schema/import/sql.ts'
import { once } from '../../schema/once.ts'
import { sha256 } from '../../schema/release/content.ts'
import { bindingOf, keptBefore } from '../../schema/release/kept.ts'

/** The SQL that seeds the current release and each kept one, by the binding of its database; made once, when it is asked for. */
export const seeds = once(async (): Promise<ReadonlyMap<string, () => readonly string[]>> => {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  const before = keptBefore(result.files.releases.value.releases)
  const kept = before('')
  const working = workingRelease(result.files, before)
  const seed = (release: SeededRelease) =>
    once(() => [...seedSql(release, sha256(`seed of ${release.version}`))].map(asSql))
  return new Map([
    ['DB', seed(working)],
    ...kept.map((release) => [bindingOf(release.version), seed(release)] as const),
  ])
})
