import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { site } from '#subject'
import { isAtLeast } from '../../schema/chart/share.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { GroupComparison } from '../../schema/contract/groups.ts'
import type { MarkRow } from '../../schema/contract/mark.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { app } from '../../worker/app.ts'
import { ndjson } from '../support/ndjson.ts'

async function picture(query: string) {
  const response = await app.request(`/trends.svg?${query}`, {}, env)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

/** Facet, voice, year and value of every point that is drawn. */
function points(svg: string): string[] {
  return svg.split('<g transform="translate').flatMap((part) => {
    const facet = /data-facet="([^"]+)"/.exec(part)?.[1]
    if (facet) current = facet
    return [...part.matchAll(/data-key="([^"]+)" data-voice="([^"]+)" data-value="([^"]+)"/g)].map(
      ([, key, voice, value]) => `${current} ${voice} ${key} ${value}`,
    )
  })
}
let current = ''

describe('GET /trends.svg', () => {
  it.each([
    ['theme=nato&voice=joint,moscow,beijing', 'theme=nato&by=year'],
    [
      'theme=alliance&voice=all&measure=passages&from=2019',
      'theme=alliance&voice=all&measure=passages&from=2019',
    ],
    ['theme=nato,trade&frame=any&voice=joint,moscow,beijing', 'theme=nato,trade&by=year'],
  ])('draws the rows of /trends.json?%s', async (data, view) => {
    const response = await app.request(`/trends.json?${data}`, {}, env)
    const { data: rows } = (await response.json()) as { data: TrendRow[] }
    // A frame of which nothing is recorded has no facet.
    const frames = new Set(rows.filter(({ passages }) => passages > 0).map(({ frame }) => frame))
    const drawn = rows
      .filter(({ frame }) => frames.has(frame))
      .filter((row) => row.status === 'recorded' || row.status === 'silent')
      .map((row) => `${row.theme}.${row.frame} ${row.voice} ${row.year} ${row.value}`)
    expect(drawn.length).toBeGreaterThan(10)
    expect(points((await picture(view)).text)).toEqual(drawn)
  })

  it('is a whole file in the colours asked for', async () => {
    const { status, type, text } = await picture('theme=nato&scheme=dark')
    expect(status).toBe(200)
    expect(type).toBe('image/svg+xml; charset=utf-8')
    expect(text).toMatch(/^<\?xml .+\?>\n<svg xmlns=/)
    expect(text).toContain('#15171b')
    expect(text).not.toContain('var(')
    expect(text).toContain('release 2026.2')
  })

  it.each([
    ['theme=none', 400],
    ['from=2020&to=2019', 400],
  ])('answers %s with %i', async (query, expected) => {
    expect((await picture(query)).status).toBe(expected)
  })
})

describe('the picture that networks show', () => {
  const shown = async (path: string) => {
    const text = await (await app.request(path, {}, env)).text()
    const lines = [...text.matchAll(/<text[^>]*>(<tspan.*?)<\/text>/gs)].map(([, line = '']) => line)
    return lines.map((line) => line.replaceAll(/<[^>]+>/g, '')).join(' ')
  }

  it.each(['nato', 'eurasia', 'alliance', 'trade'])('has the whole finding of a theme: %s', async (theme) => {
    const page = await (await app.request(`/?theme=${theme}`, {}, env)).text()
    const heading = /property="og:title" content="([^"]+)"/.exec(page)?.[1] ?? 'no title'
    expect(await shown(`/picture.svg?theme=${theme}`)).toContain(heading)
  })

  it.each([
    ...'alliance nato asia_pacific trade world_order strategic_stability core_interests ukraine history'.split(
      ' ',
    ),
    'nato&voice=moscow',
    'nato&voice=beijing',
  ])('draws each frame that its heading names: %s', async (view) => {
    const page = await (await app.request(`/?theme=${view}`, {}, env)).text()
    const heading = /property="og:title" content="([^"]+)"/.exec(page)?.[1] ?? ''
    const card = await (await app.request(`/picture.svg?theme=${view}`, {}, env)).text()
    const rows = [...card.matchAll(/<text x="0" y="[^"]+" font-weight="600">(.*?)<\/text>/gs)].map(
      ([, label = '']) => label.replace(/<title>.*?<\/title>/s, '').replaceAll(/<[^>]+>|\s+/g, ' '),
    )
    const named = [...heading.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect(rows.map((row) => row.replaceAll(/ +/g, ' ').trim())).toContain(name)
  })

  it('counts frames that it leaves out, and explains no sign that it has not drawn', async () => {
    const { data } = (await (await app.request('/api/v1/codebook', {}, env)).json()) as {
      data: { themes: { id: string; frames: { id: string; label: string }[] }[] }
    }
    const frames = data.themes.find(({ id }) => id === 'nato')?.frames ?? []
    const card = await (await app.request('/picture.svg?theme=nato', {}, env)).text()
    const drawn = frames.filter(({ label }) => card.includes(`font-weight="600">${label}</text>`))
    expect(drawn.length).toBeGreaterThan(0)
    expect(card).toContain(`>${frames.length - drawn.length} more frames</text>`)
    // The heading tells of namings, which stand in their row, with the silences before them.
    expect(card).toContain('>NATO named</text>')
    expect(card).toContain('recorded silence')
    expect(card).toMatch(/: recorded as silent on NATO/)
  })

  it.each([
    ['alliance', 4],
    ['nato', 4],
    ['asia_pacific', 4],
    ['trade', 3],
    ['ukraine', 3],
  ])('has the rules of events with their names: %s', async (theme, least) => {
    const card = await (await app.request(`/picture.svg?theme=${theme}`, {}, env)).text()
    const rules = [...card.matchAll(/<title>([^<]+)<\/title><path d="[^"]+" [^>]*stroke-dasharray/g)]
    expect(rules.length).toBeGreaterThanOrEqual(least)
    for (const [, name = ''] of rules) expect(card).toContain(`>${name}</text>`)
  })

  it.each(['', '?theme=nato', '?theme=asia_pacific', '?theme=history&voice=beijing'])(
    'says what its heading rests on: how many statements were not fully read, and what an earlier beginning changes: %s',
    async (view) => {
      const [, since] = /since (\d{4})/.exec(await (await app.request(`/${view}`, {}, env)).text()) ?? []
      const text = await shown(`/picture.svg${view}`)
      expect(text).toMatch(/\d+ (to \d+ )?of the \d+ [^·]+ were not fully read/)
      expect(text.includes(`Counted since ${since}, these 18 are `)).toBe(view === '')
      expect(text).toMatch(/Entente, release [\d.]+, CC BY 4\.0/)
    },
  )

  it.each(['nato', 'alliance', 'world_order'])('counts the frames that it leaves out: %s', async (theme) => {
    const rows = ndjson(
      await (await app.request(`/marks.ndjson?theme=${theme}`, {}, env)).text(),
    ) as MarkRow[]
    const frames = new Set(rows.flatMap(({ status, frame }) => (status === 'recorded' ? (frame ?? []) : [])))
    const card = await (await app.request(`/picture.svg?theme=${theme}`, {}, env)).text()
    const { data } = (await (await app.request('/api/v1/themes', {}, env)).json()) as { data: Theme[] }
    const own = data.find(({ id }) => id === theme)?.frames ?? []
    const labels = own.filter(({ id }) => frames.has(id)).map(({ label }) => label)
    const drawing = card.slice(card.indexOf('<title>Timeline</title>'))
    const drawn = labels.filter((label) => drawing.includes(`>${label}<`))
    const [, left = 0] = />(\d+) more frames?</.exec(card) ?? []
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.length + Number(left)).toBe(frames.size)
  })

  it.each(['', '?theme=nato', '?theme=alliance'])(
    'has how many statements a voice made in each year: %s',
    async (view) => {
      const numbers = (markup: string) => {
        const strip = markup.slice(markup.indexOf('>All statements<'))
        const [voice = ''] = /<g fill="[^"]+" text-anchor="middle">.*?<\/g>/s.exec(strip) ?? []
        return [...voice.matchAll(/>(\d+|–)<\/text>/g)].map(([, count]) => count)
      }
      const page = await (await app.request(`/${view}`, {}, env)).text()
      const card = await (await app.request(`/picture.svg${view}`, {}, env)).text()
      expect(numbers(card)).toHaveLength(12)
      expect(numbers(card)).toEqual(numbers(page))
    },
  )

  it.each(['', ...'alliance nato asia_pacific trade ukraine history finance eurasia'.split(' ')])(
    'has names of rows that are read where networks show it, and its key in one line: %s',
    async (theme) => {
      const card = await (await app.request(`/picture.svg${theme && `?theme=${theme}`}`, {}, env)).text()
      const [, width, drawn] =
        /<svg x="[^"]+" y="[^"]+" width="([\d.]+)" height="[\d.]+" viewBox="0 0 ([\d.]+)/.exec(card) ?? []
      expect((25 * Number(width)) / Number(drawn)).toBeGreaterThanOrEqual(theme === '' ? 16 : 17)
      const key = card.slice(card.lastIndexOf('</svg>', card.length - 10))
      const tops = [...key.matchAll(/<tspan x="[^"]+" y="([^"]+)">(?:hollow|ringed|recorded)/g)]
      expect(new Set(tops.map(([, y]) => y)).size).toBeLessThanOrEqual(1)
    },
  )

  it('has of the first page a frame of each theme, first uses that are firsts before others', async () => {
    const words = await (await app.request('/picture.svg', {}, env)).text()
    for (const frame of ['No limits', 'Beyond alliance', 'Enlargement', 'Reach into Asia', 'AUKUS'])
      expect(words).toContain(`>${frame}<`)
  })

  it('is none of a page that is about what no picture shows', async () => {
    const page = await (await app.request('/compare/groups', {}, env)).text()
    expect(page).not.toContain('og:image')
    expect(page).toContain('name="twitter:card" content="summary"')
  })

  it('says of a statement of which a part was read that it was', async () => {
    const words = await shown('/statements/2019-06-05-joint-statement-new-era/picture.svg')
    expect(words).toContain('Only a part of the text was read')
  })

  it('has what a statement is and speaks of', async () => {
    const words = await shown('/statements/2022-02-04-joint-statement-new-era/picture.svg')
    expect(words).toContain('4 February 2022')
    expect(words).toContain('NATO: ')
    expect(words).toMatch(/ and \d more lines on its page Entente, release/)
    expect(words).not.toContain('…')
  })
})

describe('what is told of the picture to those who do not see it', () => {
  const told = async (path: string, files: Record<string, string>) => {
    const fetch = async (url: URL) => {
      const file = files[url.pathname]
      return new Response(file ?? null, { status: file === undefined ? 404 : 200 })
    }
    const ASSETS = { fetch } as unknown as Fetcher
    const page = await (await app.request(path, {}, { ...env, ASSETS })).text()
    return /property="og:image:alt" content="([^"]*)"/.exec(page)?.[1]
  }
  const ofTheme = { '/pictures/theme-nato.txt': 'What the theme’s says' }
  const ofView = { '/pictures/theme-nato-voice-moscow.txt': 'What its own says' }

  it('is what the picture of the view says, else the nearest that is shown for it', async () => {
    const view = '/?theme=nato&voice=moscow'
    expect(await told(view, { ...ofTheme, ...ofView })).toBe('What its own says')
    const page = await (await app.request(view, {}, env)).text()
    const [, heading = ''] = /property="og:title" content="([^"]+)"/.exec(page) ?? []
    expect(heading).toMatch(/ Moscow /)
    expect(await told(view, ofTheme)).toBe(
      `${heading}. The picture shows a wider view: What the theme’s says`,
    )
    expect(await told(view, {})).toBe(`${heading}. ${site.headline}`)
  })

  it('is none of a view of which nothing is recorded, unless it has a picture of its own', async () => {
    const view = '/?theme=finance&voice=beijing'
    expect(await told(view, { '/pictures/theme-finance.txt': 'What the theme’s says' })).toBeUndefined()
    const own = { '/pictures/theme-finance-voice-beijing.txt': 'Nothing is recorded' }
    expect(await told(view, own)).toBe('Nothing is recorded')
  })

  it('is, of two statements that no page leads to, what that of one of them shows', async () => {
    const [a, b] = ['2013-03-22-joint-statement-win-win-deepening', '2022-02-04-joint-statement-new-era']
    const files = { [`/pictures/statements-${b}.txt`]: '4 February 2022' }
    const view = `/compare?a=${a}&b=${b}`
    expect(await told(view, files)).toBe('The picture shows one of the two statements: 4 February 2022')
    expect(await told(view, {})).toBe(site.headline)
  })
})

describe('the picture of two groups', () => {
  const groups = 'aFrom=2013&aTo=2017&bFrom=2021&bTo=2024'
  const card = async (query: string) =>
    (await app.request(`/compare/groups/picture.svg?${query}`, {}, env)).text()

  it('says what the page says, and of each row what its table does', async () => {
    const text = await card(groups)
    const { data } = await (await app.request(`/api/v1/compare/groups?${groups}`, {}, env)).json<{
      data: GroupComparison
    }>()
    expect(text).toContain(`2013–2017 (${data.a.count} statements)`)
    const counts = new Set(
      data.rows.flatMap((row) => [
        `${isAtLeast(row.hitsA, row.notReadA) ? 'at least ' : ''}${row.hitsA} of ${row.ofA}`,
        `${isAtLeast(row.hitsB, row.notReadB) ? 'at least ' : ''}${row.hitsB} of ${row.ofB}`,
      ]),
    )
    const told = [...text.matchAll(/>((?:at least )?\d+ of \d+)</g)].map(([, count = '']) => count)
    expect(told.length).toBeGreaterThan(3)
    for (const count of told) expect(counts, count).toContain(count)
    // Nothing of it stands in the line of the source.
    const rows = [...text.matchAll(/<path d="M48 ([\d.]+)H1152"/g)].map(([, y]) => Number(y))
    expect(Math.max(...rows.slice(0, -1)) + 54).toBeLessThanOrEqual(rows.at(-1) ?? 0)
  })

  it('draws no share of a group without a statement', async () => {
    const text = await card('aFrom=1990&aTo=1991')
    expect(text).toContain('The first group holds no statement')
    expect(text).not.toMatch(/\d of \d/)
  })
})
