import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { oembedPath } from '../support/oembed.ts'
import { pages } from '../support/pages.ts'
import { jointWithin, moscow } from '../support/voice-labels.ts'

const origin = 'https://entente.test'
const get = (path: string) => app.request(`${origin}${path}`, {}, env)
const read = async (path: string) => unescaped(await (await get(path)).text())
const dataset = 'Entente: joint statements and speeches of Russia and China, 2013–2024'
const pair = 'a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era'

const newEra =
  "Joint Statement of the Russian Federation and the People's Republic of China on the International Relations Entering a New Era and the Global Sustainable Development"

/** A view, its rows and what both are called. */
const views = [
  [
    '/?theme=nato&from=2020',
    '/marks.bib?theme=nato&from=2020',
    'NATO by frame: statement by statement, 2020–2024',
  ],
  [
    '/?theme=nato&by=year&voice=joint&series=complete',
    '/trends.bib?theme=nato&voice=joint&series=complete',
    `NATO by frame: share of statements, 2013–2024, ${jointWithin}, complete series`,
  ],
  [`/compare?${pair}`, `/compare.bib?${pair}`, '5 June 2019 and 4 February 2022 compared'],
  ['/phrases/no-limits', '/phrases/no-limits.bib', '“No limits” through all statements'],
  ['/search?q=NATO', '/search.bib?q=NATO', 'Search: NATO'],
  [
    '/compare/neighbours?of=2022-02-04-joint-statement-new-era',
    '/compare/neighbours.bib?of=2022-02-04-joint-statement-new-era',
    `Before and after 4 February 2022: ${newEra}`,
  ],
  ['/phrases', '/phrases.bib', 'Set phrases through all statements'],
  ['/trade', '/trade.bib', 'Trade: promises and deliveries'],
  [
    '/measures?theme=nato&definition=strict&voice=moscow&from=2022&to=2022',
    '/measures.bib?theme=nato&definition=strict&voice=moscow&from=2022&to=2022',
    `Measured texts: NATO, strict definition, ${moscow}, 2022`,
  ],
  ['/codebook', '/codebook.bib', 'Codebook'],
  ['/codebook/nato', '/codebook/nato.bib', 'Codebook: NATO'],
  ['/measures', '/measures.bib', 'Measured texts, standard definition'],
  ['/releases', '/releases.bib', 'Published releases of the dataset'],
  ['/releases/2026.2/changes', '/releases/2026.2/changes.bib', 'What a release changed: 2026.2'],
  [
    '/releases/2026.2/changes?theme=nato',
    '/releases/2026.2/changes.bib?theme=nato',
    'What a release changed: 2026.2; theme nato',
  ],
] as const

describe('the title of a view', () => {
  it.each(views)('%s: page, file, footnote and embed say the same', async (page, file, title) => {
    const cited = `${title} (${dataset})`
    expect(await read(file)).toContain(`title = {{${cited}}},`)
    const footnote = await read(`/api?address=${encodeURIComponent(page)}`)
    const within = cited.replaceAll('“', '‘').replaceAll('”', '’')
    expect(footnote).toContain(`Footnote: The Entente contributors, “${within},” 2026-`)
    const text = await read(page)
    if (text.includes('name="citation_title"')) expect(text).toContain(`citation_title" content="${cited}"`)
    const embed = await get(oembedPath(`${origin}${page}`))
    if (embed.status === 200) expect(((await embed.json()) as { title: string }).title).toBe(title)
  })

  it('of the page about the dataset is that of the dataset, and of its coverage that of the table', async () => {
    expect(await read('/data.bib')).toContain(`title = {{${dataset}}},`)
    expect(await read('/data.bib')).toMatch(/url = \{https:\/\/entente\.test\/(releases\/[\d.]+|data)\}/)
    expect(await read('/data')).toContain(`citation_title" content="${dataset}"`)
    expect(await read('/api?address=/data')).toMatch(
      new RegExp(`Footnote: The Entente contributors, .?${escapedPattern(dataset)}`),
    )
    expect(await read('/api/v1/coverage.bib')).toContain(
      `title = {{Coverage by year and voice (${dataset})}}`,
    )
  })

  it.each(['bib', 'ris', 'csl.json'])(
    'of the dataset, as .%s, takes no parameter of a table',
    async (format) => {
      for (const asked of ['sort=year', 'facets=voice', 'fields=year', 'bom=1', 'limit=1']) {
        const response = await get(`/data.${format}?${asked}`)
        const [parameter = ''] = asked.split('=')
        expect([response.status, await response.json()]).toMatchObject([
          400,
          { errors: [{ parameter, detail: 'is unknown; allowed: release' }] },
        ])
        const table = parameter === 'facets' ? 'json' : 'csv'
        if (parameter !== 'limit') expect((await get(`/data.${table}?${asked}`)).status).toBe(200)
      }
      expect((await get(`/data.${format}?release=2026.1`)).status).toBe(200)
    },
  )

  it('of a statement is that of the statement, by its states', async () => {
    const text = await read('/api?address=/statements/2022-02-04-joint-statement-new-era')
    expect(text).toMatch(/Footnote: Russian Federation, People's Republic of China, “Joint Statement/)
  })
})

describe('a page whose file holds one reference', () => {
  it.each<readonly [page: string, file: string]>([
    ...views.map(([page, file]) => [page, file] as const),
    [
      '/passages/2022-02-04-joint-statement-new-era-p1',
      '/passages/2022-02-04-joint-statement-new-era-p1.bib',
    ],
    ['/statements/2022-02-04-joint-statement-new-era', '/statements/2022-02-04-joint-statement-new-era.bib'],
    ['/data', '/data.bib'],
  ])('%s has it for reference managers too', async (page, file) => {
    const [bib, text] = await Promise.all([read(file), read(page)])
    const title = /title = \{\{(.+)\}\},/.exec(bib)?.[1]
    expect(/name="citation_title" content="(.+?)"\/>/.exec(text)?.[1]).toBe(title)
    expect(text).toContain('name="citation_author"')
    expect(text).toContain('name="citation_public_url"')
  })
})

describe('every kind of page', () => {
  it.each(pages)('%s has a reference for reference managers if it has rows, else none', async (page) => {
    const text = await read(page)
    const hasRows = text.includes('<link rel="alternate" type="text/csv"')
    expect([...text.matchAll(/name="citation_title"/g)]).toHaveLength(hasRows ? 1 : 0)
  })

  it.each([
    [
      '/statements?theme=nato&voice=moscow&limit=5',
      'Joint statements and speeches: theme nato; voice moscow',
    ],
    ['/statements', 'Joint statements and speeches'],
    ['/evidence?theme=nato&from=2022&to=2022', 'Evidence: NATO, 2022'],
  ])('%s, a list whose file cites each row, is cited by what it was asked', async (page, title) => {
    expect(await read(page)).toContain(`citation_title" content="${title} (${dataset})"`)
  })
})

describe('the address of a view', () => {
  it.each([
    ['/', '/marks.bib', '/?release='],
    ['/?theme=nato', '/marks.bib?theme=nato', '/?theme=nato&release='],
    [
      '/?theme=nato&voice=joint,moscow',
      '/marks.bib?theme=nato&voice=joint,moscow',
      '/?theme=nato&voice=joint,moscow&release=',
    ],
    ['/?theme=nato&by=year', '/trends.bib?theme=nato', '/?theme=nato&by=year&release='],
    ['/?theme=nato&by=words', '/rates.bib?theme=nato', '/?theme=nato&by=words&release='],
  ])('%s is one in page, footnote and file', async (page, file, address) => {
    const url = new RegExp(`${escapedPattern(`${origin}${address}`)}[\\d.+]+(?=[\\s"},]|$)`)
    const decoded = async (path: string) =>
      (await read(path)).replaceAll('%2C', ',').replaceAll('%2B', '+').replaceAll('\\', '')
    expect(await decoded(file)).toMatch(url)
    const text = await decoded(page)
    expect(/citation_public_url" content="[^"]+"/.exec(text)?.[0]).toMatch(url)
    expect(/id="citation"[^>]*>([^<]*)/.exec(text)?.[1]).toMatch(url)
    expect(await decoded(`/api?address=${encodeURIComponent(page)}`)).toMatch(url)
    const reached = await get(address.replace(/[?&]release=$/, ''))
    expect([reached.status, reached.redirected]).toEqual([200, false])
  })

  it('has no defaults, so that its rows without a format lead to it', async () => {
    const to = async (path: string) => (await get(path)).headers.get('location')
    expect([await to('/marks'), await to('/marks?theme=nato'), await to('/trends?theme=nato')]).toEqual([
      '/',
      '/?theme=nato',
      '/?theme=nato&by=year',
    ])
  })
})

describe('code for a view', () => {
  it.each([
    '/mcp',
    '/method',
    '/problems',
    '/compare/texts',
    '/api',
    '/embed',
    '/nowhere',
    '/statements/none',
    '/passages/none',
    '/api/v1/none',
    '/compare?a=none&b=none',
    '/trends?theme=none',
    '/trends?colour=red',
  ])('is refused for %s, which has no rows', async (address) => {
    const response = await app.request(
      `${origin}/api?address=${encodeURIComponent(address)}`,
      { headers: { accept: 'application/json' } },
      env,
    )
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(
      /Address: “[^”]+” (?:has no rows: |is not that of a page with rows)/,
    )
  })

  it.each([
    ['/?by=words&theme=nato', 'rates.ndjson?theme=nato'],
    ['/?theme=nato', 'marks.ndjson?theme=nato'],
    ['/?theme=nato&by=year', 'trends.ndjson?theme=nato'],
    [
      '/passages/2022-02-04-joint-statement-new-era-p1',
      'passages/2022-02-04-joint-statement-new-era-p1.ndjson',
    ],
    ['/api/v1/codings.csv', 'api/v1/codings.ndjson'],
  ])('of %s reads the rows that it shows', async (address, rows) => {
    const text = await read(`/api?address=${encodeURIComponent(address)}`)
    expect(text).toContain(`curl --fail --silent --show-error '${origin}/${rows}`)
  })
})

describe('/oembed', () => {
  it.each([
    ['maxwidth=1&maxheight=1', 280, 160],
    ['maxwidth=300&maxheight=900', 300, 900],
    ['maxwidth=99999&maxheight=900', 840, 900],
  ])('gives a frame no larger than %s', async (size, width, height) => {
    const answer = await get(oembedPath(`${origin}/compare?${pair}`, `&${size}`))
    expect(await answer.json()).toMatchObject({ width, height })
  })
})
