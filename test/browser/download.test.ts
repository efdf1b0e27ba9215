import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'

test('“Download everything” serves the package of the release, the bytes whose hash the page gives', async ({
  page,
  request,
}) => {
  await page.goto('/data')
  const href = await page.getByRole('link', { name: 'Download everything' }).getAttribute('href')
  const answer = await request.get(href ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/zip')
  const zip = await answer.body()
  const hash = createHash('sha256').update(zip).digest('hex')
  expect(await page.locator('main').innerText()).toContain(hash)
  const files = Object.keys(unzipSync(new Uint8Array(zip))).map((name) => name.split('/').at(-1))
  for (const name of ['README.md', 'CITATION.cff', 'datapackage.json', 'codebook.yaml', 'statements.csv'])
    expect(files).toContain(name)
})
