import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { seriesList } from '#subject'
import type { Passage, Statement } from '../../schema/contract/statement.ts'
import { passageName } from '../../schema/passage-id.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'

const mark = 'No page here is the text, a state’s or a news agency’s.'

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

it('marks a counted passage of a joint text that no page of the text, of a state or of an agency is cited for', async () => {
  const counted = await data<Passage[]>('/passages?voice=joint&status=counted&limit=200')
  const statements = await data<Statement[]>('/statements?voice=joint&limit=200')
  const printed = new Map(
    await Promise.all(
      statements.map(async ({ id }) => {
        const { officialUrls, reprints } = await data<Statement>(`/statements/${id}`)
        return [id, [...Object.values(officialUrls), ...reprints.map(({ url }) => url)]] as const
      }),
    ),
  )
  const far = counted.filter(
    ({ statementId, evidence, evidenceKinds }) =>
      evidence.length > 0 &&
      !evidenceKinds.some((kind) => kind === 'official' || kind === 'news_agency') &&
      !evidence.some((url) => printed.get(statementId)?.includes(url)),
  )
  expect(far.length).toBeGreaterThan(10)
  const isFar = new Set(far.map(({ id }) => id))
  const near = counted.filter(({ id }) => !isFar.has(id))
  for (const { id } of far.slice(0, 12)) expect(await page(pathOf(id)), id).toContain(mark)
  for (const { id } of near.slice(0, 12)) expect(await page(pathOf(id)), id).not.toContain(mark)
  const [first] = far
  expect(await page(`/statements/${first?.statementId}`)).toContain(mark)
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
