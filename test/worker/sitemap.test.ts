import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { views } from '../../worker/data/views.ts'
import { pages as pageRoutes } from '../../worker/pages/pages.tsx'

const origin = 'https://entente.test'
const joint = '2022-02-04-joint-statement-new-era'
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
    const paths = [
      ...(await named('/sitemap-pages.xml', 'url')),
      ...(await named('/sitemap-statements-1.xml', 'url')),
    ]
    const kindOf = (path: string) =>
      path.replace(/\?.*/, '?').replace(/^(\/(codebook|phrases|releases|statements|passages))\/.+/, '$1/…')
    const kinds = new Map(paths.map((path) => [kindOf(path), path]))
    expect([...kinds.keys()].sort()).toEqual([
      '/',
      '/?',
      '/api',
      '/codebook',
      '/codebook/…',
      '/compare',
      '/compare/groups',
      '/compare/neighbours?',
      '/compare/texts',
      '/data',
      '/evidence',
      '/measures',
      '/method',
      '/passages/…',
      '/phrases',
      '/phrases/…',
      '/problems',
      '/releases',
      '/releases/…',
      '/search',
      '/statements',
      '/statements/…',
      '/trade',
    ])
    // A page that is registered and stands in none of them was forgotten; loaded texts are of no release.
    const shown = new Set([...kinds.keys()].map((kind) => kind.replace(/\?$/, '').replace(/…$/, ':id')))
    const isPage = (path: string) => !/^\/(embed|oembed|texts)|\.(svg|png)$|\/picture\./.test(path)
    const routed = pageRoutes.routes.filter(({ path, method }) => method === 'GET' && isPage(path))
    const stems = views.filter(({ stem, page }) => stem !== page).map(({ stem }) => stem)
    const expected = new Set(routed.map(({ path }) => path).filter((path) => !stems.includes(path)))
    expect(
      [...expected]
        .map((path) => path.replace('/releases/:id/changes', '/releases/:id'))
        .filter((path) => !shown.has(path)),
    ).toEqual([])
    for (const path of kinds.values()) expect([path, (await get(path)).status]).toEqual([path, 200])
  })

  it('has every statement once, oldest first, with its neighbours and each of its passages', async () => {
    const { DB } = env as unknown as { DB: D1Database }
    const { results } = await DB.prepare(
      'select s.id, p.n from statement s left join passage p on p.statement_id = s.id order by s.date, s.id, p.n',
    ).all<{ id: string; n: number | null }>()
    const expected = [...Map.groupBy(results, ({ id }) => id)].flatMap(([id, rows]) => [
      `/statements/${id}`,
      `/compare/neighbours?of=${id}`,
      ...rows.flatMap(({ n }) => (n === null ? [] : [`/passages/${id}-p${n}`])),
    ])
    expect(await named('/sitemap-statements-1.xml', 'url')).toEqual(expected)
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
    const all = await dated('/sitemap-statements-1.xml', 'url')
    const statements = new Map([...all].filter(([path]) => path.startsWith('/statements/')))
    expect(all.get(`/passages/${joint}-p1`)).toBe(statements.get(`/statements/${joint}`))
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
