import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stateFolder } from './corpus-folder.ts'
import { executeDeployed } from './deployed-d1.ts'
import { asSql, type BoundStatement } from './sql.ts'

/** The database as a command uses it. `batch` is one transaction. */
export interface CommandDatabase {
  all<Row>(sql: string): Promise<Row[]>
  batch(statements: readonly BoundStatement[]): Promise<void>
  close(): Promise<void>
}

/** The local database that `npm start` reads, or the deployed one. */
export async function commandDatabase(target: {
  isRemote: boolean
  persistTo?: string | undefined
}): Promise<CommandDatabase> {
  return target.isRemote ? remoteDatabase() : localDatabase(target.persistTo ?? stateFolder)
}

interface Binding {
  prepare(sql: string): { bind(...values: unknown[]): unknown; all(): Promise<{ results: unknown[] }> }
  batch(statements: unknown[]): Promise<unknown>
}

async function localDatabase(persistTo: string | undefined): Promise<CommandDatabase> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= 'false'
  process.env.WRANGLER_SEND_METRICS ??= 'false'
  const { getPlatformProxy } = await import('wrangler')
  const proxy = await getPlatformProxy<{ DB: Binding }>({
    ...(persistTo ? { persist: { path: join(persistTo, 'v3') } } : {}),
    remoteBindings: false,
  })
  const { DB } = proxy.env
  return {
    all: async <Row>(sql: string) => (await DB.prepare(sql).all()).results as Row[],
    async batch(statements) {
      await DB.batch(statements.map(({ sql, values }) => DB.prepare(sql).bind(...values)))
    },
    close: () => proxy.dispose(),
  }
}

/** Through wrangler; a file of statements is applied as one transaction. */
function remoteDatabase(): CommandDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'))
  return {
    async all<Row>(sql: string) {
      const [answer] = JSON.parse(executeDeployed('--json', '--command', sql)) as { results: Row[] }[]
      return answer?.results ?? []
    },
    async batch(statements) {
      const file = join(folder, 'statements.sql')
      writeFileSync(file, statements.map(asSql).join('\n'))
      executeDeployed('--file', file)
    },
    async close() {
      rmSync(folder, { recursive: true })
    },
  }
}
