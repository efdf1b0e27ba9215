import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'

/** What WordPress puts around an embed: a frame without an origin of its own, and a secret by which it is told its height. */
const around = (
  src: string,
) => `<!doctype html><iframe sandbox="allow-scripts" security="restricted" src="${src}#?secret=k3Yq" width="600" height="200"></iframe>
<script>addEventListener('message', ({ data }) => { if (data.secret === 'k3Yq' && data.message === 'height') document.querySelector('iframe').height = data.value })</script>`

for (const path of [
  '/embed?theme=nato',
  '/embed/statements/2022-02-04-joint-statement-new-era',
  '/embed/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/embed/compare/groups?aVoice=moscow&bVoice=beijing&theme=nato',
]) {
  test(`${path} is whole in a sandboxed frame and tells its height`, async ({ page, baseURL }) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const body = around(`${baseURL}${path}`.replaceAll('&', '&amp;'))
    // A site of its own: Chromium lets no invented host frame an address of this machine.
    const blog = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(body)
    }).listen(0, 'localhost')
    await once(blog, 'listening')
    await page.goto(`http://localhost:${(blog.address() as AddressInfo).port}/`)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('h1')).toBeVisible()
    await expect(frame.locator('.counted').last()).toContainText('CC BY 4.0')
    await expect
      .poll(async () => Number(await page.locator('iframe').getAttribute('height')))
      .toBeGreaterThan(300)
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).not.toMatch(
      /^"?Times/,
    )
    expect(errors).toEqual([])
    blog.close()
  })
}

for (const hasScript of [true, false])
  test(`a mark of an embed opens outside of its frame ${hasScript ? 'with' : 'without'} script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: hasScript })
    const page = await context.newPage()
    for (const path of ['/embed?theme=nato', '/embed?theme=nato&by=year']) {
      await page.goto(`${baseURL}${path}`)
      const mark = page.locator('svg a[href*="evidence?"]').filter({ visible: true }).first()
      const [opened] = await Promise.all([page.waitForEvent('popup'), mark.click({ force: true })])
      expect(new URL(opened.url()).pathname).toBe('/evidence')
      expect(new URL(page.url()).pathname).toBe('/embed')
    }
    await context.close()
  })
