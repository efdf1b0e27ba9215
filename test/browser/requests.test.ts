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

/** What a file of the build says of itself, of these headers alone. */
async function saidOf(url: string): Promise<Record<string, string | null>> {
  const { headers, body } = await fetch(url)
  await body?.cancel()
  const names = ['allow', 'cache-control', 'access-control-allow-origin', 'x-content-type-options']
  return Object.fromEntries(names.map((name) => [name, headers.get(name)]))
}

test('scripts, styles and packages are kept for ever, other files are asked for again', async ({
  baseURL,
}) => {
  const page = await (await fetch(`${baseURL}/`)).text()
  const assets = new Set(page.match(/\/assets\/[\w.-]+\.(?:js|css)/g))
  expect([...assets].map((path) => path.replace(/.*\./, '')).sort()).toEqual(
    expect.arrayContaining(['css', 'js']),
  )
  const everyFile = { allow: 'GET, HEAD', 'x-content-type-options': 'nosniff' }
  const forEver = {
    ...everyFile,
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': '*',
  }
  for (const path of [...assets, '/releases/entente-2026.1.zip'])
    expect(await saidOf(`${baseURL}${path}`), path).toEqual(forEver)
  expect(await saidOf(`${baseURL}/favicon.svg`)).toEqual({
    ...everyFile,
    'cache-control': 'public, max-age=0, must-revalidate',
    'access-control-allow-origin': null,
  })
})
