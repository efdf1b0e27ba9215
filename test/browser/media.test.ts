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
    const facet = page
      .locator('figure')
      .filter({ has: page.locator('canvas') })
      .first()
    await expect(facet.locator('canvas').filter({ visible: true })).toHaveCount(1)
    await expect(
      facet.locator('> .drawn-rows > .timeline svg.drawing, > .facets svg.drawing').filter({ visible: true }),
    ).not.toHaveCount(0)
    expect(await colour(page, '--ink')).toBe('#ece8df')
    await page.emulateMedia({ media: 'print' })
    expect(await colour(page, '--ink')).toBe('#1d1b18')
    await expect(
      facet.locator('> .drawn-rows > .timeline svg.drawing, > .facets svg.drawing').filter({ visible: true }),
    ).toHaveCount(1)
    await expect(facet.locator('canvas').filter({ visible: true })).toHaveCount(0)
    await expect(page.locator('.printed')).toContainText('The Entente contributors (2026).')
    await expect(page.locator('.printed')).toBeVisible()
  })

  for (const path of ['/', '/?theme=alliance', '/?theme=nato', '/?theme=asia_pacific', '/?theme=trade']) {
    test(`${path} has its heading, its figure and its source on the first sheet`, async ({ page }) => {
      // A4 without the margins that browsers leave.
      await page.setViewportSize({ width: 718, height: 1046 })
      await page.emulateMedia({ media: 'print' })
      await page.goto(path)
      const ends = await page
        .locator('h1, .summary, .printed, figure.lead .sized')
        .filter({ visible: true })
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom))
      // What is folded on screen is a second drawing.
      expect(ends).toHaveLength(4 + (await page.locator('.more-frames:not(.only-narrow)').count()))
      expect(Math.max(...ends)).toBeLessThan(1046)
      await expect(page.getByRole('searchbox').first()).toBeHidden()
      // No sheet ends within a drawing.
      const breaks = await page
        .locator('.sized')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside))
      expect(new Set(breaks)).toEqual(new Set(['avoid']))
    })
  }

  for (const path of ['/', '/?theme=nato']) {
    test(`no table of ${path} is cut where it would scroll on screen`, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      await page.goto(path)
      const boxes = await page.locator('.scroll').evaluateAll((all) =>
        all.map((one) => {
          const { maxHeight, overflowX, overflowY } = getComputedStyle(one)
          return { maxHeight, overflowX, overflowY }
        }),
      )
      expect(boxes.length).toBeGreaterThan(0)
      for (const box of boxes)
        expect(box).toEqual({ maxHeight: 'none', overflowX: 'visible', overflowY: 'visible' })
    })
  }

  for (const path of [
    '/',
    ...['nato', 'alliance', 'asia_pacific', 'trade', 'eurasia'].map((theme) => `/?theme=${theme}`),
  ]) {
    test(`${path} takes one sheet of A4`, async ({ page }) => {
      await page.goto(path)
      const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' }
      const file = await page.pdf({ format: 'A4', margin })
      expect(file.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    })
  }

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

test('nothing moves by itself where less motion is asked for, nor where it is not', async ({ page }) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion })
    await page.goto('/?theme=nato')
    const timeline = page.locator('figure .drawn-rows > [data-chart="timeline"]')
    await expect(timeline.locator('canvas:visible')).toHaveCount(1)
    await timeline.focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByRole('complementary', { name: 'Passages behind the mark' })).toBeFocused()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }
})
