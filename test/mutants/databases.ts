import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { migrated } from '../support/migrated.ts'
import { seeds } from '../support/seeds.ts'

/** Makes a file for each database that the Worker is bound to, with a release as the deployed one holds it. */
export async function writeDatabases(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [binding, seed] of await seeds()) writeDatabase(join(folder, `${binding}.sqlite`), seed())
}

function writeDatabase(file: string, seed: readonly string[]): void {
  const database = migrated(file)
  database.exec('BEGIN')
  for (const statement of seed) database.exec(statement)
  database.exec('COMMIT')
  database.close()
}
