import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { pages } from '../../worker/pages/pages.tsx'
import { pages as looked } from '../support/pages.ts'

/** Address patterns of the pages: no file, no frame of another site, no redirect to a page. */
const patterns = [
  ...new Set(pages.routes.map(({ path }) => path).filter((path) => !/\.|\*|^\/embed|^\/oembed/.test(path))),
]

/** Pages that answer a question of the reader, or show texts of the reader's own: search engines are not led there. */
const answers = [
  '/evidence',
  '/measures',
  '/compare/neighbours',
  '/compare/texts',
  '/passages/:id',
  '/texts/:id',
]

async function isRedirect(pattern: string): Promise<boolean> {
  return !pattern.includes(':') && (await app.request(pattern, {}, env)).status === 302
}

async function mappedPaths(): Promise<string[]> {
  const parts = ['/sitemap-pages.xml', '/sitemap-statements-1.xml']
  const texts = await Promise.all(parts.map(async (part) => (await app.request(part, {}, env)).text()))
  return texts.flatMap((text) =>
    [...text.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)/g)].map(([, path = '']) => path),
  )
}

function isOf(pattern: string, address: string): boolean {
  const [path = ''] = address.split('?')
  return new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)
}

describe('a registered page', () => {
  it.each(patterns)('%s is looked at for accessibility and width', async (pattern) => {
    if (await isRedirect(pattern)) return
    expect(
      looked.some((address) => isOf(pattern, address)),
      `Put an address of ${pattern} into test/support/pages.ts`,
    ).toBe(true)
  })

  it.each(patterns.filter((pattern) => !answers.includes(pattern)))(
    '%s is in the site map',
    async (pattern) => {
      if (await isRedirect(pattern)) return
      const mapped = await mappedPaths()
      expect(
        mapped.some((address) => isOf(pattern, address)),
        `Put the address of ${pattern} into worker/sitemap.ts, or here if it only answers a question`,
      ).toBe(true)
    },
  )
})
