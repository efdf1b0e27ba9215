import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { statementOf } from '../../schema/passage-id.ts'
import { presentationParams } from '../../worker/api/presentation.ts'
import { app } from '../../worker/app.ts'
import { resources } from '../../worker/data/resources.ts'
import { address, apiAddress } from '../../worker/links.ts'
import { isList, isPaged } from '../../worker/resource.ts'
import { followed } from '../support/followed.ts'
import { ndjson } from '../support/ndjson.ts'
import { together } from '../support/together.ts'

type Row = Record<string, unknown>
interface Answer {
  data: Row[]
  meta: {
    count: number
    query: Row
    facets?: Record<string, { value: string | null; count: number }[]>
  }
  links: { next: string | null }
}

async function json(path: string): Promise<Answer> {
  const response = await app.request(path, {}, env)
  expect([path, response.status]).toEqual([path, 200])
  return response.json()
}

async function everyRow(path: string): Promise<Row[]> {
  return (await followed(path, json)).flatMap(({ data }) => data)
}

/** So many rows a page may have. */
const mostRows = 200

const lists = resources.filter(isList).map((resource) => [resource.path, resource] as const)

describe('a list', () => {
  it('is what has rows and nothing beside them', () => {
    const paths = lists.map(([path]) => path)
    expect(paths).toEqual(expect.arrayContaining(['/statements', '/trends', '/releases/{id}/changes']))
    for (const other of ['/statements/{id}', '/search', '/compare', '/trade'])
      expect(paths).not.toContain(other)
  })

  const counted = resources.filter((resource) => isList(resource) || isPaged(resource))
  it('that comes page by page may stand within an answer', () => {
    const within = counted.filter((resource) => !isList(resource)).map(({ path }) => path)
    expect(within.toSorted()).toEqual(['/phrases/{id}', '/search'])
  })

  it.each(counted.map((resource) => [resource.path, resource] as const))(
    '%s takes an order, and columns to count',
    (path, resource) => {
      const taken = Object.keys({ ...resource.query.shape, ...presentationParams(resource, 'json') })
      expect([path, taken.filter((name) => ['sort', 'facets'].includes(name)).sort()]).toEqual([
        path,
        ['facets', 'sort'],
      ])
    },
  )

  it('of changes comes by the day of what is changed, page by page, what is of none last', async () => {
    const at = '/api/v1/releases/2026.2/changes?kind=added,corrected,recounted'
    const [newest, oldest] = [
      await everyRow(`${at}&sort=newest&limit=200`),
      await everyRow(`${at}&sort=oldest&limit=190`),
    ]
    const whole = await app.request(at.replace('?', '.ndjson?'), {}, env)
    const plain = ndjson<Row>(await whole.text())
    const key = (row: Row) => JSON.stringify(row)
    expect(newest.map(key).toSorted()).toEqual(plain.map(key).toSorted())
    expect(oldest.map(key).toSorted()).toEqual(plain.map(key).toSorted())
    const days = (rows: Row[]) =>
      rows.map(({ record, id, statement }) =>
        record === 'trend'
          ? String(id).slice(-4)
          : (/^\d{4}(-\d\d-\d\d)?/.exec(String(statement ?? id))?.[0] ?? ''),
      )
    expect(days(newest)).toEqual(days(newest).toSorted().toReversed())
    const dated = days(oldest).filter((day) => day !== '')
    expect(days(oldest).slice(0, dated.length)).toEqual(dated.toSorted())
  })

  it.each(lists)('%s counts the values of every column over its whole result', async (path, resource) => {
    const { limit: _, ...query } = resource.example.query ?? {}
    const at = apiAddress(path.replace('{id}', resource.example.id ?? ''), query)
    const rows = await everyRow(isPaged(resource) ? address(at, { limit: mostRows }) : at)
    const facets: NonNullable<Answer['meta']['facets']> = {}
    // So many as an address may name at once.
    for (let from = 0; from < resource.columns.length; from += 5) {
      const asked = resource.columns.slice(from, from + 5).join(',')
      const { meta } = await json(address(at.split('?')[0] ?? '', { ...query, facets: asked }))
      Object.assign(facets, meta.facets)
    }
    expect(Object.keys(facets)).toEqual([...resource.columns])
    for (const column of resource.columns) {
      const counted = Object.fromEntries(
        (facets[column] ?? []).map(({ value, count }) => [String(value), count]),
      )
      const expected: Record<string, number> = {}
      for (const row of rows) {
        const value = row[column]
        const values = Array.isArray(value) ? (value.length > 0 ? value : [null]) : [value ?? null]
        for (const one of new Set(values.map(String))) expected[one] = (expected[one] ?? 0) + 1
      }
      expect([column, counted]).toEqual([column, expected])
    }
  })

  it.each(lists.filter(([, resource]) => !isPaged(resource)))(
    '%s is sorted by every column, every second one downwards, and what is empty comes last',
    async (path, resource) => {
      const at = path.replace('{id}', resource.example.id ?? '')
      const plain = await json(apiAddress(at, resource.example.query))
      await together(
        resource.columns.map((column, index) => (index % 2 === 0 ? column : `-${column}`)),
        async (sort) => {
          const column = sort.replace('-', '')
          const { data } = await json(apiAddress(at, { ...resource.example.query, sort }))
          const keys = data.map((row) => row[column] ?? null)
          const known = keys.filter((key) => key !== null)
          const isBefore = (a: unknown, b: unknown) =>
            typeof a === 'number' && typeof b === 'number' ? a < b : String(a) < String(b)
          const inOrder = known.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0))
          expect([sort, known]).toEqual([sort, sort.startsWith('-') ? inOrder.toReversed() : inOrder])
          expect([sort, keys.length, keys.indexOf(null)]).toEqual([
            ...[sort, plain.data.length],
            known.length === keys.length ? -1 : known.length,
          ])
        },
      )
    },
  )

  it.each(lists.filter(([, resource]) => !isPaged(resource)))(
    '%s is sorted by a column, and its CSV the same',
    async (path, resource) => {
      const query = { ...resource.example.query, sort: `-${resource.columns[0]}` }
      const at = path.replace('{id}', resource.example.id ?? '')
      const { data, meta } = await json(apiAddress(at, query))
      const plain = await json(apiAddress(at, resource.example.query))
      expect([data.length, meta.query.sort]).toEqual([plain.data.length, query.sort])
      const keys = data.map((row) => row[resource.columns[0] ?? ''])
      const isBefore = (a: unknown, b: unknown) =>
        typeof a === 'number' && typeof b === 'number' ? a > b : String(a) > String(b)
      expect(keys).toEqual(keys.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)))
      const csv = await (await app.request(apiAddress(`${at}.csv`, query), {}, env)).text()
      const rows = parse(csv, { columns: true }) as Record<string, string>[]
      expect(rows.map((row) => row[resource.columns[0] ?? ''])).toEqual(keys.map((key) => String(key ?? '')))
    },
  )

  it('has an order by columns where it comes whole, and by date where it comes page by page', () => {
    const paged = lists.filter(([, resource]) => isPaged(resource)).map(([path]) => path)
    expect(paged.toSorted()).toEqual([
      ...['/codings', '/lexicon-frames', '/marks', '/measures', '/passages', '/releases/{id}/changes'],
      ...['/statements', '/timeline'],
    ])
  })

  const byDate = lists.filter(([path, resource]) => isPaged(resource) && !path.includes('/changes'))
  it.each([
    ...byDate.map(([path, { example }]) => apiAddress(path, example.query)),
    '/api/v1/marks?theme=nato,alliance&voice=joint,moscow,beijing',
    '/api/v1/timeline?frame=enlargement,non_alliance&voice=beijing,joint',
    '/api/v1/lexicon-frames?theme=nato,alliance',
    '/api/v1/measures?theme=nato,alliance&definition=strict',
    '/api/v1/codings?theme=nato,alliance',
  ])('%s comes by date, oldest first or newest first, page by page', async (at) => {
    const url = new URL(at, 'https://entente.test')
    url.searchParams.delete('limit')
    const sorted = (query: Record<string, string | number>) =>
      everyRow(address(url.pathname, { ...Object.fromEntries(url.searchParams), ...query }))
    const plain = await sorted({ limit: mostRows })
    expect(plain.length).toBeGreaterThan(5)
    // Each has several pages, however long the list is, and its pages end elsewhere than those of the others.
    const inPages = (pages: number) => Math.min(mostRows - pages, Math.ceil(plain.length / pages))
    const [oldest, newest] = [
      await sorted({ sort: 'oldest', limit: inPages(3) }),
      await sorted({ sort: 'newest', limit: inPages(4) }),
    ]
    // A list of statements is read for what is new, all others as a history.
    expect(plain).toEqual(url.pathname.endsWith('/statements') ? newest : oldest)
    expect(newest).toEqual(oldest.toReversed())
    const days = oldest.map(({ date, statementId, id }) => `${date} ${statementId ?? ''}${id ?? ''}`)
    expect(days.map((day) => day.slice(0, 10))).toEqual(days.map((day) => day.slice(0, 10)).toSorted())
    // Within a day by statement: what one of them has stands together.
    const statements = days.map(statementOf)
    expect(new Set(statements).size).toBe(
      statements.filter((one, index) => one !== statements[index - 1]).length,
    )
  })

  it('of the places of a phrase comes either way, page by page, and is counted whole', async () => {
    const { data } = await json('/api/v1/phrases')
    const counted = await Promise.all(
      data.map(async ({ id }) => ({ id, hits: (await json(`/api/v1/phrases/${id}`)).meta.count })),
    )
    const bySize = counted.toSorted((one, other) => other.hits - one.hits)
    expect(bySize[0]?.hits).toBeGreaterThan(50)
    for (const { id, hits } of [bySize[0], bySize.at(-1)].filter((one) => one !== undefined)) {
      const at = `/api/v1/phrases/${id}`
      const pages = async (path: string) =>
        (await followed(path, json)).map((page) => (page.data as unknown as { hits: Row[] }).hits)
      const [plain, newest] = [await pages(at), await pages(`${at}?sort=newest`)]
      expect(newest.map((page) => page.length)).toEqual(plain.map((page) => page.length))
      expect(newest.flat()).toEqual(plain.flat().toReversed())
      expect(await pages(`${at}?sort=oldest`)).toEqual(plain)
      const { meta } = await json(`${at}?facets=voice,year`)
      for (const name of ['voice', 'year']) {
        const counts = meta.facets?.[name] ?? []
        expect([name, counts.reduce((sum, { count }) => sum + count, 0)]).toEqual([name, hits])
      }
      const lines = (await (await app.request(`${at}.ndjson?sort=newest`, {}, env)).text()).trim().split('\n')
      expect(lines.map((line) => JSON.parse(line))).toEqual(newest.flat())
    }
  })

  it('puts what is empty last, whichever way it is sorted', async () => {
    for (const sort of ['amountUsdBn', '-amountUsdBn']) {
      const { data } = await json(`/api/v1/trade/targets?sort=${sort}`)
      const amounts = data.map(({ amountUsdBn }) => amountUsdBn)
      const known = amounts.filter((amount) => amount !== null) as number[]
      expect(amounts.slice(known.length).every((amount) => amount === null)).toBe(true)
      expect(known).toEqual(known.toSorted((a, b) => (sort.startsWith('-') ? b - a : a - b)))
    }
  })

  it('with dates has years to count by, the most frequent value first', async () => {
    const { data, meta } = await json('/api/v1/statements?kind=treaty&facets=year,voice&sort=oldest')
    const years = data.map(({ date }) => String(date).slice(0, 4))
    expect(meta.facets?.year?.map(({ value }) => value).toSorted()).toEqual([...new Set(years)])
    const counts = meta.facets?.voice?.map(({ count }) => count) ?? []
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(meta.count)
  })

  it.each([
    '/api/v1/statements',
    '/api/v1/passages?status=all',
    '/api/v1/codings',
    '/api/v1/trade/targets',
    '/api/v1/events',
    '/api/v1/speakers',
  ])(
    '%s counts in every facet that is a filter too what the filter gives',
    async (path) => {
      const url = new URL(path, 'https://entente.test')
      const list = resources.find((one) => `/api/v1${one.path}` === url.pathname)
      const taken = Object.keys(list?.query.shape ?? {})
      // Words of both sides have a parameter of their own, and `uncounted` asks for records, not for a reason.
      const filterOf = (column: string) =>
        [column === 'voice' ? 'attribution' : column, column].find(
          (name) => name !== 'uncounted' && taken.includes(name),
        )
      const columns = (list && 'columns' in list ? [...list.columns] : []).filter(
        (column) => filterOf(column) !== undefined,
      )
      const own = Object.fromEntries(url.searchParams)
      for (const column of columns) {
        const { meta } = await json(address(url.pathname, { ...own, facets: column }))
        for (const { value, count } of meta.facets?.[column] ?? []) {
          // What is of no series was collected.
          const asked = column === 'series' ? (value ?? 'collected') : value
          if (asked === null) continue
          const filtered = await json(address(url.pathname, { ...own, [filterOf(column) ?? '']: asked }))
          expect([column, value, filtered.meta.count]).toEqual([column, value, count])
        }
      }
    },
    60_000,
  )

  it.each(['/api/v1/passages?status=all', '/api/v1/statements?from=2013'])(
    '%s counts by voice what `attribution` then lists',
    async (path) => {
      const { meta } = await json(`${path}&facets=voice&limit=1`)
      const facets = meta.facets?.voice ?? []
      expect(facets.map(({ value }) => value)).toContain('both')
      for (const { value, count } of facets) {
        const { meta: own, data } = await json(`${path}&attribution=${value}&limit=1`)
        expect([value, own.count]).toEqual([value, count])
        expect(data[0]?.voice).toBe(value)
      }
    },
  )

  it.each(['facets=colour', 'facets=year,colour', 'fields=colour'])(
    'reads no row of a long list that is asked %s, which no row has',
    async (query) => {
      const list = resources.find(({ path }) => path === '/releases/{id}/changes')
      const path = list?.path.replace('{id}', list.example.id ?? '')
      const response = await app.request(`/api/v1${path}?${query}`, {}, env)
      expect(response.status).toBe(400)
      const [, rows = 'none'] = /(\d+) rows read/.exec(response.headers.get('server-timing') ?? '') ?? []
      expect(Number(rows)).toBeLessThan(5)
    },
  )

  it.each([
    ['/api/v1/trade/targets?sort=colour', 'sort'],
    ['/api/v1/statements?sort=title', 'sort'],
    ['/api/v1/statements?facets=voice,colour', 'facets'],
    ['/api/v1/compare/groups?aVoice=moscow&bVoice=beijing&facets=theme', 'facets'],
  ])('%s says what is allowed', async (path, parameter) => {
    const response = await app.request(path, {}, env)
    const { errors } = (await response.json()) as { errors: { parameter: string; detail: string }[] }
    expect([response.status, errors[0]?.parameter]).toEqual([400, parameter])
    expect(errors[0]?.detail).toMatch(/allowed: /)
  })
})
