import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const folder = new URL('../../schema/migrations/', import.meta.url)

/** A database, in memory or in a file, with its tables and without a row. */
export function migrated(file = ':memory:'): DatabaseSync {
  const database = new DatabaseSync(file)
  for (const name of readdirSync(folder).toSorted())
    if (name.endsWith('.sql')) database.exec(readFileSync(new URL(name, folder), 'utf8'))
  return database
}
