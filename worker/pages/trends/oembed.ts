import { z } from '@hono/zod-openapi'
import { examples, site } from '#subject'
import { quoted } from '../../../schema/contract/params.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { decodedPart } from '../../../schema/decoded-part.ts'
import { markedDay } from '../../../schema/record-doubts.ts'
import { CompareQuery, compare } from '../../api/compare.ts'
import { asksForGroups, GroupsPageQuery, groups } from '../../api/groups.ts'
import { statement } from '../../api/statements.ts'
import { viewEmbed, viewPicture } from '../../components/chart/view.ts'
import { growingEmbedCode } from '../../components/embed-code.ts'
import {
  comparisonHeight,
  groupsHeight,
  leastHeight,
  leastWidth,
  statementHeight,
  usualWidth,
  viewHeight,
} from '../../components/embed-height.ts'
import { stayInRelease } from '../../components/named-release.ts'
import { viewQueryOf } from '../../data/view-query.ts'
import { viewHeading } from '../../data/view-title.ts'
import type { Database } from '../../db/db.ts'
import { enteredLater } from '../../entered-later.ts'
import type { RequestContext } from '../../env.ts'
import { compareEmbed, groupsEmbed, statementEmbed } from '../../links.ts'
import { ownAddress } from '../../path.ts'
import { badParameter, Failure } from '../../problem.ts'
import { codebook } from '../../queries/codebook.ts'
import { parseQuery } from '../../query-string.ts'
import { xmlText } from '../../xml.ts'
import { askedView } from './asked-view.ts'

/** Consumers send what they please as a size: what is no number of pixels counts as none given. */
const sizeParam = (name: string) =>
  z
    .string()
    .transform((text) => (/^[1-9]\d{0,4}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined))
    .optional()
    .openapi({ type: 'integer', description: `Largest ${name} in pixels.` })

const forms = ['json', 'xml'] as const

const OembedQuery = z.strictObject({
  url: z.string().max(2000, 'is longer than 2000 characters'),
  format: z
    .string()
    .toLowerCase()
    .default('json')
    .openapi({ enum: [...forms], description: 'Form of the answer; any other is answered 501.' }),
  maxwidth: sizeParam('width'),
  maxheight: sizeParam('height'),
})

function isForm(format: string): format is (typeof forms)[number] {
  return (forms as readonly string[]).includes(format)
}

/** What a page offers to be embedded. */
interface Embeddable {
  title: string
  /** Address of the embed, without origin. */
  address: string
  /** At which an embed of the width shows whole. */
  height(width: number): number
  thumbnail?: { address: string; width: number; height: number }
}

export const makes = { '/oembed': oembedRoute }

/** oEmbed 1.0, rich type: how another site embeds a chart, a comparison or a statement of this one. */
async function oembedRoute(c: RequestContext) {
  c.set('isData', true)
  const here = new URL(c.req.url)
  // Consumers add parameters of their own, such as `dnt`, and send empty ones.
  const known = [...here.searchParams].filter(
    ([name, value]) => Object.hasOwn(OembedQuery.shape, name) && value !== '',
  )
  const { url, format, maxwidth, maxheight } = parseQuery(OembedQuery, new URLSearchParams(known), 'data')
  if (!isForm(format)) {
    const detail = `${quoted(format)} is not served; allowed: ${forms.join(', ')}`
    throw new Failure('NOT_IMPLEMENTED', `Parameter format: ${detail}.`, [{ parameter: 'format', detail }])
  }
  const page = ownAddress(url, here)
  if (page && decodedPart(page.pathname) === undefined)
    throw badParameter('url', `${quoted(url)} cannot be decoded`)
  const found = page && (await offered(c, page))
  if (!found)
    throw noEmbed(
      `${quoted(url)} has no embed; there is one of the charts at / (as /?theme=${examples.theme}), of two statements at /compare, ` +
        `of two groups at /compare/groups, and of each statement at /statements/… of ${here.origin}`,
    )
  const { title, address, thumbnail } = found
  // What finds no room in its frame scrolls.
  const width = Math.max(leastWidth, Math.min(usualWidth, maxwidth ?? usualWidth))
  const highest = maxheight === undefined ? undefined : Math.max(leastHeight, maxheight)
  const size = { width, height: Math.min(found.height(width), highest ?? Number.POSITIVE_INFINITY) }
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: site.name,
    provider_url: here.origin,
    title,
    html: growingEmbedCode({ address: `${here.origin}${address}`, title, ...size }, highest),
    ...size,
    ...(fits(thumbnail, maxwidth, maxheight) && {
      thumbnail_url: `${here.origin}${thumbnail.address}`,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  }
  c.header('access-control-allow-origin', '*')
  if (format === 'json') return c.json(answer)
  const members = Object.entries(answer).map(
    ([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`,
  )
  c.header('content-type', 'text/xml; charset=utf-8')
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n<oembed>${members.join('')}</oembed>\n`)
}

/** The specification answers 404 for every address that there is no embed of, whatever is wrong with it. */
function noEmbed(detail: string): Failure {
  return new Failure('NOT_FOUND', `Parameter url: ${detail}.`, [{ parameter: 'url', detail }])
}

async function offered(c: RequestContext, page: URL): Promise<Embeddable | undefined> {
  try {
    await stayInRelease(c, 'url', page)
    return await embeddable(c.get('db'), page)
  } catch (error) {
    if (!(error instanceof Failure) || error.status >= 500) throw error
    const { errors, message } = await enteredLater(c, error)
    const [first] = errors
    throw noEmbed(first?.parameter === 'url' ? first.detail : `has no embed: ${message.replace(/\.$/, '')}`)
  }
}

/** A picture keeps the size that the consumer allows, or is left out. */
function fits(
  thumbnail: Embeddable['thumbnail'],
  width = Number.POSITIVE_INFINITY,
  height = Number.POSITIVE_INFINITY,
): thumbnail is NonNullable<Embeddable['thumbnail']> {
  return thumbnail !== undefined && thumbnail.width <= width && thumbnail.height <= height
}

/** Undefined for a page that has nothing to embed. */
async function embeddable(db: Database, { pathname, searchParams }: URL): Promise<Embeddable | undefined> {
  if (pathname === '/' || pathname === '/embed') {
    const query = viewQueryOf(parseQuery(ViewQuery, searchParams, 'page'), searchParams)
    const asked = await askedView(db, query)
    const thumbnail = { address: viewPicture(query), width: 1160, height: 900 }
    return {
      title: viewHeading(asked.view),
      address: viewEmbed(query),
      height: (width) => viewHeight(asked, width),
      thumbnail,
    }
  }
  if (pathname === '/compare' || pathname === '/embed/compare') {
    if (!searchParams.get('a') || !searchParams.get('b')) return undefined
    const query = parseQuery(CompareQuery, searchParams, 'page')
    const [themes, { data, title = compare.summary }] = await Promise.all([
      codebook(db),
      compare.answer(db, query, ''),
    ])
    return {
      title,
      address: compareEmbed({ a: data.a.id, b: data.b.id }),
      height: (width) => comparisonHeight(data, themes, width),
    }
  }
  if (pathname === '/compare/groups' || pathname === '/embed/compare/groups') {
    const { show: _, ...query } = parseQuery(GroupsPageQuery, searchParams, 'page')
    if (!asksForGroups(query)) return undefined
    const [themes, { data, title = groups.summary }] = await Promise.all([
      codebook(db),
      groups.answer(db, query, ''),
    ])
    return { title, address: groupsEmbed(query), height: (width) => groupsHeight(data, themes, width) }
  }
  const id = /^(?:\/embed)?\/statements\/([^/]+)$/.exec(pathname)?.[1]
  if (id === undefined) return undefined
  const { data } = await statement.answer(db, {}, decodedPart(id) ?? '')
  return {
    title: `${data.title}, ${markedDay(data)}`,
    address: statementEmbed(data.id),
    height: (width) => statementHeight(data, width),
  }
}
