import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { FoundSpeaker } from '../../schema/contract/search.ts'
import { app } from '../../worker/app.ts'
import { inRelease } from '../../worker/links.ts'
import { ndjson } from '../support/ndjson.ts'

interface Counted {
  group: string
  statementsWithFrame: number
  passages: number
  evidence: string
}

async function answer<Data>(path: string): Promise<{ data: Data; meta: { count: number } }> {
  const response = await app.request(path, {}, env)
  expect([path, response.status]).toEqual([path, 200])
  return response.json()
}

/** Ids of all passages of a speaker, whatever their status. */
async function idsOf(speaker: string, release?: string): Promise<string[]> {
  const path = `/api/v1/passages.ndjson?speaker=${encodeURIComponent(speaker)}&status=all&fields=id${release === undefined ? '' : `&release=${release}`}`
  const rows = ndjson<{ id: string }>(await (await app.request(path, {}, env)).text())
  return rows.map(({ id }) => id)
}

const themes = 'alliance,nato,asia_pacific,trade'
/** Whose words a passage may be, for each who speaks beside somebody of another side. */
const own: Record<string, string[]> = {
  'Sergei Shoigu': ['joint', 'both', 'moscow'],
  'Sergey Lavrov': ['joint', 'both', 'moscow'],
  'Vladimir Putin': ['joint', 'both', 'moscow'],
  'Wei Fenghe': ['joint', 'both', 'beijing'],
  'Wang Yi': ['joint', 'both', 'beijing'],
  'Xi Jinping': ['joint', 'both', 'beijing'],
  'Joe Biden': ['joint'],
}

describe('a passage is a speaker’s if the speaker’s own side says it, or all who signed', () => {
  it.each(Object.entries(own))('%s: rows, addresses and lists have those of %j', async (name, voices) => {
    const { results: expected } = await env.DB.prepare(
      `select p.id, p.statement_id as statement, p.theme_id as theme, p.status, st.year from passage p join statement_speaker s on s.statement_id = p.statement_id join statement st on st.id = p.statement_id
        where s.name = ? and st.uncounted is null and p.voice in (${voices.map((voice) => `'${voice}'`).join(', ')})`,
    )
      .bind(name)
      .all<{ id: string; statement: string; theme: string; status: string; year: number }>()
    const counted = expected.filter(
      (one) =>
        one.status === 'counted' &&
        themes.split(',').includes(one.theme) &&
        one.year >= 2013 &&
        one.year <= 2024,
    )
    const asked = encodeURIComponent(name)
    const list = await answer(`/api/v1/passages?speaker=${asked}&status=all&limit=1`)
    expect(list.meta.count).toBe(expected.length)
    expect((await idsOf(name)).sort()).toEqual(expected.map(({ id }) => id).sort())
    const { data } = await answer<Counted[]>(`/api/v1/trends?theme=${themes}&groupBy=speaker`)
    const row = data.find(({ group }) => group === name)
    const having = new Set(counted.map(({ statement }) => statement)).size
    expect([row?.passages, row?.statementsWithFrame]).toEqual([counted.length, having])
    const { meta } = await answer(`/api/v1/statements?speaker=${asked}&theme=${themes}&from=2013&to=2024`)
    expect(meta.count).toBe(having)
  })

  it.each([
    ['Sergei Shoigu', '2018-04-03-wei-fenghe-moscow#1'],
    ['Wang Yi', '2024-07-25-lavrov-wang-yi-vientiane#1'],
  ])('%s did not say %s, in a release whose statement has one side', async (name, passage) => {
    const ids = await idsOf(name, '2026.1')
    expect(ids.length).toBeGreaterThan(0)
    expect(ids).not.toContain(passage)
  })

  it.each(['2026.1', undefined])(
    'evidence and count of every speaker’s row agree in release %s',
    async (release) => {
      const { data } = await answer<Counted[]>(
        inRelease(`/api/v1/trends?theme=${themes}&groupBy=speaker`, release),
      )
      expect(data.length).toBeGreaterThan(30)
      for (const { group, passages, evidence } of data) {
        const { meta } = await answer(`${evidence}&limit=1`)
        expect([group, meta.count]).toEqual([group, passages])
      }
    },
  )
})

describe('a name in a search', () => {
  const named = async (query: string) =>
    (await answer<{ speaker: FoundSpeaker | null }>(`/api/v1/search?${new URLSearchParams(query)}`)).data
      .speaker

  it.each([
    ['q=Li Keqiang', 'Li Keqiang'],
    ['q=lavrov', 'Sergey Lavrov'],
    ['q=statements by Lavrov', 'Sergey Lavrov'],
    ['q="Wang Yi"', 'Wang Yi'],
    ['q=Li', null],
    ['q=Лавров', 'Sergey Lavrov'],
    ['q=Путина', 'Vladimir Putin'],
    ['q=王毅', 'Wang Yi'],
    ['q=习近平', 'Xi Jinping'],
    ['q=Putin Xi', null],
    ['q=NATO', null],
    ['q=Li Keqiang&voice=joint', null],
  ])('%s is the speaker %s, whose statements are counted as they are listed', async (query, name) => {
    const speaker = await named(query)
    expect(speaker?.name ?? null).toBe(name)
    if (!speaker) return
    const listed = await answer(speaker.address.replace('/statements?', '/api/v1/statements?'))
    expect(listed.meta.count).toBe(speaker.statements)
  })

  it('leads to the statements, also where the name itself is found nowhere', async () => {
    const page = await (await app.request('/search?q=Li%20Keqiang', {}, env)).text()
    const { statements = 0, address = '' } = (await named('q=Li Keqiang')) ?? {}
    expect(page).toContain(`Li Keqiang speaks in <a href="${address}">${statements} statements</a>`)
    expect(page).toContain('The places with the name itself are below.')
  })
})

describe('what two speakers took part in', () => {
  const both = 'speaker=Vladimir+Putin&with=Xi+Jinping&from=2019&to=2019'

  it('is what names both, in lists and on the page, whoever is named first', async () => {
    const { results } = await env.DB.prepare(
      `select st.id from statement st where st.year = 2019 and st.uncounted is null
        and (select count(*) from statement_speaker s where s.statement_id = st.id and s.name in ('Vladimir Putin', 'Xi Jinping')) = 2`,
    ).all<{ id: string }>()
    expect(results.length).toBeGreaterThan(1)
    const ids = results.map(({ id }) => id).sort()
    const turned = 'speaker=Xi+Jinping&with=Vladimir+Putin&from=2019&to=2019'
    for (const query of [both, turned, `${both}&series=complete&status=all`]) {
      const { data, meta } = await answer<{ id: string; series: string | null }[]>(
        `/api/v1/statements?${query}`,
      )
      expect(meta.count, query).toBe(data.length)
      if (!query.includes('series')) expect(data.map(({ id }) => id).sort(), query).toEqual(ids)
      else expect(data.every(({ id, series }) => ids.includes(id) && series !== null)).toBe(true)
    }
    const html = await (await app.request(`/statements?${both}`, {}, env)).text()
    expect(html).toContain(`${ids.length} statements`)
    expect(html).toContain('name="with" value="Xi Jinping"')
  })

  it('with a counted passage of a theme, is what names both among the statements of one', async () => {
    const list = async (query: string) => {
      const { data } = await answer<{ id: string }[]>(`/api/v1/statements?limit=200&${query}`)
      return data.map(({ id }) => id)
    }
    const [ofOne, ofOther, ofBoth] = await Promise.all([
      list('theme=trade&speaker=Vladimir+Putin'),
      list('speaker=Xi+Jinping'),
      list('theme=trade&speaker=Vladimir+Putin&with=Xi+Jinping'),
    ])
    expect(ofBoth.length).toBeLessThan(ofOne.length)
    expect(ofBoth).toEqual(ofOne.filter((id) => ofOther.includes(id)))
  })

  it('is offered to whoever gives two names to one field', async () => {
    const path = '/statements?speaker=Putin,Xi+Jinping'
    const refused = await app.request(`/api/v1${path}`, {}, env)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('takes one name as speaker and another as with')
    const html = await (await app.request(path, {}, env)).text()
    const [, address = ''] = html.match(/href="([^"]+)">\s*Statements of Vladimir Putin together with/) ?? []
    expect(
      Object.fromEntries(new URL(address.replaceAll('&amp;', '&'), 'https://example.org').searchParams),
    ).toEqual({
      speaker: 'Vladimir Putin',
      with: 'Xi Jinping',
    })
  })

  it('refuses a second name that nobody has', async () => {
    const refused = await app.request('/api/v1/statements?speaker=Vladimir+Putin&with=Nobody', {}, env)
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('"parameter":"with"'),
    ])
    const html = await (await app.request('/statements?with=Jinping+Li', {}, env)).text()
    expect(html).toContain('Together with: nobody is called')
  })
})
