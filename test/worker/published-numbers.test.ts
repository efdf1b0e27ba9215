import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

async function text(path: string): Promise<string> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return response.text()
}

async function data<Row>(path: string): Promise<Row[]> {
  return (JSON.parse(await text(path)) as { data: Row[] }).data
}

describe('numbers that are published', () => {
  it.each(['share', 'passages'])(
    'leave the %s of a year without a statement empty, not 0',
    async (measure) => {
      const rows = await data<{ statements: number; value: number | null; status: string }>(
        `/api/v1/trends?theme=nato&from=1999&to=1999&measure=${measure}`,
      )
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows)
        expect(row).toMatchObject({ statements: 0, value: null, status: 'no_statement' })
      const groups = await data<{ value: number | null }>(
        `/api/v1/trends?theme=nato&from=1999&to=1999&groupBy=year&measure=${measure}`,
      )
      expect(groups.map(({ value }) => value)).toEqual([null])
    },
  )

  it('count of a statement its counted passages alone, neither silences nor context', async () => {
    const rows = await data<{ id: string; passages: number; themes: string[]; silentOn: string[] }>(
      '/api/v1/statements?status=silent&limit=200',
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { passageList } = (
        JSON.parse(await text(`/api/v1/statements/${row.id}`)) as {
          data: { passageList: { status: string; theme: string }[] }
        }
      ).data
      const of = (status: string) => passageList.filter((passage) => passage.status === status)
      expect(row.passages, row.id).toBe(of('counted').length)
      expect(new Set(row.themes)).toEqual(new Set(of('counted').map(({ theme }) => theme)))
      expect(new Set(row.silentOn)).toEqual(new Set(of('silent').map(({ theme }) => theme)))
      expect(passageList.length).toBeGreaterThan(row.passages)
    }
  })
})

describe('the split of a period', () => {
  it('at its first year leaves no earlier half: the page takes the middle, the data address refuses it', async () => {
    const rows = await data<{ laterFrom: number }>(
      '/definition-checks.json?theme=nato&from=2013&to=2024&split=2013',
    )
    expect(new Set(rows.map(({ laterFrom }) => laterFrom))).toEqual(new Set([2019]))
    const refused = await app.request(
      '/api/v1/definition-checks?theme=nato&from=2013&to=2024&split=2013',
      {},
      env,
    )
    expect(refused.status).toBe(400)
  })
})
