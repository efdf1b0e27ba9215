import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

const origin = 'https://entente.test'
const get = (path: string) => app.request(`${origin}${path}`, {}, env)

/** Paths that the document names, and the days that they bear. */
async function dated(path: string, entry: 'sitemap' | 'url'): Promise<Map<string, string | undefined>> {
  const response = await get(path)
  expect([path, response.status]).toEqual([path, 200])
  const text = await response.text()
  const form = `<${entry}><loc>([^<]+)</loc>(?:<lastmod>(\\d{4}-\\d{2}-\\d{2})</lastmod>)?</${entry}>`
  const entries = [...text.matchAll(new RegExp(form, 'g'))]
  expect(entries.length).toBe(text.match(/<loc>/g)?.length)
  return new Map(
    entries.map(([, loc, day]) => [(loc ?? '').replaceAll('&amp;', '&').slice(origin.length), day]),
  )
}

const named = async (path: string, entry: 'sitemap' | 'url') => [...(await dated(path, entry)).keys()]

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
      '/measures',
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

  it('says of each page on which day a release last changed what it shows, and of fixed pages none', async () => {
    const { DB } = env as unknown as { DB: D1Database }
    const day = async (where: string) => {
      const released = 'coalesce(p.date, (select date from release))'
      const row = await DB.prepare(
        `select max(${released}) as day from change c left join published_release p on p.version = c.release where ${where}`,
      ).first<{ day: string | null }>()
      return row?.day ?? undefined
    }
    const first = (
      await DB.prepare('select min(date) as day from published_release').first<{ day: string }>()
    )?.day
    const statements = await dated('/sitemap-statements-1.xml', 'url')
    for (const [path, changed] of [...statements].filter((_, index) => index % 20 === 0)) {
      const id = path.slice('/statements/'.length)
      expect([path, changed]).toEqual([path, (await day(`c.statement_id = '${id}'`)) ?? first])
    }
    expect(new Set(statements.values()).size).toBeGreaterThan(1)
    const pages = await dated('/sitemap-pages.xml', 'url')
    expect(pages.get('/codebook/nato')).toBe((await day("c.theme_id = 'nato'")) ?? first)
    expect(pages.get('/phrases/no-limits')).toBe(
      (await day("c.record = 'phrase' and c.item_id = 'no-limits'")) ?? first,
    )
    expect([pages.get('/api'), pages.get('/problems')]).toEqual([undefined, undefined])
    expect(pages.get('/releases/2026.1/changes')).toBe(first)
  })

  it.each(['0', '2', '9999999999', '01'])('has no part %s of statements', async (part) => {
    expect((await get(`/sitemap-statements-${part}.xml`)).status).toBe(404)
  })
})
