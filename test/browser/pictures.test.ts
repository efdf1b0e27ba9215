import { expect, test } from '@playwright/test'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const pages = [
  '/',
  ...['alliance', 'nato', 'asia_pacific', 'trade', 'indivisible_security', 'world_order'],
  ...['strategic_stability', 'core_interests', 'ukraine', 'history', 'finance', 'eurasia'],
].map((one) => (one === '/' ? one : `/?theme=${one}`))
const others = [
  '/?theme=nato&frame=enlargement&voice=moscow&by=year',
  '/trade',
  '/compare',
  '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
  '/compare/groups?aFrom=2013&aTo=2017&bFrom=2021&bTo=2024',
  '/statements/2022-02-04-joint-statement-new-era',
  '/statements',
  '/method',
]

for (const path of [...pages, ...others]) {
  test(`${path} names a picture that is PNG, 1200 by 630`, async ({ request, baseURL }) => {
    const html = await (await request.get(path)).text()
    const named = /property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(named.startsWith(`${baseURL}/`)).toBe(true)
    const answer = await request.get(named)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('image/png')
    const bytes = await answer.body()
    expect(bytes.subarray(0, 8)).toEqual(signature)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"')
    expect(/property="og:url" content="([^"]+)"/.exec(html)?.[1]).toMatch(/^http/)
  })
}

test('each theme has a picture of its own, and a view without one that of its theme', async ({ request }) => {
  const bytes = async (address: string) => (await (await request.get(address)).body()).toString('base64')
  const all = await Promise.all(pages.map((path) => bytes(path.replace('/', '/picture.png'))))
  expect(new Set(all).size).toBe(pages.length)
  expect(await bytes('/picture.png?theme=nato&voice=moscow')).toBe(await bytes('/picture.png?theme=nato'))
})

test('two groups that are offered have a picture of their own, others that of the site', async ({
  request,
}) => {
  const groups = (query: string) => request.get(`/compare/groups/picture.png?${query}`)
  const bytes = async (answer: Promise<{ body(): Promise<Buffer> }>) =>
    (await (await answer).body()).toString('base64')
  const own = await bytes(groups('aFrom=2013&aTo=2017&bFrom=2021&bTo=2024'))
  const site = await bytes(request.get('/picture.png'))
  expect(own).not.toBe(site)
  expect(await bytes(groups('aFrom=2014&bFrom=2020'))).toBe(site)
})

test('there is no picture of a statement that does not exist', async ({ request }) => {
  expect((await request.get('/statements/nowhere/picture.png')).status()).toBe(404)
  expect((await request.get('/compare/picture.png?a=nowhere&b=nowhere')).status()).toBe(400)
})

test('the title of a link is the finding', async ({ request }) => {
  const html = await (await request.get('/?theme=nato')).text()
  expect(html).toContain(
    'property="og:title" content="In passages recorded on NATO, joint statements name it from 2022: first “Enlargement” and “Cold War relic”',
  )
})

test('browsers and phones find icons and a manifest', async ({ request }) => {
  const sizes = { '/apple-touch-icon.png': 180, '/icon-192.png': 192, '/icon-512.png': 512 }
  for (const [path, size] of Object.entries(sizes)) {
    const bytes = await (await request.get(path)).body()
    expect(bytes.subarray(0, 8)).toEqual(signature)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size])
  }
  const ico = await (await request.get('/favicon.ico')).body()
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0])
  expect(ico.subarray(22, 30)).toEqual(signature)
  const manifest = await (await request.get('/site.webmanifest')).json()
  expect(manifest.icons.map(({ src }: { src: string }) => src)).toEqual(['/icon-192.png', '/icon-512.png'])
})
