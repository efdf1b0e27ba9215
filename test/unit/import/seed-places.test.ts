import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Miniflare } from 'miniflare'
import { afterAll, expect, it, vi } from 'vitest'
import { commandDatabase, type Target } from '../../../schema/import/command-database.ts'
import { configuredDatabase } from '../../../schema/import/configured-database.ts'
import { seedSql, workingRelease } from '../../../schema/import/seed-sql.ts'
import { dataset } from '../../support/dataset.ts'
import { partOf } from '../../support/part.ts'

/** Stands in for wrangler: the databases of an account are files, and what is applied to them is applied as it came. */
const stub = `#!${process.execPath}
const { readdirSync, readFileSync } = require('node:fs')
const { DatabaseSync } = require('node:sqlite')
const [, task, ...args] = process.argv.slice(2)
const open = (name) => new DatabaseSync(process.env.STUB_ACCOUNT + '/' + name + '.sqlite')
const option = (name) => args[args.indexOf(name) + 1]
if (task === 'migrations') {
  const db = open(args[1])
  for (const name of readdirSync('schema/migrations').sort())
    if (name.endsWith('.sql')) db.exec(readFileSync('schema/migrations/' + name, 'utf8'))
} else if (args.includes('--command')) console.log(JSON.stringify([{ results: open(args[0]).prepare(option('--command')).all() }]))
else open(args[0]).exec('BEGIN;' + readFileSync(option('--file'), 'utf8') + 'COMMIT')
`

const folder = mkdtempSync(join(tmpdir(), 'entente-places-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const release = workingRelease(partOf(dataset, 10))

async function seed(target: Target): Promise<void> {
  const database = await commandDatabase(target)
  try {
    await database.migrate()
    await database.batch(seedSql(release, 'the same'))
  } finally {
    await database.close()
  }
}

/** Every row of every table, those of the search index included. */
function rowsOf(file: string) {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'd1\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .all() as { name: string }[]
  const rows = tables.map(
    ({ name }) => [name, database.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()] as const,
  )
  database.close()
  return Object.fromEntries(rows)
}

it('puts the same rows into a deployed database as into the local one, which the local runtime finds', async () => {
  writeFileSync(join(folder, 'wrangler'), stub, { mode: 0o755 })
  const state = join(folder, 'state')
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
  vi.stubEnv('STUB_ACCOUNT', folder)
  await seed({ isRemote: false, persistTo: state })
  await seed({ isRemote: true })
  const place = join(state, 'v3', 'd1', 'miniflare-D1DatabaseObject')
  const own = configuredDatabase()
  const runtime = new Miniflare({
    resourcePersistencePath: join(state, 'v3'),
    workers: [
      {
        config: {
          name: 'reader',
          compatibilityDate: '2026-10-01',
          env: { [own.binding]: { type: 'd1', id: own.id } },
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: 'export default {}' } },
          },
        },
      },
    ],
  })
  const before = readdirSync(place).filter((name) => name.endsWith('.sqlite'))
  const database = await runtime.getD1Database(own.binding)
  const { results } = await database.prepare('SELECT count(*) AS n FROM statement').all<{ n: number }>()
  await runtime.dispose()
  expect(results[0]?.n).toBeGreaterThan(0)
  const after = readdirSync(place).filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
  expect(after).toEqual(before)
  const deployed = rowsOf(join(folder, `${own.name}.sqlite`))
  // Copies, since the runtime may keep a log beside each.
  mkdirSync(join(folder, 'copy'))
  const local = after
    .map((name) => {
      const copy = join(folder, 'copy', name)
      for (const end of ['', '-wal'])
        if (readdirSync(place).includes(name + end)) copyFileSync(join(place, name + end), copy + end)
      return rowsOf(copy)
    })
    .find(({ release }) => JSON.stringify(release) === JSON.stringify(deployed.release))
  expect(Object.keys(deployed).length).toBeGreaterThan(20)
  for (const [table, rows] of Object.entries(deployed)) expect(local?.[table], table).toEqual(rows)
})
