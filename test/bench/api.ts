import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Miniflare } from 'miniflare'
import { ndjson } from '../support/ndjson.ts'
import { load, type Measured } from './load.ts'
import { seededBuild } from './seeded.ts'
import { bundled, served, unheld } from './served.ts'

/**
 * `npm run bench [-- --seconds 4]`: on this machine, in one run, how fast the same rows come from a bare Hono Worker,
 * from Entente that holds the answer, from Entente that has to ask D1, and from json-server. Workers run in workerd
 * by Miniflare, without a development proxy.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } })
const seconds = Number(values.seconds)
const ports = { bare: 9401, entente: 9402, jsonServer: 9403 }
const pair = 'a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era'
const statement = '/api/v1/statements/2022-02-04-joint-statement-new-era'

/** What is asked, and what json-server is asked for the same rows; it cannot compare. */
const questions = [
  { name: '/trends', path: '/api/v1/trends', other: '/trends' },
  {
    name: '/statements?theme=nato',
    path: '/api/v1/statements?theme=nato',
    other: '/statements?themes_like=nato&_limit=50',
  },
  { name: '/statements/{id}', path: statement, other: '/statements/2022-02-04-joint-statement-new-era' },
  { name: '/compare', path: `/api/v1/compare?${pair}`, other: undefined },
  { name: 'CSV of everything', path: '/api/v1/passages.csv', other: '/passages' },
]

const { folder, dispose } = await seededBuild(ports.entente)
const origin = `http://127.0.0.1:${ports.entente}`
let bare: Miniflare | undefined
let jsonServer: ReturnType<typeof spawn> | undefined
try {
  const modules = { 'index.js': await bundled('test/bench/bare.ts') }
  bare = served(ports.bare, modules, { ROWS: { type: 'json', value: await answers() } })
  await bare.ready
  jsonServer = spawn(
    'json-server',
    ['--quiet', '--host', '127.0.0.1', '--port', String(ports.jsonServer), await jsonServerFile()],
    { stdio: 'ignore' },
  )
  await answering(`http://127.0.0.1:${ports.jsonServer}/trends`)
  console.log(`${seconds} s each after 1 s of warming up, 16 connections; node ${process.version}\n`)
  console.log(row(['', 'server', 'requests/s', 'p50 ms', 'p99 ms', 'µs processor', 'D1 rows', 'batches']))
  for (const { name, path, other } of questions) {
    const rows = await rowsRead(path)
    const measured = {
      'bare Hono': await load(`http://127.0.0.1:${ports.bare}${path}`, seconds),
      'Entente warm': await load(`${origin}${path}`, seconds),
      'Entente cold': await load(`${origin}${path}`, seconds, unheld),
      ...(other && { 'json-server': await load(`http://127.0.0.1:${ports.jsonServer}${other}`, seconds) }),
    }
    for (const [server, result] of Object.entries(measured)) {
      const cost = server === 'Entente cold' ? [String(rows.rows), String(rows.batches)] : ['', '']
      console.log(row([server === 'bare Hono' ? name : '', server, ...figures(result), ...cost]))
    }
    const [warm, plain, theirs] = [measured['Entente warm'], measured['bare Hono'], measured['json-server']]
    console.log('  warm, times as many requests for a second, and for a second of the server’s processor:')
    for (const [server, base, least] of [
      ['bare Hono', plain, path.includes('.csv') ? 0 : 0.9],
      ['json-server', theirs, 1],
    ] as const) {
      if (!base) continue
      const ratios = [warm.perSecond / base.perSecond, (base.processor ?? 0) / (warm.processor ?? 0)]
      const told = ratios.map(
        (ratio) => `${ratio.toFixed(2)}${least === 0 ? '' : ratio < least ? ' FAIL' : ' pass'}`,
      )
      console.log(`  of ${server}${least === 0 ? '' : ` (at least ${least})`}: ${told.join(', ')}`)
    }
    console.log('')
  }
} finally {
  jsonServer?.kill()
  await bare?.dispose()
  await dispose()
}

/** The same rows that Entente answers, for the bare Worker to hold. */
async function answers(): Promise<Record<string, never>> {
  const pairs = questions.map(async ({ path }) => {
    const response = await fetch(`${origin}${path}`)
    if (!response.ok) throw new Error(`${path} answers ${response.status}; run npm run build and try again.`)
    return [path, path.includes('.csv') ? await response.text() : await response.json()] as const
  })
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, never>
}

async function jsonServerFile(): Promise<string> {
  const data = async (path: string) =>
    ((await (await fetch(`${origin}${path}`)).json()) as { data: unknown }).data
  const lines = async (path: string) => ndjson<{ id: string }>(await (await fetch(`${origin}${path}`)).text())
  const file = join(folder, 'db.json')
  const [trends, statements, whole, passages] = await Promise.all([
    data('/api/v1/trends'),
    lines('/api/v1/statements.ndjson'),
    data(statement),
    lines('/api/v1/passages.ndjson'),
  ])
  const records = statements.map((record) => (statement.endsWith(`/${record.id}`) ? whole : record))
  await writeFile(file, JSON.stringify({ trends, statements: records, passages }))
  return file
}

async function rowsRead(path: string): Promise<{ rows: number; batches: number }> {
  const timing = (await fetch(`${origin}${path}`, { headers: unheld })).headers.get('server-timing') ?? ''
  const [, batches, rows] = /(\d+) batches, (\d+) rows/.exec(timing) ?? []
  return { rows: Number(rows), batches: Number(batches) }
}

/** Waits at most ten seconds until the address answers. */
async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer; is the port taken?`)
}

function figures({ perSecond, p50, p99, failures, processor }: Measured): string[] {
  if (failures > 0) throw new Error(`${failures} requests failed under load: the figures would mean nothing.`)
  return [
    perSecond.toFixed(perSecond < 100 ? 1 : 0),
    p50.toFixed(1),
    p99.toFixed(1),
    processor?.toFixed(0) ?? '–',
  ]
}

function row(cells: readonly string[]): string {
  const widths = [24, 14, 11, 8, 8, 14, 8, 8]
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('')
}
