import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const y2019 = '2019-06-05-joint-statement-new-era'
const y2022 = '2022-02-04-joint-statement-new-era'

test('a statement is found by typing words and taken with the keyboard', async ({ page }) => {
  await page.goto('/compare')
  const first = page.getByRole('combobox', { name: 'First statement' })
  await first.pressSequentially('putin rossiya 24')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toContainText('Rossiya 24')
  await page.keyboard.press('Enter')
  await expect(first).toHaveValue(/^25 Mar 2023 /)
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.type('2022-02-04 new era')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(
    /\/compare\?a=2023-03-26-putin-rossiya24&b=2022-02-04-joint-statement-new-era$/,
  )
  await expect(page.getByRole('heading', { name: 'as recorded:' })).toBeVisible()
})

test('Escape closes the list and says how many fit', async ({ page }) => {
  await page.goto('/compare')
  const first = page.getByRole('combobox', { name: 'First statement' })
  await first.fill('no such words')
  await expect(page.getByRole('status').first()).toHaveText('No statement fits')
  await first.fill('2022-02-04')
  await expect(page.getByRole('status').first()).toHaveText('2 fit')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(first).toHaveValue('2022-02-04')
})

test('every frame of the table leads to its passage', async ({ page }) => {
  await page.goto(`/compare?a=${y2019}&b=${y2022}`)
  await page
    .locator('.frames-table')
    .getByRole('link', { name: /^Enlargement/ })
    .click()
  await expect(page).toHaveURL(new RegExp(`/statements/${y2022}#p\\d+$`))
  await expect(page.locator('.passage:target')).toContainText('Enlargement')
})

test('the words of every frame are whole on a phone, and no side without a frame is named', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/compare?a=2024-07-03-putin-xi-astana&b=2022-02-04-joint-statement-new-era')
  const chips = await page.locator('.frames-table .chip').all()
  expect(chips.length).toBeGreaterThan(10)
  for (const chip of chips) {
    await chip.focus()
    const words = page.locator('.frames-table .words').filter({ visible: true })
    await expect(words).toHaveCount(1)
    const box = await words.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  }
  await expect(
    page.locator('.frames-table td:not(:has(.chip, .absence))').filter({ visible: true }),
  ).toHaveCount(0)
})

test('the page loads no script beyond 5 kB', async ({ page }) => {
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(`/compare?a=${y2019}&b=${y2022}`, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5000)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('words of a title lead to a choice and the choice to the comparison', async ({ page }) => {
    await page.goto('/compare')
    await page.getByLabel('First statement').fill('2019 joint statement')
    await page.getByLabel('Second statement').fill('2022 joint statement new era')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByText('Which one?')).toBeVisible()
    await page
      .getByRole('link', { name: /Entering a New Era$/ })
      .first()
      .click()
    await expect(page).toHaveURL(`/compare?a=${y2019}&b=${y2022}`)
    await expect(page.getByRole('heading', { name: 'NATO' })).toBeVisible()
  })
})
