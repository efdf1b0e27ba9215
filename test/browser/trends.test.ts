import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, type Request, test } from '@playwright/test'
import type { Chart, Point } from '../../schema/chart/chart.ts'
import { plotOf } from '../../schema/chart/plot.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { beijing, jointLabel, moscow } from '../support/browser-labels.ts'

/** Draws every facet, which happens when it comes near the screen. */
async function drawAll(page: Page): Promise<void> {
  for (const facet of await page.locator('[data-facet]').all()) {
    await facet.scrollIntoViewIfNeeded()
    await expect(facet.locator('canvas')).toBeVisible()
  }
}

test('the canvases hold the rows of the data address', async ({ page, request }) => {
  await page.goto('/?theme=nato&by=year')
  await drawAll(page)
  const drawn = (await page.evaluate(() =>
    [...document.querySelectorAll('[data-facet] canvas')].map((canvas) => canvas.getAttribute('data-points')),
  )) as string[]
  const rows = ((await (await request.get('/trends.json?theme=nato')).json()) as { data: TrendRow[] }).data
  const recorded = new Set(rows.filter(({ passages }) => passages > 0).map(({ frame }) => frame))
  const expected = rows
    .filter(({ value, frame }) => value !== null && recorded.has(frame))
    .map(({ frame, voice, year }) => `nato.${frame}.${voice}.${year}`)
  expect(drawn.flatMap((points) => points.split('\n'))).toEqual(expected)
})

test('the drawing of the server and the chart of the browser are of the same points', async ({ request }) => {
  const html = await (await request.get('/embed?theme=nato&frame=enlargement&by=year')).text()
  const source = /<script type="application\/json">(.+?)<\/script>/.exec(html)?.[1] ?? ''
  const chart = JSON.parse(source) as Chart
  const points = chart.facets[0]?.points as Point[]
  const inDrawing = [...html.matchAll(/data-key="(\d+)" data-voice="(\w+)" data-value="([^"]+)"/g)]
  const shown = points.filter(({ look }) => look !== 'none')
  // One facet alone is drawn in two sizes.
  expect(inDrawing.length).toBe(2 * shown.length)
  expect(
    inDrawing.slice(0, shown.length).map(([, key, voice, value]) => [key, voice, Number(value)]),
  ).toEqual(shown.map(({ key, lane, value }) => [key, chart.voices[lane], value]))
})

test.describe('by keyboard', () => {
  test('arrow keys walk the points and speak them, Enter lists passages, Escape returns', async ({
    page,
  }) => {
    await page.goto('/?theme=nato&frame=enlargement&by=year')
    await page.locator('[data-chart="facets"]').scrollIntoViewIfNeeded()
    const canvas = page.locator('[data-chart="facets"][data-ready]')
    await canvas.focus()
    const readout = page.getByRole('status').first()
    await page.keyboard.press('ArrowRight')
    await expect(readout).toContainText(`${jointLabel}, 2013: 0 of 2 statements; 1 of 2 recorded as silent`)
    await page.keyboard.press('ArrowDown')
    await expect(readout).toContainText(`${moscow}, 2013`)
    await page.keyboard.press('ArrowRight')
    await expect(readout).toContainText(
      new RegExp(`${moscow}, 2014: 3 of \\d+ statements \\(at least \\d+ %`),
    )
    await page.keyboard.press('Enter')
    const list = page.getByRole('complementary', { name: 'Passages behind the mark' })
    await expect(list).toBeFocused()
    await expect(list).toContainText('3 passages in 3 statements')
    await expect(page).toHaveURL(/point=nato\.enlargement\.moscow\.2014/)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(canvas).toBeFocused()
    await expect(page).not.toHaveURL(/point=/)
  })

  test('Home and End go to the ends of a lane', async ({ page }) => {
    await page.goto('/?theme=nato&frame=enlargement&by=year')
    await page.locator('[data-chart="facets"]').scrollIntoViewIfNeeded()
    await page.locator('[data-chart="facets"][data-ready]').focus()
    // A year of which nothing was read in full may have no point.
    const names = await page
      .locator('[data-chart="facets"] canvas:visible')
      .first()
      .getAttribute('data-points')
    const years = names?.match(/(?<=\.joint\.)\d{4}/g)?.toSorted() ?? []
    expect(years.length).toBeGreaterThan(2)
    await page.keyboard.press('End')
    await expect(page.getByRole('status').first()).toContainText(`${jointLabel}, ${years.at(-1)}`)
    await page.keyboard.press('Home')
    await expect(page.getByRole('status').first()).toContainText(`${jointLabel}, ${years[0]}`)
  })
})

test('a point of the address is listed by the server and closes in place', async ({ page }) => {
  await page.goto('/?theme=nato&frame=enlargement&point=nato.enlargement.moscow.2014&by=year')
  const list = page.getByRole('complementary', { name: 'Passages behind the mark' })
  await expect(list).toContainText(`Enlargement. ${moscow}, 2014`)
  await list.getByRole('link', { name: 'Close' }).click()
  await expect(list).toBeHidden()
  await expect(page).toHaveURL(/frame=enlargement&by=year$/)
})

test('a change of the form changes chart, table and address, and Back undoes it', async ({ page }) => {
  await page.goto('/?theme=nato&by=year')
  await expect(page.locator('h2.shown-as')).toContainText('share of statements')
  await page.getByText('Change the view').click()
  await page.getByRole('combobox', { name: 'Measure' }).focus()
  await page.getByRole('combobox', { name: 'Measure' }).selectOption('passages')
  await expect(page.locator('h2.shown-as')).toContainText('number of passages')
  await expect(page).toHaveURL(/\?theme=nato&measure=passages&by=year$/)
  await expect(page.getByRole('combobox', { name: 'Measure' })).toBeFocused()
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.goBack()
  await expect(page.locator('h2.shown-as')).toContainText('share of statements')
})

test('themes are ticked together by the keyboard alone, and leave the frames of one theme behind', async ({
  page,
}) => {
  await page.goto('/?theme=nato&frame=enlargement&voice=moscow&by=year')
  await page.getByText('Change the view').click()
  await page.getByText('Compare several themes').focus()
  await page.keyboard.press('Enter')
  const alliance = page.getByRole('checkbox', { name: 'Alliance language' })
  await alliance.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: 'NATO' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/\?theme=nato&frame=enlargement&voice=moscow&by=year$/)
  await page.getByRole('button', { name: 'Compare' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?theme=alliance,nato,asia_pacific&voice=moscow&by=year$/)
  await expect(page.locator('[data-facet] h3')).toHaveText(['Alliance language', 'NATO', 'Asia-Pacific'])
})

test('a frame that is chosen keeps the focus, though its list was folded again', async ({ page }) => {
  await page.goto('/?theme=nato&by=year')
  await page.getByText('Change the view').click()
  await page.locator('summary', { hasText: /^Frames$/ }).click()
  const frame = page.getByRole('checkbox', { name: 'Enlargement' })
  await frame.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/frame=enlargement&by=year$/)
  await expect(frame).toBeFocused()
})

for (const fault of ['no answer', 429, 503] as const) {
  test(`a failed request leaves the last chart with a message, and trying again works: ${fault}`, async ({
    page,
  }) => {
    await page.goto('/?theme=nato&by=year')
    await expect(page.locator('canvas').first()).toBeVisible()
    await page.getByText('Change the view').click()
    const measure = page.getByRole('combobox', { name: 'Measure' })
    await page.route('**/?*measure=passages*', (route) =>
      fault === 'no answer'
        ? route.abort()
        : route.fulfill({ status: fault, headers: { 'retry-after': '1' }, body: '<h1>Not now</h1>' }),
    )
    await measure.selectOption('passages')
    await expect(page.getByRole('alert')).toContainText('the last one is still shown')
    await expect(page.locator('canvas').first()).toBeVisible()
    await expect(page.getByText('Not now')).toHaveCount(0)
    await expect(measure).toBeVisible()
    await page.unroute('**/?*measure=passages*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('h2.shown-as')).toContainText('number of passages')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('Back during a late answer stays where Back led', async ({ page }) => {
  await page.goto('/?theme=nato')
  await page.getByText('Change the view').click()
  await page.getByRole('combobox', { name: 'From' }).selectOption('2016')
  await expect(page).toHaveURL(/from=2016/)
  const isLate = (request: Request) => request.url().includes('to=2023')
  const late = Promise.race([
    page.waitForEvent('requestfinished', isLate),
    page.waitForEvent('requestfailed', isLate),
  ])
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/?*to=2023*', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('2023')
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true')
  await page.goBack()
  await expect(page).toHaveURL(/\?theme=nato$/)
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('2013')
  answer()
  await late
  await expect(page).toHaveURL(/\?theme=nato$/)
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('2013')
  await expect(page.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('2024')
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true')
})

for (const [status, message] of [
  [429, 'Too many requests came from here for a moment; the last one is still shown.'],
  [503, 'The chart could not be fetched; the last one is still shown.'],
] as const) {
  test(`a ${status} leaves the last chart and the controls, with a message and “Try again”`, async ({
    page,
  }) => {
    await page.goto('/?theme=nato')
    const heading = await page.locator('h1').textContent()
    await page.getByText('Change the view').click()
    await page.route('**/?*voice=*', (route) => route.fulfill({ status, body: '<main>refused</main>' }))
    await page.getByRole('checkbox', { name: moscow }).uncheck()
    await expect(page.getByRole('alert')).toContainText(message)
    await expect(page.locator('h1')).toHaveText(heading ?? '')
    await expect(page.locator('[data-chart="timeline"] canvas:visible')).toHaveCount(1)
    await expect(page.locator('form.controls').first()).toBeVisible()
    await expect(page).toHaveURL(/\?theme=nato$/)
    await page.unroute('**/?*voice=*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page).toHaveURL(/voice=joint,beijing/)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('years that end before they begin are named beside the form that asked for them', async ({ page }) => {
  await page.goto('/?theme=nato')
  await page.getByText('Change the view').click()
  const form = page.locator('.change-view form.controls')
  await form.locator('[name="to"]').selectOption('2016')
  await expect(page).toHaveURL(/to=2016/)
  await form.locator('[name="from"]').selectOption('2019')
  const alert = form.getByRole('alert')
  await expect(alert).toContainText('2019 is after to (2016)')
  await expect(alert).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await form.locator('[name="from"]').selectOption('2015')
  await expect(page).toHaveURL(/from=2015/)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a figure that changes out of sight is offered beside the form', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('/?theme=nato')
  await page.getByText('Change the view').click()
  await page.getByRole('checkbox', { name: moscow }).uncheck()
  await expect(page).toHaveURL(/voice=joint,beijing/)
  const figure = page.locator('figure.chart').first()
  await expect(figure).not.toBeInViewport()
  const see = page.getByRole('button', { name: 'See the figure' })
  await expect(see).toBeInViewport()
  await see.click()
  await expect(figure).toBeFocused()
  await expect(figure).toBeInViewport()
})

test('passages that cannot be fetched are tried again', async ({ page }) => {
  await page.goto('/?theme=nato&frame=enlargement&by=year')
  await page.route('**/evidence?*', (route) => route.abort())
  await page.locator('[data-chart="facets"]').scrollIntoViewIfNeeded()
  await page.locator('[data-chart="facets"][data-ready]').focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('alert')).toContainText('could not be fetched')
  await page.unroute('**/evidence?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('complementary', { name: 'Passages behind the mark' })).toContainText(
    '3 passages in 3 statements',
  )
})

test('a chart script that could not be fetched is fetched again at the next touch of the figure', async ({
  page,
}) => {
  let refused = 0
  await page.route(/\/assets\/chart-/, (route) => {
    refused++
    return refused > 1 ? route.continue() : route.abort('connectionfailed')
  })
  await page.goto('/?theme=nato', { waitUntil: 'networkidle' })
  const drawing = page.locator('.timeline').first().locator('.sized.wide')
  await expect(drawing.locator('svg')).toBeVisible()
  await expect(drawing.locator('canvas')).toHaveCount(0)
  expect(refused).toBe(1)
  await drawing.hover()
  await expect(drawing.locator('canvas')).toBeVisible()
})

test('the picture is saved as PNG', async ({ page }) => {
  await page.goto('/?theme=nato&frame=enlargement&by=year')
  const saved = page.waitForEvent('download')
  await page.locator('.take summary', { hasText: 'Download' }).click()
  await page.getByRole('button', { name: 'PNG' }).click()
  await expect(page.locator('.take a', { hasText: /^SVG$/ })).toBeVisible()
  const download = await saved
  expect(download.suggestedFilename()).toBe('entente-theme-nato-frame-enlargement-by-year.png')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  // Width of the drawing, 856 pixels, at double density.
  expect(bytes.readUInt32BE(16)).toBe(1712)
})

test.describe('the timeline', () => {
  test('is one tab stop whose marks the arrow keys walk and speak, and Enter opens one as a card', async ({
    page,
  }) => {
    await page.goto('/?theme=nato')
    const timeline = page.locator('figure .drawn-rows > [data-chart="timeline"]')
    await expect(timeline.locator('canvas:visible')).toHaveCount(1)
    expect(await timeline.locator('a:not([tabindex="-1"])').count()).toBe(0)
    await timeline.focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('status')).toContainText(
      `${jointLabel}, 22 Mar 2013: recorded as silent on NATO`,
    )
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: 'Passages behind the mark' })).toBeFocused()
    await expect(page).toHaveURL(/point=nato\./)
    await page.keyboard.press('Escape')
    await expect(timeline).toBeFocused()
  })

  for (const width of [1280, 360]) {
    test(`reads a mark out whole, and numbers the events without room for their names from 1, at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/?theme=strategic_stability')
      const timeline = page.locator('figure .drawn-rows > [data-chart="timeline"]')
      await expect(timeline.locator('canvas:visible')).toHaveCount(1)
      await timeline.focus()
      const readout = page.getByRole('status')
      for (const key of ['End', 'ArrowDown', 'End']) {
        await page.keyboard.press(key)
        await expect(readout).toContainText('opens it')
        const { own, held } = await readout.evaluate((one) => ({
          own: one.scrollWidth,
          held: one.clientWidth,
        }))
        expect(own).toBeLessThanOrEqual(held)
        expect(await readout.evaluate((one) => getComputedStyle(one).whiteSpace)).toBe('normal')
      }
      const circles = timeline.locator('.sized:visible svg.drawing g:has(> circle):has(> text) > circle')
      const listed = await timeline
        .getByRole('list', { name: 'Events by number' })
        .locator('svg text')
        .allTextContents()
      expect(listed).toEqual(listed.map((_, index) => String(index + 1)))
      expect(await circles.count()).toBe(listed.length)
    })
  }

  test('answers a tap anywhere on a line with the nearest mark of the line', async ({ page }) => {
    await page.goto('/?theme=nato')
    const canvas = page.locator('[data-chart="timeline"] canvas:visible')
    const box = await canvas.boundingBox()
    const first = await page
      .locator('.sized.wide a[href*="point=nato.named.joint.2022"] path')
      .last()
      .boundingBox()
    if (!box || !first) throw new Error('nothing is drawn')
    await canvas.click({ position: { x: first.x - box.x + 20, y: first.y - box.y + first.height / 2 } })
    await expect(page).toHaveURL(/point=nato\.named\.joint\.2022-02-04/)
  })

  for (const width of [420, 600, 800, 1024, 1440]) {
    test(`has letters as large as those of the page, at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      for (const path of ['/', '/?theme=nato']) {
        await page.goto(path)
        const drawing = page.locator('.drawn-rows > .timeline .sized:visible svg.drawing')
        const size = await drawing.evaluate((svg: SVGSVGElement) => {
          const type = Number(svg.querySelector('g[font-size]')?.getAttribute('font-size'))
          return (type * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width
        })
        expect(size).toBeGreaterThanOrEqual(12)
        expect(size).toBeLessThanOrEqual(17)
      }
    })
  }

  for (const width of [1120, 1280, 1920]) {
    test(`opens a card beside the figure, which covers none of it, at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/?theme=nato')
      const canvas = page.locator('[data-chart="timeline"] canvas:visible').first()
      const drawn = page.locator('.drawn-rows > .timeline .sized:visible')
      const before = await drawn.boundingBox()
      const card = page.locator('.evidence-beside')
      for (const [share, down] of [
        [0.25, 0.2],
        [0.6, 0.2],
        [0.85, 0.2],
        [0.85, 0.7],
      ] as const) {
        const box = await canvas.boundingBox()
        if (!box) throw new Error('nothing is drawn')
        await canvas.click({ position: { x: box.width * share, y: box.height * down } })
        await expect(card).toBeFocused()
        const own = await card.boundingBox()
        const figure = await drawn.boundingBox()
        const ring = await page.locator('.opened:visible').first().boundingBox()
        if (!own || !figure || !ring) throw new Error('no card')
        expect(own.x).toBeGreaterThanOrEqual(figure.x + figure.width)
        expect(own.x + own.width).toBeLessThanOrEqual(width)
        expect(own.y).toBeGreaterThanOrEqual(0)
        expect(own.y).toBeLessThan(450)
        expect(own.width).toBeGreaterThan(280)
        expect(ring.y).toBeGreaterThanOrEqual(0)
        expect(ring.y + ring.height).toBeLessThanOrEqual(900)
        // Past the edge of the page there is room for it, and nothing moves.
        if (width === 1920) expect(figure).toEqual(before)
        await expect(page.getByRole('status')).not.toContainText('opens it')
        const point = new URL(page.url()).searchParams.get('point') ?? ''
        await page.keyboard.press('Escape')
        await expect(page).not.toHaveURL(/point=/)
        expect(await drawn.boundingBox()).toEqual(before)
        // The mark stood as far down the screen as it does without its card.
        const mark = await page.locator(`.sized.wide a[href*="point=${point}"] path`).first().boundingBox()
        if (!mark) throw new Error(`${point} is not drawn`)
        expect(Math.abs(ring.y + ring.height / 2 - mark.y - mark.height / 2)).toBeLessThan(2)
      }
    })
  }

  test('brings the mark of an address into sight beside its card', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 420 })
    await page.goto('/?theme=nato&point=nato.asia_pacific_reach.joint.2024-05-16-joint-statement-75-years')
    const ring = page.locator('.opened').filter({ visible: true }).first()
    await expect
      .poll(async () => {
        const [mark, own] = [await ring.boundingBox(), await page.locator('.evidence-beside').boundingBox()]
        return mark && own && mark.y + mark.height <= 420 && mark.y >= 0 && own.x > mark.x + mark.width
      })
      .toBe(true)
  })

  test('says that nothing is recorded where a tap was far from the mark it opens', async ({ page }) => {
    await page.goto('/?theme=nato')
    const canvas = page.locator('[data-chart="timeline"] canvas:visible')
    const box = await canvas.boundingBox()
    const mark = page.locator('.sized.wide a[href*="point=nato.asia_pacific_reach.beijing"] path').first()
    const first = await mark.boundingBox()
    if (!box || !first) throw new Error('nothing is drawn')
    const y = first.y - box.y + first.height / 2
    const card = page.locator('.evidence-beside')
    await canvas.click({ position: { x: first.x - box.x - 20, y } })
    await expect(card.locator('h3')).toHaveText(/2022: Reach into Asia/)
    await expect(card).not.toContainText('Nothing is recorded where you tapped')
    // Before its list is there a card is closed from the figure, which has its place and size again only then.
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await expect(page).not.toHaveURL(/point=/)
    await expect.poll(() => canvas.boundingBox()).toEqual(box)
    await canvas.click({ position: { x: first.x - box.x - 200, y } })
    await expect(card).toContainText('Nothing is recorded where you tapped. The nearest on this line:')
    await expect(card.locator('h3')).toHaveText(/2022: Reach into Asia/)
  })

  test.describe('the name of a row', () => {
    test.use({ hasTouch: true })
    for (const { width, by } of [
      { width: 1280, by: 'mouse' },
      { width: 800, by: 'mouse' },
      { width: 360, by: 'finger' },
    ]) {
      test(`says what its frame means and opens it, by ${by} at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 780 })
        await page.goto('/?theme=nato')
        const name = page.locator(
          'figure .drawn-rows > .timeline .sized.drawn .row-names a[href$="frame=enlargement"]:visible',
        )
        await expect(name).toHaveCount(1)
        await expect(name.locator('title')).toHaveText(
          "Enlargement: Opposes NATO's enlargement or eastward movement, or asks for guarantees against it.",
        )
        const words = page.locator(
          'figure .drawn-rows > .timeline .drawing a[href$="frame=enlargement"] text:visible',
        )
        const {
          x,
          y,
          width: w,
          height: h,
        } = (await words.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
        const [middle, line] = [x + w / 2, y + h / 2]
        await page.evaluate(() => Object.assign(window, { isSamePage: true }))
        if (by === 'mouse') await page.mouse.click(middle, line)
        else await page.touchscreen.tap(middle, line)
        await expect(page).toHaveURL(/frame=enlargement/)
        await expect(page.getByText('Enlargement means:')).toBeVisible()
        expect(await page.evaluate(() => 'isSamePage' in window), 'the page is not left').toBe(true)
        await page.goBack()
        await expect(page).toHaveURL(/theme=nato$/)
        await expect(page.locator('h1')).toContainText(
          'In passages recorded on NATO, joint statements name it from 2022',
        )
      })
    }

    test('is told by the keyboard too, from the list after the figure', async ({ page }) => {
      await page.goto('/?theme=nato')
      const list = page.getByText('What the frames mean', { exact: true })
      await list.focus()
      await page.keyboard.press('Enter')
      await expect(page.getByText('Enlargement means:')).toBeVisible()
      await page.keyboard.press('Tab')
      await expect(page.locator(':focus')).toHaveAttribute('href', /^\/codebook\/nato#/)
    })
  })

  // A screen and a half of the lowest phones.
  for (const [width, height, most] of [
    [1280, 800, 600],
    [360, 640, 960],
  ] as const) {
    test(`heading, summary and figure of every theme are within ${most} pixels at ${width}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await page.goto('/')
      const themes = await page
        .locator('a[href^="/?theme="]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      const pages = [...new Set(['/', ...themes.filter((href) => /theme=\w+$/.test(href))])]
      expect(pages.length).toBe(13)
      const ends: [string, number][] = []
      for (const path of pages) {
        await page.goto(path, { waitUntil: 'domcontentloaded' })
        const box = await page.locator('figure .drawn-rows > .timeline .sized:visible').boundingBox()
        ends.push([path, (box?.y ?? 0) + (box?.height ?? Number.NaN)])
      }
      expect(ends.filter(([, end]) => !(end <= most))).toEqual([])
    })
  }

  test('the menu is one line on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto('/')
    const tops = await page
      .locator('.masthead nav a')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)))
    expect(tops.length).toBeGreaterThan(3)
    expect(new Set(tops).size).toBe(1)
  })

  test('many quick taps end with the card of the last, which is in the address', async ({ page }) => {
    // On a phone the card is a sheet, and the figure stays as it is.
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto('/?theme=nato')
    const canvas = page.locator('[data-chart="timeline"] canvas:visible')
    await expect(canvas).toHaveCount(1)
    const marks = await page
      .locator('figure .drawn-rows > .timeline .sized.narrow .marks use')
      .evaluateAll((all) =>
        all.slice(0, 12).map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect()
          const link = document.querySelector<SVGAElement>((one as SVGUseElement).href.baseVal)
          const name = new URL(link?.href.baseVal ?? '', location.href).searchParams.get('point')
          return { name: name ?? '', x: x + width / 2, y: y + height / 2 }
        }),
      )
    // Answers come in another order than they were asked for.
    let asked = 0
    await page.route('**/evidence?*', async (route) => {
      asked++
      await new Promise((resolve) => setTimeout(resolve, 600 / asked))
      await route.continue()
    })
    // By script, faster than any finger and whatever card lies over the figure by then.
    await canvas.evaluate((element, places) => {
      for (const { x, y } of places) {
        element.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y }),
        )
      }
    }, marks)
    const last = marks.at(-1)?.name ?? ''
    expect(last).not.toBe('')
    await expect(page).toHaveURL(new RegExp(`point=${last.replaceAll('.', '\\.')}$`))
    const cards = page.getByRole('complementary')
    await expect(cards).toHaveCount(1)
    await expect(cards.locator('#evidence, .evidence')).toHaveCount(1)
    expect(await cards.getByRole('heading', { level: 3 }).count()).toBe(1)
    await expect(canvas.locator('xpath=..').locator('.opened')).toHaveCount(1)
    // Those that were open before are no steps on the way back.
    await cards.getByText('Close', { exact: true }).click()
    await expect(cards).toHaveCount(0)
    await expect(page.locator('.opened')).toHaveCount(0)
    await expect(page).toHaveURL(/\?theme=nato$/)
  })

  for (const [width, height] of [
    [1920, 900],
    [1000, 700],
    [360, 640],
  ] as const) {
    test(`the figure keeps its size under a card, whose mark is ringed and in sight, at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await page.goto('/?theme=nato')
      const place = page.locator('figure .drawn-rows > .timeline .sized:visible')
      await expect(place.locator('canvas')).toHaveCount(1)
      const size = async () => {
        const box = await place.boundingBox()
        return box && { x: box.x, width: box.width, height: box.height }
      }
      const before = await size()
      const names = ((await place.locator('canvas').getAttribute('data-points')) ?? '').split('\n')
      expect(names.length).toBeGreaterThan(50)
      for (const name of names.filter((_, index) => index % 7 === 0)) {
        const at = await place.evaluate((sized, own) => {
          const wide = document.querySelector(`.sized.wide a[href*="point=${own}#"]`)
          const copy = sized.querySelector(`use[href="#${wide?.id}"]`)
          const mark = sized.classList.contains('wide') ? wide : copy
          mark?.scrollIntoView({ block: 'center' })
          const { left, right, top, bottom } = mark?.getBoundingClientRect() ?? new DOMRect()
          return { x: (left + right) / 2, y: (top + bottom) / 2 }
        }, name)
        await page.mouse.click(at.x, at.y)
        const card = page.getByRole('complementary', { name: 'Passages behind the mark' })
        await expect(card.locator('.evidence')).toHaveCount(1)
        await expect(page).toHaveURL(new RegExp(`point=${name.replaceAll('.', '\\.')}$`))
        expect(await size(), name).toEqual(before)
        const ring = await place.locator('.opened').boundingBox()
        const over = await card.boundingBox()
        if (!ring || !over) throw new Error(`${name} has no ring`)
        const isCovered =
          ring.x < over.x + over.width &&
          ring.x + ring.width > over.x &&
          ring.y < over.y + over.height &&
          ring.y + ring.height > over.y
        expect(isCovered, name).toBe(false)
        expect(ring.y, name).toBeGreaterThanOrEqual(0)
        expect(ring.y + ring.height, name).toBeLessThanOrEqual(height)
        await page.keyboard.press('Escape')
        await expect(card).toHaveCount(0)
      }
    })
  }

  test('two quick changes of the form end with both', async ({ page }) => {
    await page.goto('/?theme=nato')
    await page.getByText('Change the view').click()
    await page.getByRole('combobox', { name: 'From' }).selectOption('2016')
    await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('2023')
    await expect(page).toHaveURL(/from=2016&to=2023/)
  })
})

test.describe('embed', () => {
  for (const width of [280, 700, 1460]) {
    test(`tells its height, and the copied code makes the frame as high at ${width} pixels`, async ({
      page,
    }) => {
      await page.goto('/?theme=nato')
      const code = await page.locator('#embed-code').inputValue()
      await page.setViewportSize({ width: width + 16, height: 800 })
      // A site of its own: Chromium lets no invented host frame an address of this machine.
      const elsewhere = createServer((_, response) => {
        response.setHeader('content-type', 'text/html')
        response.end(`<!doctype html><body style="margin:8px">${code}`)
      }).listen(0, 'localhost')
      await once(elsewhere, 'listening')
      await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`)
      const frame = page.frameLocator('iframe')
      await expect(frame.locator('svg.drawing:visible').first()).toBeVisible()
      const within = async () =>
        frame.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height))
      const around = async () => (await page.locator('iframe').boundingBox())?.height
      await expect.poll(async () => ((await around()) ?? 0) - (await within())).toBe(0)
      // What is told follows the width of the page around it.
      await page.setViewportSize({ width: Math.max(296, width - 200), height: 800 })
      await expect.poll(async () => ((await around()) ?? 0) - (await within())).toBe(0)
      expect(
        await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
      ).toBeLessThanOrEqual(0)
      elsewhere.close()
    })
  }

  test('fits 280 pixels, loads one script of a few lines and may stand in any frame', async ({ page }) => {
    await page.setViewportSize({ width: 280, height: 600 })
    const response = await page.goto('/embed?theme=nato')
    expect(response?.headers()['content-security-policy']).toContain('frame-ancestors *')
    expect(response?.headers()['x-frame-options']).toBeUndefined()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280)
    expect(
      await page
        .locator('script[src]')
        .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src)),
    ).toEqual([expect.stringMatching(/\/assets\/embed-[\w-]+\.js$/)])
    await expect(page.locator('svg.drawing:visible').first()).toBeVisible()
  })

  test('no other page may stand in a frame', async ({ request }) => {
    const response = await request.get('/?theme=nato&by=year')
    expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  })
})

test('a point of the words view opens the measured texts behind it, by key and by click', async ({
  page,
}) => {
  await page.goto('/?theme=nato&by=words&panel=un-general-debate&definition=strict')
  await page.locator('[data-chart="facets"]').scrollIntoViewIfNeeded()
  const chartPlace = page.locator('[data-chart="facets"][data-ready]')
  const canvas = page.locator('[data-facet] canvas').first()
  await chartPlace.scrollIntoViewIfNeeded()
  await chartPlace.focus()
  for (const key of ['End', 'Enter']) await page.keyboard.press(key)
  const list = page.getByRole('complementary', { name: 'Measured texts behind the mark' })
  await expect(list).toBeFocused()
  await expect(list).toContainText('6 mentions in 3,040 words of 1 whole text')
  await expect(page).toHaveURL(/point=nato\.strict\.moscow\.2024/)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  // A year without a mention is a text to be read as well.
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').first()).toContainText('Enter or click opens it')
  await page.keyboard.press('Enter')
  await expect(list).toContainText('0 mentions in')
  await page.keyboard.press('Escape')
  const source = await page.locator('[data-chart="facets"] script').textContent()
  const chart = JSON.parse(source ?? '') as Chart
  const point = chart.facets[0]?.points.find(
    ({ key, lane }) => key === '2022' && chart.voices[lane] === 'moscow',
  ) as Point
  const width = (await canvas.boundingBox())?.width ?? 0
  const plot = plotOf(chart, 'large')
  const scale = width / plot.width
  await canvas.click({ position: { x: plot.x(point.x) * scale, y: plot.y(point.y) * scale } })
  await expect(list).toContainText('12 mentions in 3,279 words of 1 whole text')
})

test('the strip under a chart is as wide as its facets', async ({ page }) => {
  await page.goto('/?theme=nato&by=year')
  const widths = await page
    .locator('.facet:not([data-facet]) svg, .facet[data-facet="0"]')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)))
  expect(widths.length).toBe(2)
  expect(widths[1]).toBe(widths[0])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('themes are compared by a form that keeps the rest of the view', async ({ page }) => {
    await page.goto('/?theme=nato&voice=moscow&from=2019&by=year')
    await page.getByText('Change the view').click()
    await page.getByText('Compare several themes').click()
    await page.getByRole('checkbox', { name: 'Trade targets' }).check()
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.locator('h2.shown-as')).toHaveText(
      `NATO and Trade targets: share of statements, 2019–2024, ${moscow}`,
    )
    await page.getByText('Change the view').click()
    await expect(page.getByRole('checkbox', { name: moscow })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: beijing })).not.toBeChecked()
  })

  test('the drawing is there, and each point opens its passages', async ({ page }) => {
    await page.goto('/?theme=nato&frame=enlargement&by=year')
    const points = page.locator('.sized.large a')
    expect(await points.count()).toBe(8)
    await page.goto((await points.first().getAttribute('href')) ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('NATO: Enlargement')
    await expect(page.getByText(/passages? in 1 statement/)).toBeVisible()
  })
})
