import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configuredDatabase, currentBinding } from './configured-database.ts'
import { stateFolder } from './corpus-folder.ts'
import { executeDeployed, migrateDeployed } from './deployed-d1.ts'
import { localD1 } from './local-d1.ts'
import { askedTwice } from './lost-connection.ts'
import { type Migration, migrateLocal } from './migration.ts'
import { asSql, type BoundStatement } from './sql.ts'

/** A database as a command uses it. `batch` is one transaction. */
export interface CommandDatabase {
  all<Row>(sql: string): Promise<Row[]>
  batch(statements: readonly BoundStatement[]): Promise<void>
  /** Applies the migrations that the database does not have yet; a local one that they do not fit is replaced by a new one. */
  migrate(mayLoseTexts?: boolean): Promise<Migration>
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
      const known = configuredDatabase(binding)
      const batch = async (statements: readonly BoundStatement[]) => {
        if (statements.length > 0) await askedTwice(() => local.batch(binding, statements))
      }
      const all = async <Row>(sql: string) =>
        (await askedTwice(() => local.batch(binding, [{ sql, values: [] }])))[0] as Row[]
      return {
        all,
        batch,
        close: local.close,
        migrate: (mayLose) => migrateLocal({ all, batch }, known.migrations, mayLose),
      }
    },
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
        async migrate() {
          migrateDeployed(name)
          return undefined
        },
      }
    },
  }
}
