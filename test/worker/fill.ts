import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { once } from '../../schema/once.ts'
import { askedOnce, replaced } from './asked-once.ts'

const { MIGRATIONS, SEEDS, KEPT, ...bindings } = env
const databases = bindings as unknown as Record<string, D1Database>

/** Fills the current database. */
export function seedCurrentRelease(): Promise<void> {
  return fill('DB')
}

/** Fills the current database with the release as it might be; the seed's name says what is otherwise. */
export function seedOtherwise(seed: string): Promise<void> {
  return fill('DB', seed)
}

/** Fills the databases of kept releases; few files that write ask for one, so that the others do not wait for it. */
export async function seedKeptReleases(): Promise<void> {
  for (const binding of KEPT) await fill(binding)
}

/** The runtime warns of text that is called neither text nor JSON; each CSV, NDJSON or reference that a test reads is. */
export function readTextOfAnyType(): void {
  Response.prototype.text = async function () {
    return new TextDecoder().decode(await this.arrayBuffer())
  }
}

/** For tests that only read: no question goes twice to any database, of the Worker or of a test. */
export const readEachAnswerOnce = once(() => {
  for (const binding of ['DB', ...KEPT]) Object.assign(env, { [binding]: askedOnce(databaseOf(binding)) })
})

/** Databases that no module of the Worker has met: what it holds of one, it holds of the binding. */
export function renewBindings(): void {
  for (const binding of ['DB', ...KEPT]) Object.assign(env, { [binding]: replaced(databaseOf(binding), {}) })
}

export async function emptyDatabases(): Promise<void> {
  for (const binding of ['DB', ...KEPT]) await empty(databaseOf(binding))
}

/** Files that only read share a database, which the first of them fills. */
async function fill(binding: string, seed = binding): Promise<void> {
  const database = databaseOf(binding)
  const isFilled = await database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'release'").first()
  if (isFilled) return
  await applyD1Migrations(database, MIGRATIONS)
  const answer = await SEEDS.fetch(`https://seeds/${seed}`)
  const statements = await answer.json<string[]>()
  await database.batch(statements.map((statement) => database.prepare(statement)))
}

/** Virtual tables go first, which take the tables that stand behind them along. */
async function empty(database: D1Database): Promise<void> {
  const { results: tables } = await database
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'
       ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC`,
    )
    .all<{ name: string }>()
  if (tables.length === 0) return
  await database.batch(
    ['PRAGMA defer_foreign_keys = on', ...tables.map(({ name }) => `DROP TABLE IF EXISTS "${name}"`)].map(
      (statement) => database.prepare(statement),
    ),
  )
}

function databaseOf(binding: string): D1Database {
  const database = databases[binding]
  if (!database) throw new Error(`wrangler.toml binds no ${binding}`)
  return database
}
