import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { getAsAnother as get } from './another-client.ts'

const origin = inject('origin')

async function addressesIn(path: string): Promise<string[]> {
  const text = await (await get(`${origin}${path}`)).text()
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc.replaceAll('&amp;', '&'))
}

interface Page {
  loc: string
  status: number
  type: string | null
  canonical: string | undefined
  title: string | undefined
  /** As networks and messengers show it. */
  shared: string | undefined
  jsonLd: object[]
}

async function page(loc: string): Promise<Page> {
  const answer = await get(loc)
  const html = await answer.text()
  const written = (form: RegExp) => form.exec(html)?.[1]?.replaceAll('&amp;', '&')
  return {
    loc,
    status: answer.status,
    type: answer.headers.get('content-type'),
    canonical: written(/<link rel="canonical" href="([^"]+)"/),
    title: written(/<title>([^<]+)<\/title>/),
    shared: written(/<meta property="og:title" content="([^"]+)"/),
    jsonLd: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => JSON.parse(json),
    ),
  }
}

const pages: Page[] = []

beforeAll(async () => {
  const parts = await addressesIn('/sitemap.xml')
  const locs = (await Promise.all(parts.map((part) => addressesIn(part.slice(origin.length))))).flat()
  const left = locs.values()
  const crawl = async () => {
    for (const loc of left) pages.push(await page(loc))
  }
  await Promise.all(Array.from({ length: 4 }, crawl))
  if (process.env.TRANSCRIPT) process.stdout.write(`${pages.length} addresses of the site map were read.\n`)
}, 600_000)

describe('every address of the site map', () => {
  it('is there once', () => {
    expect(pages.length).toBeGreaterThan(1000)
    expect(new Set(pages.map(({ loc }) => loc)).size).toBe(pages.length)
  })

  it('answers an HTML page that names it as its one address', () => {
    const wrong = pages.filter(
      ({ loc, status, type, canonical }) =>
        status !== 200 || type !== 'text/html; charset=UTF-8' || canonical !== loc,
    )
    expect(wrong.map(({ jsonLd: _, ...told }) => told)).toEqual([])
  })
})

describe('the titles of two addresses', () => {
  it.each(['title', 'shared'] as const)('differ: %s', (name) => {
    const ofEach = [...Map.groupBy(pages, (page) => page[name])]
    const shared = ofEach.filter(([title, group]) => title === undefined || group.length > 1)
    expect(shared.map(([title, group]) => [title, ...group.map(({ loc }) => loc)])).toEqual([])
  })
})

const typed = join(import.meta.dirname, 'generated-json-ld')
const compiler = join(import.meta.dirname, 'node_modules', 'typescript', 'bin', 'tsc')

/** What of schema.org’s own context bears on how JSON-LD is read; the whole of it is at an address that no test asks. */
const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(
    ['url', 'contentUrl', 'sameAs', 'license'].map((name) => [
      name,
      { '@id': `https://schema.org/${name}`, '@type': '@id' },
    ]),
  ),
}

describe('the JSON-LD of the pages', () => {
  const told = () => pages.flatMap(({ loc, jsonLd }) => jsonLd.map((one) => ({ loc, one: one as Told })))
  interface Told {
    '@type': string
    '@id': string
    [member: string]: unknown
  }

  it('is that of the dataset on the first page, on those of themes and on that of the data, and of each statement', () => {
    const kinds = Map.groupBy(told(), ({ one }) => one['@type'])
    expect([...kinds.keys()].sort()).toEqual(['CreativeWork', 'Dataset'])
    const statements = pages.filter(({ loc }) => loc.startsWith(`${origin}/statements/`))
    expect(
      kinds
        .get('CreativeWork')
        ?.map(({ loc }) => loc)
        .sort(),
    ).toEqual(statements.map(({ loc }) => loc).sort())
    expect(new Set(kinds.get('CreativeWork')?.map(({ one }) => one['@id'])).size).toBe(statements.length)
  })

  it('expands without a member or an address that is dropped', async () => {
    const documentLoader = async (documentUrl: string) => ({ documentUrl, document: { '@context': context } })
    for (const { loc, one } of told()) {
      const [expanded] = await jsonld.expand(one, { documentLoader, safe: true, base: loc })
      const expected = Object.keys(one).filter((name) => name !== '@context')
      expect([loc, Object.keys(expanded ?? {}).length]).toEqual([loc, expected.length])
      expect(expanded?.['@type']).toEqual([`https://schema.org/${one['@type']}`])
    }
  })

  it('has members of schema.org alone, each of a type that schema.org gives it', () => {
    const kinds = [...Map.groupBy(told(), ({ one }) => one['@type']).values()]
    // The compiler takes minutes for all of them; each kind has the same members throughout.
    const some = kinds.flatMap((group) => group.filter((_, index) => index % 40 === 0))
    const lines = some.map(({ one }, index) => {
      const { '@context': _, ...members } = one
      return `export const of${index}: Schema.${one['@type']} = ${JSON.stringify(members)}`
    })
    rmSync(typed, { recursive: true, force: true })
    mkdirSync(typed)
    writeFileSync(join(typed, 'pages.ts'), [`import type * as Schema from 'schema-dts'`, ...lines].join('\n'))
    const rules = ['--noEmit', '--strict', '--skipLibCheck']
    const modules = ['--target', 'ES2022', '--module', 'ESNext', '--moduleResolution', 'Bundler']
    let found = ''
    try {
      execFileSync('node', [compiler, ...rules, ...modules, join(typed, 'pages.ts')], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
    } catch (error) {
      found = (error as { stdout: string }).stdout
    }
    expect(found).toBe('')
    expect(lines.length).toBeGreaterThan(6)
  })

  it('has what search engines of datasets ask for', () => {
    const datasets = told().filter(({ one }) => one['@type'] === 'Dataset')
    expect(datasets.map(({ loc }) => loc.slice(origin.length))).toEqual(
      expect.arrayContaining(['/', '/data']),
    )
    for (const { loc, one } of datasets) {
      const text = (name: string) =>
        expect(typeof one[name] === 'string' && one[name] !== '', `${loc} ${name}`).toBe(true)
      for (const name of ['name', 'url', 'identifier', 'version', 'temporalCoverage', 'measurementTechnique'])
        text(name)
      const { length } = String(one.description)
      expect([loc, length >= 50 && length <= 5000]).toEqual([loc, true])
      expect(one.license).toBe('https://creativecommons.org/licenses/by/4.0/')
      expect(one.creator).toMatchObject({ '@type': 'Organization', name: expect.stringMatching(/./) })
      expect(one.keywords).toEqual(expect.arrayContaining([expect.any(String)]))
      expect(one.temporalCoverage).toMatch(/^\d{4}(-\d{2}){0,2}\/\d{4}(-\d{2}){0,2}$/)
      expect(one.spatialCoverage).toEqual(
        expect.arrayContaining([expect.objectContaining({ '@type': 'Place' })]),
      )
      for (const file of one.distribution as object[])
        expect(file).toEqual({
          '@type': 'DataDownload',
          name: expect.any(String),
          encodingFormat: expect.stringMatching(/^[a-z]+\/[a-z.+-]+$/),
          contentUrl: expect.stringMatching(/^https?:\/\//),
        })
    }
  })
})
