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
