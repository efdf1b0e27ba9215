import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('the trends page is whole: form, sentence and table', async ({ page }) => {
  await page.goto('/?theme=nato')
  await expect(page.getByText('No joint statement in the dataset names NATO before')).toBeVisible()
  await page.getByLabel('Theme').selectOption('trade')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/theme=trade/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trade')
  expect(await page.locator('table tbody tr').count()).toBeGreaterThan(12)
})

test('statements are filtered by form and open one by one', async ({ page }) => {
  await page.goto('/statements')
  await page.getByLabel('Words').fill('no limits')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/q=no\+limits/)
  await page.locator('ol.statements a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
