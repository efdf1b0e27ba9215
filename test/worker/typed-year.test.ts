import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import { app } from '../../worker/app.ts'

interface Answer {
  data: SearchAnswer
  meta: { count: number }
}

it.each([
  ['NATO 2022', 'NATO', 2022, []],
  ['"no limits" 2022', '"no limits"', 2022, []],
  ['Valdai 2022', 'Valdai', 2022, ['2022-10-27-putin-valdai']],
  ['Самарканд 2022', 'Самарканд', 2022, ['2022-09-15-putin-xi-samarkand']],
  ['Munich in 2017', 'Munich', 2017, ['2017-02-18-lavrov-munich']],
])(
  'reads a year beside words as that of the statements, on the page alone: %s',
  async (q, words, year, ids) => {
    const asked = `/search?${new URLSearchParams({ q })}`
    const ofYear = new URLSearchParams({ q: words, from: `${year}-01-01`, to: `${year}-12-31` })
    const html = await (await app.request(asked, {}, env)).text()
    expect(html).toContain(` in the statements of ${year} is `)
    expect(html).toContain(`${year} is read as the year of the statements. As a word:`)
    const data = await (await app.request(`/api/v1/search?${ofYear}`, {}, env)).json<Answer>()
    expect(data.data.called.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    for (const id of ids) expect(html).toContain(`href="/statements/${id}"`)
    expect(html).toContain(
      `is ${data.data.places === 0 ? 'not found' : `found in ${data.data.places} place`}`,
    )
    const rows = async (address: string) => (await (await app.request(address, {}, env)).json<Answer>()).meta
    const links = [...html.matchAll(/href="(\/search\.json[^"]*)"/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(0)
    for (const link of [...links, asked.replace('/search', '/search.json')])
      expect((await rows(link.replaceAll('&amp;', '&'))).count, link).toBe(data.meta.count)
    // The question itself is asked in words.
    const terms = (await (await app.request(`/api/v1${asked}`, {}, env)).json<Answer>()).data.terms
    expect(terms.map(({ source }) => source)).toContain(String(year))
  },
)

it('names who speaks in that year, with the words asked beside the name', async () => {
  const speakerOf = async (q: string) => {
    const days = 'from=2022-01-01&to=2022-12-31'
    const answer = await app.request(`/api/v1/search?q=${encodeURIComponent(q)}&${days}`, {}, env)
    return (await answer.json<Answer>()).data.speaker
  }
  const speaker = await speakerOf('Путин')
  const { results } = await env.DB.prepare(
    `select min(date) as first, max(date) as last, count(*) as statements from statement join statement_speaker on id = statement_id
      where name = 'Vladimir Putin' and uncounted is null and year = 2022`,
  ).all()
  expect([speaker]).toEqual([expect.objectContaining({ name: 'Vladimir Putin', ...results[0] })])
  const list = await (await app.request(`${speaker?.address}`.replace('?', '.json?'), {}, env)).json<Answer>()
  expect(list.meta.count).toBe(results[0]?.statements)
  const beside = await speakerOf('Putin NATO')
  expect(beside).toMatchObject({ beside: 'NATO', name: 'Vladimir Putin' })
  expect(beside?.statements).toBeLessThan(speaker?.statements ?? 0)
  expect(beside?.passages.every(({ date }) => date.startsWith('2022'))).toBe(true)
  expect(await speakerOf('Medvedev')).toBeNull()
  const html = await (await app.request('/search?q=Putin+2022', {}, env)).text()
  expect(html).toContain(`Vladimir Putin speaks in <a href="${speaker?.address.replaceAll('&', '&amp;')}">`)
})
