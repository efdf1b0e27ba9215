import { createHash, createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from './folder.ts'
import type { BoundStatement } from './sql.ts'

/** Where the local server keeps what it holds, unless another place is named. */
const ownState = '.wrangler/state'

/** How long another command may write before one that wants to gives up. */
const waitMilliseconds = 30_000

/** With SQLite's own two megabytes, indexes of a large corpus are written again and again. */
const cacheKibibytes = 128_000

/**
 * A database of `npm start`, in the file in which the local runtime keeps it. Written directly: through the runtime, each
 * statement would travel over a connection, and a large corpus take several transactions.
 */
export interface LocalD1 {
  all<Row>(sql: string, values?: BoundStatement['values']): Row[]
  /** One transaction, whose statements may be made while it runs. */
  batch(statements: Iterable<BoundStatement>): void
  close(): void
}

export function localD1(id: string, persistTo = ownState): LocalD1 {
  const file = fileOf(id, persistTo)
  makeFolder(dirname(file))
  const database = opened(file)
  return {
    all: <Row>(sql: string, values: BoundStatement['values'] = []) =>
      database.prepare(sql).all(...values) as Row[],
    batch: (statements) => runBatch(database, statements),
    close: () => database.close(),
  }
}

/** Whether there is such a database; asking makes none. */
export function hasLocalD1(id: string, persistTo = ownState): boolean {
  return existsSync(fileOf(id, persistTo))
}

function fileOf(id: string, persistTo: string): string {
  return join(persistTo, 'v3', 'd1', namespace, `${objectId(id)}.sqlite`)
}

/** SQLite's codes of a file that is none of its own, or of which a part is broken. */
const damaged = [11, 26]

/** Throws, with what to do, where the file is no database. */
function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: waitMilliseconds })
  try {
    database.exec(`PRAGMA cache_size = -${cacheKibibytes}`)
    database.prepare('SELECT name FROM sqlite_master').all()
    return database
  } catch (error) {
    database.close()
    if (!damaged.includes((error as { errcode?: number }).errcode ?? 0)) throw error
    throw new Error(
      `${file} is damaged. Delete it and run the command again: the dataset is seeded again; loaded texts have to be loaded again.`,
    )
  }
}

/** Runs statements as one transaction. */
export function runBatch(database: DatabaseSync, statements: Iterable<BoundStatement>): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const { sql, values } of statements) {
      if (values.length > 0) database.prepare(sql).run(...values)
      else database.exec(sql)
    }
    database.exec('COMMIT')
  } catch (error) {
    // A full disk has ended the transaction already.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** The runtime's name for its D1 databases, each of which is a durable object with a file. */
const namespace = 'miniflare-D1DatabaseObject'

/** The id that the runtime gives a durable object of that name, as workerd's `idFromName` makes it. */
function objectId(name: string): string {
  const key = createHash('sha256').update(namespace).digest()
  const half = (of: string | Buffer) => createHmac('sha256', key).update(of).digest().subarray(0, 16)
  const own = half(name)
  return Buffer.concat([own, half(own)]).toString('hex')
}
