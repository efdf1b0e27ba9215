import { expect, type Page, test } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'
import { pages } from '../support/pages.ts'
import { smallControls } from './controls.ts'
import { faultsOfFocus } from './focus.ts'
import {
  emptyThirds,
  headsOffTheirColumn,
  longLines,
  lostNames,
  numbersToTheLeft,
  offTheSheet,
  onlyOnHover,
  runTogether,
  smallType,
  unfold,
} from './layout.ts'

/** Characters in a line of running text that the eye still finds its way back from. */
const longest = 80

for (const path of pages) {
  test.describe(path, () => {
    // A page is loaded once. It is made wider from test to test, since one that is narrowed may keep what it measured.
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

    test('fits 360 px', async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await widthOf(page), 'width of the page').toBeLessThanOrEqual(360)
    })

    test('stands whole on paper', async () => {
      // A4 without the margins that browsers leave.
      await page.setViewportSize({ width: 718, height: 1046 })
      await page.emulateMedia({ media: 'print' })
      expect(await offTheSheet(page, 718)).toEqual([])
      await page.emulateMedia({ media: 'screen' })
    })

    test('is walked by keyboard in its own order, and each stop is seen', async () => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 1280, height: 900 })
      expect(await faultsOfFocus(page)).toEqual([])
    })

    test('can be read at 1280 and at 360 pixels', async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      expect.soft(await emptyThirds(page, 1024), 'screens whose right third is empty').toEqual([])
      await unfold(page)
      expect.soft(await onlyOnHover(page), 'words that only a mouse finds').toEqual([])
      expect.soft(await longLines(page, longest), 'lines that are too long').toEqual([])
      expect.soft(await headsOffTheirColumn(page), 'heads that stand otherwise than their column').toEqual([])
      expect.soft(await numbersToTheLeft(page), 'columns of numbers set as words').toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect.soft(await smallType(page, 12), 'type of a drawing under 12 pixels').toEqual([])
      expect.soft(await lostNames(page), 'rows whose name leaves the screen').toEqual([])
      expect.soft(await runTogether(page), 'links that read as one').toEqual([])
    })

    test('has no axe violation in light and dark, and logged no error', async () => {
      await page.setViewportSize({ width: 1280, height: 720 })
      expect.soft(await violationsOf(page, ['light', 'dark'])).toEqual([])
      // A page that refuses its question says so with its status, and the browser logs that.
      const expected = status >= 400 ? [expect.stringContaining(`status of ${status}`)] : []
      expect(errors, 'errors logged').toEqual(expected)
    })
  })
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
