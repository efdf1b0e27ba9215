import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/**
 * Stands in for wrangler, with one file for each database of the account; vite is another program that does nothing. It
 * keeps what it was called with. npm, which seeds here and draws pictures, only notes where it would.
 */
const stub = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, readdirSync } = require('node:fs')
const { join } = require('node:path')
const { DatabaseSync } = require('node:sqlite')
const args = process.argv.slice(2)
const told = args.filter((one, n) => !['--file', '--command'].includes(args[n - 1]))
appendFileSync(process.env.STUB_LOG, told.join(' ') + '\\n')
if (process.env.STUB_STRANGER) { console.error('You are not authenticated. Run wrangler login'); process.exit(1) }
const folder = process.env.STUB_ACCOUNT
const [topic, task, name] = args
const open = () => new DatabaseSync(join(folder, name + '.sqlite'))
if (topic === 'd1' && task === 'list')
  console.log(JSON.stringify(readdirSync(folder).map((file) => ({ name: file.replace('.sqlite', '') }))))
else if (topic === 'd1' && task === 'create') open()
else if (topic === 'd1' && task === 'migrations') {
  const db = new DatabaseSync(join(folder, args[3] + '.sqlite'))
  db.exec('CREATE TABLE IF NOT EXISTS release (id, version, date, revision, content, rows)')
  db.exec('CREATE TABLE IF NOT EXISTS document (id)')
} else if (topic === 'd1' && args.includes('--command'))
  console.log(JSON.stringify([{ results: open().prepare(args[args.indexOf('--command') + 1]).all() }]))
else if (topic === 'd1') {
  const sql = readFileSync(args[args.indexOf('--file') + 1], 'utf8')
  for (const [statement] of sql.matchAll(/^(?:INSERT INTO "release"|UPDATE release )[^;]*;/gm)) open().exec(statement)
}
`

let folder: string
let log: string
let account: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-deploy-'))
  log = join(folder, 'log')
  account = mkdtempSync(join(tmpdir(), 'entente-account-'))
  writeFileSync(join(folder, 'wrangler'), stub, { mode: 0o755 })
  writeFileSync(join(folder, 'vite'), '#!/bin/sh\n', { mode: 0o755 })
  const noted = `#!/bin/sh\necho "$3 $ENTENTE_STATE" >> '${join(folder, 'made')}'\n`
  writeFileSync(join(folder, 'npm'), noted, { mode: 0o755 })
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  rmSync(account, { recursive: true })
})

function deploy(args: readonly string[] = [], more: Record<string, string> = {}) {
  rmSync(log, { force: true })
  const env = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    STUB_LOG: log,
    STUB_ACCOUNT: account,
    ...more,
  }
  const command = [
    '--disable-warning=ExperimentalWarning',
    'schema/commands/deploy.ts',
    '--skip-check',
    ...args,
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  const calls = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
  return { status, stdout, stderr, calls }
}

describe('npm run deploy', () => {
  it('makes, fills and deploys on an account that has nothing; a second run changes no database', () => {
    const first = deploy()
    expect(first.status, first.stderr).toBe(0)
    expect(first.stdout).toContain('2. create the databases entente, entente-2026-1')
    expect(first.calls.filter((call) => call.startsWith('d1 create'))[0]).toBe('d1 create entente')
    // An older release is filled while the dataset is read; each database has its tables before its rows.
    const place = (call: string) => first.calls.indexOf(call)
    for (const database of ['entente', 'entente-2026-1']) {
      const migrated = place(`d1 migrations apply ${database} --remote`)
      expect(migrated, database).toBeGreaterThan(-1)
      expect(place(`d1 execute ${database} --remote --yes --file`), database).toBeGreaterThan(migrated)
    }
    expect(first.calls.at(-1)).toBe('deploy')
    // What is made of rows is made from a database of its own, without the texts that were loaded here.
    const made = readFileSync(join(folder, 'made'), 'utf8').trim().split('\n')
    const [[seed, state], [pictures, same]] = made.map((line) => line.split(' ')) as [string[], string[]]
    expect([seed, pictures, same]).toEqual(['db:seed', 'pictures', state])
    expect([state?.startsWith(tmpdir()), existsSync(state ?? '')]).toEqual([true, false])
    const second = deploy()
    expect(second.stdout).toContain('2. use the databases entente, entente-2026-1')
    expect(second.calls.filter((call) => call.includes('create') || call.includes('--file'))).toEqual([])
    expect(second.calls.at(-1)).toBe('deploy')
    expect(second.status).toBe(0)
    // Two seeds are worked out.
  }, 240_000)

  it('asks no network in a dry run', () => {
    const { status, stdout, calls } = deploy(['--dry-run'])
    expect(stdout).toContain('This would:\n')
    expect(calls).toEqual(['deploy --dry-run'])
    expect(status).toBe(0)
  })

  it('says what to do where wrangler knows no account', () => {
    const { status, stderr } = deploy([], { STUB_STRANGER: '1' })
    expect(stderr).toContain(
      'wrangler knows no account. Run npx wrangler login, or set CLOUDFLARE_API_TOKEN.\n\nNot deployed; the site is what it was.',
    )
    expect(status).toBe(1)
  })
})
