import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('the trends page is whole: finding, figure, form and table', async ({ page }) => {
  await page.goto('/?theme=nato')
  await expect(
    page
      .getByText('The first joint statement of 2013–2024 recorded under this theme as naming NATO is that of')
      .first(),
  ).toBeVisible()
  await expect(page.locator('figure svg.drawing').filter({ visible: true }).first()).toBeVisible()
  await page.getByText('Table of the marks').click()
  expect(await page.locator('.numbers tbody tr').count()).toBeGreaterThan(40)
  await page.getByRole('navigation', { name: 'Themes' }).getByRole('link', { name: 'Trade targets' }).click()
  await expect(page).toHaveURL(/theme=trade/)
  await page.getByText('Change the view').click()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/theme=trade/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

for (const width of [1280, 800, 360]) {
  test(`a mark leads to its passages, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/?theme=nato')
    const mark = page.locator('figure .sized .marks').locator('a, use').filter({ visible: true }).last()
    await mark.click()
    await expect(page).toHaveURL(/[?&]point=nato\./)
    await expect(page.getByRole('complementary')).toBeVisible()
  })
}

test('the figure is taken along as PNG and as SVG', async ({ page, request }) => {
  await page.goto('/?theme=nato')
  await page.locator('.take summary', { hasText: 'Download' }).click()
  for (const [name, type] of [
    ['PNG', 'image/png'],
    ['SVG', 'image/svg+xml; charset=utf-8'],
  ] as const) {
    const link = page.locator('.take').getByRole('link', { name, exact: true })
    expect(await link.getAttribute('download')).toBe(`entente-theme-nato.${name.toLowerCase()}`)
    const answer = await request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe(type)
  }
})

test('statements are filtered by form and open one by one', async ({ page }) => {
  await page.goto('/statements')
  await page.getByLabel('Words').fill('no limits')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/q=no\+limits/)
  await page.locator('ol.statements a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
