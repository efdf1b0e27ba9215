import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

const origin = 'https://entente.test'
const get = (path: string) => app.request(`${origin}${path}`, {}, env)

/** Paths that the document names, each of which must bear the day of the release. */
async function named(path: string, entry: 'sitemap' | 'url'): Promise<string[]> {
  const response = await get(path)
  expect([path, response.status]).toEqual([path, 200])
  const text = await response.text()
  const entries = [
    ...text.matchAll(
      new RegExp(`<${entry}><loc>([^<]+)</loc><lastmod>\\d{4}-\\d{2}-\\d{2}</lastmod></${entry}>`, 'g'),
    ),
  ]
  expect(entries.length).toBe(text.match(/<loc>/g)?.length)
  return entries.map(([, loc]) => (loc ?? '').replaceAll('&amp;', '&').slice(origin.length))
}

describe('the site map', () => {
  it('is an index of a part of pages and parts of at most a thousand statements', async () => {
    expect(await named('/sitemap.xml', 'sitemap')).toEqual([
      '/sitemap-pages.xml',
      '/sitemap-statements-1.xml',
    ])
  })

  it('has every kind of page, and each answers', async () => {
    const paths = await named('/sitemap-pages.xml', 'url')
    const kindOf = (path: string) =>
      path.replace(/\?.*/, '?').replace(/^(\/(codebook|phrases|releases))\/.+/, '$1/…')
    const kinds = new Map(paths.map((path) => [kindOf(path), path]))
    expect([...kinds.keys()].sort()).toEqual([
      '/',
      '/?',
      '/api',
      '/codebook',
      '/codebook/…',
      '/compare',
      '/compare/groups',
      '/data',
      '/method',
      '/phrases',
      '/phrases/…',
      '/problems',
      '/releases',
      '/releases/…',
      '/search',
      '/statements',
      '/trade',
    ])
    for (const path of kinds.values()) expect([path, (await get(path)).status]).toEqual([path, 200])
  })

  it('has every statement once, oldest first', async () => {
    const { DB } = env as unknown as { DB: D1Database }
    const rows = await DB.prepare('select id from statement order by date, id').all<{ id: string }>()
    expect(await named('/sitemap-statements-1.xml', 'url')).toEqual(
      rows.results.map(({ id }) => `/statements/${id}`),
    )
  })

  it.each(['0', '2', '9999999999', '01'])('has no part %s of statements', async (part) => {
    expect((await get(`/sitemap-statements-${part}.xml`)).status).toBe(404)
  })
})
