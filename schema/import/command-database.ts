import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configuredDatabase, configuredDatabases, currentBinding } from './configured-database.ts'
import { stateFolder } from './corpus-folder.ts'
import { executeDeployed, migrateDeployed } from './deployed-d1.ts'
import { localD1 } from './local-d1.ts'
import { asSql, type BoundStatement } from './sql.ts'

/** A database as a command uses it. `batch` is one transaction. */
export interface CommandDatabase {
  all<Row>(sql: string): Promise<Row[]>
  batch(statements: readonly BoundStatement[]): Promise<void>
  /** Applies the migrations that the database does not have yet. */
  migrate(): Promise<void>
  close(): Promise<void>
}

/** All databases of the site, by binding, as one command uses them. */
export interface CommandDatabases {
  database(binding: string): CommandDatabase
  close(): Promise<void>
}

export interface Target {
  isRemote: boolean
  persistTo?: string | undefined
}

/** The current database: the local one that `npm start` reads, or the deployed one. */
export async function commandDatabase(target: Target): Promise<CommandDatabase> {
  const databases = await commandDatabases(target)
  return { ...databases.database(currentBinding), close: databases.close }
}

export async function commandDatabases(target: Target): Promise<CommandDatabases> {
  return target.isRemote ? remoteDatabases() : localDatabases(target.persistTo ?? stateFolder)
}

async function localDatabases(persistTo: string | undefined): Promise<CommandDatabases> {
  const local = await localD1(persistTo)
  return {
    close: local.close,
    database(binding) {
      const known = configuredDatabases().find((one) => one.binding === binding)
      if (!known) throw new Error(`wrangler.toml binds no database as ${binding}`)
      const batch = async (statements: readonly BoundStatement[]) => {
        if (statements.length > 0) await local.batch(binding, statements)
      }
      const all = async <Row>(sql: string) => (await local.batch(binding, [{ sql, values: [] }]))[0] as Row[]
      return { all, batch, close: local.close, migrate: () => migrateLocal({ all, batch }, known.migrations) }
    },
  }
}

/** Keeps the same table of applied migrations as wrangler does, so that either may go on from the other. */
async function migrateLocal(
  { all, batch }: Pick<CommandDatabase, 'all' | 'batch'>,
  folder: string,
): Promise<void> {
  const plain = (sql: string): BoundStatement => ({ sql, values: [] })
  await batch([
    plain(
      'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
    ),
  ])
  const applied = new Set(
    (await all<{ name: string }>('SELECT name FROM d1_migrations')).map(({ name }) => name),
  )
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql') && !applied.has(name))
  for (const name of files.toSorted()) {
    const parts = readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint')
    await batch([
      ...parts.map((sql) => plain(sql)),
      { sql: 'INSERT INTO d1_migrations (name) VALUES (?)', values: [name] },
    ])
  }
}

/** Through wrangler; a file of statements is applied as one transaction. */
function remoteDatabases(): CommandDatabases {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'))
  const close = async () => rmSync(folder, { recursive: true })
  return {
    close,
    database(binding) {
      const { name } = configuredDatabase(binding)
      return {
        close,
        async all<Row>(sql: string) {
          const [answer] = JSON.parse(executeDeployed(name, '--json', '--command', sql)) as {
            results: Row[]
          }[]
          return answer?.results ?? []
        },
        async batch(statements) {
          const file = join(folder, 'statements.sql')
          writeFileSync(file, statements.map(asSql).join('\n'))
          executeDeployed(name, '--file', file)
        },
        migrate: async () => migrateDeployed(name),
      }
    },
  }
}
