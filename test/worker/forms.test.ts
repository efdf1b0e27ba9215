import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { GroupsQuery } from '../../schema/contract/groups.ts'
import { ViewQuery } from '../../schema/contract/view.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { StatementsPageQuery } from '../../worker/data/views.ts'
import { ApiPageQuery } from '../../worker/pages/about/api.tsx'
import { ComparePageQuery } from '../../worker/pages/compare/compare.tsx'
import { SearchPageQuery } from '../../worker/pages/search/form.tsx'
import { pages as addresses } from '../support/pages.ts'

/** Where in a list one stands is no part of what is asked, nor is what is opened beside it. */
const places = ['limit', 'cursor', 'point']

/** Each page with a form, and questions that together give every parameter that the page accepts. */
const pages: { path: string; shape: object; questions: Record<string, string>[]; submits: string }[] = [
  {
    path: '/statements',
    shape: StatementsPageQuery.shape,
    submits: 'Filter',
    questions: [
      {
        ...{ from: '2014-02-03', to: '2023-04-05', voice: 'joint,moscow', kind: 'speech,article' },
        ...{ theme: 'nato,alliance', frame: 'enlargement,no_limits', status: 'all', series: 'complete' },
        ...{ speaker: 'Xi Jinping', with: 'Vladimir Putin', sort: 'oldest', q: 'talks' },
      },
      {
        year: '2022',
        attribution: 'joint,both',
        frame: 'no_limits',
        status: 'silent',
        notReadOn: 'nato,trade',
        reading: 'part,nothing',
        uncounted: 'with',
        measured: 'whole',
        mentions: 'nato.broad',
        unmentioned: 'trade.strict',
        proposed: 'nato.strict',
      },
    ],
  },
  {
    path: '/search',
    shape: SearchPageQuery.shape,
    submits: 'Search',
    questions: [
      {
        ...{ q: '"no limits"', from: '2014-02-03', to: '2023-04-05', voice: 'joint,moscow' },
        ...{ kind: 'speech,article', theme: 'nato,alliance', status: 'all', language: 'en,ru' },
        ...{ in: 'gist,summary', sort: 'left' },
      },
      { q: '"no limits"', year: '2022' },
    ],
  },
  {
    path: '/compare/groups',
    shape: GroupsQuery.shape,
    submits: 'Compare',
    questions: [
      {
        ...{ aFrom: '2013', aTo: '2018', aVoice: 'joint,moscow', aKind: 'speech,article' },
        ...{ bFrom: '2019', bTo: '2024-05-06', bVoice: 'beijing', bKind: 'interview' },
        ...{ series: 'complete', theme: 'nato,alliance' },
      },
    ],
  },
  {
    path: '/compare',
    shape: ComparePageQuery.shape,
    submits: 'Compare',
    questions: [{ a: 'putin 2022', b: 'lavrov 2023' }],
  },
  {
    path: '/api',
    shape: ApiPageQuery.shape,
    submits: 'Show code',
    questions: [{ address: 'http://localhost/api/v1/trends?theme=nato' }],
  },
  {
    path: '/',
    shape: ViewQuery.shape,
    submits: 'Show',
    questions: [
      {
        ...{ theme: 'nato', frame: 'enlargement,cold_war_relic', voice: 'joint,all', series: 'complete' },
        ...{ from: '2014', to: '2023', by: 'year', measure: 'passages', events: 'all' },
        ...{ panel: 'un-general-debate', definition: 'strict,broad', split: '2020' },
      },
      {
        theme: 'nato',
        frame: 'enlargement',
        by: 'words',
        panel: 'un-general-debate',
        definition: 'broad',
        split: '2020',
      },
      { theme: 'nato', measure: 'passages', split: '2019', definition: 'strict' },
      { theme: 'nato,alliance', frame: 'any', by: 'year', events: 'none' },
    ],
  },
]

it('every page with a form is walked here', async () => {
  const found = new Set<string>()
  for (const address of addresses) {
    const html = await (await app.request(address, {}, env)).text()
    if (/<form(?![^>]*class="find")/.test(html)) found.add(address.split('?')[0] ?? '')
  }
  // Two texts are typed or chosen from those that are loaded; here none is.
  found.delete('/compare/texts')
  expect([...found].sort()).toEqual(pages.map(({ path }) => path).sort())
})

describe('a form carries everything that its page accepts', () => {
  it.each(pages)('$path: the questions give every parameter', ({ shape, questions }) => {
    const given = new Set(questions.flatMap((question) => Object.keys(question)))
    expect([...given].sort()).toEqual(
      Object.keys(shape)
        .filter((name) => !places.includes(name))
        .sort(),
    )
  })

  it.each(
    pages.flatMap(({ path, questions, submits }) => questions.map((asked) => ({ path, asked, submits }))),
  )('$path keeps $asked', async ({ path, asked, submits }) => {
    const response = await app.request(`${path}?${new URLSearchParams(asked)}`, {}, env)
    expect(response.status).toBe(200)
    const sent = sentBy(await response.text(), submits)
    for (const [name, value] of Object.entries(asked)) {
      expect(`${name}=${sent.get(name)?.toSorted()}`).toBe(`${name}=${value.split(',').sort()}`)
    }
  })
})

/** A question with something wrong in it, what a reader may have typed there, and what the page says of it. */
const wrong: { page: string; asked: Record<string, string>; at: string; says: RegExp; submits: string }[] = [
  {
    ...{
      page: '/statements',
      asked: { speaker: 'Wladimir Putin', theme: 'nato', year: '2022' },
      at: 'speaker',
    },
    ...{
      says: /Speaker: nobody is called "Wladimir Putin" here. Who is meant\? Vladimir Putin/,
      submits: 'Filter',
    },
  },
  {
    ...{ page: '/statements', asked: { speaker: 'Zhao Nobody', q: 'talks' }, at: 'speaker' },
    ...{ says: /nobody is called "Zhao Nobody" here. Who is meant\?/, submits: 'Filter' },
  },
  {
    ...{ page: '/statements', asked: { speaker: 'Qqq', voice: 'joint' }, at: 'speaker' },
    ...{ says: /The field suggests names as you type/, submits: 'Filter' },
  },
  {
    ...{ page: '/statements', asked: { year: '22', theme: 'nato' }, at: 'year' },
    ...{ says: /Year: "22" is not a year/, submits: 'Filter' },
  },
  {
    ...{ page: '/search', asked: { q: 'nato', year: '22', voice: 'joint' }, at: 'year' },
    ...{ says: /Year: "22" is not a year/, submits: 'Search' },
  },
  {
    ...{
      page: '/statements',
      asked: { q: '-', theme: 'nato' },
      at: 'q',
      says: /Words: “-” holds no word/,
      submits: 'Filter',
    },
  },
  {
    ...{
      page: '/search',
      asked: { q: '-nato', voice: 'joint' },
      at: 'q',
      says: /Words: “-nato” holds no word/,
      submits: 'Search',
    },
  },
  {
    ...{ page: '/compare/groups', asked: { aFrom: 'May 2014', bFrom: '2019', aVoice: 'joint' }, at: 'aFrom' },
    ...{ says: /First group, from: "May 2014"/, submits: 'Compare' },
  },
  {
    ...{ page: '/compare/groups', asked: { aFrom: '2013', bFrom: '2023', bTo: '2019' }, at: 'bFrom' },
    ...{ says: /Second group, from: 2023 is after bTo \(2019\)/, submits: 'Compare' },
  },
  {
    ...{ page: '/api', asked: { address: 'https://example.org/' }, at: 'address' },
    ...{ says: /Address: “https:\/\/example.org\/” is not an address of this site/, submits: 'Show code' },
  },
  {
    ...{ page: '/', asked: { theme: 'nato', from: '2020', to: '2015', voice: 'joint' }, at: '' },
    ...{ says: /From: 2020 is after to \(2015\)/, submits: 'Show' },
  },
  {
    ...{ page: '/', asked: { theme: 'nato', frame: 'xyz', from: '2015' }, at: '' },
    ...{ says: /Frame: "xyz" is unknown; allowed: /, submits: 'Show' },
  },
]

describe('year, on the page and in its rows', () => {
  it.each(['/statements%s?', '/search%s?q=NATO&'])('%s: is from and to of that year', async (path) => {
    const rows = async (query: string) =>
      (await app.request(`${path.replace('%s', '.csv')}${query}`, {}, env)).text()
    const own = await rows('year=2022')
    expect(own.split('\n').length).toBeGreaterThan(3)
    expect(own).toBe(await rows('from=2022&to=2022'))
    const html = await (await app.request(`${path.replace('%s', '')}from=2022&to=2022`, {}, env)).text()
    expect(html).toMatch(/name="year" value="2022"/)
  })
})

describe('a form with something wrong in it', () => {
  it.each(wrong)('$page stays, with all of $asked, and says what', async (one) => {
    const { page, asked, at, says, submits } = one
    const response = await app.request(`${page}?${new URLSearchParams(asked)}`, {}, env)
    expect(response.status).toBe(400)
    const html = await response.text()
    const [, alert = ''] = /role="alert">([\s\S]*?)<\/div>/.exec(html) ?? []
    const said = unescaped(alert.replaceAll(/<[^>]+>/g, ''))
    expect(said).toMatch(says)
    const sent = sentBy(html, submits)
    const others = Object.entries(asked).filter(
      ([name]) => name === at || !new RegExp(`^${name}:`, 'i').test(said),
    )
    for (const [name, value] of others) expect(sent.get(name), name).toEqual(value.split(','))
    if (at !== '') expect(html).toMatch(new RegExp(`name="${at}"[^>]* aria-invalid="true"`))
  })

  it('offers each speaker who may be meant, with the rest of what was asked', async () => {
    const html = await (await app.request('/statements?speaker=Wladimir+Putin&theme=nato', {}, env)).text()
    expect(html).toContain('href="/statements?theme=nato&amp;speaker=Vladimir%20Putin"')
    const named = await app.request('/statements?theme=nato&speaker=Vladimir+Putin', {}, env)
    expect(named.status).toBe(200)
  })
})

describe('several themes beside each other', () => {
  it('are chosen together, in a form that keeps the rest of the view and not the frames of one theme', async () => {
    const asked = 'theme=nato,alliance&voice=joint&from=2014&to=2023&by=year&measure=passages'
    const response = await app.request(`/?${asked}`, {}, env)
    const sent = sentBy(await response.text(), 'Compare')
    expect(Object.fromEntries(sent)).toMatchObject({
      theme: ['alliance', 'nato'],
      voice: ['joint'],
      from: ['2014'],
      to: ['2023'],
    })
    const one = await app.request('/?theme=nato&frame=enlargement', {}, env)
    expect(sentBy(await one.text(), 'Compare').has('frame')).toBe(false)
  })
})

/** What a browser would send for the form with this button, as nobody changed it. */
function sentBy(html: string, button: string): Map<string, string[]> {
  const forms = html.match(/<form class="controls[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => one.includes(`type="submit">${button}<`)) ?? ''
  const sent = new Map<string, string[]>()
  const send = (name: string, value: string) => {
    if (value !== '') sent.set(name, [...(sent.get(name) ?? []), ...unescaped(value).split(',')])
  }
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const isBox = tag.includes('type="checkbox"')
    if (!isBox || / checked/.test(tag)) send(attribute(tag, 'name'), attribute(tag, 'value'))
  }
  for (const [, tag = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const [first, ...others] = options.match(/<option[^>]*>/g) ?? []
    const chosen = [first, ...others].findLast((option) => / selected/.test(option ?? '')) ?? first ?? ''
    send(attribute(tag, 'name'), attribute(chosen, 'value'))
  }
  return sent
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
