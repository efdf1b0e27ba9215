import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

interface Answer<Data> {
  data: Data
  meta: { count: number }
}

async function ask<Data>(path: string): Promise<Answer<Data>> {
  const response = await app.request(`/api/v1${path}`, {}, env)
  expect(response.status, path).toBe(200)
  return response.json()
}

/** It was held on 12 or 13 April 2016. */
const id = '2016-04-12-lavrov-asian-media'

const around: [days: string, isOfIt: boolean][] = [
  ['from=2016-04-12&to=2016-04-12', true],
  ['from=2016-04-13&to=2016-04-13', true],
  ['from=2016-04-13&to=2016-04-30', true],
  ['from=2016-04-02&to=2016-04-12', true],
  ['from=2016-04-13', true],
  ['from=2016-04-14&to=2016-05-01', false],
  ['from=2016-04-02&to=2016-04-11', false],
]

describe('a statement that may be of two days is found by either', () => {
  it.each(around)('in every list, as many as are counted: %s', async (days, isOfIt) => {
    for (const order of ['oldest', 'newest']) {
      const query = `?${days}&sort=${order}&limit=200`
      const statements = await ask<{ id: string }[]>(`/statements${query}`)
      const passages = await ask<{ statementId: string }[]>(`/passages${query}&theme=asia_pacific`)
      expect([
        statements.data.some((one) => one.id === id),
        passages.data.some((one) => one.statementId === id),
      ]).toEqual([isOfIt, isOfIt])
      expect(passages.data.length).toBe(passages.meta.count)
      if (statements.meta.count <= 200) expect(statements.data.length).toBe(statements.meta.count)
    }
  })

  it.each(around)('by its words: %s', async (days, isOfIt) => {
    const { data } = await ask<{ hits: { statementId: string }[] }>(
      `/search?q=South+China+Sea&${days}&limit=200`,
    )
    expect(data.hits.some(({ statementId }) => statementId === id)).toBe(isOfIt)
  })

  it('in both of two groups that part between its days', async () => {
    interface Groups {
      a: { statements: string[]; count: number }
      b: { statements: string[]; count: number }
      shared: string[]
      sharedCount: number
    }
    const groups = async (days: string) => (await ask<Groups>(`/compare/groups?${days}`)).data
    const parted = await groups('aFrom=2016-04-02&aTo=2016-04-12&bFrom=2016-04-13&bTo=2016-04-30')
    expect([parted.shared, parted.sharedCount]).toEqual([[id], 1])
    for (const { statements, count } of [parted.a, parted.b]) expect(statements.length).toBe(count)
    const apart = await groups('aFrom=2016-04-02&aTo=2016-04-11&bFrom=2016-04-12&bTo=2016-04-30')
    expect([apart.shared, apart.sharedCount]).toEqual([[], 0])
  })
})
