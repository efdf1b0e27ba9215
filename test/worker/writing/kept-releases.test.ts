import { createExecutionContext } from 'cloudflare:test'
import { env as testEnv } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Env } from '../../../worker/env.ts'
import worker from '../../../worker/index.ts'
import { seedKeptReleases } from '../kept.ts'

const env = testEnv as unknown as Env['Bindings'] & { DB_2026_1: D1Database }
const get = (path: string, bindings = env) =>
  worker.fetch(new Request(`https://entente.test${path}`) as never, bindings, createExecutionContext())
const meta = async (path: string) =>
  ((await (await get(path)).json()) as { meta: { release: string; count: number } }).meta

const current = (await env.DB.prepare('select version from release').first<string>('version')) ?? ''

describe('before a kept release is seeded', () => {
  it('is answered as one that is not held', async () => {
    expect((await get('/api/v1/themes?release=2026.1')).status).toBe(404)
  })
})

describe('?release=', () => {
  beforeAll(seedKeptReleases)

  it('is answered from the database of that release, whatever the current one holds', async () => {
    expect(current).not.toBe('2026.1')
    expect(await meta('/api/v1/statements?release=2026.1')).toMatchObject({
      release: '2026.1',
      count: 198,
    })
    expect((await meta('/api/v1/statements')).release).toBe(current)
    expect((await meta(`/api/v1/statements?release=${encodeURIComponent(current)}`)).release).toBe(current)
  })

  it('keeps the answers of two releases apart', async () => {
    await env.DB.prepare("update statement set title = 'Changed since' where id = ?")
      .bind('2022-02-04-joint-statement-new-era')
      .run()
    const path = '/api/v1/statements/2022-02-04-joint-statement-new-era'
    for (const _ of ['cold', 'warm']) {
      const [now, then] = await Promise.all([get(path), get(`${path}?release=2026.1`)])
      expect(await now.text()).toContain('Changed since')
      expect(await then.text()).not.toContain('Changed since')
      expect(then.headers.get('etag')).not.toBe(now.headers.get('etag'))
    }
  })

  it.each(['2025.9', '2026.1+', 'newest'])('refuses %s with the list of those that are held', async (pin) => {
    const answer = await get(`/api/v1/themes?release=${encodeURIComponent(pin)}`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({
      code: 'NOT_FOUND',
      detail: `Release "${pin}" is not held here; held: ${current}, 2026.1.`,
      errors: [{ parameter: 'release', detail: `"${pin}" is not held here; held: ${current}, 2026.1` }],
    })
  })

  it.each([
    '/',
    '/statements',
    '/compare',
    '/codebook',
    '/method',
    '/data',
    '/evidence?theme=nato',
    '/search?q=nato',
  ])('answers the page %s of an older release', async (path) => {
    const answer = await get(`${path}${path.includes('?') ? '&' : '?'}release=2026.1`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('2026.1')
  })
})
