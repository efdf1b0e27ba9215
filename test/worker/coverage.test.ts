import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { CoverageRow, Release, Speaker } from '../../schema/contract/release.ts'
import { app } from '../../worker/app.ts'

async function data<T>(path: string): Promise<T> {
  const response = await app.request(path, {}, env)
  return ((await response.json()) as { data: T }).data
}

async function count(path: string): Promise<number> {
  const response = await app.request(path, {}, env)
  return ((await response.json()) as { meta: { count: number } }).meta.count
}

describe('GET /api/v1/coverage', () => {
  it('counts every statement, passage, silence and context once', async () => {
    const rows = await data<CoverageRow[]>('/api/v1/coverage')
    const sum = (pick: (row: CoverageRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
    expect({
      statements: sum((row) => row.statements),
      passages: sum((row) => row.passages),
      silences: sum((row) => row.silences),
      context: sum((row) => row.context),
    }).toEqual({
      statements: await count('/api/v1/statements'),
      passages: await count('/api/v1/passages?status=counted'),
      silences: await count('/api/v1/passages?status=silent'),
      context: await count('/api/v1/passages?status=context'),
    })
  })

  it('counts the passages of one year, and not those of another', async () => {
    const rows = (await data<CoverageRow[]>('/api/v1/coverage')).filter(({ year }) => year === 2022)
    expect(rows.reduce((total, { passages }) => total + passages, 0)).toBe(
      await count('/api/v1/passages?from=2022&to=2022&status=counted'),
    )
    expect(rows.find(({ voice }) => voice === 'joint')?.officialAddress).toBeGreaterThan(0)
  })
})

describe('GET /api/v1/speakers', () => {
  it('names who speaks most and when first and last', async () => {
    const [first] = await data<Speaker[]>('/api/v1/speakers')
    expect(first).toMatchObject({ name: 'Vladimir Putin', first: '2001-07-16', last: '2024-12-19' })
  })
})

describe('GET /api/v1/releases', () => {
  it('says which published release is shown, if one is', async () => {
    const releases = await data<Release[]>('/api/v1/releases')
    const shown = await env.DB.prepare('select version, content from release').first<Release>()
    for (const release of releases) {
      expect(release.isShown).toBe(release.content === shown?.content)
      if (release.isShown) expect(shown?.version).toBe(release.version)
    }
  })
})
