import { expect, type Page, test } from '@playwright/test'

// The server holds three invented texts that came through the importer: test/support/texts.
const talks = '/statements/2023-10-18-putin-xi-beijing-talks'

const margin = (page: Page, n: number) => page.locator(`#n${n} aside`)

test('a loaded text shows in the margin what each definition of the lexicon proposes', async ({ page }) => {
  await page.goto(talks)
  await page.getByRole('link', { name: 'English, Chinese' }).click()
  await expect(page.getByRole('heading', { name: 'The text' })).toBeInViewport()
  await expect(margin(page, 3)).toContainText('NATO: Enlargement')
  const standard = await page.locator('.paragraph mark').count()
  const definitions = page.getByRole('navigation', { name: 'Definition' })
  await definitions.getByRole('link', { name: 'broad' }).click()
  await expect(definitions.locator('[aria-current]')).toHaveText('broad')
  const broad = await page.locator('.paragraph mark').count()
  await definitions.getByRole('link', { name: 'strict' }).click()
  const strict = await page.locator('.paragraph mark').count()
  expect([strict <= standard, standard <= broad, strict < broad]).toEqual([true, true, true])
  await margin(page, 3).getByText('NATO: Enlargement').click()
  await expect(margin(page, 3)).toContainText('(strict), characters')
})

test('a loaded text is read in either language, or in both, paragraph beside paragraph', async ({ page }) => {
  await page.goto(talks)
  await page
    .getByRole('navigation', { name: 'Text', exact: true })
    .getByRole('link', { name: 'Chinese' })
    .click()
  await expect(page.locator('#n3')).toContainText('看守人反对北约')
  await expect(page.locator('[lang=zh] #n3')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Text', exact: true })
    .getByRole('link', { name: 'English' })
    .click()
  await page.getByRole('navigation', { name: 'Beside it' }).getByRole('link', { name: 'Chinese' }).click()
  const rows = page.locator('.parallel')
  await expect(rows).toHaveCount(6)
  await expect(rows.nth(2)).toContainText('NATO expansion')
  await expect(rows.nth(2)).toContainText('北约')
  const [left, right] = await rows
    .nth(2)
    .evaluate((row) => [...row.children].map((half) => half.getBoundingClientRect().left))
  expect(right ?? 0).toBeGreaterThan((left ?? 0) + 300)
  await page.getByRole('navigation', { name: 'Beside it' }).getByRole('link', { name: 'none' }).click()
  await expect(rows).toHaveCount(0)
})

test('a loaded text leads to the same words on the official page', async ({ page }) => {
  await page.goto(talks)
  await expect(margin(page, 2).getByRole('link', { name: 'official' })).toHaveAttribute(
    'href',
    'http://en.special.kremlin.ru/catalog/countries/CN/events/72529#:~:text=The%20keepers%20agreed%20on%20the%20colours%20of%20their',
  )
})

test('a loaded text runs no script that its page or its words hold', async ({ page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  for (const address of [talks, '/search?q=picture+wall', '/search?q=script&in=text']) {
    await page.goto(address)
    await expect(page.getByText('<img src=x onerror').or(page.locator('.line mark')).first()).toBeVisible()
    await expect(page).not.toHaveTitle(/ran a script/)
  }
  await page.goto(talks)
  await expect(page.locator('#n5')).toContainText("<script>document.title = 'the text ran a script'</script>")
  await page.goto(`${talks}?text=2023-10-18-putin-xi-beijing-talks.zh`)
  await expect(page.locator('#n5')).toContainText('鸭子')
  await expect(page.locator('#n5')).not.toContainText('alert')
  expect(await page.locator('.paragraph :is(script, img)').count()).toBe(0)
  await expect(page.locator('.loaded')).not.toContainText('the page ran a script')
  expect(dialogs).toEqual([])
})

test('a loaded text without a statement has a page of its own, which says so', async ({ page }) => {
  await page.goto('/texts/2020-05-01-reeds.ru')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Собрание смотрителей камышей')
  await expect(page.getByText('belongs to no statement of the dataset')).toBeVisible()
  await expect(margin(page, 2)).toContainText('NATO: Enlargement')
  expect((await page.goto('/texts/none'))?.status()).toBe(404)
})
