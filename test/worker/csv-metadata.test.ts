import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { resources } from '../../worker/api/resources.ts'
import { app } from '../../worker/app.ts'
import { views } from '../../worker/data/views.ts'
import { address } from '../../worker/links.ts'

interface Column {
  name: string
  titles: string
  datatype: 'string' | 'integer' | 'number' | 'boolean'
  separator?: string
  'dc:description'?: string
}
interface Metadata {
  '@context': unknown
  url: string
  dialect: object
  tableSchema: { columns: Column[] }
}

const origin = 'https://entente.test'

async function get(path: string): Promise<Response> {
  const response = await app.request(`${origin}${path}`, {}, env)
  expect([path, response.status]).toEqual([path, 200])
  return response
}

/** The forms of cells that CSV on the Web names. */
const forms: Record<Column['datatype'], RegExp> = {
  string: /^[\s\S]*$/,
  integer: /^[-+]?\d+$/,
  number: /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/,
  boolean: /^(true|false)$/,
}

/** Reads a CSV as its metadata says, and tells every cell that is of another form. */
async function wrongCells(csv: string): Promise<unknown[]> {
  const response = await get(csv)
  const [, described = ''] =
    /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(response.headers.get('link') ?? '') ??
    []
  const metadata = (await (await get(described)).json()) as Metadata
  expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }])
  expect(metadata.url).toBe(new URL(csv, origin).href)
  const [header = [], ...rows] = parse(await response.text(), { record_delimiter: '\r\n' }) as string[][]
  const { columns } = metadata.tableSchema
  expect(columns.map(({ name }) => name)).toEqual(header)
  // A name is a URI template variable and may not begin with an underscore.
  expect(columns.filter(({ name, titles }) => !/^[A-Za-z0-9]\w*$/.test(name) || titles !== name)).toEqual([])
  return rows.flatMap((cells) =>
    cells.flatMap((cell, index) => {
      const { name, datatype, separator } = columns[index] as Column
      const values = cell === '' ? [] : separator ? cell.split(separator) : [cell]
      return values.every((value) => forms[datatype].test(value)) ? [] : [[name, datatype, cell]]
    }),
  )
}

describe('the metadata beside a CSV', () => {
  it.each(resources.map((resource) => [resource.path, resource.example] as const))(
    'of %s has its columns in order, and every cell is of the form it says',
    async (path, { id = '', query }) => {
      const csv = address(`/api/v1${path.replace('{id}', encodeURIComponent(id))}.csv`, query)
      expect(await wrongCells(csv)).toEqual([])
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
    expect(await wrongCells(csv)).toEqual([])
  })

  it('is beside the CSV of every page', async () => {
    for (const { stem, resource } of views) {
      const path = stem.replace(':id', encodeURIComponent(resource.example.id ?? ''))
      const { tableSchema } = (await (await get(`${path}.csv-metadata.json`)).json()) as Metadata
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(resource.columns)
    }
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
})
