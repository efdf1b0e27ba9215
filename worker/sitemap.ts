import { Hono } from 'hono'
import { pages as optionalPages } from '#subject'
import { statementsOfPart } from '../schema/counted.ts'
import type { Env } from './env.ts'
import { changesPage, codebookThemePage, phrasePage, statementPage, trendsPage } from './links.ts'
import { Failure } from './problem.ts'
import { codebook } from './queries/codebook.ts'
import { countedAnswer, countedAnswers } from './queries/counted.ts'
import { currentRelease, publishedVersions } from './queries/release.ts'
import { xmlText } from './xml.ts'

const pages = [
  ...['/', '/statements', '/compare', '/compare/groups', '/search', '/data', '/releases'],
  ...(optionalPages.includes('trade') ? ['/trade'] : []),
  ...(optionalPages.includes('phrases') ? ['/phrases'] : []),
  ...['/codebook', '/method', '/api', '/problems'],
]

/**
 * The site map in parts, so that no answer grows with the corpus: one of the pages, and one for every so many
 * statements. All stand at the root, because a part may name only what lies below it.
 */
export const sitemap = new Hono<Env>()
  .get('/sitemap.xml', async (c) => {
    const db = c.get('db')
    const [release, { statements }] = await Promise.all([
      currentRelease(db),
      countedAnswer(db, 'search_ground'),
    ])
    const count = Math.ceil(statements / statementsOfPart)
    const parts = Array.from({ length: count }, (_, part) => `/sitemap-statements-${part + 1}.xml`)
    return xml(c.req.url, 'sitemapindex', ['/sitemap-pages.xml', ...parts], release?.date)
  })
  .get('/sitemap-pages.xml', async (c) => {
    const db = c.get('db')
    const [release, themes, phrases, versions] = await Promise.all([
      currentRelease(db),
      codebook(db),
      optionalPages.includes('phrases') ? countedAnswer(db, 'phrases') : [],
      publishedVersions(db),
    ])
    const all = [
      ...pages,
      ...themes.flatMap(({ id }) => [trendsPage({ theme: id }), codebookThemePage(id)]),
      ...phrases.map(({ id }) => phrasePage(id)),
      ...versions.map((version) => changesPage(version)),
    ]
    return xml(c.req.url, 'urlset', all, release?.date)
  })
  .get('/:name{sitemap-statements-[0-9]+\\.xml}', async (c) => {
    const db = c.get('db')
    const [part = ''] = /\d+/.exec(c.req.param('name')) ?? []
    const [release, found] = await Promise.all([
      currentRelease(db),
      countedAnswers(db, 'statement_ids', [part]),
    ])
    const ids = found.get(part)
    if (!ids) throw new Failure('NOT_FOUND', `The site map has no part ${part} of statements.`)
    return xml(
      c.req.url,
      'urlset',
      ids.map((id) => statementPage(id)),
      release?.date,
    )
  })

function xml(
  url: string,
  root: 'sitemapindex' | 'urlset',
  paths: readonly string[],
  changed: string | undefined,
): Response {
  const { origin } = new URL(url)
  const entry = root === 'urlset' ? 'url' : 'sitemap'
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
  const entries = paths.map(
    (path) => `<${entry}><loc>${xmlText(`${origin}${path}`)}</loc>${lastmod}</${entry}>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  )
}
