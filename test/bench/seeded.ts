import { readdir, readFile } from 'node:fs/promises'
import { readDataset } from '../../schema/import/dataset.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'

/** A database as far as seeding needs it. */
interface Seedable {
  prepare(sql: string): unknown
  batch(statements: never[]): Promise<unknown>
}

/** Applies the migrations and puts the whole dataset in. */
export async function seededDatabase(database: Seedable): Promise<void> {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  const folder = 'schema/migrations'
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')))
  const statements = migrations.flatMap((text) => text.split('--> statement-breakpoint'))
  const all = [...statements, ...seedSql(workingRelease(result.files)).statements]
  await database.batch(all.map((sql) => database.prepare(sql)) as never[])
}
