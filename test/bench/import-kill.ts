import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * `node test/bench/import-kill.ts <folder> [times]`: imports a folder and kills the import with SIGKILL at random
 * moments, then checks that every document in the database is whole, and at the end that a last run completes it.
 */
const [folder, times = '20'] = process.argv.slice(2)
if (!folder) {
  console.error('Which folder of texts? node test/bench/import-kill.ts <folder> [times]')
  process.exit(2)
}
const state = mkdtempSync(join(tmpdir(), 'entente-kill-'))
const root = join(import.meta.dirname, '..', '..')
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` }

function startImport(): ChildProcess {
  return spawn(
    'node',
    [
      'schema/commands/import-texts.ts',
      folder ?? '',
      '--persist-to',
      state,
      '--drafts',
      join(state, 'drafts'),
    ],
    { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] },
  )
}

/** Processes started by this one, at any depth. */
function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid)
  return children.flatMap((one) => [one, ...descendants(one)])
}

function parentOf(pid: number): number | null {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    )
  } catch {
    return null
  }
}

function databaseFile(): string {
  const place = join(state, 'v3', 'd1', 'miniflare-D1DatabaseObject')
  const file = readdirSync(place).find((name) => name.endsWith('.sqlite') && !name.startsWith('metadata'))
  if (!file) throw new Error(`no database in ${place}`)
  return join(place, file)
}

interface Check {
  documents: number
  paragraphs: number
  broken: string[]
}

/** A document is whole when its paragraphs are numbered without a gap and their words are the document's. */
function check(expected: Map<string, { paragraphs: number; digest: string }> | null): Check {
  const db = new DatabaseSync(databaseFile(), { readOnly: true })
  const integrity = db.prepare('PRAGMA integrity_check').get() as { integrity_check: string }
  const rows = db
    .prepare(
      `SELECT d.id, d.revision, count(p.n) AS paragraphs, max(p.n) AS last FROM document d
       LEFT JOIN paragraph p ON p.document_id = d.id GROUP BY d.id`,
    )
    .all() as { id: string; revision: string; paragraphs: number; last: number | null }[]
  const stray = db
    .prepare('SELECT count(*) AS n FROM paragraph WHERE document_id NOT IN (SELECT id FROM document)')
    .get() as { n: number }
  db.close()
  const broken = rows
    .filter(({ id, revision, paragraphs, last }) => {
      const right = expected?.get(id)
      return (
        paragraphs === 0 ||
        last !== paragraphs ||
        (right && (right.paragraphs !== paragraphs || right.digest !== revision))
      )
    })
    .map(({ id }) => id)
  if (integrity.integrity_check !== 'ok') broken.push(`integrity: ${integrity.integrity_check}`)
  if (stray.n > 0) broken.push(`${stray.n} paragraphs of no document`)
  return { documents: rows.length, paragraphs: rows.reduce((sum, row) => sum + row.paragraphs, 0), broken }
}

function wholeSet(): Map<string, { paragraphs: number; digest: string }> {
  const db = new DatabaseSync(databaseFile(), { readOnly: true })
  const rows = db
    .prepare(
      'SELECT id, revision, (SELECT count(*) FROM paragraph WHERE document_id = id) AS paragraphs FROM document',
    )
    .all() as { id: string; revision: string; paragraphs: number }[]
  db.close()
  return new Map(rows.map(({ id, revision, paragraphs }) => [id, { paragraphs, digest: revision }]))
}

function emptyTexts(): void {
  const db = new DatabaseSync(databaseFile())
  db.exec('DELETE FROM paragraph; DELETE FROM document')
  db.close()
}

const seeded = spawnSync('node', ['schema/commands/seed.ts', '--persist-to', state], {
  cwd: root,
  env,
  encoding: 'utf8',
})
if (seeded.status !== 0) throw new Error(seeded.stderr)
/** Until the import tells its first progress, which it does while it writes, or ends. */
function firstProgress(child: ChildProcess): Promise<unknown> {
  return new Promise((done) => {
    child.stderr?.once('data', done)
    child.once('exit', done)
  })
}

const started = performance.now()
const whole = startImport()
await firstProgress(whole)
const startMs = performance.now() - started
whole.stderr?.resume()
await new Promise((done) => whole.on('exit', done))
const wholeMs = performance.now() - started
const expected = wholeSet()
console.log(`A whole run takes ${(wholeMs / 1000).toFixed(1)} s: ${expected.size} documents.`)

let failures = 0
let leftOver = 0
for (let n = 1; n <= Number(times); n++) {
  if (n % 3 === 1) emptyTexts()
  const child = startImport()
  const begun = performance.now()
  // Every fourth is killed at any moment from its start; the others while they write.
  if (n % 4 !== 0) await firstProgress(child)
  const rest = n % 4 === 0 ? wholeMs : wholeMs - startMs
  await new Promise((done) => setTimeout(done, Math.random() * rest))
  const moment = performance.now() - begun
  const family = child.pid ? descendants(child.pid) : []
  child.kill('SIGKILL')
  await new Promise((done) => setTimeout(done, 500))
  const alive = family.filter((pid) => parentOf(pid) !== null)
  leftOver += alive.length
  for (const pid of alive) process.kill(pid, 'SIGKILL')
  const { documents, paragraphs, broken } = check(expected)
  if (broken.length > 0) failures++
  const verdict = broken.length > 0 ? `BROKEN ${broken.join(', ')}` : 'whole'
  console.log(
    `${n}: killed after ${(moment / 1000).toFixed(2)} s, ${documents} documents, ${paragraphs} paragraphs, ${verdict}`,
  )
}
const finish = startImport()
finish.stderr?.resume()
await new Promise((done) => finish.on('exit', done))
const last = check(expected)
console.log(
  `Last run: ${last.documents} of ${expected.size} documents, ${last.broken.length} broken. ${leftOver} processes outlived their import.`,
)
rmSync(state, { recursive: true })
process.exitCode = failures > 0 || last.broken.length > 0 || last.documents !== expected.size ? 1 : 0
