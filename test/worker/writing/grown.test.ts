import { env } from 'cloudflare:workers'
import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Meta } from '../../../schema/contract/envelope.ts'
import type { SearchAnswer } from '../../../schema/contract/search.ts'
import type { CommandDatabase } from '../../../schema/import/command-database.ts'
import { rebuildSearch } from '../../../schema/import/search/rebuild.ts'
import * as tables from '../../../schema/tables/all.ts'
import { app } from '../../../worker/app.ts'
import { examplesIn } from '../../support/addresses.ts'
import { followed } from '../../support/followed.ts'
import { pages } from '../../support/pages.ts'

const times = 10

/** Every statement with what belongs to it; each is copied under ids of its own. */
const copied: Table[] = [
  tables.statements,
  tables.statementParties,
  tables.statementSpeakers,
  tables.statementLinks,
  tables.passages,
  tables.passageFrames,
  tables.passageSources,
  tables.codings,
  tables.measuredTexts,
  tables.mentions,
  tables.statementChoices,
]

/** Columns that name a statement, or a passage as `<statement>#<n>`. */
const named = ['id', 'statement_id', 'passage_id', 'text_id']

function copiedId(column: string, copy: number): string {
  return `iif(instr(${column}, '#'), replace(${column}, '#', '-copy-${copy}#'), ${column} || '-copy-${copy}')`
}

function copySql(table: Table, copy: number): string {
  const columns = Object.values(getTableColumns(table)).filter(({ generated }) => generated === undefined)
  const values = columns.map(({ name }) => {
    if (named.includes(name)) return copiedId(name, copy)
    return name === 'rank' ? `rank + ${copy} * 100000` : `"${name}"`
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const isOriginal = columns.find(({ name }) => named.includes(name))?.name
  return `insert into "${getTableName(table)}" (${names}) select ${values.join(', ')} from "${getTableName(table)}" where ${isOriginal} not like '%-copy-%'`
}

async function grow(): Promise<void> {
  const sql = Array.from({ length: times - 1 }, (_, copy) =>
    copied.map((table) => copySql(table, copy + 1)),
  ).flat()
  const answers = Array.from(
    { length: times - 1 },
    (_, copy) =>
      `insert into counted (question, key, part, json) select question, key || '-copy-${copy + 1}', part, json from counted where question = 'statement' and key not like '%-copy-%'`,
  )
  await env.DB.batch([...sql, ...answers].map((one) => env.DB.prepare(one)))
  const database = {
    all: async (one: string) => (await env.DB.prepare(one).all()).results,
    batch: async (all: { sql: string; values: unknown[] }[]) =>
      void (await env.DB.batch(all.map(({ sql: one, values }) => env.DB.prepare(one).bind(...values)))),
  }
  await rebuildSearch(database as unknown as CommandDatabase, () => {})
  await env.DB.prepare("update release set revision = 'grown'").run()
}

/** An Accept header that is too long to be held, so that no answer is kept. */
const unheld = { accept: `*/*, ${'application/x-unheld, '.repeat(20)}text/html` }

async function costs(addresses: readonly string[]): Promise<Map<string, { status: number; rows: number }>> {
  const found = new Map<string, { status: number; rows: number }>()
  for (const address of addresses) {
    const response = await app.request(address, { headers: unheld }, env)
    await response.arrayBuffer()
    const [, rows = '0'] = /(\d+) rows/.exec(response.headers.get('server-timing') ?? '') ?? []
    found.set(address, { status: response.status, rows: Number(rows) })
  }
  return found
}

/** Words that no name begins with, as somebody types them who looks for a statement. */
const wordsTyped = '/api/v1/titles?q=no%20upper%20limit'

/** Words that stand in too many places to read. */
const commonWords = '/api/v1/statements?q=security'

/** Lists that a filter makes longer, up to their page, and what looks through an index for words. */
const mostRows: Record<string, number> = {
  '/api/v1/passages?theme=nato&from=2024&to=2024': 1500,
  '/evidence?theme=nato&from=2022&to=2022&status=counted': 2900,
  '/evidence?theme=nato&frame=enlargement&from=2022&to=2022': 2400,
  '/measures?theme=nato&definition=strict&voice=moscow&from=2022&to=2022&language=en': 900,
  '/api/v1/lexicon-frames?theme=nato&definition=strict': 6000,
  // What is told beside a figure.
  '/?theme=nato&frame=enlargement&events=all&point=nato.enlargement.moscow.2014': 900,
  '/?theme=nato&by=words&definition=strict,standard,broad&point=nato.broad.beijing.2022': 600,
  // Marks are told one by one up to 300, and then by month.
  '/api/v1/marks?theme=nato&voice=joint': 2200,
  '/api/v1/timeline?theme=nato&frame=enlargement&voice=joint': 2200,
  // Names that are typed, up to a full list.
  '/compare?a=2019+statement&b=putin': 800,
  '/api/v1/compare/neighbours?of=2022-02-04-joint-statement-new-era': 4500,
  '/compare/neighbours?of=2022-02-04-joint-statement-new-era': 4500,
  [commonWords]: 15_000,
  '/api/v1/search?q=NATO&limit=5': 50_000,
  '/search?q=NATO': 50_000,
  '/search?q=trade+security&voice=joint&sort=left': 16_000,
}

async function searched(q: string): Promise<SearchAnswer> {
  const response = await app.request(`/api/v1/search?q=${q}`, { headers: unheld }, env)
  return ((await response.json()) as { data: SearchAnswer }).data
}

const ends = ({ spans }: SearchAnswer) =>
  spans.map(({ voice, basis, first, last }) => [voice, basis, first, last].join(' '))

describe('with ten times the statements', () => {
  let one: Awaited<ReturnType<typeof costs>>
  let many: typeof one
  let [found, foundInMany, ofWords, ofWordsInMany]: SearchAnswer[] = []
  beforeAll(async () => {
    const examples = examplesIn(await (await app.request('/llms.txt', {}, env)).text())
    expect(examples.length).toBeGreaterThan(30)
    const addresses = [...new Set([...examples, ...pages, wordsTyped, commonWords])]
    one = await costs(addresses)
    found = await searched('security')
    ofWords = await searched('trade%20security')
    await grow()
    many = await costs(addresses)
    foundInMany = await searched('security')
    ofWordsInMany = await searched('trade%20security')
  })

  it('every address answers as before', () => {
    const status = (of: typeof one) => [...of].map(([address, cost]) => `${cost.status} ${address}`)
    expect(status(many)).toEqual(status(one))
  })

  it('these addresses read more rows, and no more than so many; no other does', () => {
    const grown = [...many].flatMap(([address, { rows }]) =>
      rows > (one.get(address)?.rows ?? 0) * 1.5 + 50 ? [address] : [],
    )
    expect(grown.toSorted()).toEqual(Object.keys(mostRows).sort())
    const over = grown.filter((address) => (many.get(address)?.rows ?? 0) > (mostRows[address] ?? 0))
    expect(over.map((address) => `${address} reads ${many.get(address)?.rows} rows`)).toEqual([])
  })

  it('a search reads the oldest and the newest of too many places, which still tells who said it first and last', () => {
    expect(found?.cut).toBeNull()
    expect(foundInMany?.cut).toEqual({
      most: 1000,
      unread: { from: expect.stringMatching(/^\d{4}-/), to: expect.stringMatching(/^\d{4}-/) },
    })
    const { from = '', to = '' } = (foundInMany?.cut?.unread ?? {}) as Record<string, string>
    expect(from < to).toBe(true)
    expect(ends(foundInMany as SearchAnswer)).toEqual(ends(found as SearchAnswer))
    const months = foundInMany?.months.map(({ month }) => month) ?? []
    expect(months.filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7))).toEqual([])
    expect(months.some((month) => month < from) && months.some((month) => month > to)).toBe(true)
  })

  it('of a word of several that stands in too many places it tells no first and last that may be another, and says so', async () => {
    expect(ofWordsInMany?.cut).toBeNull()
    const told = ends(ofWordsInMany as SearchAnswer)
    expect(ends(ofWords as SearchAnswer)).toEqual(expect.arrayContaining(told))
    expect(told).toContain('joint any 2001-07-16 2024-05-16')
    const cutIn = ({ terms }: SearchAnswer) => terms.filter(({ isCut }) => isCut).map(({ source }) => source)
    expect([ofWords, ofWordsInMany].map((one) => cutIn(one as SearchAnswer))).toEqual([
      [],
      ['trade', 'security'],
    ])
    const page = await app.request('/search?q=trade%20security', { headers: unheld }, env)
    expect(
      (await page.text()).split('; of its oldest and newest places alone, as it stands in too many').length,
    ).toBe(3)
  })

  it('a search within days reads all of the places of these days', async () => {
    const { unread } = foundInMany?.cut ?? {}
    const year = (unread?.to ?? '').slice(0, 4)
    const within = await searched(`security&from=${year}-01-01&to=${year}-12-31`)
    expect(within.cut).toEqual({ most: 1000, unread: null })
    expect(within.facets.year).toEqual([{ value: year, count: 10 * placesOf(found, year) }])
  })
})

describe('GET /api/v1/statements?q= of words in too many places', () => {
  const asked = async (path: string) => {
    const response = await app.request(path, { headers: unheld }, env)
    return { text: await response.text(), headers: response.headers }
  }
  const listed = async (query: string) => {
    const { text } = await asked(`/api/v1/statements?${query}`)
    return JSON.parse(text) as { data: { date: string }[]; meta: Meta; links: { next: string | null } }
  }

  it('counts and lists the statements of the oldest and the newest places, page by page, and says so', async () => {
    const all = await followed('/api/v1/statements?q=security&limit=200', (path) =>
      listed(path.slice(path.indexOf('?') + 1)),
    )
    const meta = all[0]?.meta
    const found = await searched('security')
    expect([meta?.cut, meta?.count]).toEqual([found.cut, found.statements])
    const { from = '', to = '' } = (meta?.cut?.unread ?? {}) as Record<string, string>
    const dates = all.flatMap(({ data }) => data.map(({ date }) => date))
    expect(dates.length).toBe(meta?.count)
    expect(dates.filter((date) => date > from && date < to)).toEqual([])
  })

  it('says the same on the page and in the name of the file, which has the same rows', async () => {
    const { meta } = await listed('q=security')
    const page = await asked('/statements?q=security')
    expect(page.text).toContain(
      'These words stand in more than 1,000 places. Counted and listed are statements of',
    )
    expect(page.text).toContain(`${meta.count} statements, 50 on this page`)
    const { text, headers } = await asked('/statements.csv?q=security')
    expect(text.trimEnd().split('\r\n').length).toBe((meta.count ?? 0) + 1)
    expect(headers.get('content-disposition')).toMatch(/-statements-q-security-part\.csv"$/)
  })

  it('lists all of a year between them that has few enough', async () => {
    const { unread } = (await listed('q=security')).meta.cut ?? {}
    const year = (unread?.to ?? '').slice(0, 4)
    const { meta } = await listed(`q=security&from=${year}&to=${year}`)
    expect(meta.cut).toEqual({ most: 1000, unread: null })
    expect(meta.count).toBe((await searched(`security&from=${year}&to=${year}`)).statements)
  })
})

function placesOf(answer: SearchAnswer | undefined, year: string): number {
  return answer?.facets.year.find(({ value }) => value === year)?.count ?? 0
}
