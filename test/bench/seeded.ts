import { commandDatabase } from '../../schema/import/command-database.ts'
import { readDataset } from '../../schema/import/dataset.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'
import { asSql, type BoundStatement } from '../../schema/import/sql.ts'
import { manifold } from '../support/manifold.ts'
import { migrations } from '../support/migrated.ts'

/** What the databases of a bench say that they are made of. */
export const benchRevision = 'bench'

/** A database as far as seeding needs it. */
interface Seedable {
  prepare(sql: string): unknown
  batch(statements: never[]): Promise<unknown>
}

/** Applies the migrations and puts the whole dataset in. */
export async function seededDatabase(database: Seedable): Promise<void> {
  const statements = await seedStatements(1)
  await run(database, migrations())
  await run(database, [...statements()].map(asSql))
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

/** Many statements at a time and not all: a message to the runtime has a greatest size. */
async function run(database: Seedable, statements: readonly string[]): Promise<void> {
  for (let from = 0; from < statements.length; from += 60) {
    const some = statements.slice(from, from + 60)
    await database.batch(some.map((sql) => database.prepare(sql)) as never[])
  }
}
