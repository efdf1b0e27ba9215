import { readFile, writeFile } from 'node:fs/promises'

/** What one cold answer costs. */
export interface Cost {
  status: number
  rows: number
  kilobytes: number
  milliseconds: number
  /** The time of the whole runtime with its database; undefined where the system does not say. */
  processor: number | undefined
  /** The time of the thread that runs the Worker, with the database in another process; undefined where the system does not say. */
  own: number | undefined
  /** The same the first time that an isolate, which has made the pages of the build, is asked for the address. */
  ownFirst: number | undefined
}

/** What the README shows of all that is measured. */
const shown: [name: string, path: string][] = [
  ['`/`', '/'],
  ['`/?theme=nato`', '/?theme=nato'],
  ['`/api/v1/trends?theme=nato`', '/api/v1/trends?theme=nato'],
  ['`/statements`', '/statements'],
  ['one statement, as a page', '/statements/2022-02-04-joint-statement-new-era'],
  [
    'two statements compared',
    '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  ],
  ['`/search?q=NATO`', '/search?q=NATO'],
  ['`/method`', '/method'],
]

/** Rows that D1's free plan reads a day. */
const rowsADay = 5_000_000

/** How often a day D1's free plan carries such an answer. */
export function answersADay({ rows }: Cost): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(rowsADay / Math.max(rows, 1))
}

const ends = ['<!-- cost -->', '<!-- /cost -->'] as const

/** Puts the table in the place of the one that the README has between two comments. */
export async function writeCosts(
  file: string,
  one: ReadonlyMap<string, Cost>,
  many: ReadonlyMap<string, Cost>,
  times: number,
): Promise<void> {
  const text = await readFile(file, 'utf8')
  const [before, rest] = text.split(ends[0])
  const after = rest?.split(ends[1])[1]
  if (before === undefined || after === undefined)
    throw new Error(`${file} has no place for the table; put ${ends.join(' and ')} around it.`)
  await writeFile(file, `${before}${ends[0]}\n${table(one, many, times)}\n${ends[1]}${after}`)
}

function table(one: ReadonlyMap<string, Cost>, many: ReadonlyMap<string, Cost>, times: number): string {
  const head = [
    `| answer | rows read | answers a day | processor ms | of it the Worker’s | rows, ${times} times the data | processor ms | of it the Worker’s |`,
    '|---|---:|---:|---:|---:|---:|---:|---:|',
  ]
  const rows = shown.map(([name, path]) => {
    const [a, b] = [one.get(path), many.get(path)]
    if (!a || !b) throw new Error(`${path} is not among the addresses that are measured.`)
    const cells = [String(a.rows), answersADay(a), time(a.processor, 0), time(a.own, 1)]
    const ofMany = [b.status === 200 ? String(b.rows) : 'fails', time(b.processor, 0), time(b.own, 1)]
    return `| ${[name, ...cells, ...ofMany].join(' | ')} |`
  })
  return [...head, ...rows].join('\n')
}

function time(milliseconds: number | undefined, digits: number): string {
  return milliseconds?.toFixed(digits) ?? '–'
}
