import { env } from 'cloudflare:workers'
import { seedKeptReleases } from './kept.ts'

// Files that only read share the databases of older releases too; the first of them fills these.
const { DB_2026_1 } = env as unknown as { DB_2026_1: D1Database }
const isSeeded = await DB_2026_1.prepare("SELECT 1 FROM sqlite_master WHERE name = 'release'").first()
if (!isSeeded) await seedKeptReleases()
