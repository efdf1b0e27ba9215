import { expect, type Page, test } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'
import { pages } from '../support/pages.ts'

/** Controls of the page, folded ones too, that a finger would miss: under 24 pixels high or wide. */
function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const controls =
      'button, summary, select, textarea, input:not([type="hidden"]), .close, .takeaway a, nav a, .closer a'
    const measure = () => {
      for (const control of document.querySelectorAll<HTMLElement>(controls)) {
        // A box is as large as the label that it stands in.
        const target = control.matches('[type="checkbox"], [type="radio"]')
          ? control.closest('label')
          : control
        const { width, height } = (target ?? control).getBoundingClientRect()
        if (!control.checkVisibility() || width === 0 || control.closest('.visually-hidden')) continue
        if (Math.min(width, height) < 23.9)
          found.push(`${control.localName} “${control.textContent.trim().slice(0, 20)}” ${width} × ${height}`)
      }
    }
    const folded = [...document.querySelectorAll('details')]
    const open = folded.filter((one) => one.open)
    for (const one of folded.filter(({ name }) => name === '')) one.open = true
    measure()
    // Of those with one name only one is open.
    for (const one of folded.filter(({ name }) => name !== '')) {
      one.open = true
      measure()
    }
    for (const one of folded) one.open = false
    for (const one of open) one.open = true
    return [...new Set(found)]
  })
}

for (const path of pages) {
  test.describe(path, () => {
    // Both tests look at one page, which is only made wider: a page that is narrowed may keep what it measured.
    test.describe.configure({ mode: 'serial' })
    let page: Page
    let status: number
    const errors: string[] = []

    test.beforeAll(async ({ browser }) => {
      // 1,280 pixels at 400 %.
      page = await browser.newPage({ viewport: { width: 320, height: 256 } })
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      status = (await page.goto(path))?.status() ?? 0
    })
    test.afterAll(() => page.close())

    test('has no control under 24 pixels, nor anything too wide at 400 % zoom', async () => {
      expect.soft(await widthOf(page)).toBeLessThanOrEqual(320)
      expect(await smallControls(page)).toEqual([])
    })

    test('fits 360 px, logs no error and has no axe violation in light and dark', async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      expect.soft(await widthOf(page), 'width of the page').toBeLessThanOrEqual(360)
      await page.setViewportSize({ width: 1280, height: 720 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const violations = await violationsOf(page, { coloursOnly: colorScheme === 'dark' })
        expect.soft(violations, `violations in ${colorScheme}`).toEqual([])
      }
      // A page that refuses its question says so with its status, and the browser logs that.
      const expected = status >= 400 ? [expect.stringContaining(`status of ${status}`)] : []
      expect(errors, 'errors logged').toEqual(expected)
    })
  })
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
