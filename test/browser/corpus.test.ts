import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'

// The whole way, as the walk-through of schema/example has it: from the invented codebook and texts to the site.
test.describe.configure({ mode: 'serial' })

const port = Number(process.env.TEST_PORT ?? 8798) + 1
const origin = `http://127.0.0.1:${port}`
const folder = mkdtempSync(join(tmpdir(), 'entente-example-'))
let maker: ChildProcess
let said = ''

test.beforeAll(async () => {
  test.setTimeout(240_000)
  for (const name of ['codebook.yaml', 'texts.csv', 'texts'])
    cpSync(join('schema', 'example', name), join(folder, name), { recursive: true })
  maker = spawn('node', ['schema/commands/new-corpus.ts', folder], {
    detached: true,
    env: { ...process.env, PORT: String(port), NO_COLOR: '1' },
  })
  const hear = (part: Buffer) => {
    said += part
  }
  maker.stdout?.on('data', hear)
  maker.stderr?.on('data', hear)
  await expect
    .poll(() => maker.exitCode !== null || said.includes(origin), { timeout: 230_000, message: said })
    .toBe(true)
})

test.afterAll(() => {
  if (maker.pid && maker.exitCode === null) process.kill(-maker.pid, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

test('the command says what it read and loaded', () => {
  expect(said).toContain('24 texts, 4 themes')
  expect(said).toContain('24 of the 24 texts belong to a statement of the dataset.')
})

test('the first page has the corpus’s name, heading, voices and colours', async ({ page }) => {
  await page.goto(origin)
  await expect(page).toHaveTitle(/Harbour Watch$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'How three harbours came to raise their tolls and share their patrols',
  )
  await page.getByText('Change the view').click()
  for (const voice of ['Jointly declared', 'Varn', 'Ostmere', 'Kelda'])
    await expect(page.getByRole('checkbox', { name: voice })).toBeChecked()
  const colours = await page.evaluate(() =>
    ['--varn', '--ostmere', '--kelda', '--joint', '--accent'].map((name) =>
      getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
    ),
  )
  expect(colours).toEqual(['#0b3a66', '#c2410c', '#00918a', '#8f46c8', '#00566b'])
})

test('a theme’s figure counts what was put into the texts', async ({ request }) => {
  const answer = await request.get(
    `${origin}/api/v1/trends?theme=fleet&frame=fleet_joint&voice=joint,varn,kelda`,
  )
  const { data } = (await answer.json()) as {
    data: { voice: string; year: number; statementsWithFrame: number }[]
  }
  const years = (voice: string) =>
    data.filter((row) => row.voice === voice && row.statementsWithFrame > 0).map(({ year }) => year)
  expect(years('joint')).toEqual([2018, 2020])
  expect(years('varn')).toEqual([2018, 2020, 2021])
  expect(years('kelda')).toEqual([])
})

test('remarks of two of three sides count for each of them, not for the third and not as joint', async ({
  request,
}) => {
  const count = async (voice: string) => {
    const answer = await request.get(`${origin}/api/v1/statements?voice=${voice}&from=2017&to=2017`)
    return ((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id)
  }
  expect(await count('ostmere')).toEqual(['2017-10-07-harbour-supper-speech', '2017-04-22-ferry-remarks'])
  expect(await count('kelda')).toEqual(['2017-04-22-ferry-remarks'])
  expect(await count('varn')).toEqual([])
  expect(await count('joint')).toEqual([])
})

test('search finds a word in all three languages’ texts and the statement shows its text', async ({
  page,
}) => {
  await page.goto(`${origin}/search?q=${encodeURIComponent('"night ferry"')}`)
  await page
    .getByRole('link', { name: 'Remarks to the Press on Board the First Night Ferry' })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'The text' })).toBeVisible()
  await page.goto(`${origin}/search?q=${encodeURIComponent('港口费')}`)
  await expect(page.locator('.concordance mark').first()).toHaveText('港口费')
})

test('the corpus’s words mark the texts that a reader brings', async ({ page }) => {
  await page.goto(`${origin}/compare/texts`)
  const said =
    'We shall raise the toll at every harbour of the sea, and the herring may pay it as well as they can.'
  await page.getByRole('textbox', { name: 'First text' }).fill(said)
  await page.getByRole('textbox', { name: 'Second text' }).fill(said.replace('every', 'each'))
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.locator('#texts-result')).toContainText('Harbour tolls')
})

const paths = [
  '/',
  '/?theme=tolls',
  '/?theme=fleet&by=statement',
  '/?theme=tolls&by=words',
  '/statements',
  '/statements/2017-04-22-ferry-remarks',
  '/compare',
  '/compare/groups',
  '/search?q=toll',
  '/codebook/tolls',
  '/method',
  '/data',
  '/api',
]
for (const path of paths) {
  test(`${path} says nothing of another corpus and is accessible`, async ({ page }) => {
    const answer = await page.goto(`${origin}${path}`)
    expect(answer?.status()).toBe(200)
    await expect(page.locator('html')).not.toContainText(/Moscow|Beijing|Putin|NATO|twelve themes/)
    expect(await violationsOf(page)).toEqual([])
    // Opened narrow: a chart that is redrawn for another width takes a moment.
    await page.setViewportSize({ width: 360, height: 800 })
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
}

test('pages that the corpus lacks are not there', async ({ request }) => {
  for (const path of ['/trade', '/phrases', '/api/v1/phrases'])
    expect((await request.get(`${origin}${path}`)).status()).toBe(404)
})
