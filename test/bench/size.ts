import { parseArgs } from 'node:util'
import { pages } from '../support/pages.ts'
import { seededDatabase } from './seeded.ts'
import { exampleAddresses, servedBuild, unheld } from './served.ts'

/**
 * `npm run bench:size [-- --times 100 --most 30000]`: asks every address cold, of the dataset and of the dataset so many
 * times over, and prints rows read, kilobytes and milliseconds of both. Ends with 1 if an address fails or reads more
 * rows than it may.
 */
const { values } = parseArgs({
  options: { times: { type: 'string', default: '100' }, most: { type: 'string', default: '30000' } },
})
const [times, most] = [Number(values.times), Number(values.most)]
const origin = 'http://127.0.0.1:9404'
interface Cost {
  status: number
  rows: number
  kilobytes: number
  milliseconds: number
}

async function costs(size: number): Promise<Map<string, Cost>> {
  const worker = await servedBuild(9404)
  try {
    const seed = await seededDatabase(await worker.getD1Database('DB'), size)
    console.log(`${size} times: seeded in ${((seed.made + seed.run) / 1000).toFixed(1)} s`)
    const found = new Map<string, Cost>()
    for (const path of await addresses()) {
      const runs: Cost[] = []
      for (let run = 0; run < 3; run++) runs.push(await cost(path))
      // The first makes the code hot; the faster of the others is the answer's own.
      const [first, ...others] = runs
      const fastest = Math.min(...others.map(({ milliseconds }) => milliseconds))
      found.set(path, { ...(first as Cost), milliseconds: fastest })
    }
    return found
  } finally {
    await worker.dispose()
  }
}

/** An example of every question, as the site tells machines of them, and every kind of page. */
async function addresses(): Promise<string[]> {
  const examples = await exampleAddresses(origin)
  return [...examples, ...pages.filter((page) => !page.startsWith('/texts/') && !page.includes('beside='))]
}

async function cost(path: string): Promise<Cost> {
  const started = performance.now()
  const response = await fetch(`${origin}${path}`, {
    headers: unheld,
    signal: AbortSignal.timeout(60_000),
  }).catch(() => undefined)
  const body = (await response?.arrayBuffer().catch(() => undefined)) ?? new ArrayBuffer(0)
  const [, rows = '0'] = /(\d+) rows/.exec(response?.headers.get('server-timing') ?? '') ?? []
  return {
    status: response?.status ?? 0,
    rows: Number(rows),
    kilobytes: Math.round(body.byteLength / 1000),
    milliseconds: performance.now() - started,
  }
}

const [one, many] = [await costs(1), await costs(times)]
const table = [...one].map(([path, a]) => {
  const b = many.get(path)
  return {
    address: path.slice(0, 70),
    status: b?.status,
    rows: a.rows,
    'rows, many': b?.rows,
    kB: a.kilobytes,
    'kB, many': b?.kilobytes,
    ms: Math.round(a.milliseconds),
    'ms, many': Math.round(b?.milliseconds ?? 0),
    ratio: ((b?.milliseconds ?? 0) / a.milliseconds).toFixed(1),
  }
})
console.table(table)
const bad = table.filter((row) => !row.status || row.status >= 500 || (row['rows, many'] ?? 0) > most)
for (const row of bad) console.error(`${row.address}: status ${row.status}, ${row['rows, many']} rows read`)
if (bad.length > 0)
  console.error(
    `\n${bad.length} addresses fail or read more than ${most} rows: read an index or count at seed time.`,
  )
process.exit(bad.length > 0 ? 1 : 0)
