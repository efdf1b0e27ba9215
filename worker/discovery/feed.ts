import { z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { site } from '#subject'
import { listed } from '../../schema/chart/wording.ts'
import { grouped } from '../../schema/plural.ts'
import { byCodeUnit } from '../../schema/stats/code-unit-order.ts'
import { type AnnouncedChange, subjectOf } from '../../schema/stats/news.ts'
import { datasetAuthor } from '../../schema/title.ts'
import { ChangeFeedQuery, requireConcern, requireRelease } from '../api/changes.ts'
import { releases } from '../api/coverage.ts'
import type { Database } from '../db/db.ts'
import type { Env, RequestContext } from '../env.ts'
import { changeAnchor, changesFeed, changesPage, releasesPage, statementPage } from '../links.ts'
import { announcedOf } from '../queries/changes.ts'
import { countedAnswer } from '../queries/counted.ts'
import { parseQuery } from '../query-string.ts'
import { xmlText } from '../xml.ts'
import { details, headline } from './announcement.ts'

/** Changes that the feed of one release reads; where there are more, its last entry leads to the list. */
const mostChanges = 3000

/** The feed of everything has no filter. */
const NoQuery = z.strictObject({})

interface Entry {
  /** Stays the same for ever, so that a reader's program shows it once. */
  id: string
  path: string
  title: string
  text: string
  date: string
}

interface Feed {
  title: string
  path: string
  page: string
  entries: Entry[]
}

const jsonType = 'application/feed+json; charset=utf-8'
const atomType = 'application/atom+xml; charset=utf-8'

/** Feeds are in order of what entered or changed, release by release, whatever day a statement is of. */
export const feeds = new Hono<Env>()
  .get('/feed.json', (c) => answerNews(c, jsonType, jsonFeed))
  .get('/feed.atom', (c) => answerNews(c, atomType, atomFeed))
  .get('/releases/:id/changes.atom', async (c) => {
    c.set('isData', true)
    const { origin, searchParams } = new URL(c.req.url)
    const version = c.req.param('id')
    const filter = parseQuery(ChangeFeedQuery, searchParams, 'rows')
    const db = c.get('db')
    const [changes] = await Promise.all([
      announcedOf(db, { ...filter, release: version }, mostChanges + 1),
      requireRelease(db, version),
      requireConcern(db, filter),
    ])
    c.header('content-type', atomType)
    const title = `${site.name}: what release ${version} changed`
    const page = changesPage(version, filter)
    const entries = entriesOf(changes.slice(0, mostChanges))
    const [beyond] = changes.slice(mostChanges)
    if (beyond) entries.push(restOf(page, beyond))
    return c.body(atomFeed(origin, { title, path: changesFeed(version, filter), page, entries }))
  })

async function answerNews(
  c: RequestContext,
  type: string,
  written: (origin: string, feed: Feed) => string,
): Promise<Response> {
  c.set('isData', true)
  const { origin, searchParams } = new URL(c.req.url)
  parseQuery(NoQuery, searchParams, 'rows')
  c.header('content-type', type)
  return c.body(written(origin, await news(c.get('db'), c.req.path)))
}

/** Every release, and what those after the first one added, corrected and withdrew. */
async function news(db: Database, path: string): Promise<Feed> {
  const [published, changes] = await Promise.all([releases.answer(db, {}, ''), countedAnswer(db, 'news')])
  const own = published.data.map(
    ({ version, date, note }): Entry => ({
      id: `${releasesPage()}#r${version}`,
      path: `${releasesPage()}#r${version}`,
      title: `Release ${version}`,
      text: note,
      date,
    }),
  )
  const entries = [...own, ...entriesOf(changes)].sort((a, b) => byCodeUnit(b.date, a.date))
  return { title: `${site.name}: new statements and corrections`, path, page: '/', entries }
}

/** An entry for each subject that a release changed, whatever of it. */
function entriesOf(changes: readonly AnnouncedChange[]): Entry[] {
  const subjects = Map.groupBy(changes, subjectOf)
  return [...subjects.values()].flatMap((list) => {
    const [first] = list
    if (!first) return []
    const { release, date, kind, record, id, statement, statementTitle } = first
    // Beside all records of its kind a new field would stand on a later page of the list.
    const place = kind === 'new_field' ? { record, kind } : { record }
    const labels = [...new Set(list.map((one) => one.label))]
    const anchor = list.every((one) => one.id === id) ? `#${changeAnchor(record, id)}` : ''
    const path =
      statement === null ? `${changesPage(release, place)}${anchor}` : changesPage(release, { statement })
    return [
      {
        id: path,
        path: statement === null || statementTitle === null ? path : statementPage(statement),
        title: `${headline(list)}: ${statementTitle ?? shortened(labels)}`,
        text: [`Release ${release}.`, ...details(list)].join(' '),
        date,
      },
    ]
  })
}

/** The first of many labels, and how many more there are. */
function shortened(labels: readonly string[]): string {
  const most = 3
  return listed(labels.length <= most ? labels : [...labels.slice(0, most), `${labels.length - most} more`])
}

/** The entry that leads to what a feed leaves out. */
function restOf(page: string, { date }: AnnouncedChange): Entry {
  return {
    id: page,
    path: page,
    title: 'More changes than this feed holds',
    text: `These are the first ${grouped(mostChanges)}; the list has all.`,
    date,
  }
}

function jsonFeed(origin: string, { title, path, page, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}${page}`,
    feed_url: `${origin}${path}`,
    items: entries.map((entry) => ({
      id: `${origin}${entry.id}`,
      url: `${origin}${entry.path}`,
      title: entry.title,
      content_text: entry.text,
      date_published: `${entry.date}T00:00:00Z`,
    })),
  })
}

function atomFeed(origin: string, { title, path, page, entries }: Feed): string {
  const updated = entries[0]?.date ?? '1970-01-01'
  const items = entries.map(
    (entry) =>
      `<entry><id>${xmlText(`${origin}${entry.id}`)}</id><title>${xmlText(entry.title)}</title>` +
      `<link href="${xmlText(`${origin}${entry.path}`)}"/><updated>${entry.date}T00:00:00Z</updated>` +
      `<summary>${xmlText(entry.text)}</summary></entry>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${xmlText(`${origin}${path}`)}</id>` +
    `<title>${xmlText(title)}</title><updated>${updated}T00:00:00Z</updated>` +
    `<author><name>${xmlText(datasetAuthor)}</name></author><link rel="self" href="${xmlText(`${origin}${path}`)}"/>` +
    `<link href="${xmlText(`${origin}${page}`)}"/>\n${items.join('\n')}\n</feed>\n`
  )
}
