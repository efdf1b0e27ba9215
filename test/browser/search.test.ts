import { expect, type Page, test } from '@playwright/test'
import { jointLabel, moscow } from '../support/browser-labels.ts'

// The server holds three invented texts that came through the importer: test/support/texts.
const summary = (page: Page) => page.locator('main > .lede')
const lines = (page: Page) => page.getByRole('region', { name: 'In context' }).getByRole('listitem')
const counts = (page: Page) => page.getByRole('complementary', { name: 'Counts and filters' })

/** How many places the page lists: those that it counts, and those of which we say that nothing is named there. */
async function places(page: Page): Promise<number> {
  const [, named] = /in (\d+) places? /.exec((await summary(page).textContent()) ?? '') ?? []
  const [, all] = /have all (\d+) places?\./.exec((await page.locator('main').textContent()) ?? '') ?? []
  return Number(all ?? named)
}

/** How many places the lines of a page are of: a gist and the key phrase of its passage stand together. */
async function placesShown(page: Page): Promise<number> {
  const together = /· (Key phrase( \([^)]*\))? and our gist|Our gist and key phrase( \([^)]*\))?) ·/
  return (await lines(page).count()) + (await lines(page).filter({ hasText: together }).count())
}

test('is asked by keyboard alone', async ({ page }) => {
  await page.goto('/search')
  await page.getByRole('searchbox', { name: 'Words or a “phrase”' }).focus()
  await page.keyboard.type('herons')
  // Past the year and the place to the order.
  for (let field = 0; field < 3; field++) await page.keyboard.press('Tab')
  await page.keyboard.type('Old')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=herons&.*sort=oldest/)
  await expect(summary(page)).toHaveText('herons is found in 1 place in 1 statement.')
  await expect(lines(page).locator('mark')).toHaveText(['herons', 'herons'])
})

for (const q of ['NATO', 'НАТО', '北约']) {
  test(`${q} finds the same paragraphs in three languages`, async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent(q)}&in=text&sort=oldest`)
    await expect(summary(page)).toHaveText(`${q} is found in 3 places in 1 statement.`)
    await expect(lines(page).locator('mark')).toHaveText(['НАТО', 'NATO', 'NATO', '北约', '北约'])
    await expect(lines(page).getByRole('link')).toHaveText([
      'Собрание смотрителей камышей',
      'President Xi Jinping Holds Talks with President Putin',
      'President Xi Jinping Holds Talks with President Putin',
    ])
    await page.goto(`/search?q="${encodeURIComponent(q)}"&in=text`)
    await expect(summary(page)).toContainText('is found in 1 place')
  })
}

test('a line leads to its paragraph', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('芦苇地')}&in=text`)
  await lines(page).getByRole('link').click()
  await expect(page).toHaveURL(/#n3$/)
  await expect(page.locator('#n3')).toContainText('北约')
  await expect(page.locator('#n3')).toBeInViewport()
})

test('facets narrow to as many places as they count, and are let go of', async ({ page }) => {
  await page.goto('/search?q=NATO')
  const all = await places(page)
  const speeches = counts(page).getByRole('listitem').filter({ hasText: 'Speech' })
  const counted = Number(await speeches.locator('.number').textContent())
  expect(counted).toBeGreaterThan(0)
  expect(counted).toBeLessThan(all)
  await speeches.getByRole('link').click()
  expect(await places(page)).toBe(counted)
  await counts(page).getByRole('link', { name: '2023' }).click()
  expect(await places(page)).toBeLessThan(counted)
  await expect(page.getByText('Only 2023')).toBeVisible()
  await page.getByRole('link', { name: 'Not only 2023' }).click()
  await page.getByRole('link', { name: 'Not only kind: Speech' }).click()
  expect(await places(page)).toBe(all)
})

test('first and last use are by own words, and our words stand apart', async ({ page }) => {
  await page.goto('/search?q=NATO')
  const table = page.getByRole('region', { name: /^First and last in their own words/ })
  await expect(table.getByRole('row', { name: new RegExp(`^${jointLabel}`) }).getByRole('cell')).toHaveText([
    '4 February 2022',
    '4 February 2022',
    '1',
    '2',
    'not in the words held here of the 6 later statements',
  ])
})

test('first and last use are within the filters, and say so', async ({ page }) => {
  await page.goto('/search?q=NATO&voice=moscow&from=2022&to=2023')
  const table = page.getByRole('region', { name: /^First and last in their own words/ })
  await expect(table.getByRole('rowheader')).toHaveText([moscow])
  await expect(page.getByText('All of this is within the filters.')).toBeVisible()
  await expect(page.getByRole('img', { name: /found in \d+ of \d+ months? with a statement/ })).toHaveCount(1)
})

test('places past the first fifty are on further pages', async ({ page }) => {
  await page.goto('/search?q=NATO')
  const all = await places(page)
  let seen = await placesShown(page)
  for (const next = page.getByRole('link', { name: 'Further places' }); await next.isVisible(); ) {
    await next.click()
    seen += await placesShown(page)
  }
  expect(seen).toBe(all)
  await page.getByRole('link', { name: 'First places' }).click()
  await expect(page).not.toHaveURL(/cursor/)
})

test('lines are put in the order of the words on either side', async ({ page }) => {
  const nearest = async (side: 'left' | 'right') => {
    const words = await lines(page).locator(`.${side}`).allTextContents()
    return words.map((text) => {
      const own = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      return (side === 'left' ? own.at(-1) : own[0]) ?? ''
    })
  }
  await page.goto('/search?q=expansion')
  await page.getByRole('link', { name: 'By the words before' }).click()
  const before = await nearest('left')
  expect(before.length).toBeGreaterThan(5)
  expect(before).toEqual(before.toSorted())
  await page.getByRole('link', { name: 'By the words after' }).click()
  const after = await nearest('right')
  expect(after.length).toBe(before.length)
  expect(after).toEqual(after.toSorted())
})

test('its link holds the whole search and the release', async ({ page }) => {
  await page.goto('/search?q=security&voice=joint&sort=right')
  const shown = await lines(page).allTextContents()
  await page.getByRole('link', { name: 'Link to this search' }).click()
  await expect(page).toHaveURL(/release=\d{4}\.\d/)
  expect(await lines(page).allTextContents()).toEqual(shown)
  const csv = await page.request.get(
    (await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
  )
  expect((await csv.text()).trim().split('\n')[0]).toContain('left,match,right')
})

test('words that cannot be looked for are named beside the form, which keeps them', async ({ page }) => {
  const answer = await page.goto('/search?q=-nato')
  expect(answer?.status()).toBe(400)
  await expect(page.getByRole('alert')).toContainText('Words: “-nato” holds no word to look for.')
  const box = page.getByRole('searchbox', { name: 'Words or a' })
  await expect(box).toHaveValue('-nato')
  await expect(box).toHaveAccessibleDescription(/holds no word/)
})

test('nothing found is said so, with searches that may find more', async ({ page }) => {
  await page.goto('/search?q=%22herons+nest%22+zebra&voice=joint')
  await expect(summary(page)).toContainText('is not found within these filters.')
  await page.getByRole('link', { name: '"herons nest"', exact: true }).click()
  await page.getByRole('link', { name: 'the same without filters' }).click()
  await expect(summary(page)).toContainText('is found in 1 place in 1 statement.')
})

test('it is whole without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/search')
  await page.getByRole('searchbox', { name: 'Words or a' }).fill('NATO')
  await page.getByRole('combobox', { name: 'Where' }).selectOption({ label: 'Text' })
  await page.locator('main').getByRole('button', { name: 'Search' }).click()
  await expect(summary(page)).toHaveText('NATO is found in 3 places in 1 statement.')
  await counts(page).getByRole('link', { name: 'Chinese' }).click()
  await expect(lines(page).locator('mark')).toHaveText(['北约', '北约'])
  await expect(page.getByRole('table')).toHaveCount(2)
  await expect(page.getByRole('img', { name: /found in \d+ of \d+ months? with a statement/ })).toHaveCount(3)
  await context.close()
})

test('lines of the concordance are whole on a narrow page and one line each on a wide one', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/search?q=NATO')
  const reach = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.line, .line span')].map((one) => {
        const { left, right, height } = one.getBoundingClientRect()
        return {
          left,
          right,
          height,
          isLine: one.className === 'line',
          isCut: one.scrollWidth > one.clientWidth,
        }
      }),
    )
  const narrow = await reach()
  expect(narrow.length).toBeGreaterThan(100)
  expect(narrow.filter(({ left, right }) => left < 0 || right > 360)).toEqual([])
  expect(narrow.filter(({ isLine, isCut }) => isLine && isCut)).toEqual([])
  await expect(page.getByRole('link', { name: /^Counts and filters/ })).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 740 })
  const wide = (await reach()).filter(({ isLine }) => isLine)
  expect(Math.max(...wide.map(({ height }) => height))).toBeLessThan(40)
  const marks = await page.evaluate(() =>
    // Where words stand twice in a line, the first are in the middle.
    [...document.querySelectorAll('.line > mark')].map((one) => {
      const { left, right } = one.getBoundingClientRect()
      return (left + right) / 2
    }),
  )
  expect(Math.max(...marks) - Math.min(...marks)).toBeLessThan(2)
})

const answered = [
  ['/search?q=NATO', 'Search: NATO'],
  [
    '/compare?a=2022-02-04-joint-statement-new-era&b=2024-05-16-joint-statement-75-years',
    'Choose other statements',
  ],
  ['/statements?speaker=Lavrov', 'Filter: Sergey Lavrov'],
  ['/compare/groups?aTo=2017&bFrom=2021', 'Choose other groups'],
] as const

for (const [address, name] of answered) {
  test(`the form of ${address.split('?')[0]} is folded on a phone once it is answered, and opens by a tap`, async ({
    page,
  }) => {
    const form = page.locator('main .folded-form')
    const control = form.locator('input, select').first()
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(address)
    await expect(form.locator('summary')).toHaveText(name)
    await expect(control).toBeHidden()
    await form.locator('summary').click()
    await expect(control).toBeVisible()
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address)
    await expect(form.locator('summary')).toBeHidden()
    await expect(control).toBeVisible()
  })
}

test('notes of a search use the width of a wide page and follow each other on a phone', async ({ page }) => {
  const lefts = () =>
    page.locator('.beside > *').evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().left))
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/search')
  expect(Math.max(...(await lefts()))).toBeGreaterThan(640)
  await page.setViewportSize({ width: 360, height: 640 })
  expect(new Set(await lefts()).size).toBe(1)
})
