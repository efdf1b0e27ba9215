import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { views } from '../../worker/data/page-list.ts'
import { resources } from '../../worker/data/resources.ts'
import { address, apiAddress } from '../../worker/links.ts'
import { addressesIn, headerLinks } from '../support/addresses.ts'
import { oembedPath } from '../support/oembed.ts'
import { pages } from '../support/pages.ts'

const origin = 'http://localhost'
const release = '2026.1'
const pinned = (path: string) => address(path, { release })
const get = (path: string) => app.request(path, {}, env)

/** Addresses that need no release, since they answer the same whatever release is read. */
const unpinned: [reason: string, path: RegExp][] = [
  [
    'files of the build',
    /^\/(web|assets|src|@|node_modules)\/|^\/(favicon|apple-touch-icon|site\.webmanifest)/,
  ],
  ['the package of a release names it', /^\/releases\/entente-[\d.]+\.zip$/],
  ['the list of all releases, and what one of them changed', /^\/releases(\.|#|$|\/[^/]+\/changes)/],
  ['a release and its references name it', /^\/releases\/[\d.]+(\.(bib|ris|csl\.json))?$/],
  ['feeds of what is new', /^\/feed\.(atom|json)$/],
  ['descriptions of the site, which hold no rows', /^\/(openapi\.json|problems|mcp|\.well-known\/.*)$/],
  ['a name for ever', /^\/id\/statement\//],
  ['schema.org names the dataset, not a file of it', /^\/data#dataset$/],
]

/** Where a reader or a program enters. */
const entrances = [
  // What is of every release is answered, and leads on, as without one.
  ...pages.filter((page) => !/^\/nowhere|beside=|^\/texts\/|^\/releases/.test(page)),
  ...['/api/v1', '/api/v1/passages.csv-metadata.json?theme=nato'],
  ...['/', '/compare?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era'].map((page) =>
    oembedPath(`${origin}${pinned(page)}`),
  ),
  ...resources
    .filter(({ path }) => !path.startsWith('/releases'))
    .map(({ path, example }) => apiAddress(path.replace('{id}', example.id ?? ''), example.query)),
  ...views
    .filter(({ page }) => !page.startsWith('/releases'))
    .flatMap(({ stem, query, resource: { example } }) =>
      (['json', 'csv', 'bib'] as const).map((format) =>
        address(
          stem.replace(':id', example.id ?? ''),
          Object.fromEntries(Object.entries(example.query ?? {}).filter(([name]) => name in query.shape)),
          format,
        ),
      ),
    ),
  // Longer than what is written at once.
  ...['/api/v1/marks.csv', '/api/v1/timeline.ndjson'],
  ...['/api/v1/passages?theme=nato&limit=5', '/api/v1/statements?limit=5&sort=newest', '/search?q=trade'],
]

describe('an answer that is pinned to a release', () => {
  it.each(entrances)('%s keeps it in every address', async (path) => {
    const response = await get(pinned(path))
    expect([200, 400]).toContain(response.status)
    const type = response.headers.get('content-type') ?? ''
    // It leads to the newest release on purpose.
    const text = (await response.text()).replaceAll(/<(aside|span) class="newer-release".*?<\/\1>/gs, '')
    const found = [...new Set([...addressesIn(text, { type, origin }), ...headerLinks(response)])]
    const lost = found.filter((to) => {
      const { pathname, searchParams, hash } = new URL(to, origin)
      if (unpinned.some(([, known]) => known.test(`${pathname}${hash}`))) return false
      return searchParams.get('release') !== release || searchParams.getAll('release').length > 1
    })
    // What a form leads to has the release as a field.
    const forms = text.match(/<form [^>]*action=.*?<\/form>/gs) ?? []
    const actions = forms
      .filter((form) => form.includes('<input type="hidden" name="release" value="2026.1"/>'))
      .map((form) => /action="([^"]*)"/.exec(form)?.[1] ?? '')
    expect(lost.filter((to) => !actions.includes(to))).toEqual([])
    expect(forms.length).toBe(actions.length)
  })
})
