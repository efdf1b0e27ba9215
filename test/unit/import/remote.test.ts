import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTagger } from '../../../schema/import/lexicon-file.ts'
import { createIndexes } from '../../../schema/import/search/index-sql.ts'
import type { DocumentRow, TextRows } from '../../../schema/texts/store/row.ts'
import { remoteStore } from '../../../schema/texts/store/store.ts'
import { migrated } from '../../support/migrated.ts'
import { chineseText } from './sample.ts'

/**
 * Stands in for the program that sends to the deployed database. Like the service it takes a file as one transaction;
 * told to, it dies before or in the middle of it. It keeps what it was called with and the longest statement.
 */
const stub = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs')
const { DatabaseSync } = require('node:sqlite')
const args = process.argv.slice(2)
appendFileSync(process.env.STUB_LOG, JSON.stringify(args.map((one, n) => (args[n - 1] === '--file' ? '<file>' : one))) + '\\n')
const db = new DatabaseSync(process.env.STUB_DB)
const command = args.indexOf('--command')
if (command >= 0) {
  console.log(JSON.stringify([{ results: db.prepare(args[command + 1]).all(), success: true }]))
} else {
  const sql = readFileSync(args[args.indexOf('--file') + 1], 'utf8')
  const die = () => process.kill(process.pid, 'SIGKILL')
  if (process.env.STUB_DIES === 'before') die()
  db.exec('BEGIN')
  if (process.env.STUB_DIES === 'during') {
    db.exec(sql.slice(0, sql.indexOf('INSERT INTO paragraph')))
    die()
  }
  db.exec(sql)
  db.exec('COMMIT')
}
`

let folder: string
let log: string
let database: string
const before = { ...process.env }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-remote-'))
  log = join(folder, 'log')
  database = join(folder, 'remote.sqlite')
  writeFileSync(join(folder, 'wrangler'), stub, { mode: 0o755 })
  Object.assign(process.env, {
    PATH: `${folder}${delimiter}${before.PATH}`,
    STUB_LOG: log,
    STUB_DB: database,
    STUB_DIES: '',
  })
  const db = migrated(database)
  for (const { sql } of createIndexes) db.exec(sql)
  db.close()
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  process.env = { ...before }
})

const paragraphs = Array.from(
  { length: 400 },
  (_, n) => `${n + 1}. ${chineseText} It’s said; 'quoted' -- twice?`,
)

function rows(revision: string, texts: string[]): TextRows {
  const document: DocumentRow = {
    id: '2015-03-04-lamps.zh',
    statementId: null,
    language: 'zh',
    title: "Keepers' lamps",
    date: '2015-03-04',
    place: null,
    kind: null,
    speakers: ['Wang Yi'],
    sourceUrl: null,
    sourceName: 'lamps.txt',
    publisher: null,
    retrievedAt: '2026-11-22',
    sha256: revision,
    words: 1,
    sourceKey: 'lamps.txt',
    revision,
  }
  return {
    document,
    paragraphs: texts.map((text, n) => ({ documentId: document.id, n: n + 1, speaker: null, text })),
  }
}

function stored(): { revision: string; paragraphs: number }[] {
  const db = new DatabaseSync(database)
  const found = db
    .prepare(
      'SELECT revision, (SELECT count(*) FROM paragraph WHERE document_id = id) AS paragraphs FROM document ORDER BY id',
    )
    .all()
    .map((row) => ({ ...row }))
  db.close()
  return found as { revision: string; paragraphs: number }[]
}

describe('remoteStore(tagger)', () => {
  it('sends each document as one file and asks for what is there in one command', async () => {
    const store = await remoteStore(await readTagger())
    expect(await store.held()).toEqual([])
    await store.put(rows('first', paragraphs))
    expect(stored()).toEqual([{ revision: 'first', paragraphs: 400 }])
    expect(await store.held()).toEqual([
      {
        id: '2015-03-04-lamps.zh',
        sourceKey: 'lamps.txt',
        sha256: 'first',
        revision: 'first',
        date: '2015-03-04',
        title: "Keepers' lamps",
        language: 'zh',
        words: 1,
        speakers: ['Wang Yi'],
        statementId: null,
      },
    ])
    await store.close()
    const sent = readFileSync(log, 'utf8').trim().split('\n')
    expect(sent.filter((line) => line.includes('<file>'))).toEqual([
      '["d1","execute","entente","--remote","--yes","--file","<file>"]',
    ])
  })

  it.each(['before', 'during'])(
    'leaves the older text whole when the sending dies %s it is taken',
    async (dies) => {
      const store = await remoteStore(await readTagger())
      await store.put(rows('first', paragraphs.slice(0, 7)))
      process.env.STUB_DIES = dies
      await expect(store.put(rows('second', paragraphs))).rejects.toThrow(
        'the sending broke off. The service takes a text whole or not at all; import again to go on.',
      )
      expect(stored()).toEqual([{ revision: 'first', paragraphs: 7 }])
      process.env.STUB_DIES = ''
      await store.put(rows('second', paragraphs))
      expect(stored()).toEqual([{ revision: 'second', paragraphs: 400 }])
      await store.close()
    },
  )

  it('says what to do where wrangler is missing or answers something else', async () => {
    const store = await remoteStore(await readTagger())
    writeFileSync(join(folder, 'wrangler'), '#!/bin/sh\necho "Some news of the program"\n', { mode: 0o755 })
    await expect(store.held()).rejects.toThrow(
      'the database refused it (Some news of the program). Nothing of it was written; import again.',
    )
    process.env.PATH = join(folder, 'nowhere')
    await expect(store.held()).rejects.toThrow(
      'wrangler, which sends to the deployed database, was not found. Run npm ci, then npm run import -- --remote …',
    )
    await store.close()
  })
})
