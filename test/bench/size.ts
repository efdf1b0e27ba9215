import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Miniflare } from 'miniflare'
import { pictureAltFile, pictureFile, pictureFolder } from '../../schema/contract/picture.ts'
import { makePages } from '../../schema/import/built-pages.ts'
import { listFiles } from '../../schema/import/file-list.ts'
import { pages } from '../support/pages.ts'
import { costBars, showBars } from './bars.ts'
import { answersADay, type Cost, writeCosts } from './cost-table.ts'
import { runtimeMilliseconds, workerMilliseconds } from './processor.ts'
import { benchRevision, seededFolder } from './seeded.ts'
import { exampleAddresses, servedApart, servedBuild, unheld } from './served.ts'

/**
 * The second part of `npm run bench`; `node test/bench/size.ts [--times 100 --most 50000 --readme README.md]`: asks every address cold, of the dataset and of
 * the dataset so many times over, and prints rows read, answers a day that D1's free plan carries, kilobytes, milliseconds, processor time and the Worker's own
 * part of it of both, and which bars are met. Ends with 1 if one is not, or if an address fails or reads more rows than it may. `--readme` puts the table of costs into that file.
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '100' },
    most: { type: 'string', default: '50000' },
    readme: { type: 'string' },
  },
})
const [times, most] = [Number(values.times), Number(values.most)]
const port = 9404
const origin = `http://127.0.0.1:${port}`

/** What every address costs, and which of them the build has made already. */
async function costs(
  size: number,
): Promise<{ found: Map<string, Cost>; built: readonly string[]; seedSeconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-size-'))
  const seedSeconds = (await seededFolder(folder, size)) / 1000
  console.log(`${size} times: seeded in ${seedSeconds.toFixed(1)} s`)
  try {
    const found = new Map<string, Cost>()
    const built = await during(servedBuild(port, folder), async () => {
      const made = await makeFiles(folder)
      for (const path of await addresses()) {
        const runs: Measured[] = []
        for (let run = 0; run < 3; run++) runs.push(await cost(path, runtimeMilliseconds))
        // The first makes the code hot; the faster of the others is the answer's own.
        const [first, ...others] = runs
        const milliseconds = Math.min(...others.map((one) => one.milliseconds))
        const processor = least(others)
        found.set(path, {
          ...(first as Measured),
          milliseconds,
          processor,
          own: undefined,
          ownFirst: undefined,
        })
      }
      return made
    })
    // The isolate holds nothing: another would not read again what it remembers of the release.
    for (const [path, known] of found) {
      const { rows } = await during(servedBuild(port, folder), () => cost(path, runtimeMilliseconds))
      found.set(path, { ...known, rows })
    }
    await during(servedApart(port, folder), async () => {
      // For an isolate that has drawn as much as the other.
      await makeFiles(folder)
      for (const [path, known] of found) {
        const runs: Measured[] = []
        for (let run = 0; run < 5; run++) runs.push(await cost(path, workerMilliseconds, uncompressed))
        found.set(path, { ...known, own: least(runs.slice(3)), ownFirst: runs[0]?.processor })
      }
    })
    return { found, built, seedSeconds }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What the build makes of a seeded site: its pages, and what its pictures say, which all views tell here of the first page. */
async function makeFiles(folder: string): Promise<string[]> {
  const pictures = join(folder, pictureFolder)
  await mkdir(pictures, { recursive: true })
  await writeFile(join(pictures, pictureAltFile(pictureFile('/picture.png'))), 'Timeline of statements')
  await listFiles(pictures)
  return makePages(folder, origin, benchRevision)
}

async function during<Result>(worker: Promise<Miniflare>, act: () => Promise<Result>): Promise<Result> {
  const running = await worker
  try {
    return await act()
  } finally {
    await running.dispose()
  }
}

function least(runs: readonly Measured[]): number | undefined {
  const times = runs.flatMap(({ processor }) => processor ?? [])
  return times.length === 0 ? undefined : Math.min(...times)
}

/** Views that no build has made, with the largest figures. */
const drawnOnRequest = [
  '/?theme=nato&from=2016',
  '/?theme=nato,trade',
  '/?theme=nato&by=year&point=nato.enlargement.moscow.2014',
  '/?theme=alliance&by=year&measure=passages',
]

/** An example of every question, as the site tells machines of them, and every kind of page. */
async function addresses(): Promise<string[]> {
  const examples = await exampleAddresses(origin)
  return [
    ...examples,
    ...drawnOnRequest,
    ...pages.filter((page) => !page.startsWith('/texts/') && !page.includes('beside=')),
  ]
}

type Measured = Omit<Cost, 'own' | 'ownFirst'>

/**
 * The local runtime compresses pages and JSON in the thread that runs the Worker. The platform does so outside of it: what it bills
 * is told by an answer that nobody asked to be compressed.
 */
const uncompressed = { ...unheld, 'accept-encoding': 'identity' }

async function cost(
  path: string,
  processorTime: typeof runtimeMilliseconds,
  headers: Record<string, string> = unheld,
): Promise<Measured> {
  const before = await processorTime()
  const started = performance.now()
  const response = await fetch(`${origin}${path}`, {
    headers,
    signal: AbortSignal.timeout(60_000),
  }).catch(() => undefined)
  const body = (await response?.arrayBuffer().catch(() => undefined)) ?? new ArrayBuffer(0)
  const milliseconds = performance.now() - started
  const after = await processorTime()
  const [, rows = '0'] = /(\d+) rows/.exec(response?.headers.get('server-timing') ?? '') ?? []
  return {
    status: response?.status ?? 0,
    rows: Number(rows),
    kilobytes: Math.round(body.byteLength / 1000),
    milliseconds,
    processor: before === undefined || after === undefined ? undefined : after - before,
  }
}

const { found: one, built } = await costs(1)
const { found: many, seedSeconds } = await costs(times)
const table = [...one].map(([path, a]) => {
  const b = many.get(path)
  return {
    address: path.slice(0, 70),
    built: built.includes(path) ? 'yes' : '',
    status: b?.status,
    rows: a.rows,
    'rows, many': b?.rows,
    'a day': answersADay(a),
    'a day, many': b && answersADay(b),
    kB: a.kilobytes,
    'kB, many': b?.kilobytes,
    ms: Math.round(a.milliseconds),
    'ms, many': Math.round(b?.milliseconds ?? 0),
    ratio: ((b?.milliseconds ?? 0) / a.milliseconds).toFixed(1),
    cpu: a.processor?.toFixed(1),
    'cpu, many': b?.processor?.toFixed(1),
    'cpu ratio': ((b?.processor ?? 0) / (a.processor ?? 0)).toFixed(1),
    own: a.own?.toFixed(1),
    'own, many': b?.own?.toFixed(1),
    'own, first': a.ownFirst?.toFixed(1),
  }
})
console.table(table)
const told = (name: string, timeOf: (cost: Cost) => number | undefined) => {
  const times = [...one.values()].flatMap((found) => (found.status === 200 ? (timeOf(found) ?? []) : []))
  times.sort((a, b) => a - b)
  console.log(
    `${name} of a cold answer: median ${times[times.length >> 1]?.toFixed(1)} ms, most ${times.at(-1)?.toFixed(1)} ms`,
  )
}
told('processor time, runtime and database together,', ({ processor }) => processor)
told("the Worker's own processor time", ({ own }) => own)
// An isolate compiles code where it first runs, which later answers of the same kind find compiled.
told("the same of an isolate's first to that address,", ({ ownFirst }) => ownFirst)
const bars = costBars(one, many, seedSeconds)
showBars(bars)
if (values.readme) await writeCosts(values.readme, one, many, times)
const bad = table.filter((row) => !row.status || row.status >= 500 || (row['rows, many'] ?? 0) > most)
for (const row of bad) console.error(`${row.address}: status ${row.status}, ${row['rows, many']} rows read`)
if (bad.length > 0)
  console.error(
    `\n${bad.length} addresses fail or read more than ${most} rows: read an index or count at seed time.`,
  )
process.exit(bad.length > 0 || bars.some(({ isMet }) => !isMet) ? 1 : 0)
