import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('the trends page is whole: form, sentence and table', async ({ page }) => {
  await page.goto('/?theme=nato')
  await expect(page.getByText('No joint statement in the dataset names NATO before')).toBeVisible()
  await page.getByRole('navigation', { name: 'Themes' }).getByRole('link', { name: 'Trade targets' }).click()
  await page.getByRole('combobox', { name: 'Measure' }).selectOption('passages')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/theme=trade.*measure=passages/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trade')
  expect(await page.locator('figure table tbody tr').count()).toBe(21)
})

test('statements are filtered by form and open one by one', async ({ page }) => {
  await page.goto('/statements')
  await page.getByLabel('Words').fill('no limits')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/q=no\+limits/)
  await page.locator('ol.statements a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
