import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

async function ask<Body>(path: string): Promise<Body> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return (await response.json()) as Body
}

async function listed(query: string): Promise<number> {
  return (await ask<{ meta: { count: number } }>(`/api/v1/statements?${query}`)).meta.count
}

interface Hit {
  statementId: string
  lines: readonly { isDenied: boolean }[]
}

describe('GET /api/v1/statements?q=', () => {
  it.each(['q=NATO', 'q=trade+security', 'q=%22no+limits%22', 'q=nato+-aukus', 'q=nato&status=all'])(
    '%s finds the statements that a search counts, and those where it finds only that it is not named',
    async (query) => {
      const { data } = await ask<{ data: { statements: number; hits: readonly Hit[] } }>(
        `/api/v1/search?${query}&limit=200`,
      )
      const of = (hits: readonly Hit[]) => new Set(hits.map(({ statementId }) => statementId)).size
      const naming = data.hits.filter(({ lines }) => lines.some(({ isDenied }) => !isDenied))
      expect(data.statements).toBeGreaterThan(0)
      expect(of(naming)).toBe(data.statements)
      expect(await listed(query)).toBe(of(data.hits))
    },
  )

  it('finds words in all their forms and none by its middle', async () => {
    expect(await listed('q=alliances')).toBe(await listed('q=alliance'))
    expect(await listed('q=lliance')).toBe(0)
  })

  it('is an error where it holds no word to look for', async () => {
    for (const q of ['-nato', '%22%22']) {
      const response = await app.request(`/api/v1/statements?q=${q}`, {}, env)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('holds no word to look for')
    }
  })
})
