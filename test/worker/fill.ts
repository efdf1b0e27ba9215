import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, MIGRATIONS, SEED, SEED_KEPT, ...bindings } = env

/** Fills the current database. */
export function seedCurrentRelease(): Promise<void> {
  return fill(DB, SEED)
}

/** Fills the databases of kept releases; few tests ask for one, so that the others do not wait for it. */
export async function seedKeptReleases(): Promise<void> {
  for (const [binding, statements] of Object.entries(SEED_KEPT)) {
    const database = (bindings as unknown as Record<string, D1Database>)[binding]
    if (!database) throw new Error(`wrangler.toml binds no ${binding}`)
    await fill(database, statements)
  }
}

/** Files that only read share a database, which the first of them fills. A file in writing/ has one of its own. */
async function fill(database: D1Database, statements: readonly string[]): Promise<void> {
  const isFilled = await database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'release'").first()
  if (isFilled) return
  await applyD1Migrations(database, MIGRATIONS)
  await database.batch(statements.map((statement) => database.prepare(statement)))
}
