import { expect, test } from '@playwright/test'
import { framedAddress, oembedPath } from '../support/oembed.ts'

/** An embed of each kind, and its longest and shortest. */
const pages = [
  ...['/', '/?theme=nato', '/?theme=indivisible_security', '/?theme=eurasia'],
  ...['/?theme=trade&voice=joint', '/?theme=nato&by=year', '/?theme=nato&by=words'],
  ...['/?theme=alliance,trade&by=year', '/?theme=alliance&frame=no_limits'],
  ...['/statements/2017-07-04-fm-statement-korea', '/statements/2021-06-04-putin-news-agencies'],
  '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/compare?a=2024-12-19-putin-results-of-year&b=2024-11-04-lavrov-creating-the-future',
  '/compare/groups?aVoice=moscow&bVoice=beijing&theme=nato',
]

for (const path of pages)
  test(`the embed of ${path} is as high as oEmbed says, or a little less`, async ({ page, request }) => {
    for (const width of [280, 360, 480, 600, 840]) {
      const answer = await request.get(oembedPath(path, `&maxwidth=${width}`))
      const { html, height: told } = (await answer.json()) as { html: string; height: number }
      await page.setViewportSize({ width, height: 300 })
      await page.goto(framedAddress(html))
      const height = await page.evaluate(() => document.documentElement.getBoundingClientRect().height)
      expect([width, height <= told, told <= height * 1.3 + 60]).toEqual([width, true, true])
    }
  })

test('a frame grows wherever the page that takes the code has its script, and beside a frame of another view', async ({
  page,
  request,
}) => {
  const codes = await Promise.all(
    ['/?theme=nato', '/?theme=history'].map(async (path) => {
      const { html } = (await (await request.get(oembedPath(path, '&maxwidth=480'))).json()) as {
        html: string
      }
      const [frame = '', script = ''] = html.split('\n<script>')
      return { frame, script: `<script>${script}` }
    }),
  )
  const body = [...codes.map(({ script }) => script), ...codes.map(({ frame }) => `<p>${frame}</p>`)].join('')
  await page.route('**/around', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }),
  )
  await page.goto('/around')
  for (const [index, { frame }] of codes.entries()) {
    // As the code has it: the frame may have grown before it is looked at.
    const given = /height="(\d+)"/.exec(frame)?.[1]
    await expect.poll(() => page.locator('iframe').nth(index).getAttribute('height')).not.toBe(given)
  }
})

test('a frame grows to its content, and never beyond the height that was asked for', async ({
  page,
  request,
}) => {
  // Told after the page's own script was.
  await page.addInitScript(() => {
    if (window === top)
      addEventListener('message', () =>
        setTimeout(() => document.documentElement.setAttribute('data-told', '')),
      )
  })
  const heightWith = async (most: string) => {
    const answer = await request.get(oembedPath('/?theme=nato', `&maxwidth=480${most}`))
    const { html } = (await answer.json()) as { html: string }
    await page.route(`**/around?${most}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}` }),
    )
    await page.goto(`/around?${most}`)
    await page.locator('html[data-told]').waitFor({ state: 'attached' })
    return page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height)
  }
  expect(await heightWith('&maxheight=200')).toBe(200)
  expect(await heightWith('&maxheight=5000')).toBeGreaterThan(300)
  expect(await heightWith('')).toBeGreaterThan(300)
})
