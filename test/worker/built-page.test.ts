import { env as testEnv } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type BuiltPage, builtFile, builtFolder, writtenPage } from '../../schema/contract/built-page.ts'
import { app } from '../../worker/app.ts'
import type { Env } from '../../worker/env.ts'

const env = testEnv as unknown as Env['Bindings']

async function ask(origin: string, path: string, files: Record<string, string> = {}): Promise<Response> {
  const fetch = async (url: URL) => {
    const file = files[url.pathname]
    return new Response(file ?? null, { status: file === undefined ? 404 : 200 })
  }
  return app.request(`${origin}${path}`, {}, { ...env, ASSETS: { fetch } as unknown as Fetcher })
}

/** The page as the build of another address makes it, with what is changed of it. */
async function built(path: string, change: Partial<BuiltPage> = {}): Promise<Record<string, string>> {
  const origin = 'http://127.0.0.1:4173'
  const revision = await env.DB.prepare('select revision from release').first<string>('revision')
  const html = await (await ask(origin, path)).text()
  const page = { path, revision: revision ?? '', origin, html, ...change }
  return { [`/${builtFolder}/${await builtFile(path)}`]: writtenPage(page) }
}

const site = 'https://entente.test'
const marked = { html: '<!doctype html><p>made with the build</p>' }

describe('a page that was made with the build', () => {
  it.each(['/', '/?theme=nato', '/?theme=alliance&by=year', '/?theme=nato&by=words', '/embed?theme=trade'])(
    '%s is what this site would make, with its headers, byte by byte',
    async (path) => {
      const own = await ask(site, path)
      const taken = await ask(site, path, await built(path))
      expect(await taken.text()).toBe(await own.text())
      for (const name of ['etag', 'cache-control', 'content-type', 'x-frame-options', 'content-length'])
        expect([name, taken.headers.get(name)]).toEqual([name, own.headers.get(name)])
      const rows = (one: Response) => Number(/(\d+) rows/.exec(one.headers.get('server-timing') ?? '')?.[1])
      expect(rows(taken)).toBeLessThan(rows(own))
    },
  )

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
    const [{ version } = { version: '' }] = (
      await env.DB.prepare('select version from release').all<{ version: string }>()
    ).results
    const others = ['&from=2015', '&unknown=1', '&by=never', '&events=all', `&release=${version}`]
    for (const more of others)
      expect([more, await (await ask(site, `/?theme=nato${more}`, files)).text()]).not.toEqual([
        more,
        marked.html,
      ])
  })
})
