import { expect, test } from '@playwright/test'

test('a refused body breaks no request that comes after it', async ({ baseURL }) => {
  const body = 'x'.repeat(20_000)
  const statuses: number[] = []
  for (let round = 0; round < 100; round++) {
    const refused = await fetch(`${baseURL}/api/v1/statements`, { method: 'POST', body })
    await refused.body?.cancel()
    const innocent = await fetch(`${baseURL}/api/v1/themes`, { headers: { connection: 'close' } })
    await innocent.body?.cancel()
    statuses.push(refused.status, innocent.status)
  }
  expect(Object.groupBy(statuses, String)).toEqual({
    405: Array(100).fill(405),
    200: Array(100).fill(200),
  })
})
