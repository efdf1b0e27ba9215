import { expect, test } from '@playwright/test'

test.use({ viewport: { width: 360, height: 640 } })

test('the set phrases keep the name of a row in view while its numbers move', async ({ page }) => {
  await page.goto('/phrases')
  const table = page.locator('.scroll:has(table)').first()
  await table.evaluate((box) => box.scrollTo({ left: box.scrollWidth }))
  const head = table.locator('tbody tr:nth-child(2) th').first()
  await expect(head).toContainText('ords')
  expect((await head.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0)
})

test('the trade chart opens at its end, where the results stand', async ({ page }) => {
  await page.goto('/trade')
  const [box, drawing] = [page.locator('#promises .scroll'), page.locator('#promises .scroll > svg')]
  const [outer, inner] = [await box.boundingBox(), await drawing.boundingBox()]
  expect(inner?.width ?? 0).toBeGreaterThan(outer?.width ?? 0)
  const end = (inner?.x ?? 0) + (inner?.width ?? 0)
  expect(end).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0) + 1)
})

test('the verdict of a row of two groups stands beside its name', async ({ page }) => {
  await page.goto('/compare/groups')
  await page.locator('.offers a').first().click()
  const cell = page.locator('.groups-table tbody tr').first().locator('td').first()
  await expect(cell).toHaveText(/differs|unclear|too few to tell|–/)
  const { x = 0, width = 0 } = (await cell.boundingBox()) ?? {}
  expect(x + width).toBeLessThanOrEqual(360)
})
