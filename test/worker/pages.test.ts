import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

async function page(path: string) {
  const response = await app.request(path, {}, env)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe('pages', () => {
  it.each([
    '/',
    '/?theme=nato',
    '/statements',
    '/statements/2022-02-04-joint-statement-new-era',
    '/compare',
    '/codebook',
    '/codebook/nato',
    '/method',
    '/trade',
    '/data',
  ])('GET %s answers a whole page', async (path) => {
    const { status, type, text } = await page(path)
    expect(status).toBe(200)
    expect(type).toContain('text/html')
    expect(text).toMatch(/<h1>.+<\/h1>/)
    expect(text.endsWith('</html>')).toBe(true)
  })

  it('GET /?theme=nato says that no joint statement names NATO before 4 February 2022 and what that rests on', async () => {
    const { text } = await page('/?theme=nato')
    expect(text).toContain('No joint statement in the dataset names NATO before')
    expect(text).toContain('4 February 2022')
    expect(text).toContain('9 earlier joint statements are recorded as silent')
    expect(text).toContain('rest on a published text analysis')
  })

  it('GET / takes empty form fields for not given and passes over tracking parameters', async () => {
    expect((await page('/?theme=&voice=joint&voice=moscow&utm_source=mail')).status).toBe(200)
  })

  it.each([
    ['/?theme=nonsense', 400, 'nonsense'],
    ['/?voice=nobody', 400, 'joint, moscow, beijing'],
    ['/?colour=red', 400, 'colour'],
    ['/statements?year=20x2', 400, '20x2'],
    ['/statements/no-such-statement', 404, 'no-such-statement'],
    ['/compare?a=x&b=y', 400, 'there is no statement'],
    ['/nowhere', 404, 'nothing at this address'],
  ])('GET %s answers %i and names what was wrong', async (path, expected, named) => {
    const { status, text } = await page(path)
    expect(status).toBe(expected)
    expect(text).toContain(named)
  })

  it('shows markup in a query string as text', async () => {
    const { text } = await page(`/statements?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script&gt;')
  })
})
