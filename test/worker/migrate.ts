import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, MIGRATIONS, SEED } = env as unknown as {
  DB: D1Database
  MIGRATIONS: D1Migration[]
  SEED: string[]
}

// Storage is isolated per test file: each begins with the real migrations and the whole dataset.
await applyD1Migrations(DB, MIGRATIONS)
await DB.batch(SEED.map((statement) => DB.prepare(statement)))
