import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { compare } from '../../worker/api/compare.ts'
import { app } from '../../worker/app.ts'
import { address } from '../../worker/links.ts'
import { ndjson } from '../support/ndjson.ts'
import { rowsOf } from './count.ts'

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { headers, method }, env)

async function records(path: string): Promise<Record<string, string>[]> {
  return parse(await (await get(path)).text(), { columns: true, bom: true })
}

describe('forms of one answer', () => {
  it.each([
    ['/api/v1/themes.json?bom=1', 'bom'],
    ['/api/v1/statements.csv?facets=voice', 'facets'],
    ['/api/v1/statements.ndjson?bom=1', 'bom'],
    ['/api/v1/statements.bib?fields=id', 'fields'],
    ['/api/v1/themes.ris?sort=id', 'sort'],
    ['/statements.csl.json?bom=1', 'bom'],
    ['/api/v1/statements.csv-metadata.json?facets=voice', 'facets'],
  ])('%s is refused: nothing is shown otherwise by it there', async (path, parameter) => {
    const response = await get(path)
    const { errors } = (await response.json()) as { errors: { parameter: string; detail: string }[] }
    expect([response.status, errors[0]?.parameter]).toEqual([400, parameter])
    expect(errors[0]?.detail).toContain('is unknown; allowed: ')
  })

  it.each([
    '/api/v1/statements?facets=voice&fields=id,speakers&sort=oldest',
    address('/api/v1/compare', { ...compare.example.query, fields: 'a' }),
    '/api/v1/themes?sort=-id&fields=id,label',
    '/statements.csv?bom=1&fields=id&theme=nato',
  ])('%s names its other forms at addresses that answer', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    const others = [...(response.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="alternate"/g)].map(
      ([, target = '']) => target,
    )
    expect(others.length).toBe(5)
    for (const other of others) expect([other, (await get(other)).status]).toEqual([other, 200])
  })

  it.each([
    ['/statements', 'text/html', 'text/html'],
    ['/statements', 'application/json', 'application/json'],
    ['/statements', 'text/csv;q=0.9, application/json;q=0.5', 'text/csv'],
    ['/statements', '*/*', 'text/html'],
    ['/statements', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['/', 'application/x-ndjson', 'application/x-ndjson'],
    ['/api/v1/statements', '*/*', 'application/json'],
    ['/api/v1/statements', 'text/csv', 'text/csv'],
  ])('%s asked for with Accept %s answers %s and varies by it', async (path, accept, type) => {
    const response = await get(path, { accept })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('vary')).toContain('Accept')
  })

  it('answers 406 as problem details where the API has none of the forms', async () => {
    const response = await get('/api/v1/themes', { accept: 'image/png' })
    expect(response.status).toBe(406)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it('takes a suffix on data addresses too', async () => {
    expect((await records('/api/v1/themes.csv')).length).toBe(12)
    expect((await get('/api/v1/statements/2022-02-04-joint-statement-new-era.ndjson')).status).toBe(200)
  })

  it('holds the whole result in CSV and NDJSON unless a page of it is asked for, as in JSON', async () => {
    expect((await records('/statements.csv')).length).toBe(await rowsOf('statement where uncounted is null'))
    const ids = async (path: string) => (await records(path)).map(({ id }) => id)
    const json = async (path: string) =>
      ((await (await get(path)).json()) as { data: { id: string }[] }).data.map(({ id }) => id)
    expect((await ids('/api/v1/statements.csv?limit=5')).length).toBe(5)
    expect(await ids('/api/v1/statements.csv?limit=5')).toEqual(await json('/api/v1/statements?limit=5'))
    const link = (await get('/api/v1/statements.csv?limit=5')).headers.get('link') ?? ''
    const [, next = ''] = /<([^>]*)>; rel="next"/.exec(link) ?? []
    expect(next.startsWith('/api/v1/statements.csv?limit=5&cursor=')).toBe(true)
    expect(await ids(next)).toEqual((await json('/api/v1/statements?limit=10')).slice(5))
    const references = await (await get('/api/v1/statements.ris?limit=5')).text()
    expect(references.match(/^ER {2}- /gm)?.length).toBe(5)
    const rows = ndjson(await (await get('/api/v1/passages.ndjson')).text())
    const { meta } = (await (await get('/api/v1/passages')).json()) as { meta: { count: number } }
    expect(rows.length).toBe(meta.count)
  })

  it('names the CSV file by query and release and puts a byte order mark on request', async () => {
    const response = await get('/statements.csv?theme=nato&bom=1')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="entente-2026\.2[^"]*-statements-theme-nato-bom-1\.csv"$/,
    )
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('answers only the fields asked for, in their order', async () => {
    const { data } = (await (await get('/api/v1/statements?fields=date,id&limit=1')).json()) as {
      data: object[]
    }
    expect(Object.keys(data[0] ?? {})).toEqual(['date', 'id'])
    expect((await (await get('/statements.csv?fields=date,id')).text()).startsWith('date,id\r\n')).toBe(true)
    expect((await get('/api/v1/statements?fields=colour')).status).toBe(400)
  })

  it('links every page to the next by a Link header that is the same as links.next', async () => {
    const response = await get('/api/v1/passages?theme=nato&limit=20')
    const { links } = (await response.json()) as { links: { next: string; self: string } }
    expect(response.headers.get('link')).toContain(`<${links.next}>; rel="next"`)
    expect(response.headers.get('link')).toContain('</api/v1/passages.csv?theme=nato>; rel="alternate"')
  })

  it('answers HEAD like GET without a body', async () => {
    const [head, whole] = [await get('/api/v1/themes', {}, 'HEAD'), await get('/api/v1/themes')]
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'))
    expect(head.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength))
  })
})

describe('the whole dataset and what its files hold', () => {
  it.each(['statements', 'passages', 'trends', 'trade/volumes'])(
    '/api/v1/%s.csv names its description, which has exactly its columns',
    async (name) => {
      const response = await get(`/api/v1/${name}.csv`)
      const [, address = ''] =
        /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(
          response.headers.get('link') ?? '',
        ) ?? []
      const metadata = await get(address)
      expect(metadata.headers.get('content-type')).toBe('application/csvm+json')
      const { url, tableSchema } = (await metadata.json()) as {
        url: string
        tableSchema: { columns: { name: string; datatype: string; separator?: string }[] }
      }
      expect(new URL(url).pathname).toBe(`/api/v1/${name}.csv`)
      const [header = ''] = (await response.text()).split('\r\n')
      expect(tableSchema.columns.map((column) => column.name)).toEqual(header.split(','))
    },
  )
})

describe('request rules', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s answers 405 and what is allowed', async (method) => {
    const response = await get('/api/v1/statements', {}, method)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })

  it('OPTIONS says what is allowed, as a preflight and by itself', async () => {
    for (const headers of [{}, { origin: 'https://example.org', 'access-control-request-method': 'GET' }]) {
      const response = await get('/api/v1/statements', headers, 'OPTIONS')
      expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
      expect(response.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS')
    }
  })

  it.each(['/', '/api/v1/trends?theme=nato', '/search?q=nato', '/api/v1/export'])(
    'OPTIONS of %s makes no answer to tell it',
    async (path) => {
      const response = await get(path, {}, 'OPTIONS')
      expect(response.headers.get('server-timing')).toBe('d1;desc="0 batches, 0 rows read"')
    },
  )

  it.each([
    ['/nowhere', 404],
    ['/api/v1/nowhere', 404],
    ['/api/v1/statements/nobody', 404],
    ['/statements/', 301],
    ['/api/v1/statements?limit=0', 204],
    ['/export', 404],
    ['/', 204],
    ['/robots.txt', 204],
    ['/api/v1/trends.csv-metadata.json', 204],
    ['/api/v1/trends.bib', 204],
    ['/trends.xlsx', 404],
    ['/sitemap-statements-99.xml', 404],
    ['/embed/statements/2022-02-04-joint-statement-new-era', 204],
    ['/api/v1/passages/2022-02-04-joint-statement-new-era-p1', 204],
    ['/api/v1/export', 204],
  ])('OPTIONS of %s answers %i: of an address without anything nothing is allowed', async (path, status) => {
    const response = await get(path, { origin: 'https://example.org' }, 'OPTIONS')
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, '*'])
    expect(response.headers.get('allow')).toBe(status === 204 ? 'GET, HEAD, OPTIONS' : null)
  })

  it('asks for HTTPS from this site alone', async () => {
    const response = await get('/')
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it.each([
    ['/api/v1/themes', null, null],
    ['/api/v1/none', null, null],
    ['/statements.csv?limit=1', null, null],
    ['/trends.svg', 'SAMEORIGIN', 'same-origin'],
    ['/statements', 'SAMEORIGIN', 'same-origin'],
  ])('says of frames and windows only with what a browser opens in them: %s', async (path, frame, opener) => {
    const { headers } = await get(path)
    expect(headers.get('x-frame-options')).toBe(frame)
    expect(headers.get('cross-origin-opener-policy')).toBe(opener)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    if (frame === null)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  it('answers 414 to an address of 5,000 characters', async () => {
    expect((await get(`/api/v1/statements?q=${'a'.repeat(5000)}`)).status).toBe(414)
  })

  it('lets every site read every answer and its headers, failures too', async () => {
    for (const path of ['/api/v1/themes', '/api/v1/none', '/statements.csv', '/']) {
      const response = await get(path, { origin: 'https://example.org' })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-expose-headers')).toContain('ETag')
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })
})

describe('/api/v1/trends?groupBy=…', () => {
  it.each(['year', 'theme', 'frame', 'voice', 'speaker', 'kind'])(
    '%s counts exactly the passages that its evidence links list',
    async (groupBy) => {
      const { data } = (await (await get(`/api/v1/trends?theme=nato,trade&groupBy=${groupBy}`)).json()) as {
        data: { group: string; passages: number; evidence: string }[]
      }
      expect(data.length).toBeGreaterThan(1)
      for (const row of data) {
        const { meta } = (await (await get(row.evidence)).json()) as { meta: { count: number } }
        expect(meta.count, row.evidence).toBe(row.passages)
      }
    },
  )

  it('has the columns of a group in CSV', async () => {
    const [first] = await records('/api/v1/trends.csv?theme=nato&groupBy=voice')
    expect(first).toMatchObject({ groupBy: 'voice', group: 'joint' })
  })
})
