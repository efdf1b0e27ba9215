import { env as testEnv } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { pointName } from '../../schema/chart/chart.ts'
import { type BuiltPage, builtFile, builtFolder, writtenPage } from '../../schema/contract/built-page.ts'
import { app } from '../../worker/app.ts'
import type { Env } from '../../worker/env.ts'
import { drawnChart } from '../../worker/pages/trends/facets.tsx'
import { together } from '../support/together.ts'

const env = testEnv as unknown as Env['Bindings']

async function ask(
  origin: string,
  path: string,
  files: Record<string, string> = {},
  DB = env.DB,
): Promise<Response> {
  const fetch = async (url: URL) => {
    const file = files[url.pathname]
    return new Response(file ?? null, { status: file === undefined ? 404 : 200 })
  }
  return app.request(`${origin}${path}`, {}, { ...env, DB, ASSETS: { fetch } as unknown as Fetcher })
}

/** The page as the build of another address makes it, with what is changed of it. */
async function built(path: string, change: Partial<BuiltPage> = {}): Promise<Record<string, string>> {
  const origin = 'http://127.0.0.1:4173'
  const revision = await env.DB.prepare('select revision from release').first<string>('revision')
  const html = await (await ask(origin, path)).text()
  const page = { path, revision: revision ?? '', origin, html, ...change }
  return { [`/${builtFolder}/${await builtFile(path)}`]: writtenPage(page) }
}

/** A database that no isolate has seen, and that never answers. */
function lost(): D1Database {
  const broken = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'))
  const statement = { bind: () => statement, all: broken }
  return { withSession: () => ({ prepare: () => statement, batch: broken }) } as unknown as D1Database
}

const rows = (one: Response) => Number(/(\d+) rows/.exec(one.headers.get('server-timing') ?? '')?.[1])

const site = 'https://entente.test'
const marked = { html: '<!doctype html><p>made with the build</p>' }

describe('a page that was made with the build', () => {
  it.each([
    '/',
    '/?theme=nato',
    '/?theme=alliance&by=year',
    '/?theme=alliance&measure=passages&by=year',
    '/?theme=nato&by=words',
    '/embed?theme=trade',
    '/api',
  ])('%s is what this site would make, with its headers, byte by byte', async (path) => {
    const own = await ask(site, path)
    const taken = await ask(site, path, await built(path))
    expect(await taken.text()).toBe(await own.text())
    for (const name of ['etag', 'cache-control', 'content-type', 'x-frame-options', 'content-length'])
      expect([name, taken.headers.get(name)]).toEqual([name, own.headers.get(name)])
    // The release alone.
    expect(rows(taken)).toBeLessThan(10)
    expect(rows(taken)).toBeLessThanOrEqual(rows(own))
  })

  it.each([
    '/?theme=nato',
    '/?theme=trade',
    '/?theme=ukraine',
    '/?theme=alliance&by=year',
    '/?theme=nato&measure=passages&by=year',
    '/?theme=nato&by=words',
    '/',
  ])('%s with any of its marks opened is what this site would make', async (path) => {
    const files = await built(path)
    const marks = [...(files[Object.keys(files)[0] ?? ''] ?? '').matchAll(/<a id="m\d+" href="([^"]+)"/g)]
    const addresses = marks.map(([, href = '']) => href.replaceAll('&amp;', '&'))
    expect(addresses.length).toBeGreaterThan(20)
    // One in some rows: all are opened by the same code.
    const asked = addresses.filter((_, index) => index % 23 === 0)
    await together(asked, async (address) => {
      const own = await ask(site, address)
      const taken = await ask(site, address, files)
      expect(own.status, address).toBe(200)
      expect(await taken.text(), address).toBe(await own.text())
      // Nothing of the figure is read.
      expect(rows(taken), address).toBeLessThan(rows(own))
    })
  })

  it.each([
    '/?theme=alliance&by=year',
    '/?theme=nato&frame=enlargement&by=year',
    '/?theme=nato&measure=passages&by=year',
    '/?theme=nato&by=words',
    '/?theme=nato&by=words&definition=strict,standard,broad',
    '/?by=year',
  ])('%s with any point of its shares or rates opened is what this site would make', async (path) => {
    const files = await built(path)
    const [html = ''] = Object.values(files)
    const chart = drawnChart(new TextEncoder().encode(html))
    const points = chart?.facets.flatMap((facet) =>
      facet.points.flatMap((point) => (point.evidence === null ? [] : pointName(chart, facet, point))),
    )
    expect(points?.length).toBeGreaterThan(5)
    const asked = points?.filter((_, index) => index % 13 === 0) ?? []
    await together(asked, async (point) => {
      const address = `${path}&point=${encodeURIComponent(point)}`
      const own = await ask(site, address)
      const taken = await ask(site, address, files)
      expect(own.status, address).toBe(200)
      const text = await taken.text()
      expect(text, address).toBe(await own.text())
      expect(text, address).toContain('class="opened"')
      expect(rows(taken), address).toBeLessThan(rows(own))
    })
  })

  it('refuses a mark that the view has not, as it would without it', async () => {
    const files = await built('/?theme=nato')
    for (const point of ['nato.enlargement.moscow.never', 'x', '"><title>'])
      expect((await ask(site, `/?theme=nato&point=${encodeURIComponent(point)}`, files)).status).toBe(400)
  })

  it('answers every spelling of its address', async () => {
    const files = await built('/?theme=nato', marked)
    for (const path of ['/?theme=nato', '/?theme=nato&by=statement', '/?theme=nato&utm_source=a'])
      expect([path, await (await ask(site, path, files)).text()]).toEqual([path, marked.html])
  })

  it.each([
    ['of another release', '/?theme=nato', { revision: 'another' }],
    ['of another address', '/?theme=nato', { path: '/?theme=trade' }],
  ])('is not taken where it is %s', async (_, path, change) => {
    const files = await built(path, { ...marked, ...change })
    expect(await (await ask(site, path, files)).text()).toBe(await (await ask(site, path)).text())
  })

  it('is not taken for a view that asks more, is wrong, or is of an older release', async () => {
    const files = await built('/?theme=nato', marked)
    const version = await env.DB.prepare('select version from release').first<string>('version')
    const others = ['&from=2015', '&unknown=1', '&by=never', '&events=all', `&release=${version}`]
    for (const more of others)
      expect([more, await (await ask(site, `/?theme=nato${more}`, files)).text()]).not.toEqual([
        more,
        marked.html,
      ])
  })

  it('is answered as stale without the database, and kept by nobody', async () => {
    const DB = lost()
    const files = await built('/?theme=nato', marked)
    const answer = await ask(site, '/?theme=nato', files, DB)
    expect([answer.status, answer.headers.get('cache-status')]).toEqual([200, 'entente; hit; ttl=-1'])
    expect(await answer.text()).toBe(marked.html)
    expect((await ask(site, '/?theme=nato', {}, DB)).status).toBe(503)
    expect((await ask(site, '/?theme=nato&from=2015', files, DB)).status).toBe(503)
  })

  it('is made again where the files of the build do not answer', async () => {
    const ASSETS = { fetch: () => Promise.reject(new Error('internal error')) } as unknown as Fetcher
    expect((await app.request(`${site}/?theme=nato`, {}, { ...env, ASSETS })).status).toBe(200)
  })
})
