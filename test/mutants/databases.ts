import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { seeds } from '../support/seeds.ts'

/** Makes a file for each database that the Worker is bound to, with a release as the deployed one holds it. */
export async function writeDatabases(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [binding, seed] of await seeds()) writeDatabase(join(folder, `${binding}.sqlite`), seed())
}

function writeDatabase(file: string, seed: readonly string[]): void {
  const database = new DatabaseSync(file)
  const migrations = new URL('../../schema/migrations/', import.meta.url)
  for (const name of readdirSync(migrations).toSorted())
    if (name.endsWith('.sql')) database.exec(readFileSync(new URL(name, migrations), 'utf8'))
  database.exec('BEGIN')
  for (const statement of seed) database.exec(statement)
  database.exec('COMMIT')
  database.close()
}
