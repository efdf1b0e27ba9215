import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'

const first = [
  'The two gardens are good neighbours and share their water in every season of the year.',
  'Both sides will raise their trade in seeds to 200 billion by the next harvest, and keep their markets open.',
  'The old wall between the orchards shall stay as it is, and no gate shall be added to it by anyone.',
  'Closing words are said by the eldest gardener, who thanks the guests for their patience and their bread.',
]
const second = [
  'Closing words are said by the eldest gardener, who thanks the guests for their patience and their bread.',
  'The two gardens are good neighbours and share their water in every season of the year.',
  'Both sides will raise their trade in seeds to 300 billion by the next harvest, and keep their markets open.',
  'A new greenhouse will be built on the hill; its cost is shared, and its tomatoes are for everyone who helped.',
]

async function compare(page: Page, a: string, b: string) {
  await page.goto('/compare/texts')
  await page.getByRole('textbox', { name: 'First text' }).fill(a)
  await page.getByRole('textbox', { name: 'Second text' }).fill(b)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
}

const status = (page: Page) => page.locator('#texts-status')
const rows = (page: Page) => page.locator('#texts-result li[id]')

/** Sentences of invented words that recur in no fixed order, the same for the same seed. */
function invented(sentences: number, seed: number): string {
  let state = seed
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % most
  }
  const word = () => ['ba', 'do', 'ke', 'li', 'mu', 'no', 'ra', 'si', 'tu'].at(next(9)) ?? ''
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 12 }, () => word() + word() + word())
    return `${words.join(' ')}.`
  }).join(' ')
}

test('each paragraph gets its change in words, its theme, and the words that changed', async ({ page }) => {
  const outside: string[] = []
  await compare(page, first.join('\n\n'), second.join('\n\n'))
  page.on('request', (request) => outside.push(request.url()))
  await expect(status(page)).toHaveText('Compared.')
  await expect(page.locator('.map-key')).toHaveText('kept changed in its place moved dropped new')
  await expect(rows(page).locator('.change')).toHaveText(['Moved', 'Reworded', 'Dropped', 'New'])
  await page.getByLabel('Only changes').uncheck()
  await expect(rows(page).locator('.change')).toHaveText(['Moved', 'Kept', 'Reworded', 'Dropped', 'New'])
  await expect(page.locator('#texts-result del').first()).toContainText('200')
  await expect(page.locator('#texts-result ins').first()).toContainText('300')
  await expect(rows(page).nth(2)).toContainText('Trade targets')
  expect(await violationsOf(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  // Only the page's own scripts may be fetched once texts are in it.
  expect(outside.filter((url) => !/\/assets\/[\w-]+\.js$/.test(url))).toEqual([])
})

test('a value that changed its column is listed, and its row shows the empty cells', async ({ page }) => {
  await compare(page, 'Bed\tReed\tMoss\nLooms\t40\t\nHens\t\t9', 'Bed\tReed\tMoss\nLooms\t\t40\nHens\t\t9')
  await expect(page.locator('#result-heading')).toHaveText('1 passage changed, 1 figure moved.')
  await expect(page.locator('.notable li')).toHaveText(['moved: 40'])
  await expect(rows(page).locator('.change')).toHaveText(['Signs differ'])
  await expect(rows(page).locator('.text-b')).toHaveCSS('white-space', 'pre-wrap')
})

test('changes are reached by button and key, and unchanged passages are folded until they are opened', async ({
  page,
}) => {
  await compare(page, first.join('\n\n'), second.join('\n\n'))
  await page.getByRole('button', { name: 'Next change' }).click()
  await expect(page.locator('#row-0')).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.locator('#row-2')).toBeFocused()
  await expect(page.getByText('Change 2 of 4: reworded')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.locator('#row-0')).toBeFocused()
  await expect(page.locator('#row-1')).toHaveCount(0)
  await page.getByRole('button', { name: '1 unchanged passage' }).click()
  await expect(page.locator('#row-1')).toBeFocused()
  await page.getByRole('button', { name: '1 unchanged passage', expanded: true }).click()
  await expect(page.locator('#row-1')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '1 unchanged passage', expanded: false })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#row-1')).toBeFocused()
  await page.getByLabel('Only changes').uncheck()
  await page.getByLabel('Only changes').check()
  await expect(page.getByRole('button', { name: '1 unchanged passage' })).toBeVisible()
})

test('the result is seen at once: inputs fold, changed figures are listed and lead to their passage', async ({
  page,
}) => {
  await compare(page, first.join('\n\n'), second.join('\n\n'))
  await expect(
    page.getByRole('heading', {
      name: '3 passages changed, 1 passage moved, 1 figure changed, 1 negation removed.',
    }),
  ).toBeInViewport()
  await expect(page.getByRole('textbox', { name: 'First text' })).toBeHidden()
  await page.getByRole('link', { name: '200 billion → 300 billion' }).click()
  await expect(page.locator('#row-2')).toBeFocused()
  await page.getByLabel('Show').selectOption('in one text')
  await expect(page.locator('#row-2 .text')).toHaveCount(1)
  await expect(page.locator('#row-2 .text')).toContainText('seeds to [-200 -]{+300 +}billion')
})

test('an edited text marks the result as old, until it is compared again', async ({ page }) => {
  await compare(page, first.join('\n\n'), second.join('\n\n'))
  const old = page.getByText('What is shown here is the old result')
  await expect(status(page)).toHaveText('Compared.')
  await expect(old).toBeHidden()
  await page.getByText('The two texts', { exact: true }).click()
  await page.getByRole('textbox', { name: 'First text' }).fill(first.slice(1).join('\n\n'))
  await expect(old).toBeVisible()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(status(page)).toHaveText('Compared.')
  await expect(old).toBeHidden()
})

test('a result is old only while what it was made from is changed, and says what was', async ({ page }) => {
  await compare(page, first.join('\n\n'), second.join('\n\n'))
  const old = page.getByText('What is shown here is the old result')
  await expect(status(page)).toHaveText('Compared.')
  await page.getByText('The two texts', { exact: true }).click()
  const text = page.getByRole('textbox', { name: 'First text' })
  await text.press('End')
  await text.press('x')
  await expect(old).toHaveText(
    'The texts were changed after this comparison. What is shown here is the old result.',
  )
  await text.press('Backspace')
  await expect(old).toBeHidden()
  await expect(status(page)).toHaveText('Compared.')
  await page.getByLabel('Compare by').selectOption('sentence')
  await expect(old).toHaveText(
    'Another way to compare was chosen after this comparison. What is shown here is the old result.',
  )
})

/** Pastes a text of 2 MB into the first field and a short one into the second, and begins to compare them. */
async function beginLong(page: Page) {
  await page.goto('/compare/texts')
  await paste(page, 'a', invented(33_000, 7))
  await page.getByRole('textbox', { name: 'Second text' }).fill(second.join('\n\n'))
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
}

const paste = (page: Page, side: 'a' | 'b', given: string) =>
  page.evaluate(
    ([field, text]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document
        .querySelector(`#text-${field} textarea`)
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [side, given] as const,
  )

const edits: [name: string, edit: (page: Page) => Promise<void>][] = [
  ['a text was edited', (page) => page.getByRole('textbox', { name: 'Second text' }).fill('Another garden.')],
  ['the texts were swapped', (page) => page.getByRole('button', { name: 'Swap' }).click()],
  [
    'the parts were chosen otherwise',
    async (page) => void (await page.getByLabel('Compare by').selectOption('sentence')),
  ],
]
for (const [name, edit] of edits) {
  test(`a result is old from the start where ${name} while it was made`, async ({ page }) => {
    await beginLong(page)
    await edit(page)
    await expect(status(page)).toHaveText('Changed since the comparison: compare again for a new result.', {
      timeout: 30_000,
    })
    await expect(page.getByText('What is shown here is the old result')).toBeVisible()
  })
}

test('texts forgotten while they are compared give no result, and new ones no word of the old', async ({
  page,
}) => {
  await beginLong(page)
  await page.getByRole('button', { name: 'Forget both texts' }).click()
  await expect(status(page)).toHaveText('Both texts are forgotten.')
  await page.getByRole('textbox', { name: 'First text' }).fill('A garden.')
  await expect(status(page)).toHaveText('')
  await expect(page.locator('#texts-result')).toBeHidden()
})

test('a text that is too long to be kept says so, before and after a reload, and the other one is kept', async ({
  page,
}) => {
  await page.goto('/compare/texts')
  await page.getByRole('textbox', { name: 'Second text' }).fill('A short text of the gardens.')
  await paste(page, 'a', 'The garden is green. '.repeat(300_000))
  await expect(page.getByText('It is too long to be kept')).toBeVisible()
  await page.reload()
  await expect(page.getByText('The pasted text was too long to be kept')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Second text' })).toHaveValue('A short text of the gardens.')
})

test('of a page the words are compared, not its markup', async ({ page }) => {
  await page.goto('/compare/texts')
  const markup = `<html><head><style>p{color:red}</style></head><body>${first.map((text) => `<p>${text}</p>`).join('')}<script>document.title='run'</script></body></html>`
  await page
    .locator('#text-a input[type=file]')
    .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(markup) })
  await page.getByRole('textbox', { name: 'Second text' }).fill(first.join('\n\n'))
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No passage changed.' })).toBeVisible()
  await expect(page).not.toHaveTitle('run')
})

test('texts outlive a reload in this tab, and are gone once forgotten', async ({ page }) => {
  await compare(page, 'A first text of the gardens.', 'A second text of the gardens.')
  await expect(status(page)).toHaveText('Compared.')
  await page.getByText('The two texts', { exact: true }).click()
  await page.getByLabel('Compare by').selectOption('sentence')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'First text' })).toHaveValue('A first text of the gardens.')
  await expect(page.getByLabel('Compare by')).toHaveValue('sentence')
  await page.getByRole('button', { name: 'Forget both texts' }).click()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'First text' })).toHaveValue('')
  await expect(page.getByRole('textbox', { name: 'Second text' })).toHaveValue('')
})

test('the alignment is taken along as CSV and JSON made in the browser', async ({ page }) => {
  await compare(page, first.join('\n\n'), second.join('\n\n'))
  await expect(page.locator('#texts-result')).toHaveAttribute('data-tagged', 'true')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ])
  const { rows } = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(rows.map(({ change }: { change: string }) => change)).toEqual([
    'moved',
    'kept',
    'reworded',
    'dropped',
    'new',
  ])
  expect(rows[2].themes).toContain('trade')
})

test('a Russian file in an old encoding is read and compared', async ({ page }) => {
  await page.goto('/compare/texts')
  // "Сад зелёный весной …" in windows-1251, made here from code points.
  const text = 'Сад зеленый весной и осенью, а ворота его открыты для всех соседей и для их гостей.'
  const bytes = Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code > 0x40f && code < 0x450 ? code - 0x350 : code
    }),
  )
  await page
    .locator('#text-a input[type=file]')
    .setInputFiles({ name: 'old.txt', mimeType: 'text/plain', buffer: bytes })
  await page.getByRole('textbox', { name: 'Second text' }).fill(text.replace('осенью', 'летом'))
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(status(page)).toHaveText('Compared.')
  await expect(page.getByText('read as windows-1251')).toBeVisible()
  await expect(page.locator('#texts-result del')).toContainText('осенью')
})

test.describe('bad input is named and leaves the page usable', () => {
  const cases: [name: string, a: string, b: string, words: string][] = [
    ['empty', '', 'The garden is green.', 'The first text holds no words'],
    ['only signs', '… — !', '', 'Both texts hold no words'],
    ['binary', `${'\u0001\u0002\u0003'.repeat(50)}PK`, 'The garden is green.', 'no readable text'],
    [
      'two languages',
      first.join('\n\n'),
      '两座花园是好邻居，一年四季共享用水。双方将在下一个收获季节之前扩大种子贸易，并保持市场开放。'.repeat(
        3,
      ),
      'The first text is in English and the second in',
    ],
    ['the same twice', first.join('\n\n'), first.join('\n\n'), 'the same text twice'],
  ]
  for (const [name, a, b, words] of cases) {
    test(name, async ({ page }) => {
      await compare(page, a, b)
      await expect(status(page)).toContainText(words)
      const field = page.getByRole('textbox', { name: 'First text' })
      if (!(await field.isVisible())) await page.getByText('The two texts', { exact: true }).click()
      await field.fill(first.join('\n\n'))
      await page.getByRole('textbox', { name: 'Second text' }).fill(second.join('\n\n'))
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(status(page)).toHaveText('Compared.')
    })
  }

  test('direction marks are told and do not count as change', async ({ page }) => {
    await compare(page, first.join('\n\n'), first.join('\n\n').replaceAll(' the ', ' \u202Athe\u202C '))
    await expect(page.getByText('marks that set the direction of writing')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No passage changed.' })).toBeVisible()
    await page.getByRole('button', { name: '4 unchanged passages' }).click()
    await expect(rows(page).locator('.change')).toHaveText(['Kept', 'Kept', 'Kept', 'Kept'])
  })

  test('a pasted text of 2 MB in one paragraph is held beside the field, and a cancel is heard', async ({
    page,
  }) => {
    const giant = invented(33_000, 7)
    expect(giant.length).toBeGreaterThan(2_000_000)
    await page.goto('/compare/texts')
    await page.evaluate((text) => {
      for (const field of document.querySelectorAll('#texts textarea')) {
        const clipboardData = new DataTransfer()
        clipboardData.setData(
          'text/plain',
          text.replaceAll('bababa', field.closest('#text-a') ? 'bababa' : 'dododo'),
        )
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }
    }, giant)
    await expect(page.getByText('The pasted text, 2,').first()).toBeVisible()
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(status(page)).toHaveText('Cancelled. Nothing was compared.')
  })

  test('a cancel withdraws the first passages of a long comparison', async ({ page }) => {
    const paragraphs = invented(3_000, 7).replaceAll('. ', '.\n\n')
    await page.goto('/compare/texts')
    await paste(page, 'a', paragraphs)
    await paste(page, 'b', paragraphs.replaceAll('bababa', 'dododo'))
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const heading = document.querySelector('#result-heading')?.textContent
        if (heading !== 'The first passages') return
        observer.disconnect()
        document.querySelector<HTMLButtonElement>('#texts-cancel')?.click()
      }).observe(document.querySelector('#texts-result') as Node, { childList: true })
    })
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(status(page)).toHaveText('Cancelled. Nothing was compared.')
    await expect(page.locator('#texts-result')).toBeHidden()
    await expect(page.locator('#texts-inputs')).toHaveAttribute('open')
  })

  test('two files of 2 MB are compared to the end while the page answers', async ({ page }) => {
    test.setTimeout(180_000)
    const paragraphs = invented(33_000, 7).replaceAll(/((?:[^.]+\.){5}) /g, '$1\n\n')
    await page.goto('/compare/texts')
    for (const [side, text] of [
      ['a', paragraphs],
      ['b', paragraphs.replaceAll('bababa', 'dododo')],
    ]) {
      await page
        .locator(`#text-${side} input[type=file]`)
        .setInputFiles({ name: `${side}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text ?? '') })
    }
    const headings = await page.evaluateHandle(() => {
      const seen: { heading: string; rows: number }[] = []
      new MutationObserver(() => {
        const heading = document.querySelector('#result-heading')?.textContent ?? ''
        const rows = document.querySelectorAll('#texts-result li').length
        if (heading !== '' && seen.at(-1)?.heading !== heading) seen.push({ heading, rows })
      }).observe(document.querySelector('#texts-result') as Node, { childList: true })
      return seen
    })
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(status(page)).toHaveText('Compared.', { timeout: 120_000 })
    const [early] = await headings.jsonValue()
    expect(early?.heading).toBe('The first passages')
    expect(early?.rows).toBeGreaterThan(0)
    await expect(rows(page).first()).toBeVisible()
    await page.getByLabel('Only changes').uncheck()
    await expect(page.getByLabel('Only changes')).not.toBeChecked()
    // Rows are drawn as they are scrolled to.
    expect(await rows(page).count()).toBeLessThan(400)
  })
})
