import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { leadsTo } from '../../worker/data/views.ts'
import { oembedPath } from '../support/oembed.ts'

async function page(path: string) {
  const response = await app.request(path, {}, env)
  return { status: response.status, text: await response.text() }
}

const everyFrame =
  'good_neighbour,strategic_partnership,mutual_support,military_cooperation,non_alliance,beyond_alliance,no_limits,alliance_in_kind,walk_back'

describe('GET / on odd questions', () => {
  it.each([
    ['/?theme=ukraine&to=2013', 'Ukraine: nothing recorded in 2013'],
    ['/?theme=nato&from=2022&to=2022', 'Enlargement'],
    ['/?theme=nato&from=1990&to=1991', 'The collection holds no statements in 1990–1991'],
    [`/?frame=${everyFrame}`, 'Walked back'],
    ['/?frame=taiwan', '“Taiwan” (Core interests)'],
    ['/?theme=nato,trade', '>NATO in 47</a> and <a href="/evidence?theme=trade&amp;'],
    ['/?theme=nato,trade', ' statements, <span class="unbroken">2013–2024</span></h1>'],
    ['/?theme=nato,trade&by=year', 'NATO and Trade targets: share of statements'],
    // As the form of themes asks without script.
    [
      '/?theme=nato&theme=trade&voice=joint,moscow',
      ' statements issued jointly and from Moscow, <span class="unbroken">2013–2024</span></h1>',
    ],
    ['/?theme=history&by=statement&voice=joint', 'Joint statements on History'],
  ])('%s answers a figure that says %j', async (path, said) => {
    const { status, text } = await page(path)
    expect(status).toBe(200)
    expect(text).toContain('<figure')
    expect(text).toContain(said)
  })

  it.each([
    ['/?from=2022&to=2020', 400, '2022 is after to'],
    ['/?events=nothing', 400, 'is unknown'],
    ['/?theme=nato&point=nato.enlargement.joint.2014', 400, 'names no mark'],
    ['/?theme=nato&point=x', 400, 'is not a point'],
    ['/embed?theme=none', 400, 'none'],
  ])('%s answers %i and says %j', async (path, expected, said) => {
    const { status, text } = await page(path)
    expect(status).toBe(expected)
    expect(text).toContain(said)
  })
})

describe('events that a figure marks unasked', () => {
  const marked = async (path: string) =>
    [...(await page(path)).text.matchAll(/<g><title>([^<]+)<\/title><path/g)].map(([, label]) => label)

  it('are those of the finding on the theme', async () => {
    expect(new Set(await marked('/?theme=trade'))).toEqual(
      new Set(['Trade passes 100 billion', '200 by 2024', 'Trade passes 200 billion']),
    )
    expect(await marked('/?theme=trade&events=none')).toEqual([])
  })

  it('are those that several findings share on the first page', async () => {
    expect(new Set(await marked('/'))).toEqual(new Set(['No-limits statement', 'Invasion of Ukraine']))
  })

  it.each(['/', '/embed'])(
    'are on %s those that the dataset names for the theme, else none',
    async (path) => {
      expect(new Set(await marked(`${path}?theme=eurasia`))).toEqual(new Set(['EAEU-Silk Road linkage']))
      for (const theme of ['history', 'finance', 'nato,ukraine'])
        expect([theme, await marked(`${path}?theme=${theme}`)]).toEqual([theme, []])
    },
  )
})

describe('a view that draws recorded silences', () => {
  const caution = 'A recorded silence may rest on a published text analysis'

  it.each(['', '&by=year', '&by=words', '&by=year&measure=passages'])(
    'says what they may rest on: theme=nato%s',
    async (by) => {
      expect((await page(`/?theme=nato${by}`)).text).toContain(caution)
    },
  )

  it('says so in the frame for other sites where that draws them', async () => {
    for (const [by, isTold] of [
      ['', true],
      ['&by=year', true],
      ['&by=words', false],
    ] as const)
      expect([by, (await page(`/embed?theme=nato${by}`)).text.includes(caution)]).toEqual([by, isTold])
    expect((await page('/?theme=trade&by=year')).text).not.toContain(caution)
  })
})

describe('a view of complete series', () => {
  const voices = [undefined, 'joint', 'moscow', 'beijing']
  const views = voices.flatMap((voice) => ['statement', 'year', 'words'].map((by) => ({ voice, by })))
  const themes = [
    ...['alliance', 'nato', 'asia_pacific', 'trade', 'indivisible_security', 'world_order', 'history'],
    ...['strategic_stability', 'core_interests', 'ukraine', 'finance', 'eurasia', 'nato,trade', undefined],
  ]

  it.each(themes)('says so and leads to the same view of all statements: %s', async (theme) => {
    for (const [index, { voice, by }] of views.entries()) {
      const asked = Object.entries({ theme, voice, series: 'complete', by })
      const query = new URLSearchParams(asked.filter((one): one is [string, string] => one[1] !== undefined))
      const { text } = await page(`/?${query}`)
      const summary = text.match(/<p class="summary[^"]*">(.*?)<\/p>/s)?.[1] ?? ''
      const whole = summary.match(/<a href="([^"]*)">the same view of all (?:statements|texts)<\/a>/)?.[1]
      expect(whole, `${query}`).toBeDefined()
      expect(summary).toContain(`the same view of all ${by === 'words' ? 'texts' : 'statements'}`)
      expect(whole).not.toContain('series=')
      expect(text.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1], `${query}`).toContain('complete series')
      expect(summary, `${query}`).not.toMatch(/[Tt]he (collection|dataset) holds|in this collection/)
      const figure = text.match(/<figure class="chart lead.*?<\/figure>/s)?.[0]
      expect(figure, `${query}`).toBeDefined()
      expect(figure, `${query}`).not.toMatch(/in (this|the) collection|All statements/)
      if (by === 'year') expect(text).toContain('all statements of the voice and year within complete series')
      // An embed has the heading of its page: one of each kind, of another voice each, shows that it has.
      if (index % 4 > 0) continue
      const embed = await page(`/embed?${query}`)
      expect(embed.text, `${query}`).toContain('complete series')
    }
  })
})

describe('GET / tells what a frame means', () => {
  const meaning = 'Opposes NATO&#39;s enlargement or eastward movement, or asks for guarantees against it.'

  it('at the name of the frame in the figure of its theme', async () => {
    const { text } = await page('/?theme=nato')
    expect(text.match(/<title>Enlargement: ([^<]*)<\/title>/)?.[1]).toBe(meaning)
  })

  it('in a list that opens under the figure of its theme, in the order of the rows', async () => {
    const { text } = await page('/?theme=nato')
    const list = text.match(/<summary>What the frames mean<\/summary>(.*?)<\/details>/s)?.[1] ?? ''
    expect(list).toContain(
      `<strong>Enlargement</strong> means: ${meaning} <a href="/codebook/nato#enlargement">`,
    )
    expect([...list.matchAll(/<strong>([^<]*)<\/strong> means: /g)].map(([, label]) => label)).toEqual([
      'Cold War relic',
      'Enlargement',
      'Dialogue',
      'Blocs unnamed',
      'Blame for Ukraine',
      'Threat in Europe',
      'Reach into Asia',
    ])
  })

  it('with the frames of other themes that are told apart from it, both ways', async () => {
    const told = async (path: string) =>
      (await page(path)).text.match(/\. Told apart from it: (.*?)\s*<\/p>/s)?.[1]
    expect(await told('/?theme=nato&frame=asia_pacific_reach')).toBe(
      '<a href="/codebook/asia_pacific#nato_in_asia">Asia-Pacific: NATO in Asia</a>',
    )
    expect(await told('/?theme=asia_pacific&frame=nato_in_asia')).toContain(
      '<a href="/codebook/nato#asia_pacific_reach">NATO: Reach into Asia</a>',
    )
    expect(await told('/?theme=nato&frame=enlargement')).toBeUndefined()
  })

  it('in sight on the page of the frame, with its place in the codebook', async () => {
    const { text } = await page('/?theme=nato&frame=enlargement')
    expect(text).toContain(
      `<strong>Enlargement</strong> means: ${meaning} <a href="/codebook/nato#enlargement">`,
    )
  })
})

describe('GET / gives the address of its rows in the API', () => {
  const voices = 'voice=joint,moscow,beijing'
  it.each([
    ['/?theme=nato', `/api/v1/marks?theme=nato&${voices}`],
    ['/?theme=nato&by=year&from=2020', `/api/v1/trends?theme=nato&${voices}&measure=share&from=2020`],
    [
      '/?theme=nato&by=words',
      `/api/v1/rates?theme=nato&${voices}&definition=standard&language=en&coverage=whole`,
    ],
  ])('of %s: %s', async (path, rows) => {
    const { text } = await page(`http://localhost${path}`)
    const told = text.match(/id="api-link"[^>]*value="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&')
    expect(told).toBe(`http://localhost${rows}`)
    const [own, shown] = await Promise.all([
      page(rows),
      page(path.replace('/?', rows.replace(/^\/api\/v1(\/\w+).*$/, '$1.json?'))),
    ])
    expect(own.status).toBe(200)
    expect(JSON.parse(own.text).data.length).toBeGreaterThan(0)
    expect(JSON.parse(own.text).data).toEqual(JSON.parse(shown.text).data)
  })
})

describe('GET / by year takes a theme along by what its rows count', () => {
  it.each([
    ['/?theme=nato&by=year', 'Theme by name, CSV', 'named'],
    ['/?theme=trade&by=year', 'Theme as a whole, CSV', 'any'],
    ['/?theme=nato&by=year&release=2026.1', 'Theme as a whole, CSV', 'any'],
  ])('%s: %s', async (path, words, frame) => {
    const [, href = '', told] =
      (await page(path)).text.match(/<a href="([^"]+)">\s*(Theme [^<]+?, CSV)\s*<\/a>/) ?? []
    expect(told).toBe(words)
    const rows = await page(href.replaceAll('&amp;', '&').replace('.csv', '.json'))
    const frames = (JSON.parse(rows.text) as { data: { frame: string }[] }).data.map((row) => row.frame)
    expect([...new Set(frames)]).toEqual([frame])
  })
})

describe('GET /trends', () => {
  it.each([
    ['/trends?theme=nato', '/?theme=nato&by=year'],
    ['/trends?theme=nato&by=statement', '/?theme=nato'],
    ['/trends?theme=nato&by=words', '/?theme=nato&by=words'],
    ['/trends?theme=nato&measure=passages', '/?theme=nato&measure=passages&by=year'],
    ['/timeline?theme=nato', '/?theme=nato'],
    ['/rates?theme=nato', '/?theme=nato&by=words'],
  ])('%s, rows without a format, leads to the page with their measure: %s', async (asked, shown) => {
    const response = await app.request(asked, {}, env)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(shown)
  })

  it.each([
    ['theme=tolls', '/?theme=tolls'],
    ['theme=tolls&measure=share', '/?theme=tolls&measure=share&by=year'],
    ['theme=tolls&by=year', '/?theme=tolls&by=year'],
  ])('of a corpus whose pages lead with rates: %s leads to %s', (asked, shown) => {
    const view = { page: '/', shown: { by: 'year' } }
    expect(leadsTo(view, new URLSearchParams(asked), 'words')).toBe(shown)
  })
})

describe('GET /oembed', () => {
  it('answers an iframe of the view, no larger than asked', async () => {
    const view = 'http://localhost/?theme=nato&frame=enlargement'
    const response = await app.request(`http://localhost${oembedPath(view, '&maxwidth=320')}`, {}, env)
    expect(response.status).toBe(200)
    const body = (await response.json()) as { type: string; width: number; html: string }
    expect(body).toMatchObject({ version: '1.0', type: 'rich', width: 320, provider_name: 'Entente' })
    expect(body.html).toContain('src="http://localhost/embed?theme=nato&amp;frame=enlargement"')
  })

  it.each(['https://example.org/?theme=nato', 'http://localhost/statements', 'nonsense'])(
    'refuses %s, which is no chart page',
    async (url) => {
      const path = `http://localhost${oembedPath(url)}`
      const response = await app.request(path, {}, env)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    },
  )
})

describe('the one address of a view', () => {
  it.each([
    ['/', '/'],
    ['/?theme=nato', '/?theme=nato'],
    ['/?voice=joint,moscow,beijing&from=2013&to=2024&theme=nato&by=statement', '/?theme=nato'],
    ['/?to=2020&voice=moscow&theme=nato', '/?theme=nato&voice=moscow&to=2020'],
    ['/?theme=nato&theme=trade', '/?theme=nato,trade'],
    [
      '/?theme=nato&frame=enlargement&point=nato.enlargement.moscow.2014&by=year',
      '/?theme=nato&frame=enlargement&by=year',
    ],
    ['/?theme=nato&utm_source=letter', '/?theme=nato'],
    ['/statements?theme=nato&utm_source=letter&fbclid=x', '/statements?theme=nato'],
    [
      '/passages/2022-02-04-joint-statement-new-era-p3?utm_source=letter',
      '/passages/2022-02-04-joint-statement-new-era-p3',
    ],
  ])('%s names %s as its canonical link and for networks', async (asked, own) => {
    const { text } = await page(asked)
    const link = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    const url = /<meta property="og:url" content="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    expect([link, url]).toEqual([`http://localhost${own}`, `http://localhost${own}`])
  })
})
