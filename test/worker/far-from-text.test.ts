import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { seriesList } from '#subject'
import type { SearchHit } from '../../schema/contract/search-hit.ts'
import type { Passage, PassageDetail } from '../../schema/contract/statement.ts'
import { passageName } from '../../schema/passage-id.ts'
import { accountCaution } from '../../schema/stats/account.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'

const mark = 'no page of the text itself is cited for it'

async function page(path: string): Promise<string> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return unescaped(await response.text())
}

async function data<T>(path: string): Promise<T> {
  const response = await app.request(`/api/v1${path}`, {}, env)
  return ((await response.json()) as { data: T }).data
}

const pathOf = (id: string) => `/passages/${passageName(id)}`

it('says in which account a counted passage of a joint text was read for which no page of the text is cited', async () => {
  const counted = await data<Passage[]>('/passages?voice=joint&status=counted&limit=200')
  const told = counted.filter(({ readIn }) => readIn)
  const others = counted.filter(({ readIn }) => !readIn)
  expect(told.length).toBeGreaterThan(80)
  expect(others.length).toBeGreaterThan(40)
  for (const { id, readIn } of told.slice(0, 12)) {
    const caution = accountCaution(readIn ?? '')
    expect(await page(pathOf(id)), id).toContain(caution)
    const detail = await data<PassageDetail>(`/passages/${encodeURIComponent(id)}`)
    expect(detail.cautions, id).toContain(caution)
  }
  for (const { id } of others.slice(0, 12)) expect(await page(pathOf(id)), id).not.toContain(mark)
})

it('says it alike on the page of the statement, in lists, in a comparison and in the search', async () => {
  const enlargement = '2022-02-04-joint-statement-new-era#3'
  const { readIn } = await data<Passage>(`/passages/${encodeURIComponent(enlargement)}`)
  const caution = accountCaution(readIn ?? '')
  for (const path of [
    '/statements/2022-02-04-joint-statement-new-era',
    '/evidence?theme=nato&frame=enlargement&voice=joint',
    '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
    '/search?q=enlargement&voice=joint',
  ])
    expect(await page(path), path).toContain(caution)
  const { hits } = await data<{ hits: SearchHit[] }>('/search?q=enlargement&voice=joint')
  expect(hits.filter((hit) => hit.readIn === readIn).length).toBeGreaterThan(0)
})

it('lists those of a complete series with the reason on the page on method', async () => {
  const text = await page('/method')
  const listed = seriesList.flatMap(({ withoutTextPage = [] }) => withoutTextPage)
  expect(listed.length).toBeGreaterThan(0)
  for (const { passages, why } of listed) {
    expect(text).toContain(why)
    for (const id of passages) expect(text).toContain(`href="${pathOf(id)}"`)
  }
})
