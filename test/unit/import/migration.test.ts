import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runBatch } from '../../../schema/import/local-d1.ts'
import { migrateLocal } from '../../../schema/import/migration.ts'
import type { BoundStatement } from '../../../schema/import/sql.ts'

const current = join(import.meta.dirname, '../../../schema/migrations')
const files = readdirSync(current)
  .filter((name) => name.endsWith('.sql'))
  .sort()

let folder: string
let sqlite: DatabaseSync
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-migration-'))
  sqlite = new DatabaseSync(':memory:')
})
afterEach(() => {
  sqlite.close()
  rmSync(folder, { recursive: true })
})

const database = {
  all: async <Row>(sql: string) => sqlite.prepare(sql).all() as Row[],
  batch: async (statements: Iterable<BoundStatement>) => runBatch(sqlite, statements),
}

/** Migrations of another version: those of today in a folder of their own, under these names. */
function otherVersion(named: (name: string) => string): string {
  const other = join(folder, 'other')
  mkdirSync(other)
  for (const name of files) writeFileSync(join(other, named(name)), readFileSync(join(current, name), 'utf8'))
  return other
}

function loadText(): void {
  sqlite.exec(`INSERT INTO document (id, statement_id, language, title, speakers, source_name, retrieved_at, sha256, words, source_key, revision)
    VALUES ('reeds.en', NULL, 'en', 'Reeds', '[]', 'reeds.md', '2026-01-01', 'hash', 3, 'reeds.md', 'r1')`)
  sqlite.exec("INSERT INTO paragraph (document_id, n, text) VALUES ('reeds.en', 1, 'Reeds bend low.')")
  sqlite.exec("CREATE VIRTUAL TABLE search_index USING fts5(words, stems, content='', contentless_delete=1)")
}

const applied = () =>
  (sqlite.prepare('SELECT name FROM d1_migrations ORDER BY id').all() as { name: string }[]).map(
    ({ name }) => name,
  )

describe('migrateLocal', () => {
  it('applies each migration once, and tells of no replaced database', async () => {
    expect(await migrateLocal(database, current)).toBe(undefined)
    expect(await migrateLocal(database, current)).toBe(undefined)
    expect(applied()).toEqual(files)
  })

  it('goes on where an interrupted start stopped', async () => {
    const [first = ''] = files
    mkdirSync(join(folder, 'one'))
    writeFileSync(join(folder, 'one', first), readFileSync(join(current, first), 'utf8'))
    await migrateLocal(database, join(folder, 'one'))
    expect(await migrateLocal(database, current)).toBe(undefined)
    expect(applied()).toEqual(files)
  })

  it('replaces a database of another version and keeps the loaded texts word for word', async () => {
    await migrateLocal(
      database,
      otherVersion((name) => name.replace('.sql', '_draft.sql')),
    )
    loadText()
    expect(await migrateLocal(database, current)).toEqual({ keptTexts: 1 })
    expect(applied()).toEqual(files)
    expect(sqlite.prepare('SELECT id, title, words FROM document').all()).toEqual([
      { id: 'reeds.en', title: 'Reeds', words: 3 },
    ])
    expect(sqlite.prepare('SELECT n, text FROM paragraph').all()).toEqual([{ n: 1, text: 'Reeds bend low.' }])
    expect(await migrateLocal(database, current)).toBe(undefined)
  })

  it('replaces one on which a migration fails, and leaves no table of before', async () => {
    const [first = ''] = files
    mkdirSync(join(folder, 'one'))
    writeFileSync(
      join(folder, 'one', first),
      `${readFileSync(join(current, first), 'utf8')}\n--> statement-breakpoint\nCREATE TABLE counted (id TEXT);`,
    )
    await migrateLocal(database, join(folder, 'one'))
    expect(await migrateLocal(database, current)).toEqual({ keptTexts: 0 })
    expect(applied()).toEqual(files)
    expect(sqlite.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'kept%'").all()).toEqual([])
  })

  it('changes nothing where texts would be lost, says how to keep them, and does it if told to', async () => {
    await migrateLocal(
      database,
      otherVersion((name) => name.replace('.sql', '_draft.sql')),
    )
    sqlite.exec('ALTER TABLE document DROP COLUMN revision')
    sqlite.exec(`INSERT INTO document (id, language, speakers, source_name, retrieved_at, sha256, words, source_key)
      VALUES ('reeds.en', 'en', '[]', 'reeds.md', '2026-01-01', 'hash', 3, 'reeds.md')`)
    await expect(migrateLocal(database, current)).rejects.toThrow(
      'The local database is of another version, and its 1 rows of document lack revision. To keep the loaded texts, go back to the version that wrote them and export them, or have their files ready; then npm run db:seed -- --lose-texts replaces the database, without them.',
    )
    expect(sqlite.prepare('SELECT id FROM document').all()).toEqual([{ id: 'reeds.en' }])
    expect(await migrateLocal(database, current, true)).toEqual({ keptTexts: 0 })
    expect(sqlite.prepare('SELECT id FROM document').all()).toEqual([])
  })
})
