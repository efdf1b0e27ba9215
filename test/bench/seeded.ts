import { commandDatabase } from '../../schema/import/command-database.ts'
import { readDataset } from '../../schema/import/dataset.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'
import type { BoundStatement } from '../../schema/import/sql.ts'
import { manifold } from '../support/manifold.ts'

/** What the databases of a bench say that they are made of. */
export const benchRevision = 'bench'

/**
 * Puts the dataset so many times over into a folder for a served build, by the way of `npm start`, and gives the
 * milliseconds that it took once the dataset was read.
 */
export async function seededFolder(folder: string, times: number): Promise<number> {
  const statements = await seedStatements(times)
  const started = performance.now()
  const database = await commandDatabase({ isRemote: false, persistTo: folder })
  try {
    await database.migrate()
    await database.batch(statements())
  } finally {
    await database.close()
  }
  return performance.now() - started
}

/** What makes the statements of the dataset so many times over, once it is read. */
async function seedStatements(times: number): Promise<() => Iterable<BoundStatement>> {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  const files = times === 1 ? result.files : manifold(result.files, times)
  return () => seedSql(workingRelease(files), benchRevision)
}
