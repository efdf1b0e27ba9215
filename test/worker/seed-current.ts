import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, MIGRATIONS, SEED } = env as unknown as {
  DB: D1Database
  MIGRATIONS: D1Migration[]
  SEED: string[]
}

// Files that only read share a database: the first of them fills it. A file in writing/ has one of its own.
const seeded = await DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'release'").first()
if (!seeded) {
  await applyD1Migrations(DB, MIGRATIONS)
  await DB.batch(SEED.map((statement) => DB.prepare(statement)))
}
