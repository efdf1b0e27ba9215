import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { MIGRATIONS, SEED_KEPT, ...bindings } = env as unknown as {
  MIGRATIONS: D1Migration[]
  SEED_KEPT: Record<string, string[]>
}

/** Fills the databases of kept releases; few tests ask for one, so that the others do not wait for it. */
export async function seedKeptReleases(): Promise<void> {
  for (const [binding, statements] of Object.entries(SEED_KEPT)) {
    const database = (bindings as unknown as Record<string, D1Database>)[binding]
    if (!database) throw new Error(`wrangler.toml binds no ${binding}`)
    await applyD1Migrations(database, MIGRATIONS)
    await database.batch(statements.map((statement) => database.prepare(statement)))
  }
}
