import { expect, type Page, test } from '@playwright/test'

/** A colour custom property, worked out for the page as it is shown now. */
function colour(page: Page, name: string): Promise<string> {
  return page.evaluate(
    (property) => getComputedStyle(document.documentElement).getPropertyValue(property),
    name,
  )
}

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' })

  test('a page of a dark screen has dark ink, and a chart its drawing', async ({ page }) => {
    await page.goto('/?theme=nato')
    const panel = page
      .locator('figure')
      .filter({ has: page.locator('canvas') })
      .first()
    await expect(panel.locator('canvas').filter({ visible: true })).toHaveCount(1)
    await expect(
      panel.locator('> .timeline svg.drawing, > .panels svg.drawing').filter({ visible: true }),
    ).not.toHaveCount(0)
    expect(await colour(page, '--ink')).toBe('#ece8df')
    await page.emulateMedia({ media: 'print' })
    expect(await colour(page, '--ink')).toBe('#1d1b18')
    await expect(
      panel.locator('> .timeline svg.drawing, > .panels svg.drawing').filter({ visible: true }),
    ).toHaveCount(1)
    await expect(panel.locator('canvas').filter({ visible: true })).toHaveCount(0)
    await expect(page.locator('.printed')).toContainText('Entente (2026).')
    await expect(page.locator('.printed')).toBeVisible()
  })

  test('events that are marked are listed, though their list is folded on screen', async ({ page }) => {
    await page.goto('/?theme=nato&events=all')
    const event = page.locator('.events li').first()
    await expect(event).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(event).toBeVisible()
  })
})

test.describe('in forced colours', () => {
  test('the page and the theme that one is on are marked', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/?theme=nato')
    const marked = await page
      .locator('[aria-current]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomWidth))
    expect(marked.length).toBeGreaterThan(1)
    expect(new Set(marked)).toEqual(new Set(['2px']))
  })

  test('the words of a button stand out from it', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/compare/groups')
    const { ink, paper } = await page.getByRole('button', { name: 'Compare' }).evaluate((button) => {
      const { color, backgroundColor } = getComputedStyle(button)
      return { ink: color, paper: backgroundColor }
    })
    expect(ink).not.toBe(paper)
  })

  test('the browser draws with colours that it has worked out', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/?theme=nato&frame=enlargement')
    const canvas = page.locator('canvas').first()
    await expect(canvas).toBeVisible()
    // Ink on paper: were a colour not understood, a canvas would keep the one before.
    const shades = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement
      const { data } =
        (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {}
      const found = new Set<number>()
      for (let at = 0; data && at < data.length; at += 4) if (data[at + 3] === 255) found.add(data[at] ?? 0)
      return found.size
    })
    expect(shades).toBeGreaterThan(1)
  })
})
