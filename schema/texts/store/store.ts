import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { codeOf, messageOf } from '../../error.ts'
import { type CommandDatabase, commandDatabase, type Target } from '../../import/command-database.ts'
import { configuredDatabase } from '../../import/configured-database.ts'
import { stateFolder } from '../../import/corpus-folder.ts'
import { BrokenOff } from '../../import/deployed-d1.ts'
import type { Tagger } from '../../import/lexicon-file.ts'
import { hasLocalD1 } from '../../import/local-d1.ts'
import { literal } from '../../import/sql.ts'
import { documents } from '../../tables/text.ts'
import { followStatements } from './follow.ts'
import { type HeldDocument, heldColumns } from './held.ts'
import type { TextRows } from './row.ts'
import { documentStatements } from './sql.ts'

/** Where texts are kept. `put` writes one document whole or, if anything fails, not at all. */
export interface TextStore {
  held(): Promise<HeldDocument[]>
  /** The words of a document that is there. */
  textOf(id: string): Promise<string>
  put(rows: TextRows): Promise<void>
  close(): Promise<void>
}

const heldSql = `SELECT ${heldColumns.map((column) => `${documents[column].name} AS ${column}`).join(', ')} FROM document`
/** A row as SQL gives it: a list is text there. */
type HeldRow = Omit<HeldDocument, 'speakers'> & { speakers: string }
const heldOf = (row: HeldRow): HeldDocument => ({ ...row, speakers: JSON.parse(row.speakers) })

const textSql = 'SELECT group_concat(text, char(10)) AS text FROM paragraph WHERE document_id = '
const diskFull = 'the disk is full; nothing of this text was written. Free some space and import again.'
const stranger =
  'The deployed database does not know you. Run npx wrangler login, or set CLOUDFLARE_API_TOKEN, and import again.'
const brokenOff =
  'the sending broke off. The service takes a text whole or not at all; import again to go on.'
const noWrangler =
  'wrangler, which sends to the deployed database, was not found. Run npm ci, then npm run import -- --remote …'
/** Less room than one long text and its log need. */
const leastFreeBytes = 4 * 1024 * 1024
const noTables = 'The database has no tables for texts yet. Run npm run db:seed and import again.'
const tableSql = "SELECT name FROM sqlite_master WHERE name = 'document'"
const indexSql = "SELECT name FROM sqlite_master WHERE name = 'search_index'"

/** The database that the local server (`npm start`, `npm run dev`) reads. */
export async function localStore(tagger: Tagger, persistTo = stateFolder): Promise<TextStore> {
  const place = persistTo ?? '.wrangler'
  checkWritable(place)
  return storeIn(await opened({ isRemote: false, persistTo }), tagger, place)
}

/** The same, where it is there and has tables for texts; null else. Asking makes none. */
export async function localStoreIfThere(tagger: Tagger, persistTo = stateFolder): Promise<TextStore | null> {
  if (!hasLocalD1(configuredDatabase().id, persistTo)) return null
  const database = await opened({ isRemote: false, persistTo })
  if ((await database.all(tableSql)).length > 0) return storeIn(database, tagger, persistTo ?? '.wrangler')
  await database.close()
  return null
}

/** The deployed database. */
export async function remoteStore(tagger: Tagger): Promise<TextStore> {
  return storeIn(await opened({ isRemote: true }), tagger, tmpdir())
}

function opened(target: Target): Promise<CommandDatabase> {
  return commandDatabase(target).catch((cause) => {
    throw explained(cause)
  })
}

/** Texts in a database, which takes each one as one transaction; `place` is where the disk may be full. */
function storeIn(database: CommandDatabase, tagger: Tagger, place: string): TextStore {
  let hasIndex: boolean | undefined
  const all = <Row>(sql: string) =>
    database.all<Row>(sql).catch((cause) => {
      throw explained(cause)
    })
  return {
    held: async () => (await all<HeldRow>(heldSql)).map(heldOf),
    textOf: async (id) => (await all<{ text: string | null }>(`${textSql}${literal(id)}`))[0]?.text ?? '',
    async put(rows) {
      hasIndex ??= (await all(indexSql)).length > 0
      try {
        await database.batch([...documentStatements(rows), ...following(rows, tagger, hasIndex)])
      } catch (cause) {
        // The runtime calls a full disk an internal error.
        throw isDiskFull(place) ? new StoreFailure(diskFull) : explained(cause)
      }
    },
    close: () => database.close(),
  }
}

/** Throws where the folder, or the nearest one above it, and the database files in it cannot be written. */
function checkWritable(place: string): void {
  let folder = resolve(place)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  const files = existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.sqlite(?:-wal|-shm)?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : []
  for (const path of [folder, ...files]) {
    try {
      accessSync(path, constants.W_OK)
    } catch {
      throw new StoreFailure(unwritable(path))
    }
  }
  // Where rights say yes and the system says no (a folder of the kernel's), the runtime would wait for ever.
  try {
    const probe = mkdtempSync(join(folder, '.entente-'))
    rmSync(probe, { recursive: true })
  } catch {
    throw new StoreFailure(unwritable(resolve(place)))
  }
}

function unwritable(path: string): string {
  return `${path} cannot be written, so nothing was imported. Give yourself the right to write there, or name another place with --persist-to.`
}

function isDiskFull(place: string): boolean {
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize < leastFreeBytes
}

function following({ document, paragraphs }: TextRows, tagger: Tagger, hasIndex: boolean) {
  return followStatements({ id: document.id, title: document.title, paragraphs }, tagger, hasIndex)
}

/** The database's own words, in front of what the user can do about it. */
function explained(cause: unknown): Error {
  if (cause instanceof BrokenOff) return new StoreFailure(brokenOff)
  const said = messageOf(cause)
  const code = String(codeOf(cause) ?? '')
  const path = cause instanceof Error && 'path' in cause ? String(cause.path) : 'the database'
  if (/^(?:EACCES|EPERM|EROFS)$/.test(code) || /SQLITE_READONLY|readonly database/i.test(said)) {
    return new StoreFailure(unwritable(path))
  }
  if (code === 'ENOENT' && /wrangler/.test(said)) return new StoreFailure(noWrangler)
  if (/no such table/.test(said)) return new StoreFailure(noTables)
  if (/SQLITE_FULL|database or disk is full|ENOSPC/i.test(said)) {
    return new StoreFailure(diskFull)
  }
  if (/CLOUDFLARE_API_TOKEN|wrangler login|not authenticated/i.test(said)) return new StoreFailure(stranger)
  if (/SQLITE_BUSY|database is locked/i.test(said)) {
    return new StoreFailure(
      'another program is writing to the database. Wait for it to end and import again.',
    )
  }
  return new StoreFailure(
    `the database refused it (${said.slice(0, 300)}). Nothing of it was written; import again.`,
  )
}

/** A failure of the database, not of a document: the run ends with it. */
export class StoreFailure extends Error {
  override name = 'StoreFailure'
}
