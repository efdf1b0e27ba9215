import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { pages, sectionOf } from '../../worker/data/page-list.ts'
import { pages as routed } from '../../worker/pages/pages.ts'
import { mappedIn } from '../support/addresses.ts'
import { pages as looked } from '../support/pages.ts'

/** Address patterns that answer a page: no file, no frame of another site, no redirect to a page. */
const patterns = [
  ...new Set(routed.routes.map(({ path }) => path).filter((path) => !/\.|\*|^\/embed|^\/oembed/.test(path))),
]

async function isRedirect(pattern: string): Promise<boolean> {
  return !pattern.includes(':') && [301, 302].includes((await app.request(pattern, {}, env)).status)
}

async function mappedPaths(): Promise<string[]> {
  const parts = ['/sitemap-pages.xml', '/sitemap-statements-1.xml']
  const texts = await Promise.all(parts.map(async (part) => (await app.request(part, {}, env)).text()))
  return texts.flatMap(mappedIn)
}

function isOf(pattern: string, address: string): boolean {
  const [path = ''] = address.split('?')
  return new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)
}

describe('a page', () => {
  it.each(patterns)('%s is registered, and looked at for accessibility and width', async (pattern) => {
    if (await isRedirect(pattern)) return
    expect(
      pages.map(({ path }) => path),
      `Register ${pattern} in worker/data/page-list.ts`,
    ).toContain(pattern)
    expect(
      looked.some((address) => isOf(pattern, address)),
      `Put an address of ${pattern} into test/support/pages.ts`,
    ).toBe(true)
  })

  it('is looked at once at each address', () =>
    expect(looked.filter((address, index) => looked.indexOf(address) !== index)).toEqual([]))

  it('is in the site map if, and only if, it says why it changes', async () => {
    const mapped = await mappedPaths()
    const found = pages.filter(({ path }) => mapped.some((address) => isOf(path, address)))
    expect(found).toEqual(pages.filter((page) => page.mapped))
  })

  it('stands under one that is registered, up to one of the navigation, wherever it is a tab', () => {
    const lost = pages.filter(({ under }) => under && !pages.some(({ path }) => path === under))
    const strays = pages.filter((page) => page.tab && !sectionOf(page))
    expect([...lost, ...strays]).toEqual([])
  })

  it('says so unless it shows texts of the reader, which are of no release', () =>
    expect(pages.filter((page) => !page.mapped).map(({ path }) => path)).toEqual(['/texts/:id']))
})
