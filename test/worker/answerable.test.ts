import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { oembedPath } from '../support/oembed.ts'

const get = (path: string, accept = '*/*') => app.request(path, { headers: { accept } }, env)
const current = (await env.DB.prepare('select version from release').first<string>('version')) ?? ''
const { data: published } = await (await get('/api/v1/releases')).json<{ data: { version: string }[] }>()
/** While a dataset is worked on, the release before it is another one that records what 2026.1 does not. */
const since = [...new Set([current, ...published.map(({ version }) => version)])]
  .filter((version) => version !== '2026.1')
  .join(', ')
const reason = `release 2026.1 does not record which statements belong to complete series; allowed with release ${since}`

describe('what a release does not record', () => {
  it.each([
    '/api/v1/statements?series=complete',
    '/api/v1/trends?theme=nato&series=complete',
    '/api/v1/trends?theme=nato&groupBy=year&series=complete',
    '/api/v1/measures?theme=nato&series=complete',
    '/api/v1/passages.csv?series=complete',
    '/api/v1/spans?theme=nato&series=complete',
    '/timeline.json?theme=nato&series=complete',
    '/evidence.json?theme=nato&series=complete',
  ])('%s is refused as a filter of its data, and answered by a release that records it', async (path) => {
    const refused = await get(`${path}&release=2026.1`)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({
      code: 'BAD_REQUEST',
      detail: `Parameter series: ${reason}.`,
      errors: [{ parameter: 'series', detail: reason }],
    })
    expect((await get(path)).status).toBe(200)
  })

  it.each([
    '/?theme=nato&series=complete',
    '/?series=complete',
    '/evidence?theme=nato&series=complete',
    '/embed?series=complete',
  ])('%s is refused as a filter of a page, and nothing is said to be missing', async (path) => {
    const page = await get(`${path}&release=2026.1`, 'text/html')
    expect(page.status).toBe(400)
    const text = await page.text()
    expect(text).toContain(reason)
    expect(text).not.toMatch(/nothing recorded|No passage|0 frames/)
  })

  it('is refused as a column to count by, and where the page to embed asks for it', async () => {
    const facets = await get('/api/v1/passages?facets=theme,keyPhraseLanguage&release=2026.1')
    expect(await facets.json()).toMatchObject({
      errors: [
        {
          parameter: 'facets',
          detail: `release 2026.1 does not record in which language key phrases are quoted; allowed with release ${since}`,
        },
      ],
    })
    const page = oembedPath('http://localhost/?theme=nato&series=complete&release=2026.1')
    expect(await (await get(page)).json()).toMatchObject({
      errors: [{ parameter: 'url', detail: reason }],
    })
  })

  it.each([
    'http://localhost/statements?series=complete&release=2026.1',
    '/statements?series=complete&release=2026.1',
    'statements?series=complete&release=2026.1',
    '/?theme=nato&series=complete&release=2026.1',
    '/api/v1/passages?facets=series&series=complete&release=2026.1',
  ])('is refused where code for %s is asked for', async (asked) => {
    const refused = await get(`/api?address=${encodeURIComponent(asked)}`, 'text/html')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain(`Parameter address: ${reason}`)
    const now = asked.replace('&release=2026.1', '')
    if (!now.includes('facets'))
      expect((await get(`/api?address=${encodeURIComponent(now)}`, 'text/html')).status).toBe(200)
  })

  it('is no choice of a form of that release', async () => {
    for (const path of ['/', '/statements', '/compare/groups']) {
      expect(await (await get(path, 'text/html')).text()).toContain('name="series"')
      expect(await (await get(`${path}?release=2026.1`, 'text/html')).text()).not.toContain('name="series"')
    }
  })

  it('is offered by no link of a page of that release', async () => {
    for (const path of ['/?by=year', '/?theme=nato&by=year', '/?by=year&from=2001']) {
      expect(await (await get(path, 'text/html')).text(), path).toMatch(
        /href="[^"]*series=complete[^"]*">complete series only</,
      )
      const then = await (await get(`${path}&release=2026.1`, 'text/html')).text()
      expect(then, path).toContain('The collection grew')
      expect(then, path).not.toMatch(/href="[^"]*series=complete/)
    }
  })

  it('is passed over where the page has no such filter', async () => {
    expect((await get('/trade?series=complete&release=2026.1', 'text/html')).status).toBe(200)
    const page = await get('/search?q=soup&series=complete&release=2026.1', 'text/html')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('This page has no parameter <code>series</code>')
  })

  it('is not told on the page of the method: how large its series are is counted from its rows', async () => {
    const then = await (await get('/method?release=2026.1')).text()
    expect(then).not.toContain('How a statement got in')
    expect(then).not.toContain('Of those that were not read since')
    expect(then).not.toContain('at the rate of those that were read after')
    const now = await (await get('/method')).text()
    expect(now).toContain('<strong>Foreign ministers’ joint statements, 2013–2024</strong>: 5 statements.')
  })
})
