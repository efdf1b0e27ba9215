import { expect, test } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'
import { pages } from '../support/pages.ts'

for (const path of pages) {
  test(`${path} fits 360 px, logs no error and has no axe violation in light and dark`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    // Opened so, since a page that is narrowed later may keep what it measured.
    await page.setViewportSize({ width: 360, height: 740 })
    const response = await page.goto(path)
    // A page that refuses its question says so with its status, and the browser logs that.
    const status = response?.status() ?? 0
    const expected = status >= 400 ? [expect.stringContaining(`status of ${status}`)] : []
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(width, 'width of the page').toBeLessThanOrEqual(360)

    await page.setViewportSize({ width: 1280, height: 720 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const violations = await violationsOf(page, { coloursOnly: colorScheme === 'dark' })
      expect.soft(violations, `violations in ${colorScheme}`).toEqual([])
    }
    expect(errors, 'errors logged').toEqual(expected)
  })
}
