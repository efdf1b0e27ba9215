import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HeldDocument, TextRows } from './row.ts'
import { documentScript, documentStatements } from './sql.ts'

/** Where texts are kept. `put` writes one document whole or, if anything fails, not at all. */
export interface TextStore {
  held(): Promise<HeldDocument[]>
  put(rows: TextRows): Promise<void>
  close(): Promise<void>
}

const heldSql = 'SELECT id, source_key AS sourceKey, sha256, revision FROM document'
const noTables = 'The database has no tables for texts yet. Run `npm run db:seed` and import again.'

interface Database {
  prepare(sql: string): { bind(...values: unknown[]): unknown; all(): Promise<{ results: unknown[] }> }
  batch(statements: unknown[]): Promise<unknown>
}

/** The database that the local server (`npm start`, `npm run dev`) reads. A batch is one transaction. */
export async function localStore(persistTo?: string): Promise<TextStore> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= 'false'
  process.env.WRANGLER_SEND_METRICS ??= 'false'
  const { getPlatformProxy } = await import('wrangler')
  const proxy = await getPlatformProxy<{ DB: Database }>({
    ...(persistTo ? { persist: { path: join(persistTo, 'v3') } } : {}),
    remoteBindings: false,
  })
  const db = proxy.env.DB
  return {
    async held() {
      try {
        return (await db.prepare(heldSql).all()).results as HeldDocument[]
      } catch (cause) {
        throw explained(cause)
      }
    },
    async put(rows) {
      try {
        await db.batch(documentStatements(rows).map(({ sql, values }) => db.prepare(sql).bind(...values)))
      } catch (cause) {
        throw explained(cause)
      }
    },
    close: () => proxy.dispose(),
  }
}

/** The deployed database, through wrangler: one file a document, which the service applies as one transaction. */
export function remoteStore(): TextStore {
  const folder = mkdtempSync(join(tmpdir(), 'entente-texts-'))
  const run = (...args: string[]): string => {
    const { status, stdout, stderr, error } = spawnSync(
      'wrangler',
      ['d1', 'execute', 'entente', '--remote', '--yes', ...args],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
      },
    )
    if (status !== 0) throw explained(error ?? new Error(`${stdout}\n${stderr}`.trim()))
    return stdout
  }
  return {
    async held() {
      const [answer] = JSON.parse(run('--json', '--command', heldSql)) as { results: HeldDocument[] }[]
      return answer?.results ?? []
    },
    async put(rows) {
      const file = join(folder, 'document.sql')
      writeFileSync(file, documentScript(rows))
      run('--file', file)
    },
    async close() {
      rmSync(folder, { recursive: true })
    },
  }
}

/** The database's own words, in front of what the user can do about it. */
function explained(cause: unknown): Error {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (/no such table/.test(said)) return new StoreFailure(noTables)
  if (/SQLITE_FULL|database or disk is full|ENOSPC/i.test(said)) {
    return new StoreFailure(
      'The disk is full; the document was not written. Free some space and import again.',
    )
  }
  if (/SQLITE_BUSY|database is locked/i.test(said)) {
    return new StoreFailure(
      'Another program is writing to the database. Wait for it to end and import again.',
    )
  }
  return new StoreFailure(
    `The database refused the document (${said.slice(0, 300)}). Nothing of it was written; import again.`,
  )
}

/** A failure of the database, not of a document: the run ends with it. */
export class StoreFailure extends Error {
  override name = 'StoreFailure'
}
