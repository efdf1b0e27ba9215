import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/** Bytes of every response of the page as gzip would send them, and those of its scripts. */
async function weigh(page: import('@playwright/test').Page, path: string) {
  const sizes: { type: string; bytes: number }[] = []
  const pending: Promise<void>[] = []
  page.on('response', (response) => {
    pending.push(
      response.body().then(
        (body) => void sizes.push({ type: response.request().resourceType(), bytes: gzipSync(body).length }),
        () => undefined,
      ),
    )
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await Promise.all(pending)
  const sum = (list: typeof sizes) => list.reduce((total, { bytes }) => total + bytes, 0)
  return { all: sum(sizes), scripts: sum(sizes.filter(({ type }) => type === 'script')) }
}

test('/ with its script stays under 130 kB gzip, the script alone under 65 kB', async ({ page }) => {
  const { all, scripts } = await weigh(page, '/')
  expect(scripts).toBeGreaterThan(0)
  expect(scripts).toBeLessThan(65_000)
  expect(all).toBeLessThan(130_000)
})

for (const path of ['/statements', '/statements/2022-02-04-joint-statement-new-era', '/nowhere']) {
  test(`${path} loads no script beyond 5 kB`, async ({ page }) => {
    expect((await weigh(page, path)).scripts).toBeLessThan(5000)
  })
}
