import { Hono } from 'hono'
import { statementsOfPart } from '../../schema/counted.ts'
import { pages } from '../data/page-list.ts'
import type { Env } from '../env.ts'
import {
  changesPage,
  codebookThemePage,
  neighboursPage,
  passageCardPage,
  phrasePage,
  releasePage,
  statementPage,
  trendsPage,
} from '../links.ts'
import { Failure } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { countedAnswer, countedAnswers } from '../queries/counted.ts'
import { releaseList } from '../queries/coverage.ts'
import { type LastChanges, lastChangesOfStatements, lastChangesOfSubjects } from '../queries/last-changes.ts'
import { passageIds } from '../queries/passages.ts'
import { currentRelease } from '../queries/release.ts'
import { xmlText } from '../xml.ts'

/** Pages that change with each release, or with the software as well. */
const changing = (why: 'release' | 'software') =>
  pages.filter(({ mapped }) => mapped === why).map(({ path }) => path)

const hasPhrases = pages.some(({ path }) => path === '/phrases/:id')

/**
 * The site map in parts, so that no answer grows with the corpus: one of the pages, and one for every so many
 * statements with what is shown of each: the statement, its neighbours, its passages. All stand at the root, because a part may name only what lies below it.
 */
export const sitemap = new Hono<Env>()
  .get('/sitemap.xml', async (c) => {
    const db = c.get('db')
    const [release, { statements, uncountedRecords }] = await Promise.all([
      currentRelease(db),
      countedAnswer(db, 'gaps'),
    ])
    const count = Math.ceil((statements + uncountedRecords) / statementsOfPart)
    const parts = Array.from({ length: count }, (_, part) => `/sitemap-statements-${part + 1}.xml`)
    return xml(c.req.url, 'sitemapindex', at(['/sitemap-pages.xml', ...parts], release?.date))
  })
  .get('/sitemap-pages.xml', async (c) => {
    const db = c.get('db')
    const [release, themes, phrases, versions, changed] = await Promise.all([
      currentRelease(db),
      codebook(db),
      hasPhrases ? countedAnswer(db, 'phrases') : [],
      releaseList(db),
      lastChangesOfSubjects(db),
    ])
    return xml(c.req.url, 'urlset', [
      ...at(changing('release'), release?.date),
      ...at(changing('software'), latest(release?.date, uploadDay(c.env))),
      ...themes.flatMap(({ id }) =>
        at([trendsPage({ theme: id }), codebookThemePage(id)], lastDay(changed.themes, id)),
      ),
      ...phrases.flatMap(({ id }) => at([phrasePage(id)], lastDay(changed.phrases, id))),
      ...versions.flatMap(({ version, date }) => at([releasePage(version), changesPage(version)], date)),
    ])
  })
  .get('/:name{sitemap-statements-[0-9]+\\.xml}', async (c) => {
    const db = c.get('db')
    const [part = ''] = /\d+/.exec(c.req.param('name')) ?? []
    const ids = (await countedAnswers(db, 'statement_ids', [part])).get(part)
    if (!ids) throw new Failure('NOT_FOUND', `The site map has no part ${part} of statements.`)
    const [changed, passages] = await Promise.all([lastChangesOfStatements(db, ids), passageIds(db, ids)])
    return xml(
      c.req.url,
      'urlset',
      ids.flatMap((id) => {
        const cards = (passages.get(id) ?? []).map((passage) => passageCardPage(passage))
        return at([statementPage(id), neighboursPage({ of: id }), ...cards], lastDay(changed, id))
      }),
    )
  })

/** Day on which this software was put on the web, where the platform tells it. */
function uploadDay({ VERSION }: Env['Bindings']): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(VERSION?.timestamp ?? '')?.[0]
}

function latest(...days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}

interface Entry {
  path: string
  /** Day on which what the page shows last changed. */
  changed: string | undefined
}

function at(paths: readonly string[], changed: string | undefined): Entry[] {
  return paths.map((path) => ({ path, changed }))
}

function lastDay({ first, days }: LastChanges, id: string): string | undefined {
  return days.get(id) ?? first
}

function xml(url: string, root: 'sitemapindex' | 'urlset', list: readonly Entry[]): Response {
  const { origin } = new URL(url)
  const entry = root === 'urlset' ? 'url' : 'sitemap'
  const entries = list.map(
    ({ path, changed }) =>
      `<${entry}><loc>${xmlText(`${origin}${path}`)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</${entry}>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  )
}
