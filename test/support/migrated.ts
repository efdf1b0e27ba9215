import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const folder = new URL('../../schema/migrations/', import.meta.url)

/** The statements of all migrations, oldest first. */
function migrations(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('--> statement-breakpoint'))
}

/** A database, in memory or in a file, with its tables and without a row. */
export function migrated(file = ':memory:'): DatabaseSync {
  const database = new DatabaseSync(file)
  for (const statement of migrations()) database.exec(statement)
  return database
}
