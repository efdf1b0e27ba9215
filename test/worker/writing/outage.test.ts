import { createExecutionContext } from 'cloudflare:test'
import { env as testEnv } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Env } from '../../../worker/env.ts'
import worker from '../../../worker/index.ts'
import { examplesIn } from '../../support/addresses.ts'
import { oembedPath } from '../../support/oembed.ts'
import { pages } from '../../support/pages.ts'

const env = testEnv as unknown as Env['Bindings']

/** The database as it is bound, failing or silent from the batch on that is named; a release check counts as none. */
function faulty(fault: 'fails' | 'is silent', from: number): D1Database {
  let batches = 0
  const broken = <T>(): Promise<T> =>
    fault === 'fails'
      ? Promise.reject(new Error('D1_ERROR: Network connection lost.'))
      : new Promise<T>(() => {})
  const statement = (own: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(own, {
      get: (target, name) => {
        if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values))
        if (name === 'all' && from === 0) return broken
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  const session = (own: D1DatabaseSession): D1DatabaseSession =>
    ({
      prepare: (sql: string) => (from === 0 ? statement(own.prepare(sql)) : own.prepare(sql)),
      batch: (statements: D1PreparedStatement[]) => {
        batches += 1
        return batches > from ? broken() : own.batch(statements)
      },
      getBookmark: () => null,
    }) as unknown as D1DatabaseSession
  return { withSession: () => session(env.DB.withSession('first-unconstrained')) } as unknown as D1Database
}

const ask = (path: string, DB: D1Database, init: RequestInit = {}) =>
  worker.fetch(
    new Request(`https://entente.test${path}`, init) as never,
    { DB } as Env['Bindings'],
    createExecutionContext(),
  )

// What fails on purpose is logged hundreds of times.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('without its database', () => {
  it.each([
    ['/api/v1/statements', 0],
    ['/api/v1/trends?theme=nato', 0],
    ['/statements/2022-02-04-joint-statement-new-era.json', 0],
    ['/search.json?q=nato', 0],
    ['/feed.json', 0],
  ] as const)('%s answers 503 as problem details', async (path, from) => {
    const answer = await ask(path, faulty('fails', from))
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '60',
      'no-store',
    ])
    expect(await answer.text()).not.toContain('D1_ERROR')
  })

  it.each(['/api/v1/statements?theme=nato', '/statements.csv?theme=nato&sort=oldest'])(
    '%s, whose list waits for a count, leaves no failure that nobody hears of',
    async (path) => {
      const unheard: unknown[] = []
      const hear = (event: PromiseRejectionEvent) => {
        event.preventDefault()
        unheard.push(event.reason)
      }
      addEventListener('unhandledrejection', hear)
      const { status } = await ask(path, faulty('fails', 0))
      await new Promise((resolve) => setTimeout(resolve, 50))
      removeEventListener('unhandledrejection', hear)
      expect([status, unheard]).toEqual([503, []])
    },
  )

  it.each(['/', '/statements', '/method', '/compare', '/data', '/releases', '/search?q=nato', '/trade'])(
    '%s answers 503 as a page',
    async (path) => {
      const answer = await ask(path, faulty('fails', 0))
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
      expect(await answer.text()).toContain(
        'The database does not answer at the moment. Ask again in a minute.',
      )
    },
  )

  it.each([0, 1, 2])(
    'answers no page and no question with 500, whichever batch fails: that after %d',
    async (from) => {
      const examples = examplesIn(await (await ask('/llms.txt', env.DB)).text())
      const others = [
        '/feed.atom',
        '/sitemap-pages.xml',
        '/trends.svg?theme=nato',
        oembedPath('https://entente.test/'),
      ]
      expect(examples.length).toBeGreaterThan(20)
      for (const path of [...pages, ...examples, ...others]) {
        const answer = await ask(path, faulty('fails', from))
        await answer.text().catch(() => {})
        expect([path, answer.status]).not.toEqual([path, 500])
        if (answer.status === 503)
          expect([path, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
            path,
            '60',
            'no-store',
          ])
      }
    },
  )

  it('answers 503 where a later batch fails, and keeps nothing of it', async () => {
    const DB = faulty('fails', 1)
    const path = '/api/v1/statements?limit=3'
    expect((await ask('/api/v1/themes', DB)).status).toBe(200)
    expect((await ask(path, DB)).status).toBe(503)
    expect((await ask(path, DB)).status).toBe(503)
  })

  it('breaks a streamed CSV off visibly, and keeps nothing of it', async () => {
    const codings = await env.DB.prepare('select count(*) as n from coding').first<number>('n')
    expect(codings).toBeGreaterThan(1000)
    const DB = faulty('fails', 1)
    const answer = await ask('/api/v1/codings.csv', DB)
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, null])
    await expect(answer.text()).rejects.toThrow()
    // The same isolate and its database that fails: nothing of what was sent answers.
    expect((await ask('/api/v1/codings.csv', DB)).status).toBe(503)
  })

  it('does not wait for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = ask('/api/v1/statements', faulty('is silent', 0))
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect((await answer).status).toBe(503)
  })

  it('answers what it holds, marked stale, and takes up again when the database is back', async () => {
    let isBroken = false
    const broken = faulty('fails', 0)
    const DB = new Proxy(env.DB, {
      get: (target, name) => {
        const owner = isBroken && name === 'withSession' ? broken : target
        const value = Reflect.get(owner, name)
        return typeof value === 'function' ? value.bind(owner) : value
      },
    })
    const path = '/api/v1/themes'
    const before = await (await ask(path, DB)).text()
    isBroken = true
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    const held = await ask(path, DB)
    expect([held.status, await held.text()]).toEqual([200, before])
    expect(held.headers.get('cache-status')).toMatch(/^entente; hit; ttl=-\d+$/)
    isBroken = false
    vi.setSystemTime(Date.now() + 62_000)
    expect((await ask(path, DB)).headers.get('cache-status')).toBe(null)
    vi.useRealTimers()
  })

  it('is said of a database that was never filled', async () => {
    const empty = (testEnv as unknown as Record<string, D1Database>).DB_2026_1 as D1Database
    const answer = await ask('/api/v1/themes', empty)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  })
})

describe('CSV and NDJSON', () => {
  it.each(['csv', 'ndjson'])(
    'are compressed on the wire as %s where the client takes gzip',
    async (format) => {
      const path = `/api/v1/statements.${format}`
      const plain = await ask(path, env.DB)
      const packed = await ask(path, env.DB, { headers: { 'accept-encoding': 'gzip, br' } })
      expect([
        packed.headers.get('content-encoding'),
        packed.headers.get('vary')?.includes('Accept-Encoding'),
      ]).toEqual(['gzip', true])
      expect(packed.headers.get('etag')).toBe(`W/${plain.headers.get('etag')}`)
      const bytes = await packed.arrayBuffer()
      const whole = await plain.text()
      expect(bytes.byteLength).toBeLessThan(whole.length / 2)
      const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'))
      expect(await new Response(stream).text()).toBe(whole)
    },
  )
})
