import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import { documents, paragraphs } from '../tables/text.ts'
import { type BoundStatement, plain, statementsIn } from './sql.ts'

/** A local database as far as migrating needs it; a batch is one transaction. */
interface Migrated {
  all<Row>(sql: string): Promise<Row[]>
  batch(statements: readonly BoundStatement[]): Promise<void>
}

/** What migrating came to: how many loaded texts a replaced database has kept; undefined if none was replaced. */
export type Migration = { keptTexts: number } | undefined

// The same table of applied migrations as wrangler keeps, so that either may go on from the other.
const bookkeeping = plain(
  'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
)

/** Tables of loaded texts; what follows from them is made again. */
const textTables: readonly Table[] = [documents, paragraphs]

/**
 * Applies the migrations that the database lacks. One that they do not fit, such as that of an older checkout, is
 * replaced by a new one with the texts that were loaded into it. Throws if these would be lost, unless that `mayLoseTexts`.
 */
export async function migrateLocal(
  database: Migrated,
  folder: string,
  mayLoseTexts = false,
): Promise<Migration> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  await database.batch([bookkeeping])
  const applied = (await database.all<{ name: string }>('SELECT name FROM d1_migrations')).map(
    ({ name }) => name,
  )
  const missing = files.filter((name) => !applied.includes(name))
  if (applied.every((name) => files.includes(name))) {
    try {
      // In one transaction: each of its own would wait for the disk.
      if (missing.length > 0) await database.batch(missing.flatMap((name) => statementsOf(folder, name)))
      return undefined
    } catch (error) {
      // A database that has no migration is not one of ours, or empty: nothing explains the failure.
      if (applied.length === 0 && (await tablesOf(database)).length <= 1) throw error
    }
  }
  return remade(database, folder, files, mayLoseTexts)
}

function statementsOf(folder: string, name: string): BoundStatement[] {
  const own = statementsIn(readFileSync(join(folder, name), 'utf8'))
  return [...own, { sql: 'INSERT INTO d1_migrations (name) VALUES (?)', values: [name] }]
}

/** In one transaction: everything goes but the texts, which are put into their new tables. */
async function remade(
  database: Migrated,
  folder: string,
  files: readonly string[],
  mayLoseTexts: boolean,
): Promise<{ keptTexts: number }> {
  const tables = await tablesOf(database)
  const kept = mayLoseTexts ? [] : await keptTables(database, tables)
  const indexes = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  )
  const isKept = (name: string) => kept.some((table) => table.name === name)
  await database.batch([
    plain('PRAGMA defer_foreign_keys = on'),
    ...indexes.map(({ name }) => plain(`DROP INDEX "${name}"`)),
    ...kept.map(({ name }) => plain(`ALTER TABLE "${name}" RENAME TO "kept_${name}"`)),
    ...tables.filter((name) => !isKept(name)).map((name) => plain(`DROP TABLE IF EXISTS "${name}"`)),
    bookkeeping,
    ...files.flatMap((name) => statementsOf(folder, name)),
    ...kept.map(({ name, columns }) =>
      plain(`INSERT INTO "${name}" (${columns}) SELECT ${columns} FROM "kept_${name}"`),
    ),
    ...kept.toReversed().map(({ name }) => plain(`DROP TABLE "kept_${name}"`)),
  ])
  const [count] = await database.all<{ n: number }>('SELECT count(*) AS n FROM document')
  return { keptTexts: count?.n ?? 0 }
}

/** Virtual tables before those that they are made of. */
async function tablesOf(database: Migrated): Promise<string[]> {
  const tables = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, rowid DESC",
  )
  return tables.map(({ name }) => name)
}

async function keptTables(database: Migrated, tables: readonly string[]) {
  const kept: { name: string; columns: string }[] = []
  for (const table of textTables) {
    const name = getTableName(table)
    if (!tables.includes(name)) continue
    const rows = await database.all<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`)
    if (rows[0]?.n === 0) continue
    const held = (await database.all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`)).map(
      (column) => column.name,
    )
    const own = Object.values(getTableColumns(table))
    const lacking = own.filter(
      (column) => column.notNull && !column.hasDefault && !held.includes(column.name),
    )
    if (lacking.length > 0) {
      throw new Error(
        `The local database is of another version, and its ${rows[0]?.n} rows of ${name} lack ${lacking.map((column) => column.name).join(', ')}. To keep the loaded texts, go back to the version that wrote them and export them, or have their files ready; then npm run db:seed -- --lose-texts replaces the database, without them.`,
      )
    }
    const columns = own.filter((column) => held.includes(column.name)).map((column) => `"${column.name}"`)
    kept.push({ name, columns: columns.join(', ') })
  }
  return kept
}
