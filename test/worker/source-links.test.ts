import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { unlinkedHosts } from '#subject'
import type { Passage } from '../../schema/contract/statement.ts'
import { numberOf } from '../../schema/passage-id.ts'
import { isLinked, isRefused, withoutRefused } from '../../schema/refused-page.ts'
import { sourceKinds } from '../../schema/vocabulary.ts'
import { app } from '../../worker/app.ts'
import { sourceKindLabels } from '../../worker/components/words.ts'
import { ndjson } from '../support/ndjson.ts'
import { together } from '../support/together.ts'

async function page(path: string): Promise<string> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return response.text()
}
const everyPassage = async () => ndjson<Passage>(await page('/api/v1/passages.ndjson'))
const hrefs = (html: string) =>
  [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('a page whose host nobody has classified', () => {
  let passages: Passage[]
  const unclassified = new Set<string>()

  beforeAll(async () => {
    passages = await everyPassage()
    for (const { evidence, evidenceKinds } of passages)
      evidence.forEach((url, at) => {
        if (evidenceKinds[at] === 'unknown') unclassified.add(url)
      })
  })

  it('is named as text on every statement that cites it, its key phrases included', async () => {
    const citing = passages.filter(({ evidence }) => evidence.some((url) => unclassified.has(url)))
    expect(citing.some(({ keyPhrasePage }) => unclassified.has(keyPhrasePage ?? ''))).toBe(true)
    await together([...new Set(citing.map(({ statementId }) => statementId))], async (id) => {
      const html = await page(`/statements/${id}`)
      expect([id, hrefs(html).filter((href) => unclassified.has(href))]).toEqual([id, []])
      expect(html, id).toContain('class="unlinked"')
    })
  })

  it('is linked by none of the ledger, the timeline and the lists of passages', async () => {
    for (const path of ['/trade', '/', '/?theme=alliance', '/evidence?theme=world_order', '/method'])
      expect([path, hrefs(await page(path)).filter((href) => unclassified.has(href))]).toEqual([path, []])
  })
})

describe('a page whose host is refused today', () => {
  const named = (text: string) => unlinkedHosts.refused.filter((host) => text.includes(host))
  const { DB_2026_1: older } = env as unknown as { DB_2026_1: D1Database }

  it('is told without its address in the older release that calls it a copy', async () => {
    const html = await page('/statements/2019-06-05-joint-statement-strategic-stability?release=2026.1')
    expect(html).toMatch(/<span class="note"> ?\(\d+ pages? no longer relied on\)<\/span>/)
    expect(html).not.toContain('(copy) (copy)')
    expect(named(html)).toEqual([])
  })

  it('is named by no statement of the older release, nor by its history', async () => {
    const { results } = await older
      .prepare(
        `select statement_id as id, url from statement_link union
         select passage.statement_id, url from passage_source join passage on passage.id = passage_id`,
      )
      .all<{ id: string; url: string }>()
    const citing = new Set(results.filter(({ url }) => isRefused(url)).map(({ id }) => id))
    expect(citing.size).toBeGreaterThan(3)
    await together([...citing], async (id) => {
      for (const address of [`/statements/${id}?release=2026.1`, `/statements/${id}`])
        expect([address, named(await page(address))]).toEqual([address, []])
    })
  })

  it.each(['changes.csv', 'changes.json', 'changes.atom', 'changes.ndjson'])(
    'is named by no %s',
    async (file) => {
      const text = await page(`/releases/2026.2/${file}`)
      expect(text).toContain('a page no longer relied on')
      expect(named(text)).toEqual([])
    },
  )

  it.each([
    ['copy https://m.ainuo-ray.com:80/a?b=1 | kremlin.ru', 'copy a page no longer relied on | kremlin.ru'],
    ['printed by AINUO-RAY.com, twice', 'printed by a page no longer relied on, twice'],
    [
      'ainuo-ray.com.example and not-ainuo-ray.community',
      'ainuo-ray.com.example and not-ainuo-ray.community',
    ],
  ])('is told in a text: %s', (text, told) => {
    expect(withoutRefused(text)).toBe(told)
  })
})

describe('what may be linked', () => {
  it.each([
    ['https://kremlin.ru/supplement/5770', true],
    ['https://m.ainuo-ray.com/article/1', false],
    ['https://WWW.AINUO-RAY.COM.:443/article/1', false],
    ['no address', false],
  ])('%s: %s', (url, linked) => {
    expect(isLinked(url)).toBe(linked)
  })
})

describe('the page of a key phrase', () => {
  it('is linked from the words that say what it is, and is a page that the passage cites', async () => {
    const named = (await everyPassage()).filter(({ keyPhrasePage }) => keyPhrasePage)
    expect(named.length).toBeGreaterThan(100)
    const stray = named.filter(({ evidence, keyPhrasePage }) => !evidence.includes(keyPhrasePage ?? ''))
    expect(stray.map(({ id }) => id)).toEqual([])
    expect(await page('/passages/2016-06-25-joint-statement-treaty-15-p1')).toMatch(
      /<a href="https:\/\/zh\.wikisource\.org\/[^"]+">[^<]*reprint[^<]*<\/a>/,
    )
  })
})

describe('the pages of a passage', () => {
  it('stand the best first, and what only copies or repeats is folded where a page that reports is among them', async () => {
    const reporting = ['official', 'news_agency', 'press', 'research']
    const mixed = (await everyPassage()).filter(
      ({ evidenceKinds }) =>
        evidenceKinds.some((kind) => reporting.includes(kind)) &&
        evidenceKinds.some((kind) => !reporting.includes(kind)),
    )
    expect(mixed.length).toBeGreaterThan(50)
    const named = (html: string) =>
      [...html.matchAll(/<span class="note">\(([^)<]+)\)<\/span>/g)].flatMap(([, label]) =>
        sourceKinds.filter((kind) => sourceKindLabels[kind] === label),
      )
    await together(mixed.slice(0, 60), async ({ id, statementId }) => {
      const html = await page(`/statements/${statementId}`)
      const [, from = ''] = html.split(` id="p${numberOf(id)}"`)
      const [shown = '', folded = ''] = (from.split('</li>')[0] ?? '').split(
        '<details class="other-reports">',
      )
      expect(named(shown), id).not.toEqual([])
      expect(
        named(shown).filter((kind) => !reporting.includes(kind)),
        id,
      ).toEqual([])
      expect(
        named(folded).filter((kind) => reporting.includes(kind)),
        id,
      ).toEqual([])
      for (const kinds of [named(shown), named(folded)])
        expect(kinds, id).toEqual(kinds.toSorted((a, b) => sourceKinds.indexOf(a) - sourceKinds.indexOf(b)))
    })
  })
})

describe('a page of another site is named by who publishes it', () => {
  it.each([
    ['/statements/2022-02-04-joint-statement-new-era', 'https://sakerlatam.blog/', 'Saker Latinoamérica'],
    ['/?theme=nato', 'https://www.scmp.com/', 'South China Morning Post'],
  ])('on %s, %s is %s', async (path, address, publisher) => {
    const html = await (await app.request(path, {}, env)).text()
    const links = [...html.matchAll(/<a href="(https?:[^"]+)"[^>]*>([^<]*)<\/a>/g)]
    const names = links.filter(([, url = '']) => url.startsWith(address)).map(([, , name]) => name)
    expect(names).toContain(publisher)
    expect(names).not.toContain(new URL(address).hostname.replace('www.', ''))
  })
})
