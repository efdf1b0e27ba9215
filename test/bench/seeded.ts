import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Miniflare } from 'miniflare'
import { commandDatabase } from '../../schema/import/command-database.ts'
import { readDataset } from '../../schema/import/dataset.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'
import type { BoundStatement } from '../../schema/import/sql.ts'
import { manifold } from '../support/manifold.ts'
import { servedBuild } from './served.ts'

/** What the databases of a bench say that they are made of. */
export const benchRevision = 'bench'

/** The built Worker with the dataset in a folder of its own, which goes when the Worker is disposed of. */
export async function seededBuild(
  port: number,
): Promise<{ worker: Miniflare; folder: string; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
  await seededFolder(folder, 1)
  const worker = await servedBuild(port, folder)
  const dispose = async () => {
    await worker.dispose()
    await rm(folder, { recursive: true, force: true })
  }
  return { worker, folder, dispose }
}

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
