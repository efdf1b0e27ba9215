import { readdir, readFile } from 'node:fs/promises'
import { readDataset } from '../../schema/import/dataset.ts'
import { askedTwice } from '../../schema/import/lost-connection.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'
import { manifold } from '../support/manifold.ts'

/** A database as far as seeding needs it. */
interface Seedable {
  prepare(sql: string): unknown
  batch(statements: never[]): Promise<unknown>
}

/** How long it took to make the statements, and to run them, in milliseconds. */
export interface SeedTime {
  made: number
  run: number
}

/** Applies the migrations and puts the whole dataset in, or the dataset so many times over. */
export async function seededDatabase(database: Seedable, times = 1): Promise<SeedTime> {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  const folder = 'schema/migrations'
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')))
  const tables = migrations.flatMap((text) => text.split('--> statement-breakpoint'))
  const started = performance.now()
  const { statements } = seedSql(workingRelease(times === 1 ? result.files : manifold(result.files, times)))
  const made = performance.now()
  // Only now: a connection that waited for the statements would have been closed.
  await run(database, tables)
  await run(database, [...statements])
  return { made: made - started, run: performance.now() - made }
}

/** Many statements at a time and not all: a message to the runtime has a greatest size. */
async function run(database: Seedable, statements: readonly string[]): Promise<void> {
  for (let from = 0; from < statements.length; from += 60) {
    const some = statements.slice(from, from + 60)
    await askedTwice(() => database.batch(some.map((sql) => database.prepare(sql)) as never[]))
  }
}
