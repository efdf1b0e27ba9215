import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configuredDatabase, currentBinding } from './configured-database.ts'
import { stateFolder } from './corpus-folder.ts'
import { executeDeployed, migrateDeployed } from './deployed-d1.ts'
import { type LocalD1, localD1 } from './local-d1.ts'
import { type Migration, migrateLocal } from './migration.ts'
import { asSql, type BoundStatement } from './sql.ts'

/** A database as a command uses it. `batch` is one transaction, whose statements may be made one after the other. */
export interface CommandDatabase {
  all<Row>(sql: string): Promise<Row[]>
  batch(statements: Iterable<BoundStatement>): Promise<void>
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

function localDatabases(persistTo: string | undefined): CommandDatabases {
  const open = new Map<string, LocalD1>()
  const close = async () => {
    for (const database of open.values()) database.close()
    open.clear()
  }
  return {
    close,
    database(binding) {
      const { id, migrations } = configuredDatabase(binding)
      const database = open.get(id) ?? localD1(id, persistTo)
      open.set(id, database)
      const all = async <Row>(sql: string) => database.all<Row>(sql)
      const batch = async (statements: Iterable<BoundStatement>) => database.batch(statements)
      return { all, batch, close, migrate: (mayLose) => migrateLocal({ all, batch }, migrations, mayLose) }
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
          const said = executeDeployed(name, '--json', '--command', sql)
          try {
            const [answer] = JSON.parse(said) as { results: Row[] }[]
            return answer?.results ?? []
          } catch {
            throw new Error(said.trim() || 'no answer')
          }
        },
        async batch(statements) {
          const file = join(folder, 'statements.sql')
          // Piece by piece: those of a large corpus are more than one text may hold.
          const to = openSync(file, 'w')
          for (const statement of statements) writeFileSync(to, `${asSql(statement)}\n`)
          closeSync(to)
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
