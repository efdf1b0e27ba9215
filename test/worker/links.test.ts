import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { pages as registered, views } from '../../worker/data/page-list.ts'
import { resources } from '../../worker/data/resources.ts'
import { address, apiAddress } from '../../worker/links.ts'
import { addressesIn, headerLinks } from '../support/addresses.ts'
import { pages } from '../support/pages.ts'
import { together } from '../support/together.ts'

const origin = 'http://localhost'
const get = (path: string) => app.request(path, {}, env)

/** Answers of one shape are made by one handler: so many of each are followed. */
const mostOfShape = 1

/** Where a reader or a program enters. */
const entrances = [
  '/',
  ...['/feed.json', '/feed.atom', '/sitemap.xml', '/llms.txt', '/openapi.json', '/.well-known/api-catalog'],
  ...resources.map(({ path, example }) =>
    address(apiAddress(path.replace('{id}', example.id ?? '')), example.query),
  ),
  ...views.flatMap(({ stem, query, resource: { example } }) =>
    ['', '.json', '.bib'].map((suffix) =>
      address(
        `${stem.replace(':id', example.id ?? '')}${suffix}`,
        Object.fromEntries(Object.entries(example.query ?? {}).filter(([name]) => name in query.shape)),
      ),
    ),
  ),
]

describe('every address that an answer prints', () => {
  it('answers, and holds the place that its fragment names', async () => {
    const ids = new Map<string, Set<string>>()
    const fragments: { target: string; fragment: string; from: string }[] = []
    const seen = new Set<string>()
    const shapes = new Map<string, number>()
    let waiting = entrances.map((target) => ({ target, from: 'the start' }))
    const dead: string[] = []
    const follow = async ({ target, from }: { target: string; from: string }) => {
      if (seen.has(target)) return
      seen.add(target)
      const shape = shapeOf(target)
      const count = shapes.get(shape) ?? 0
      if (from !== 'the start' && count >= mostOfShape) return
      shapes.set(shape, count + 1)
      let response = await get(target)
      const location = response.headers.get('location')
      if (location) response = await get(location)
      const text = new TextDecoder().decode(await response.arrayBuffer())
      if (response.status !== 200) dead.push(`${response.status} ${target} (from ${from})`)
      const type = response.headers.get('content-type') ?? ''
      if (type.startsWith('text/html'))
        ids.set(target, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')))
      for (const found of new Set([...followed(text, type, target), ...headerLinks(response)])) {
        const { pathname, search, hash } = new URL(found, origin)
        const path = `${pathname}${search}`
        if (hash !== '')
          fragments.push({ target: path, fragment: decodeURIComponent(hash.slice(1)), from: target })
        waiting.push({ target: path, from: target })
      }
    }
    while (waiting.length > 0) {
      const round = waiting
      waiting = []
      await together(round, follow)
    }
    const lost = fragments.filter(
      ({ target, fragment }) => ids.has(target) && !ids.get(target)?.has(fragment),
    )
    expect(dead).toEqual([])
    expect(lost.map(({ target, fragment, from }) => `${target}#${fragment} (from ${from})`)).toEqual([])
    expect(shapes.size).toBeGreaterThan(80)
  }, 600_000)
})

/** Path with its ids left out, whether anything is asked, and whether of a named release. */
function shapeOf(target: string): string {
  const { pathname, search, searchParams } = new URL(target, origin)
  const plain = pathname
    .replace(/[^/]*\d[^/.]*(?=\.|$)/, '*')
    .replace(/^(\/(?:api\/v1\/)?(?:codebook|phrases|texts)\/)[^/.]+/, '$1*')
  return `${plain}${search === '' ? '' : '?'}${searchParams.has('release') ? 'release' : ''}`
}

/** Addresses from the root that stood in an answer already: hundreds of answers have the same ones. */
const met = new Set<string>()

function isNew(to: string): boolean {
  if (!to.startsWith('/')) return true
  if (met.has(to)) return false
  met.add(to)
  return true
}

/** Addresses in an answer that can be followed here and stood in none before it. */
function followed(text: string, type: string, base: string): string[] {
  // It describes a table whatever is asked of it, and names the address without a question.
  if (base.includes('-metadata.json') || base === '/openapi.json') return []
  // The list of resources names them as templates, each with an example.
  const listed = base === '/api/v1' ? text.replaceAll(/"address":"[^"]*"/g, '') : text
  return (
    addressesIn(listed, { type, origin })
      .filter(isNew)
      .map((to) => new URL(to, `${origin}${base}`))
      // Files of the build, pictures among them, which no Worker test has; templates; what is asked with POST.
      .filter(
        ({ pathname, search }) =>
          // The script that finds it in a page asks it with what is typed.
          `${pathname}${search}` !== '/api/v1/titles' &&
          !/^\/(web|assets|src|favicon|robots|@|node_modules|data-package)|\.zip$|\/picture\.png$|^\/apple-touch-icon|\.webmanifest$|^\/mcp$|[{}*]|%7B/.test(
            pathname,
          ),
      )
      .map(({ pathname, search, hash }) => `${pathname}${search}${hash}`)
  )
}

describe('an address that is not spelled as usual', () => {
  it.each([
    ['/statements/', '/statements'],
    ['//statements', '/statements'],
    ['/compare//groups?a=joint', '/compare/groups?a=joint'],
    ['/Compare/Groups', '/compare/groups'],
    ['/api/v1/Statements/?theme=nato', '/api/v1/statements?theme=nato'],
    ['/statements/2022-02-04-Joint-Statement-New-Era/', '/statements/2022-02-04-joint-statement-new-era'],
  ])('%s leads to the one address', async (path, one) => {
    const response = await app.request(`${origin}${path}`, {}, env)
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(one)
  })

  it.each(['/trends?theme=nato', '/timeline', '/spans?theme=nato', '/rates', '/definition-checks'])(
    '%s, as references name it, leads to the page that shows it',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(302)
      expect((await get(response.headers.get('location') ?? '')).status).toBe(200)
    },
  )

  it.each([
    '/id/statement/%',
    '/id/statement/%E0%A4',
    '/statements/%',
    '/statements/%E0%A4',
    '/codebook/%FF',
    '/phrases/%C3%28',
    '/texts/%',
    '/api/v1/statements/%E0%A4',
    '/%',
    '/%E0%A4%A',
  ])('%s, which cannot be decoded, is not found', async (path) => {
    const response = await app.request(`${origin}${path}`, {}, env)
    expect(response.status).toBe(404)
  })

  it.each([
    ['/%ff', 'text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=UTF-8'],
    ['/statements/%E0%A4', 'text/html', 'text/html; charset=UTF-8'],
    ['/%ff', '*/*', 'application/problem+json'],
    ['/%ff', 'application/json', 'application/problem+json'],
    ['/api/v1/%zz', 'text/html', 'application/problem+json'],
    ['/nothing', '*/*', 'text/html; charset=UTF-8'],
    ['/nothing', 'text/html', 'text/html; charset=UTF-8'],
    ['/nothing', 'application/json', 'application/problem+json'],
    ['/nothing', 'text/html;q=0.5, application/json', 'application/problem+json'],
    ['/nothing', 'text/csv', 'application/problem+json'],
    ['/statements/nothing', 'application/json', 'application/problem+json'],
    ['/statements/nothing', 'text/html', 'text/html; charset=UTF-8'],
  ])('%s, which is nothing, is told %s as %s', async (path, accept, type) => {
    const response = await app.request(`${origin}${path}`, { headers: { accept } }, env)
    expect([response.status, response.headers.get('content-type')]).toEqual([404, type])
    const { headers } = response
    expect(headers.get('x-request-id')).not.toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    if (!path.startsWith('/api/')) expect(headers.get('vary')).toBe('Accept')
    // As it was asked, encoded once.
    if (type === 'application/problem+json')
      expect(await response.json()).toMatchObject({ instance: path, code: 'NOT_FOUND' })
  })

  it.each(['/%25', '/a%25ff', '/%C3%A9%25', '/statements/%E2%80%99'])(
    'the problem at %s names the address as it was asked',
    async (path) => {
      const response = await app.request(`${origin}${path}`, { headers: { accept: 'application/json' } }, env)
      expect(await response.json()).toMatchObject({ instance: path })
    },
  )
})

describe('what the navigation calls a page', () => {
  it('is an address that leads to it', async () => {
    const found = await get('/findings?theme=nato')
    expect([found.status, found.headers.get('location')]).toEqual([301, '/?theme=nato'])
    for (const { path, entry } of registered) {
      if (entry === undefined || !/^[a-z]+$/i.test(entry)) continue
      const response = await get(`/${entry.toLowerCase()}`)
      expect([200, 301], path).toContain(response.status)
    }
  })
})

describe('parameters that others add to an address', () => {
  const added =
    'ysclid=1&msclkid=1&igshid=1&srsltid=1&_ga=2.1&from=timeline&isappinstalled=0&x%5B%5D=1&__proto__=1'

  it.each(['/', '/statements', '/search?q=NATO', '/compare', '/evidence', '/compare/groups', '/method'])(
    'break no page: %s',
    async (path) => {
      const response = await get(`${path}${path.includes('?') ? '&' : '?'}${added}`)
      expect(response.status).toBe(200)
    },
  )

  it('are named on the page unless it is known what they are', async () => {
    const text = await (await get('/statements?theem=nato&utm_source=x&ysclid=1')).text()
    expect(text).toContain('This page has no parameter <code>theem</code> and ignored it.')
    expect(await (await get('/statements?utm_source=x&ysclid=1')).text()).not.toContain('has no parameter')
  })

  it.each(pages.filter((path) => !path.startsWith('/embed') && path !== '/nowhere'))(
    'are named once on every page: %s',
    async (path) => {
      const text = await (await get(`${path}${path.includes('?') ? '&' : '?'}nonsense=1&utm_source=x`)).text()
      expect(text.split('This page has no parameter <code>nonsense</code> and ignored it.')).toHaveLength(2)
    },
  )

  it('are named where a page has no parameters at all', async () => {
    for (const path of ['/trade?from=1800', '/phrases?from=1800', '/data?from=1800', '/codebook?from=1800'])
      expect(await (await get(path)).text(), path).toContain('This page has no parameter <code>from</code>')
    const shared = await (await get('/trade?from=timeline&isappinstalled=0&release=2026.2')).text()
    expect(shared).not.toContain('has no parameter')
    expect(await (await get('/nowhere?from=1800')).text()).not.toContain('has no parameter')
  })

  it.each(['/search?', '/search?q=NATO&', '/search?q=-NATO&', '/search?q=NATO&year=22&', '/search?q=zzzz&'])(
    'are named once on a search, whatever it finds: %s',
    async (path) => {
      const text = await (await get(`${path}nonsense=1&utm_source=x`)).text()
      expect(text.split('This page has no parameter <code>nonsense</code> and ignored it.')).toHaveLength(2)
    },
  )

  it('are refused by data addresses', async () => {
    expect((await get('/api/v1/statements?ysclid=1')).status).toBe(400)
    expect((await get('/statements.csv?theem=nato')).status).toBe(400)
  })
})
