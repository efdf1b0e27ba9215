import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

async function found(q: string): Promise<{ id: string; date: string; speakers: string }[]> {
  const response = await app.request(`/api/v1/titles?${new URLSearchParams({ q })}`, {}, env)
  expect(response.status).toBe(200)
  return ((await response.json()) as { data: { id: string; date: string; speakers: string }[] }).data
}

describe('GET /api/v1/titles', () => {
  it('finds a statement by its id alone, and by words of its title, speaker and day', async () => {
    const id = '2023-03-26-putin-rossiya24'
    for (const q of [id, 'putin rossiya 24', 'ROSSIYA 24 interview', '2023-03-26 vladimir']) {
      expect(
        (await found(q)).map((row) => row.id),
        q,
      ).toContain(id)
    }
    expect((await found('putin rossiya 24')).map((row) => row.id)).toEqual([id])
  })

  it('takes a word typed for the beginning of a word, not for its middle', async () => {
    expect((await found('lavr')).length).toBeGreaterThan(0)
    expect(await found('avrov')).toEqual([])
  })

  it('finds no statement where one word fits none, and none for a single letter', async () => {
    expect(await found('putin unheard')).toEqual([])
    expect(await found('p')).toEqual([])
    expect(await found('%_')).toEqual([])
  })

  it('answers the newest first and never more than a picker shows', async () => {
    const rows = await found('20')
    expect(rows.length).toBe(40)
    expect(rows.map(({ date }) => date)).toEqual(
      rows
        .map(({ date }) => date)
        .sort()
        .reverse(),
    )
  })
})

describe('GET /compare', () => {
  it('carries no list of statements', async () => {
    const page = await (await app.request('/compare', {}, env)).text()
    expect(page).not.toContain('<option')
    expect(page).toContain('data-choices="/api/v1/titles"')
    expect(page.length).toBeLessThan(12_000)
  })
})
