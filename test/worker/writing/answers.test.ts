import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { resources } from '../../../worker/data/resources.ts'
import worker from '../../../worker/index.ts'
import { address, apiAddress } from '../../../worker/links.ts'
import { rateLimitPolicy } from '../../../worker/middleware/rate-limit.ts'
import configuration from '../../../wrangler.toml?raw'
import { oembedPath } from '../../support/oembed.ts'

const exampleId = '2022-02-04-joint-statement-new-era'
const get = (path: string, init: RequestInit = {}) =>
  worker.fetch(new Request(`https://entente.test${path}`, init) as never, env, createExecutionContext())

/** The version that the dataset is shown under: its plain name only if it is exactly what was published. */
const held = await env.DB.prepare('select version from release').first<string>('version')
const pin = `release=${encodeURIComponent(held ?? '')}`

/** Batches and rows that the answer cost; undefined if it was kept. */
function cost(response: Response): { batches: number; rows: number } | undefined {
  const match = /^d1;desc="(\d+) batches, (\d+) rows read"$/.exec(response.headers.get('server-timing') ?? '')
  return match ? { batches: Number(match[1]), rows: Number(match[2]) } : undefined
}

async function revise(revision: string): Promise<string> {
  const before = await env.DB.prepare('select revision from release').first<string>('revision')
  await env.DB.prepare('update release set revision = ?').bind(revision).run()
  return before ?? ''
}

afterEach(() => {
  vi.useRealTimers()
})

describe('a view by itself', () => {
  const named = async (from: string, to: string) =>
    env.DB.prepare('update counted set question = ? where question = ?').bind(to, from).run()

  it('reads the marks of its timeline only where it draws them', async () => {
    const views = ['', '&events=none', '&theme=nato', '&theme=world_order'].flatMap((more) =>
      ['year', 'words', 'statement'].map((by) => `/trends.svg?by=${by}${more}`),
    )
    vi.useFakeTimers({ toFake: ['Date'] })
    const drawn = async (revision: string) => {
      vi.setSystemTime(Date.now() + 60_000)
      await revise(revision)
      await get('/api/v1/themes')
      const found: string[] = []
      for (const view of views) {
        const answer = await get(view)
        found.push(`${cost(answer)?.rows} rows: ${await answer.text()}`)
      }
      return found
    }
    const own = await drawn('with marks')
    await named('marks', 'no marks')
    const without = await drawn('without marks')
    await named('no marks', 'marks')
    await drawn('with them again')
    const changed = views.filter((_, index) => own[index] !== without[index])
    expect(changed).toEqual(views.filter((view) => view.includes('by=statement')))
  })
})

describe('answers kept by release', () => {
  it.each([
    ['/', 3000],
    ['/?theme=nato', 3000],
    ['/statements', 3000],
    ['/statements?theme=nato', 3000],
    [`/statements/${exampleId}`, 3000],
    [`/compare?a=2019-06-05-joint-statement-new-era&b=${exampleId}`, 3000],
    ['/trends.svg?theme=nato', 3000],
    ['/codebook', 5000],
    ['/api/v1/trends', 3000],
    ['/api/v1/trends?groupBy=speaker', 3000],
    ['/api/v1/statements?theme=nato', 3000],
    [`/api/v1/statements/${exampleId}`, 3000],
    ['/api/v1/passages', 6000],
    ['/statements.csv', 5000],
  ])(
    'GET %s reads the database once (twice for statements of a theme), at most %i rows, and the second time not at all',
    async (path, most) => {
      // As a fresh isolate: the first request of each kind remembers nothing.
      await revise(`fresh ${path}`)
      const first = await get(`${path}${path.includes('?') ? '&' : '?'}${pin}`)
      expect(first.status).toBe(200)
      const { batches, rows } = cost(first) ?? { batches: 0, rows: 0 }
      // How many there are of a theme decides how a list of them is read.
      expect(batches).toBe(path.includes('statements?theme=') ? 2 : 1)
      expect(rows).toBeLessThanOrEqual(most)
      const again = await get(`${path}${path.includes('?') ? '&' : '?'}${pin}`)
      expect(cost(again)).toBe(undefined)
      expect(await again.text()).toBe(await first.text())
      expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
      const kept = (response: Response) =>
        [...response.headers].filter(([name]) => !['server-timing', 'x-request-id'].includes(name))
      expect(kept(again)).toEqual(kept(first))
    },
  )

  it.each(resources.map((resource) => [resource.path, resource.example] as const))(
    'GET /api/v1%s is one batch once the isolate remembers codebook, synonyms, counts, marks and its release, two or three where something must be found first',
    async (path, example) => {
      const own = address(apiAddress(path.replace('{id}', example.id ?? '')), example.query)
      await get('/api/v1/themes')
      await get('/api/v1/search?q=remembered')
      await get('/api/v1/statements?limit=1')
      await get('/api/v1/rates?theme=nato&from=2022&to=2022')
      await get('/api/v1/marks?theme=nato&limit=1')
      expect(cost(await get(own, { headers: { accept: `*/*, ${'x/y, '.repeat(60)}x/y` } }))).toMatchObject({
        // What is found decides what is read.
        // A page of a timeline: its statements, then their passages; a search asks for places, then who was first.
        batches: { '/compare/neighbours': 2, '/search': 2, '/marks': 2, '/timeline': 2 }[path] ?? 1,
      })
    },
  )

  it('looks for a new release 30 seconds after it last saw the database, and not before', async () => {
    await get('/api/v1/themes')
    const before = await revise('another')
    expect(cost(await get('/api/v1/themes'))).toBe(undefined)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    expect(cost(await get('/api/v1/themes'))).toMatchObject({ batches: 1 })
    await revise(before)
  })

  it('answers from one release even where it changes between two requests', async () => {
    const first = await get('/api/v1/trends?theme=trade')
    const before = await revise('between')
    await env.DB.prepare(
      `update counted set json = replace(json, '"label":"NATO"', '"label":"Renamed"') where question = 'codebook'`,
    ).run()
    // What is remembered is of the release before; the answer is read again.
    const { data } = (await (await get('/api/v1/themes?fields=id,label')).json()) as {
      data: { id: string; label: string }[]
    }
    expect(data.find((theme) => theme.id === 'nato')?.label).toBe('Renamed')
    const second = await get('/api/v1/trends?theme=trade')
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'))
    await revise(before)
  })
})

describe('entity tags', () => {
  it.each(['/', '/statements', '/api/v1/trends?theme=nato', '/statements.csv', '/openapi.json', '/codebook'])(
    'GET %s answers 304 to its own tag, weak or strong, first and kept',
    async (path) => {
      const etag = (await get(path)).headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const response = await get(path, { headers: { 'if-none-match': tag } })
        expect(response.status).toBe(304)
        expect(response.headers.get('etag')).toBe(etag)
        expect(await response.text()).toBe('')
      }
      expect((await get(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    },
  )

  it('differ by form and by question, not by the order of parameters', async () => {
    const tag = async (path: string) => (await get(path)).headers.get('etag')
    const json = await tag('/api/v1/statements?theme=nato&limit=5')
    expect(await tag('/api/v1/statements?limit=5&theme=nato')).toBe(json)
    expect(await tag('/api/v1/statements?limit=6&theme=nato')).not.toBe(json)
    expect(await tag('/api/v1/statements.csv?theme=nato')).not.toBe(
      await tag('/api/v1/statements.ndjson?theme=nato'),
    )
    expect(await tag('/statements.csv?bom=1')).not.toBe(await tag('/statements.csv'))
  })
})

describe('?release=', () => {
  it('makes an answer immutable if it names the release that is held, and not while that is a draft', async () => {
    const name = (version: string) =>
      env.DB.prepare('update release set version = ?, revision = ?').bind(version, version).run()
    const cacheControl = async (query: string) =>
      (await get(`/api/v1/events${query}`)).headers.get('cache-control')
    const unpinned = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400'
    await name('2031.1')
    expect(await cacheControl('?release=2031.1')).toBe('public, max-age=31536000, immutable')
    expect(await cacheControl('')).toBe(unpinned)
    await name('2031.2-draft')
    expect(await cacheControl('?release=2031.2-draft')).toBe(unpinned)
    await name(held ?? '')
  })

  it('has a tag by what the page rests on that is to be embedded, though the question names no release', async () => {
    const page = oembedPath(`https://entente.test/statements/${exampleId}?${pin}`)
    const tag = async () => (await get(page)).headers.get('etag')
    const first = await tag()
    const before = await revise('of the embedded')
    // The isolate has to notice: it trusts what it knows for half a minute.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    await get('/api/v1/themes')
    expect(await tag()).not.toBe(first)
    await revise(before)
    vi.setSystemTime(Date.now() + 31_000)
    await get('/api/v1/themes')
    expect(await tag()).toBe(first)
  })

  it.each(['/api/v1/themes?release=1999.1', '/statements?release=1999.1', '/openapi.json?release=1999.1'])(
    'GET %s answers 404, names what is held and is not stored',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.text()).toContain(`held: ${held}`)
    },
  )
})

describe('rate limit', () => {
  it('says what wrangler.toml sets', () => {
    const [, limit, period] = /simple = \{ limit = (\d+), period = (\d+) \}/.exec(configuration) ?? []
    expect(rateLimitPolicy).toBe(`"client";q=${limit};w=${period}`)
  })

  it.each([
    ['GET', '/oembed?url=https%3A%2F%2Fentente.test%2F&dnt=1&maxwidth=1&maxheight=zero'],
    ['GET', '/statements.csv'],
    ['POST', '/mcp'],
  ])('answers 429 to %s of %s as problem details', async (method, path) => {
    const limited = { ...env, RATE_LIMIT: { limit: async () => ({ success: false }) } }
    const body = method === 'POST' ? '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' : undefined
    const headers = { 'cf-connecting-ip': '192.0.2.1', 'content-type': 'application/json' }
    const request = new Request(`https://entente.test${path}`, { method, headers, ...(body && { body }) })
    const response = await worker.fetch(request as never, limited, createExecutionContext())
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await response.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 })
  })

  it('answers 429 with the policy and when to come back, kept answers too', async () => {
    await get('/api/v1/themes')
    const limited = { ...env, RATE_LIMIT: { limit: async () => ({ success: false }) } }
    const request = new Request('https://entente.test/api/v1/themes', {
      headers: { 'cf-connecting-ip': '192.0.2.1' },
    })
    const response = await worker.fetch(request as never, limited, createExecutionContext())
    expect(response.status).toBe(429)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('retry-after')).toBe('60')
    expect(response.headers.get('ratelimit-policy')).toBe('"client";q=600;w=60')
    expect(response.headers.get('ratelimit')).toBe('"client";r=0;t=60')
  })

  it('counts every address of an IPv6 /64 as one client, kept answers and tools too', async () => {
    const keys: string[] = []
    const counted = {
      ...env,
      RATE_LIMIT: {
        limit: async ({ key }: { key: string }) => {
          keys.push(key)
          return { success: true }
        },
      },
    }
    const body = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
    for (const client of ['2001:db8:0:7::1', '2001:db8:0:7:ffff::2', '2001:db8:0:8::1'])
      for (const [method, path] of [
        ['GET', '/api/v1/themes'],
        ['POST', '/mcp'],
      ] as const) {
        const headers = { 'cf-connecting-ip': client, 'content-type': 'application/json' }
        const init = { method, headers, ...(method === 'POST' && { body }) }
        const request = new Request(`https://entente.test${path}`, init)
        const { status } = await worker.fetch(request as never, counted, createExecutionContext())
        expect([client, path, status]).toEqual([client, path, 200])
      }
    const [one, other] = ['2001:db8:0:7::/64', '2001:db8:0:8::/64']
    expect(keys).toEqual([one, one, one, one, other, other])
  })

  it('answers without a limit where what counts requests fails, kept or not', async () => {
    const broken = { ...env, RATE_LIMIT: { limit: () => Promise.reject(new Error('database is locked')) } }
    for (const path of ['/api/v1/themes?unlimited=1', '/api/v1/themes', '/api/v1/themes']) {
      const request = new Request(`https://entente.test${path}`, {
        headers: { 'cf-connecting-ip': '192.0.2.1' },
      })
      const { status } = await worker.fetch(request as never, broken, createExecutionContext())
      expect([path, status]).toEqual([path, path.includes('?') ? 400 : 200])
    }
  })
})
