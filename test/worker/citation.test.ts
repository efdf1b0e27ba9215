import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { citations, footnote } from '../../worker/citation.ts'
import { rowsOf } from './count.ts'

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }, env)
const statement = '/statements/2022-02-04-joint-statement-new-era'

const item = {
  id: 'x#1',
  type: 'dataset',
  title: 'Shares of {50 %} & more_less',
  author: [{ literal: 'A & B' }, { name: 'Xi Jinping', family: 'Xi', given: 'Jinping' }],
  issued: '2026-11-22',
  url: 'https://entente.test/?theme=nato',
  version: '2026.1',
  publisher: 'Entente',
  accessed: '2026-12-01',
} as const

describe('citations(format, items)', () => {
  it('writes BibTeX whose special characters are text', () => {
    const text = citations('bib', [item])
    expect(text.startsWith('@dataset{x-1,\n')).toBe(true)
    expect(text).toContain('title = {{Shares of 50 \\% \\& more\\_less}},')
    expect(text).toContain('author = {{A \\& B} and Xi, Jinping},')
    expect(text).toContain('urldate = {2026-12-01},')
  })

  it('writes RIS line by line, from TY to ER', () => {
    const lines = citations('ris', [item]).trimEnd().split('\r\n')
    expect([lines[0], lines.at(-1)]).toEqual(['TY  - DATA', 'ER  -'])
    expect(lines).toContain('Y2  - 2026/12/01')
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual(['AU  - A & B,', 'AU  - Xi, Jinping'])
  })

  it('writes a footnote with release and access date', () => {
    expect(footnote(item)).toBe(
      'A & B, Xi Jinping, “Shares of {50 %} & more_less,” 2026-11-22. release 2026.1, https://entente.test/?theme=nato (accessed 2026-12-01).',
    )
  })
})

describe('references', () => {
  it.each([
    [`${statement}.bib`, 'application/x-bibtex', '@online{2022-02-04-joint-statement-new-era,'],
    [`${statement}.ris`, 'application/x-research-info-systems', 'TY  - GEN'],
    [`${statement}.csl.json`, 'application/vnd.citationstyles.csl+json', '?release=2026.2'],
    ['/trends.bib?theme=nato', 'application/x-bibtex', '@dataset{entente-2026-2'],
    [
      '/compare.ris?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
      'application/x-research-info-systems',
      'TY  - DATA',
    ],
    ['/api/v1/passages.csl.json?theme=nato', 'application/vnd.citationstyles.csl+json', 'Passage '],
  ])('GET %s answers %s', async (path, type, content) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(await response.text()).toContain(content)
  })

  it.each([
    [
      '2022-02-04-joint-statement-new-era',
      {
        type: 'document',
        genre: 'Joint statement',
        author: [{ literal: 'Russian Federation' }, { literal: "People's Republic of China" }],
        publisher: 'President of Russia',
        'publisher-place': 'Beijing',
        language: 'en',
        URL: 'http://en.kremlin.ru/supplement/5770',
        issued: { 'date-parts': [[2022, 2, 4]] },
      },
    ],
    [
      '2013-03-23-xi-mgimo',
      {
        type: 'speech',
        genre: 'Speech',
        author: [{ family: 'Xi', given: 'Jinping' }],
      },
    ],
  ])('of %s name who made it, who issued it and the official address first', async (id, expected) => {
    const [item] = (await (await get(`/statements/${id}.csl.json`)).json()) as [Record<string, unknown>]
    expect(item).toMatchObject(expected)
    expect(item.note).toMatch(
      new RegExp(`, release 2026\\.\\d+\\S*, http://localhost/statements/${id}\\?release=`),
    )
  })

  it('of every statement have a body or a person for each author, never a bare name of a person', async () => {
    const items = (await (await get('/statements.csl.json')).json()) as {
      author: ({ literal: string } | { family: string; given: string })[]
    }[]
    const bodies = new Set(
      items.flatMap(({ author }) => author.flatMap((one) => ('literal' in one ? one.literal : []))),
    )
    expect([...bodies].sort()).toEqual([
      'Embassies and missions of China',
      'France',
      "Government of the People's Republic of China",
      'Government of the Russian Federation',
      'Ministry of Foreign Affairs of Russia',
      "Ministry of Foreign Affairs of the People's Republic of China",
      'Ministry of Foreign Affairs of the Russian Federation',
      "People's Republic of China",
      'President of Russia',
      'Russian Federation',
      'Russian Foreign Ministry',
      'Spokesperson of the Chinese Embassy in Norway',
      'Spokesperson of the Chinese Mission to the EU',
      'United Kingdom',
      'United States',
    ])
  })

  it('stand in the page of a statement as reference managers read them', async () => {
    const page = await (await get(statement)).text()
    const meta = [...page.matchAll(/<meta name="(citation_\w+)" content="([^"]*)"/g)].map(
      ([, name, content]) => [name, content],
    )
    expect(meta).toEqual([
      [
        'citation_title',
        'Joint Statement of the Russian Federation and the People&#39;s Republic of China on the International Relations Entering a New Era and the Global Sustainable Development',
      ],
      ['citation_author', 'Russian Federation'],
      ['citation_author', 'People&#39;s Republic of China'],
      ['citation_publication_date', '2022/02/04'],
      ['citation_online_date', '2022/02/04'],
      ['citation_publisher', 'President of Russia'],
      ['citation_language', 'en'],
      ['citation_public_url', 'http://en.kremlin.ru/supplement/5770'],
    ])
  })

  it.each([
    ['/?theme=nato', '/?theme=nato&amp;release='],
    ['/trade', '/trade?release='],
    ['/evidence?theme=nato', '/evidence?theme=nato&amp;release='],
    [
      '/compare/groups?aVoice=moscow&bVoice=beijing',
      '/compare/groups?aVoice=moscow&amp;bVoice=beijing&amp;release=',
    ],
    ['/phrases/no-limits', '/phrases/no-limits?release='],
  ])('stand in %s, which shows a table of the dataset, with its pinned address', async (path, pinned) => {
    const page = await (await get(path)).text()
    const content = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(page)?.[1]
    expect(content('citation_author')).toBe('The Entente contributors')
    expect(content('citation_title')).toMatch(/ \(Entente: .+\)$/)
    expect(content('citation_public_url')).toContain(pinned)
    expect(content('DC.type')).toBe('Dataset')
  })

  it('are answered to Accept, name the day of reading and are never held for ever', async () => {
    const response = await get(statement, { accept: 'application/x-bibtex' })
    expect(await response.text()).toContain(`urldate = {${new Date().toISOString().slice(0, 10)}}`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('hold every statement of a list, not a page of it', async () => {
    const items = (await (await get('/statements.csl.json')).json()) as unknown[]
    expect(items.length).toBe(await rowsOf('statement'))
  })
})

describe('discovery', () => {
  it.each(['/feed.atom', '/feed.json'])('%s announces every published release', async (path) => {
    const text = await (await get(path)).text()
    const published = (await (await get('/api/v1/releases')).json()) as { data: { version: string }[] }
    expect(published.data.length).toBeGreaterThan(0)
    for (const { version } of published.data) expect(text).toContain(`Release ${version}`)
  })

  it('describes itself to linkset readers, each item of which answers', async () => {
    const response = await get('/.well-known/api-catalog')
    expect(response.headers.get('content-type')).toContain('application/linkset+json')
    const { linkset } = (await response.json()) as { linkset: { item: { href: string }[] }[] }
    expect(linkset[0]?.item.length).toBeGreaterThan(8)
  })

  it('redirects a statement’s name to its page by 303', async () => {
    const response = await get('/id/statement/2022-02-04-joint-statement-new-era')
    expect([response.status, response.headers.get('location')]).toEqual([303, statement])
  })

  it('puts the dataset and the statement into their pages for search engines', async () => {
    for (const [path, type] of [
      ['/', 'Dataset'],
      [statement, 'CreativeWork'],
    ] as const) {
      const text = await (await get(path)).text()
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
      expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org', '@type': type })
    }
  })
})
