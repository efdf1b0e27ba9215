import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { rowsOf } from './count.ts'

async function page(path: string) {
  const response = await app.request(path, {}, env)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe('pages', () => {
  it.each([
    '/',
    '/?theme=nato',
    '/statements',
    '/statements/2022-02-04-joint-statement-new-era',
    '/compare',
    '/codebook',
    '/codebook/nato',
    '/method',
    '/trade',
    '/data',
  ])('GET %s answers a whole page', async (path) => {
    const { status, type, text } = await page(path)
    expect(status).toBe(200)
    expect(type).toContain('text/html')
    expect(text).toMatch(/<h1[^>]*>.+<\/h1>/)
    expect(text.endsWith('</html>')).toBe(true)
  })

  it('GET /?theme=nato says when joint statements begin to name NATO, with what, and what the silences before rest on', async () => {
    const { text } = await page('/?theme=nato')
    const words = text.replaceAll(/<[^>]+>/g, '')
    expect(words).toContain(
      'In passages recorded on NATO, joint statements name it from 2022: first “Enlargement” and “Cold War relic”, then',
    )
    expect(words).toContain(
      'The first joint statement of 2013–2024 recorded under this theme as naming NATO is that of 4 Feb 2022',
    )
    expect(words).toContain('are recorded as silent')
    expect(words).toContain('No-limits statement')
    expect(text).toContain('rest on a published text analysis')
  })

  it.each([
    ['/?theme=nato', true],
    ['/?theme=nato&by=words', false],
    ['/?theme=nato&by=words&panel=un-general-debate', false],
  ])(
    'GET %s tells what silences before a first naming rest on only where it counts codings',
    async (path, isTold) => {
      expect((await page(path)).text.includes('<strong>The silences</strong>')).toBe(isTold)
    },
  )

  it('GET /?theme=nato of one side tells of what is recorded under NATO: a passage of another theme names it in 2020', async () => {
    const { text } = await page('/?theme=nato&voice=beijing')
    const words = text.replaceAll(/<[^>]+>/g, '')
    expect(words).toContain('In passages recorded on NATO, Beijing names it in 2015 and 2022–2024')
    expect(words).not.toContain('Beijing names NATO')
  })

  it.each([
    [
      '/?theme=nato&by=words&panel=un-general-debate&definition=strict',
      /^NATO: mentions per 1,000 words in the .+, 2013–2024$/,
    ],
    ['/?theme=nato&by=year', /^NATO by frame: share of statements, 2013–2024$/],
  ])('GET %s has what it shows in its title and over its figure', async (address, name) => {
    const { text } = await page(address)
    const texts = (tag: string) =>
      [...text.matchAll(new RegExp(`<${tag}[^>]*>(.+?)</${tag}>`, 'g'))].map(([, html = '']) =>
        html.replaceAll(/<[^>]+>/g, '').replace(/ · Entente$/, ''),
      )
    expect(texts('title')[0]).toMatch(name)
    // The theme's finding says nothing of texts that are no statements of the collection.
    const [over] = address.includes('panel=') ? texts('h1') : texts('h2')
    expect(over).toMatch(name)
    if (!address.includes('panel='))
      expect(texts('h1')[0]).toContain('In passages recorded on NATO, joint statements name it from 2022')
    expect(text.match(/<meta name="description" content="([^"]*)"/)?.[1]).not.toContain(
      'first joint statement',
    )
  })

  it('GET / takes empty form fields for not given and passes over tracking parameters', async () => {
    expect((await page('/?theme=&voice=joint&voice=moscow&utm_source=mail')).status).toBe(200)
    expect((await page('/?colour=red')).text).toContain('no parameter <code>colour</code>')
  })

  it.each([
    ['/?theme=nonsense', 400, 'nonsense'],
    ['/?voice=nobody', 400, 'joint, moscow, beijing'],
    ['/statements?year=20x2', 400, '20x2'],
    ['/statements/no-such-statement', 404, 'no-such-statement'],
    ['/compare?a=x&b=y', 400, 'there is no statement'],
    ['/nowhere', 404, 'nothing at this address'],
  ])('GET %s answers %i and names what was wrong', async (path, expected, named) => {
    const { status, text } = await page(path)
    expect(status).toBe(expected)
    expect(text).toContain(named)
  })

  it('shows markup in a query string as text', async () => {
    const { text } = await page(`/statements?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script&gt;')
  })

  it('GET /method states the sampled error rate with its interval, and that no human coded', async () => {
    const { text } = await page('/method')
    expect(text).toContain(
      '35 deviated from the page in some way when they were read (14.2 %, 95 % interval 10.4 % to 19.1 %)',
    )
    expect(text).toContain('8 of them in substance (3.2 %, 95 % interval 1.7 % to 6.3 %)')
    // Release by release, as judged after it was published.
    expect(text).toContain('5 (1.6 %), 0.7 % to 3.7 %')
    expect(text).toContain('Leaders’ joint statements, 2013–2024')
    expect(text).toContain('No human coded.')
    expect(text).toContain(
      `${await rowsOf('passage p join statement s on s.id = p.statement_id where p.unverified is not null and s.uncounted is null')} passages have no page that can be linked`,
    )
  })

  it('GET /codebook/… leads from a frame to those that are told apart from it, both ways', async () => {
    const entry = async (theme: string, frame: string) => {
      const page = await (await app.request(`/codebook/${theme}`, {}, env)).text()
      return page.match(new RegExp(`<section class="frame" id="${frame}">.*?</section>`, 's'))?.[0] ?? ''
    }
    const inAsia = '<a href="/codebook/asia_pacific#nato_in_asia">“NATO in Asia”</a>'
    expect(await entry('nato', 'asia_pacific_reach')).toContain(inAsia)
    const other = await entry('asia_pacific', 'nato_in_asia')
    expect(other).toMatch(
      /<strong>Told apart from it:<\/strong> <a href="\/codebook\/nato#asia_pacific_reach">NATO: Reach into Asia<\/a>/,
    )
  })

  it('GET /codebook/nato shows definitions, near-misses, examples by rule and the history of the whole', async () => {
    const { text } = await page('/codebook/nato')
    expect(text).toContain('Opposes NATO’s'.replace('’', '&#39;'))
    expect(text).toContain('All coders gave exactly these frames.')
    expect(text).toContain('Near-miss')
    expect((await page('/codebook')).text).toContain('Version 1')
  })

  it.each([
    ['nato', 'is the theme “Ukraine”.', '“Blocs unnamed” when NATO is not named.', 'are “Enlargement”.'],
    [
      'asia_pacific',
      'AUKUS is “AUKUS”; ',
      'is “Strategic stability: Treaties”.',
      'Code the theme “NATO” as well',
    ],
    ['world_order', 'are “NATO: Blocs unnamed”.', 'is “Alliance language: Strategic partnership”.'],
    ['ukraine', 'is “Impartial”.', 'is “NATO: Blame for Ukraine”.'],
  ])(
    'GET /codebook/%s names frames and themes by their labels in what a frame is not',
    async (theme, ...said) => {
      const { text } = await page(`/codebook/${theme}`)
      const not = [...text.matchAll(/<p><strong>Not:<\/strong> (.*?)<\/p>/gs)]
        .map(([, words = '']) => words.replaceAll(/<[^>]+>/g, ''))
        .join(' ')
      for (const words of said) expect(not).toContain(words)
      expect(not).not.toMatch(/[a-z]_[a-z]/)
    },
  )

  it('GET /data names the tables and rows of the package that the dataset makes', async () => {
    const { text } = await page('/data')
    expect(text).toContain(`<code>statements</code></td><td class="number">${await rowsOf('statement')}<`)
    expect(text).toContain(`<code>passages</code></td><td class="number">${await rowsOf('passage')}<`)
  })
})
