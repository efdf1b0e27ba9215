import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readDataset } from '../../schema/import/dataset.ts'
import { runBatch } from '../../schema/import/local-d1.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'
import { keptBefore } from '../../schema/release/kept.ts'

/** Makes a file with the current release as the deployed database holds it. */
export async function writeDatabase(file: string): Promise<void> {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  const before = keptBefore(result.files.releases.value.releases)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const database = new DatabaseSync(file)
  const migrations = new URL('../../schema/migrations/', import.meta.url)
  for (const name of readdirSync(migrations).toSorted())
    if (name.endsWith('.sql')) database.exec(readFileSync(new URL(name, migrations), 'utf8'))
  runBatch(database, seedSql(workingRelease(result.files, before), 'mutants'))
  database.close()
}
