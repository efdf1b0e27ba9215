import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { once } from '../../schema/once.ts'
import { parametersAt } from '../../worker/api/openapi.ts'
import { app } from '../../worker/app.ts'
import { views } from '../../worker/data/page-list.ts'
import { resources } from '../../worker/data/resources.ts'
import { address } from '../../worker/links.ts'
import type { AnyResource } from '../../worker/resource.ts'

type Plain = 'string' | 'integer' | 'number' | 'boolean'
interface Column {
  name: string
  titles: string
  datatype: Plain | { base: 'date' | 'string'; format: string }
  separator?: string
  'dc:description'?: string
}
interface Metadata {
  '@context': unknown
  url: string
  dialect: object
  tableSchema: { columns: Column[]; primaryKey?: string[] }
}

const origin = 'https://entente.test'

async function get(path: string): Promise<Response> {
  const response = await app.request(`${origin}${path}`, {}, env)
  expect([path, response.status]).toEqual([path, 200])
  return response
}

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: { enum?: string[]; items?: { enum?: string[] } }
}

const documented = once(async () => (await (await get('/openapi.json')).json()) as object)

/** What is asked of a resource so that as many rows as may be come: with what it must be asked, and with each of what it offers. */
async function widest(
  { path, example }: AnyResource,
  addressOf: (query: Record<string, string>) => string,
): Promise<Record<string, string>[]> {
  const parameters = parametersAt<Parameter>(await documented(), `/api/v1${path}`).filter(
    (one) => one.in === 'query',
  )
  const needed = Object.entries(example.query ?? {}).filter(
    ([name]) => parameters.find((one) => one.name === name)?.required,
  )
  const least = Object.fromEntries(needed)
  // Any one of some parameters is needed.
  const isEnough = (await app.request(addressOf(least), {}, env)).status === 200
  const asked = isEnough ? least : (example.query ?? {})
  const offered = parameters.flatMap(({ name, schema }) =>
    (schema.enum ?? schema.items?.enum ?? []).map((value) => ({ ...asked, [name]: value })),
  )
  return [asked, example.query ?? {}, ...offered]
}

/** The forms of cells that CSV on the Web names. */
const forms: Record<Plain, RegExp> = {
  string: /^[\s\S]*$/,
  integer: /^[-+]?\d+$/,
  number: /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/,
  boolean: /^(true|false)$/,
}

/** A date in the one format that is used, and text of the form that is said. */
function formOf(datatype: Column['datatype']): RegExp {
  if (typeof datatype === 'string') return forms[datatype]
  if (datatype.base === 'string') return new RegExp(datatype.format)
  expect(datatype.format).toBe('yyyy-MM-dd')
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
}

/** True of several values of the column in one cell. */
function isListOf(cell: string, column: ReadonlySet<string>): boolean {
  const parts = cell.split('; ')
  return parts.length > 1 && parts.every((part) => column.has(part))
}

/** Reads a CSV as its metadata says, and tells every cell that is of another form. */
async function wrongCells(csv: string, response: Response): Promise<unknown[]> {
  const [, described = ''] =
    /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(response.headers.get('link') ?? '') ??
    []
  const metadata = (await (await get(described)).json()) as Metadata
  expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }])
  expect(metadata.url).toBe(new URL(csv, origin).href)
  const [header = [], ...rows] = parse(await response.text(), { record_delimiter: '\r\n' }) as string[][]
  const { columns, primaryKey = [] } = metadata.tableSchema
  expect(columns.filter((column) => !column['dc:description']).map(({ name }) => name)).toEqual([])
  const at = primaryKey.map((name) => header.indexOf(name))
  const named = rows.map((cells) => JSON.stringify(at.map((index) => cells[index])))
  if (at.length > 0) expect(new Set(named).size).toBe(named.length)
  expect(columns.map(({ name }) => name)).toEqual(header)
  // A name is a URI template variable and may not begin with an underscore.
  expect(columns.filter(({ name, titles }) => !/^[A-Za-z0-9]\w*$/.test(name) || titles !== name)).toEqual([])
  const columnValues = header.map((_, index) => new Set(rows.map((row) => row[index] ?? '')))
  return rows.flatMap((cells) =>
    cells.flatMap((cell, index) => {
      const { name, datatype, separator } = columns[index] as Column
      const values = cell === '' ? [] : separator ? cell.split(separator) : [cell]
      if (!separator && isListOf(cell, columnValues[index] ?? new Set())) return [[name, 'a list', cell]]
      return values.every((value) => formOf(datatype).test(value)) ? [] : [[name, datatype, cell]]
    }),
  )
}

describe('the metadata beside a CSV', () => {
  it.each(resources.map((resource) => [resource.path, resource.example] as const))(
    'of %s has its columns in order, and every cell is of the form it says',
    async (path, { id = '', query }) => {
      const csv = address(`/api/v1${path.replace('{id}', encodeURIComponent(id))}.csv`, query)
      expect(await wrongCells(csv, await get(csv))).toEqual([])
    },
  )

  it.each([
    '/api/v1/trends.csv?theme=nato&groupBy=kind',
    '/api/v1/statements.csv?fields=date,id,passages',
    '/trends.csv?theme=nato&voice=joint',
    '/evidence.csv?theme=nato',
    '/statements.csv?year=2022',
    '/data.csv',
  ])('of %s is that of what is asked', async (csv) => {
    expect(await wrongCells(csv, await get(csv))).toEqual([])
  })

  it('is beside the CSV of every page', async () => {
    for (const { stem, resource } of views) {
      const path = stem.replace(':id', encodeURIComponent(resource.example.id ?? ''))
      const { tableSchema } = (await (await get(`${path}.csv-metadata.json`)).json()) as Metadata
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(resource.columns)
    }
  })

  it('of all CSVs together says what refers to what, and every reference is found there', async () => {
    interface Group {
      tables: (Metadata & {
        tableSchema: {
          foreignKeys?: {
            columnReference: string
            reference: { resource: string; columnReference: string }
          }[]
        }
      })[]
    }
    for (const release of ['', '?release=2026.1']) {
      const response = await get(`/api/v1/csv-metadata.json${release}`)
      expect(response.headers.get('content-type')).toBe('application/csvm+json')
      const { tables } = (await response.json()) as Group
      const files = new Map<string, Record<string, string>[]>()
      for (const { url, tableSchema } of tables) {
        const path = url.slice(origin.length)
        const answer = await get(path)
        const text = await answer.clone().text()
        const rows = parse(text, { columns: true }) as Record<string, string>[]
        expect([url, text.split('\r\n')[0]]).toEqual([
          url,
          tableSchema.columns.map(({ name }) => name).join(),
        ])
        files.set(url, rows)
        expect([url, await wrongCells(path, answer)]).toEqual([url, []])
      }
      expect([...files.keys()].some((url) => url.includes('/changes.csv'))).toBe(true)
      const references = tables.flatMap(({ url, tableSchema }) =>
        (tableSchema.foreignKeys ?? []).map((key) => ({ url, ...key })),
      )
      for (const { url, columnReference: from, reference } of references) {
        const known = new Set(files.get(reference.resource)?.map((row) => row[reference.columnReference]))
        const lost = files.get(url)?.filter((row) => row[from] !== '' && !known.has(row[from]))
        expect([url, from, lost]).toEqual([url, from, []])
      }
      const name = (address: string) =>
        address
          .slice(origin.length)
          .replace(/\.csv.*/, '')
          .replace('/api/v1', '')
      expect(
        references.map(
          ({ url, columnReference, reference }) =>
            `${name(url)} ${columnReference} ${name(reference.resource)}`,
        ),
      ).toEqual(
        expect.arrayContaining([
          '/passages statementId /statements',
          '/passages theme /themes',
          '/codings passageId /passages',
          '/measures statementId /statements',
          '/trade/targets passageId /passages',
        ]),
      )
    }
  })

  it('of a search says that a row is an occurrence, and the page counts places that name it', async () => {
    const metadata = (await (await get('/search.csv-metadata.json?q=NATO')).json()) as {
      'dc:description': string
    }
    expect(metadata['dc:description']).toContain('A row of the CSV is one occurrence')
    const rows = parse(await (await get('/search.csv?q=NATO')).text(), { columns: true }) as { id: string }[]
    const { data, meta } = (await (await get('/search.json?q=NATO')).json()) as {
      data: { places: number; denied: number; asides: number }
      meta: { count: number }
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(meta.count)
    expect(rows.length).toBeGreaterThan(meta.count)
    const page = (await (await get('/search?q=NATO')).text()).replaceAll(/<[^>]+>/g, '')
    expect(page).toContain(`${data.places} places`)
    expect(data.places).toBe(meta.count - data.denied - data.asides)
  })

  it.each(resources.map((resource) => [resource.path, resource] as const))(
    'of %s names a row by no more than does in its widest answers, and says so of no other column',
    async (path, resource) => {
      const id = encodeURIComponent(resource.example.id ?? '')
      const csvOf = (query: Record<string, string>) =>
        address(`/api/v1${path.replace('{id}', id)}.csv`, query)
      for (const query of await widest(resource, csvOf)) {
        const csv = csvOf(query)
        const rows = parse(await (await get(csv)).text(), { columns: true }) as Record<string, string>[]
        const metadata = (await (await get(csv.replace('.csv', '.csv-metadata.json'))).json()) as Metadata
        const { columns, primaryKey = [] } = metadata.tableSchema
        const alone = columns.filter((column) => /no other/i.test(column['dc:description'] ?? ''))
        expect([csv, alone.map(({ name }) => name)]).toEqual([csv, primaryKey.length === 1 ? primaryKey : []])
        const named = new Set(rows.map((row) => JSON.stringify(primaryKey.map((name) => row[name]))))
        if (primaryKey.length > 0) expect([csv, named.size]).toEqual([csv, rows.length])
      }
    },
  )

  it('says which columns name a row, and none where they are not all asked for', async () => {
    const keyOf = async (path: string) =>
      ((await (await get(`/api/v1/${path}`)).json()) as Metadata).tableSchema.primaryKey
    expect(await keyOf('statements.csv-metadata.json')).toEqual(['id'])
    expect(await keyOf('codings.csv-metadata.json')).toEqual(['passageId', 'coder'])
    expect(await keyOf('speakers.csv-metadata.json')).toEqual(['name'])
    expect(await keyOf('statements.csv-metadata.json?fields=date,title')).toBeUndefined()
  })

  it('knows dates for dates, and what may be a month or a year alone for that', async () => {
    const datatypeOf = async (path: string, name: string) =>
      ((await (await get(`/api/v1/${path}.csv-metadata.json`)).json()) as Metadata).tableSchema.columns.find(
        (column) => column.name === name,
      )?.datatype
    const day = { base: 'date', format: 'yyyy-MM-dd' }
    const partial = { base: 'string', format: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' }
    expect(await datatypeOf('releases', 'date')).toEqual(day)
    expect(await datatypeOf('codings', 'codedOn')).toEqual(day)
    expect(await datatypeOf('statements', 'date')).toEqual(partial)
    expect(await datatypeOf('phrases', 'longestGapFrom')).toEqual(partial)
  })

  it('knows numbers for numbers wherever the contract does', async () => {
    const typeOf = async (path: string, name: string) => {
      const { tableSchema } = (await (await get(`/api/v1/${path}.csv-metadata.json`)).json()) as Metadata
      return tableSchema.columns.find((column) => column.name === name)
    }
    expect((await typeOf('trends', 'year'))?.datatype).toBe('integer')
    expect((await typeOf('trends', 'share'))?.datatype).toBe('number')
    expect((await typeOf('compare/groups', 'ofA'))?.datatype).toBe('integer')
    expect((await typeOf('trade', 'amountUsdBn'))?.datatype).toBe('number')
    expect(await typeOf('passages', 'frames')).toMatchObject({ datatype: 'string', separator: '; ' })
    expect((await typeOf('trends', 'denominator'))?.['dc:description']).toMatch(/^Address of exactly/)
  })

  it.each([
    ['measures', 'speakers', '; '],
    ['trade/targets', 'by', '; '],
    ['codebook', 'examplePassages', '; '],
    ['titles', 'speakers', ', '],
    ['passages', 'frames', '; '],
  ])('of %s tells that %s is a list, and by what it is joined', async (path, name, separator) => {
    const { tableSchema } = (await (await get(`/api/v1/${path}.csv-metadata.json`)).json()) as Metadata
    expect(tableSchema.columns.find((column) => column.name === name)).toMatchObject({
      datatype: 'string',
      separator,
    })
  })

  it.each([
    ['codebook', 'Counted passages that are published with the frame.'],
    ['trends', 'How many passages the row counts.'],
    ['timeline', 'How many passages the row counts.'],
    ['marks', 'How many passages the row holds.'],
    ['themes', 'Counted passages of the theme.'],
    ['statements', 'Counted passages.'],
  ])('of %s says what `passages` counts there', async (path, meaning) => {
    const { tableSchema } = (await (await get(`/api/v1/${path}.csv-metadata.json`)).json()) as Metadata
    expect(tableSchema.columns.find(({ name }) => name === 'passages')?.['dc:description']).toBe(meaning)
  })
})
