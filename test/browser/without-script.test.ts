import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('the trends page is whole: finding, figure, form and table', async ({ page }) => {
  await page.goto('/?theme=nato')
  await expect(
    page.getByText('The first joint statement of 2013–2024 recorded as naming NATO is that of').first(),
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

test('statements are filtered by form and open one by one', async ({ page }) => {
  await page.goto('/statements')
  await page.getByLabel('Words').fill('no limits')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/q=no\+limits/)
  await page.locator('ol.statements a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
