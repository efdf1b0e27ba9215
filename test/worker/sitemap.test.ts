import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { pages } from '../../worker/data/page-list.ts'

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

  it('has every kind of page, and each answers and names itself as its one address', async () => {
    const paths = [
      ...(await named('/sitemap-pages.xml', 'url')),
      ...(await named('/sitemap-statements-1.xml', 'url')),
    ]
    const templateOf = (path: string) =>
      path
        .replace(/^(\/(codebook|phrases|releases|statements|passages))\/[^/]+/, '$1/:id')
        .replace(/^(\/compare\/neighbours)\?.*/, '$1')
        .replace(/\?.*/, '?')
    const kinds = new Map(paths.map((path) => [templateOf(path), path]))
    const mapped = pages.filter((page) => page.mapped).map(({ path }) => path)
    expect([...kinds.keys()].sort()).toEqual([...mapped, '/?'].sort())
    for (const path of kinds.values()) {
      const answer = await get(path)
      expect([path, answer.status]).toEqual([path, 200])
      const link = /<link rel="canonical" href="([^"]+)"/.exec(await answer.text())?.[1]
      expect(link).toBe(`${origin}${path}`)
    }
  })

  it('has every statement once, oldest first, with its neighbours and each of its passages', async () => {
    const { DB } = env
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

  it('says of each page on which day a release last changed what it shows', async () => {
    const { DB } = env
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
    const ofPages = await dated('/sitemap-pages.xml', 'url')
    expect(ofPages.get('/codebook/nato')).toBe((await day("c.theme_id = 'nato'")) ?? first)
    expect(ofPages.get('/phrases/no-limits')).toBe(
      (await day("c.record = 'phrase' and c.item_id = 'no-limits'")) ?? first,
    )
    expect(ofPages.get('/releases/2026.1/changes')).toBe(first)
  })

  it('has a day of every page: of one of the software that of its upload, where that is the later', async () => {
    for (const part of ['/sitemap-pages.xml', '/sitemap-statements-1.xml'])
      for (const [path, day] of await dated(part, 'url'))
        expect([path, day]).toEqual([path, expect.any(String)])
    const uploaded = async (timestamp: string) => {
      const version = { id: timestamp, tag: '', timestamp }
      const answer = await app.request(`${origin}/sitemap-pages.xml`, {}, { ...env, VERSION: version })
      return /<loc>[^<]*\/problems<\/loc><lastmod>([^<]+)</.exec(await answer.text())?.[1]
    }
    const release = await env.DB.prepare('select date from release').first<{ date: string }>()
    expect(await uploaded('2001-01-01T00:00:00Z')).toBe(release?.date)
    expect(await uploaded('2099-03-01T10:20:30.123Z')).toBe('2099-03-01')
  })

  it.each(['0', '2', '9999999999', '01'])('has no part %s of statements', async (part) => {
    expect((await get(`/sitemap-statements-${part}.xml`)).status).toBe(404)
  })
})
