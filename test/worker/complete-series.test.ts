import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

interface Answer {
  data: { passages: number; texts: number; evidence: string; series: string | null; statementId: string }[]
  meta: { count: number }
}

async function answer(path: string): Promise<Answer> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return response.json()
}

const { DB } = env
const complete = new Set(
  (await DB.prepare('select id from statement where series is not null').all<{ id: string }>()).results.map(
    ({ id }) => id,
  ),
)

describe('series=complete', () => {
  it('leaves of the statements those of a complete series', async () => {
    const { data, meta } = await answer('/api/v1/statements?series=complete&limit=200')
    expect(meta.count).toBe(complete.size)
    expect(data.every(({ series }) => series !== null)).toBe(true)
  })

  it.each(['', '&groupBy=year', '&groupBy=kind', '&groupBy=speaker', '&groupBy=year&voice=moscow,joint'])(
    'has in every row of the trends of NATO%s the passages that its evidence lists',
    async (query) => {
      const { data } = await answer(`/api/v1/trends?theme=nato&series=complete${query}`)
      const some = data.filter(({ passages }) => passages > 0)
      expect(some.length).toBeGreaterThan(0)
      for (const row of some) expect((await answer(row.evidence)).meta.count, row.evidence).toBe(row.passages)
    },
  )

  it('has in the timeline and among passages no other statement', async () => {
    for (const path of ['/api/v1/timeline?theme=nato&frame=any', '/api/v1/passages?theme=nato']) {
      const { data } = await answer(`${path}&series=complete`)
      expect(data.length).toBeGreaterThan(0)
      expect(data.filter(({ statementId }) => !complete.has(statementId))).toEqual([])
    }
  })

  it('leaves of measured texts the panels and the texts of complete series', async () => {
    const { data } = await answer('/api/v1/rates?theme=nato&series=complete&voice=all')
    for (const row of data.filter(({ texts }) => texts > 0)) {
      expect((await answer(row.evidence)).meta.count, row.evidence).toBe(row.texts)
    }
  })

  it('counts the same statements by every address, and the speeches of a panel where texts are counted alone', async () => {
    const years = 'series=complete&from=2013&to=2024'
    const ids = async (path: string) => new Set((await answer(path)).data.map((row) => row.statementId))
    const trends = (await answer(`/api/v1/trends?theme=nato&frame=any&${years}`)).data as unknown as {
      statements: number
    }[]
    const groups = (await answer(
      '/api/v1/compare/groups?aFrom=2013&aTo=2019&bFrom=2020&bTo=2024&series=complete',
    )) as unknown as { data: Record<'a' | 'b', { statements: string[] }> }
    expect({
      statements: (await answer(`/api/v1/statements?${years}`)).meta.count,
      trends: trends.reduce((sum, { statements }) => sum + statements, 0),
      timeline: (await ids(`/api/v1/timeline?theme=nato&frame=any&${years}&limit=200`)).size,
      groups: groups.data.a.statements.length + groups.data.b.statements.length,
    }).toEqual({ statements: 34, trends: 34, timeline: 34, groups: 34 })

    const measured = (await answer(`/api/v1/measures?theme=nato&${years}&limit=200`)).data as unknown as {
      id: string
      panel: string | null
      statementId: string | null
      coverage: string
    }[]
    expect(measured.filter(({ panel }) => panel === 'un-general-debate')).toHaveLength(24)
    const others = measured.filter(({ panel }) => panel === null)
    expect(others.filter(({ statementId }) => !complete.has(statementId ?? ''))).toEqual([])
    const rates = (await answer(`/api/v1/rates?theme=nato&voice=all&${years}`)).data
    expect(rates.reduce((sum, { texts }) => sum + texts, 0)).toBe(
      measured.filter(({ coverage }) => coverage === 'whole').length,
    )
    const method = await (await app.request('/method', {}, env)).text()
    expect(method.replace(/\s+/g, ' ')).toContain(
      '“Complete series and the UN General Assembly only” takes them where mentions in texts are counted; they are no statements',
    )
  })

  it('says of words what is complete as texts alone, and of statements that it is of these', async () => {
    const texts = 'complete series and the UN General Assembly'
    const page = async (path: string) =>
      (await (await app.request(path, {}, env)).text()).replaceAll(/<[^>]+>/g, '').replace(/\s+/g, ' ')
    const words = await page('/?theme=nato&by=words&series=complete')
    expect(words).toContain(
      `Only texts of ${texts} are counted here; the others are in the same view of all texts.`,
    )
    expect(words).toContain(
      `per 1,000 words of the official English texts within ${texts} that are at hand whole`,
    )
    expect(words).toContain(`Mentions of NATO per 1,000 words, 2013–2024 within ${texts}.`)
    expect(words).toContain('Complete series and the UN General Assembly only')
    const years = await page('/?theme=nato&by=year&series=complete')
    expect(years).toContain('Only statements of complete series are counted here')
    expect(years).toContain('Complete series only')
    expect(years).not.toContain(texts)
  })

  it('limits both groups that are compared', async () => {
    const { data } = (await answer(
      '/api/v1/compare/groups?aVoice=joint&bVoice=moscow&series=complete',
    )) as unknown as { data: Record<'a' | 'b', { statements: string[] }> }
    expect([...data.a.statements, ...data.b.statements].filter((id) => !complete.has(id))).toEqual([])
    expect(data.a.statements.length).toBeGreaterThan(0)
  })

  it('is the only value that the parameter takes', async () => {
    const response = await app.request('/api/v1/trends?series=collected', {}, env)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('allowed: complete')
  })
})
