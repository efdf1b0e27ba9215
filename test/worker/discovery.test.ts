import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { framedAddress, oembedPath } from '../support/oembed.ts'

const origin = 'https://entente.test'
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`${origin}${path}`, { headers }, env)
const joint = '2022-02-04-joint-statement-new-era'
const groups = '/compare/groups?aVoice=moscow&bVoice=beijing'
const pair = `/compare?a=2019-06-05-joint-statement-new-era&b=${joint}`
const oembed = (page: string, more = '') => get(oembedPath(`${origin}${page}`, more))

interface Embed {
  type: string
  title: string
  html: string
  width: number
  height: number
}

describe('robots.txt', () => {
  it('names the sitemap', async () => {
    expect(await (await get('/robots.txt')).text()).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://entente.test/sitemap.xml\n',
    )
  })
})

describe('oEmbed', () => {
  it.each([
    ['/?theme=nato', '/embed?theme=nato'],
    [pair, `/embed${pair}`],
    [`/statements/${joint}`, `/embed/statements/${joint}`],
    [groups, `/embed${groups}`],
  ])('offers %s as %s, which may stand in a frame', async (page, embed) => {
    const answer = (await (await oembed(page, '&dnt=true&colour=red')).json()) as Embed
    expect(answer.type).toBe('rich')
    const src = framedAddress(answer.html)
    expect(src.startsWith(`${origin}${embed}`)).toBe(true)
    const frame = await get(src.slice(origin.length))
    expect([frame.status, frame.headers.get('x-frame-options')]).toEqual([200, null])
  })

  it.each([
    // Smaller than an embed is made for, it would be no embed.
    ['&maxwidth=1&maxheight=1', 280, 160],
    ['&maxwidth=12', 280, 661],
    ['&maxwidth=281', 281, 661],
    ['&maxwidth=0', 840, 351],
    ['&maxwidth=99999', 840, 351],
    ['&maxwidth=600.5&maxheight=300', 600, 300],
    ['&maxwidth=wide', 840, 351],
  ])(
    'is no larger than %s allows, and never narrower or lower than it can be read',
    async (more, width, height) => {
      const answer = (await (await oembed(`/statements/${joint}`, more)).json()) as Embed
      expect([answer.width, answer.height]).toEqual([width, height])
      if (more.includes('maxheight=1')) expect(answer.html).toContain('Math.min(event.data.height, 160)')
    },
  )

  it.each([
    ['/?theme=nato', 200, 200],
    ['?theme=nato', 200, 200],
    [`statements/${joint}`, 200, 200],
    [`/Statements//${joint}/`, 200, 200],
    [`/compare/?a=${pair.split('?a=')[1]}`, 200, 200],
    ['http://entente.test/?theme=nato', 200, 200],
    ['//entente.test/?theme=nato', 200, 200],
    ['//elsewhere.example/?theme=nato', 404, 400],
    ['ftp://entente.test/?theme=nato', 404, 400],
    ['javascript://entente.test/%0Aalert(1)', 404, 400],
  ])(
    'reads the address %s as the page of code for a view does: %i and %i',
    async (address, ofEmbed, ofCode) => {
      const [embed, code] = await Promise.all([
        get(oembedPath(address)),
        get(`/api?address=${encodeURIComponent(address)}`),
      ])
      expect([embed.status, code.status]).toEqual([ofEmbed, ofCode])
    },
  )

  it('has a picture as large as the consumer allows, or none', async () => {
    const large = (await (await oembed('/?theme=nato')).json()) as Record<string, unknown>
    expect([large.thumbnail_width, large.thumbnail_height]).toEqual([1160, 900])
    const small = (await (await oembed('/?theme=nato', '&maxwidth=600')).json()) as object
    expect(Object.keys(small).filter((name) => name.startsWith('thumbnail'))).toEqual([])
  })

  it.each(['JSON', 'json', 'XML', 'xml'])('takes %s as a format, however it is spelled', async (format) => {
    const response = await oembed(pair, `&format=${format}`)
    expect(response.headers.get('content-type')).toMatch(format.toLowerCase())
  })

  it.each(['yaml', 'html'])('answers 501 for the form "%s", which it does not serve', async (format) => {
    const response = await oembed(pair, `&format=${format}`)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      501,
      'NOT_IMPLEMENTED',
    ])
  })

  it.each([
    ['/statements/2024-05-16-280-290bn-claim', / 16 May 2024 \(unverified\)$/],
    ['/statements/2016-04-12-lavrov-asian-media', / 12 or 13 April 2016$/],
    ['/statements/2019-06-05-kong-jun-peoples-daily', / 5 June 2019 \(date uncertain, unverified\)$/],
    [`/statements/${joint}`, / 4 February 2022$/],
    [`/compare?a=2024-05-16-280-290bn-claim&b=${joint}`, /^16 May 2024 \(unverified\) and /],
    [`/compare?a=2015-09-01-putin-tass-xinhua-interview&b=${joint}`, /^1 September 2015 \(date uncertain\) /],
  ])('calls %s what its page is called, with what is not sure of it', async (page, marked) => {
    const { title } = (await (await oembed(page)).json()) as { title: string }
    expect(title).toMatch(marked)
    const [, shown = ''] = /<title>(.*?) · /.exec(await (await get(page)).text()) ?? []
    expect(unescaped(shown)).toBe(title)
  })

  it.each([
    ['url=%2Fstatements%2Fa&url=%2Fstatements%2Fa', 'url', 'is given 2 times; give it once'],
    ['url=%2F&maxwidth=1&maxwidth=2', 'maxwidth', 'is given 2 times; give it once'],
    ['url=%2Fstatements%2F%25ff', 'url', '"/statements/%ff" cannot be decoded'],
    ['', 'url', 'is missing'],
    ['url=', 'url', 'is missing'],
  ])('answers %s by 400 and names what is wrong', async (asked, parameter, detail) => {
    const response = await get(`/oembed?${asked}`)
    expect([response.status, ((await response.json()) as { errors: unknown }).errors]).toEqual([
      400,
      [{ parameter, detail }],
    ])
  })

  it.each(['/trade?show=targets', '/compare', '/method'])(
    'says of %s, which has no embed, what has one',
    async (page) => {
      const response = await oembed(page)
      const { detail } = (await response.json()) as { detail: string }
      expect(response.status).toBe(404)
      expect(detail).toContain(`${page}" has no embed; there is one of the charts at / (as /?theme=nato)`)
      for (const path of ['/compare', '/compare/groups', '/statements/']) expect(detail).toContain(path)
    },
  )

  it.each(['dnt=1&dnt=2', 'format=&maxwidth=', '__proto__=1', 'constructor=x'])(
    'passes over %s, which consumers add',
    async (more) => {
      expect((await oembed('/?theme=nato', `&${more}`)).status).toBe(200)
    },
  )

  it('is of the release of the page, though the question names none', async () => {
    const answer = (await (await oembed('/?theme=nato&release=2026.1')).json()) as Embed & {
      thumbnail_url: string
    }
    expect(answer.html).toContain(`src="${origin}/embed?theme=nato&amp;release=2026.1"`)
    expect(answer.thumbnail_url).toBe(`${origin}/trends.svg?theme=nato&release=2026.1`)
    const refused = await oembed('/?theme=nato&release=2019.1')
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      404,
      'Parameter url: is of release "2019.1", which is not held here.',
    ])
  })

  it('refuses other methods as problem details', async () => {
    const response = await app.request('/oembed', { method: 'POST', body: 'x' }, env)
    expect([response.status, response.headers.get('content-type'), response.headers.get('allow')]).toEqual([
      405,
      'application/problem+json',
      'GET, HEAD, OPTIONS',
    ])
  })

  it('is served as XML too', async () => {
    const response = await oembed(pair, '&format=xml')
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    expect(await response.text()).toMatch(/^<\?xml [^>]+>\n<oembed><version>1\.0<\/version>.*<\/oembed>\n$/s)
  })

  it.each([
    ...[
      '/api',
      '/statements',
      '/compare',
      `/compare?a=${joint}`,
      '/nowhere',
      '/statements/no-such-statement',
    ],
    ...['/compare?a=no-such-one&b=nor-this', '/?theme=no-such-theme'],
  ])('answers 404 for %s, which shows nothing to embed', async (page) => {
    expect((await oembed(page)).status).toBe(404)
  })

  it.each(['/?theme=nato', pair, `/statements/${joint}`])(
    'is named by a whole address in the page %s',
    async (page) => {
      const text = await (await get(page)).text()
      const [, href = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(text) ?? []
      expect(href.startsWith(`${origin}/oembed?url=https%3A%2F%2Fentente.test%2F`)).toBe(true)
      expect((await get(href.replaceAll('&amp;', '&').slice(origin.length))).status).toBe(200)
    },
  )
})

describe('what machines read first', () => {
  it('llms.txt names every resource, the description, and where assistants ask', async () => {
    const text = await (await get('/llms.txt')).text()
    expect(text).toContain(
      `](${origin}/api): the same questions as tools, asked by POST at ${origin}/mcp over streamable HTTP, read-only`,
    )
    expect(text).toContain(`](${origin}/openapi.json)`)
    const { resources } = (await (await get('/api/v1')).json()) as { resources: { summary: string }[] }
    expect(resources.length).toBeGreaterThan(20)
    expect(resources.filter(({ summary }) => !text.includes(`- [${summary}](${origin}/`))).toEqual([])
  })

  it('/api/v1 says what it is and where its resources are', async () => {
    const body = (await (await get('/api/v1')).json()) as { resources: { address: string }[] }
    expect(body).toMatchObject({
      documentation: `${origin}/api`,
      description: `${origin}/openapi.json`,
      assistants: `${origin}/mcp`,
    })
    expect(body.resources.map(({ address }) => address)).toContain(`${origin}/api/v1/statements/{id}`)
  })

  it.each([
    ['mailto:security@entente.test', 'mailto:security@entente.test', 'security@entente.test'],
    ['https://reports.test/new', 'https://reports.test/new', 'https://reports.test/new'],
    ['', `${origin}/problems#report`, 'can be reported where you have the code from'],
    ['javascript:alert(1)', `${origin}/problems#report`, 'can be reported where you have the code from'],
    [
      'mailto:a@b.test\nCanonical: x',
      `${origin}/problems#report`,
      'can be reported where you have the code from',
    ],
  ])(
    'security.txt has what RFC 9116 asks for, and the contact %j where it is set',
    async (set, contact, said) => {
      const asked = (path: string) => app.request(`${origin}${path}`, {}, { ...env, CONTACT: set })
      const response = await asked('/.well-known/security.txt')
      expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8')
      const fields = (await response.text())
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': '))
      expect(fields.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical'])
      const { Expires = '', ...rest } = Object.fromEntries(fields) as Record<string, string>
      expect(rest).toEqual({
        Contact: contact,
        'Preferred-Languages': 'en',
        Canonical: `${origin}/.well-known/security.txt`,
      })
      // RFC 3339, in the future and by the RFC's advice less than a year away.
      expect(Expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      const days = (Date.parse(Expires) - Date.now()) / 86_400_000
      expect(days > 200 && days < 365).toBe(true)
      const page = await (await asked('/problems')).text()
      expect(page.slice(page.indexOf('id="report"')).replaceAll(/\s+/g, ' ')).toContain(said)
    },
  )

  it.each(['/', '/data'])('%s describes the dataset as dataset search engines ask for it', async (page) => {
    const text = await (await get(page)).text()
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
    const dataset = JSON.parse(json) as Record<string, unknown> & { description: string }
    // Required are name and description (50 to 5,000 characters); the others are recommended.
    expect(dataset.description.length).toBeGreaterThan(50)
    expect(dataset.description.length).toBeLessThan(5000)
    expect(dataset['@id']).toBe(`${origin}/data#dataset`)
    // The name has the years that are counted, the coverage the first and the last statement; the description tells them apart.
    expect(dataset.name).toBe('Entente: joint statements and speeches of Russia and China, 2013–2024')
    expect(dataset.description).toMatch(
      /Shares by year are counted for 2013–2024; statements go back to 2001\.$/,
    )
    expect(dataset.temporalCoverage).toBe('2001-07-16/2024-12-19')
    expect(dataset.spatialCoverage).toEqual([
      { '@type': 'Place', name: 'Russia', identifier: 'RU' },
      { '@type': 'Place', name: 'China', identifier: 'CN' },
    ])
    expect(dataset.creator).toMatchObject({ '@type': 'Organization', name: 'The Entente contributors' })
    expect(
      (dataset.distribution as { name: string; contentUrl: string }[]).map(({ name, contentUrl }) => [
        name,
        contentUrl.slice(origin.length),
      ]),
    ).toEqual([
      ...(/^\d{4}\.\d+$/.test(String(dataset.version))
        ? [['The release as a Data Package', `/releases/entente-${dataset.version}.zip`]]
        : []),
      ['Every record; what is counted for a question is not among them', '/api/v1/export'],
      ['Passages, silences and context', '/api/v1/passages.csv?status=all'],
      ['Statements', '/api/v1/statements.csv'],
      ['Shares of the frames of the core themes by year, all voices together', '/api/v1/trends'],
    ])
    // What it is called is what is in it.
    const rowsAt = async (path: string) =>
      ((await (await get(path)).json()) as { data: Record<string, unknown>[] }).data
    const shares = await rowsAt('/api/v1/trends')
    expect(new Set(shares.map(({ voice }) => voice))).toEqual(new Set(['all']))
    expect(new Set(shares.map(({ theme }) => theme))).toEqual(
      new Set(['alliance', 'nato', 'asia_pacific', 'trade']),
    )
    const facets = (await (await get('/api/v1/passages?status=all&limit=1&facets=status')).json()) as {
      meta: { facets: { status: { value: string }[] } }
    }
    expect(facets.meta.facets.status.map(({ value }) => value).toSorted()).toEqual([
      'context',
      'counted',
      'silent',
    ])
    // Each file of the distribution is there and of the type that it is said to be.
    for (const { contentUrl, encodingFormat } of dataset.distribution as Record<
      'contentUrl' | 'encodingFormat',
      string
    >[]) {
      const file = await get(contentUrl.slice(origin.length))
      if (contentUrl.endsWith('.zip')) continue
      expect([contentUrl, file.status]).toEqual([contentUrl, 200])
      expect(file.headers.get('content-type')?.split(';')[0]).toBe(encodingFormat)
    }
    expect(Object.keys(dataset)).toEqual(
      expect.arrayContaining([
        ...['name', 'url', 'identifier', 'keywords', 'license', 'creator', 'version', 'isAccessibleForFree'],
        ...[
          'temporalCoverage',
          'spatialCoverage',
          'variableMeasured',
          'distribution',
          'includedInDataCatalog',
        ],
      ]),
    )
  })
})
