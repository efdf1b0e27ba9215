import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { Agreement, CodingRow } from '../../schema/contract/coding.ts'
import { agreement } from '../../schema/stats/agreement.ts'
import { app } from '../../worker/app.ts'

async function data<T>(path: string): Promise<T> {
  const response = await app.request(`/api/v1${path}`, {}, env)
  return ((await response.json()) as { data: T }).data
}

describe('GET /api/v1/agreement', () => {
  it('gives exactly what its readers compute from /codings', async () => {
    const [published, codings, themes] = await Promise.all([
      data<Agreement[]>('/agreement'),
      data<CodingRow[]>('/codings'),
      data<Theme[]>('/themes'),
    ])
    const passages = new Map<string, CodingRow[]>()
    for (const row of codings) passages.set(row.passageId, [...(passages.get(row.passageId) ?? []), row])
    const recomputed = agreement(
      themes,
      [...passages.values()].map((rows) => ({
        theme: rows[0]?.theme ?? '',
        codings: rows
          .filter(({ isApart }) => isApart)
          .map(({ frames, stance, context }) => ({ frames, stance, isContext: context !== null })),
      })),
    )
    expect(recomputed.length).toBeGreaterThan(80)
    expect(published.map(({ id }) => id)).toEqual(recomputed.map(({ id }) => id))
    for (const [index, row] of recomputed.entries()) {
      expect(published[index], row.id).toEqual({
        ...row,
        alpha: row.alpha === null ? null : expect.closeTo(row.alpha, 12),
      })
    }
  })

  it('agrees with what /themes prints beside each theme and frame', async () => {
    const [published, themes] = await Promise.all([data<Agreement[]>('/agreement'), data<Theme[]>('/themes')])
    for (const theme of themes) {
      const row = published.find(({ id }) => id === `${theme.id}.frames`)
      expect([theme.alpha, theme.alphaPassages, theme.isTentative]).toEqual([
        row?.alpha,
        row?.passages,
        row?.isTentative,
      ])
    }
  })
})

describe('GET /api/v1/codings', () => {
  it('has one row of every coder for each coded passage', async () => {
    const rows = await data<CodingRow[]>('/codings')
    const counts = new Map<string, number>()
    for (const { passageId } of rows) counts.set(passageId, (counts.get(passageId) ?? 0) + 1)
    expect(new Set(counts.values())).toEqual(new Set([3]))
  })

  it('answers one passage, one coder', async () => {
    const rows = await data<CodingRow[]>(
      '/codings?passage=2022-02-04-joint-statement-new-era%238&coder=coder-2',
    )
    expect(rows.map(({ coder, passageId }) => [coder, passageId])).toEqual([
      ['coder-2', '2022-02-04-joint-statement-new-era#8'],
    ])
  })
})
