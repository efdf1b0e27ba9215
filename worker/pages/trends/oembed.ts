import { z } from '@hono/zod-openapi'
import { site } from '#subject'
import { choiceParam, quoted } from '../../../schema/contract/params.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { viewEmbed, viewPicture } from '../../components/chart/view.ts'
import { settledView } from '../../components/chart/view-answer.ts'
import { embedCode, embedHeight } from '../../components/embed-code.ts'
import type { RequestContext } from '../../env.ts'
import { badParameter } from '../../problem.ts'
import { parseQuery } from '../../query-string.ts'
import { viewHeading } from './view-title.ts'

const sizeParam = (name: string) =>
  z
    .string()
    .regex(/^[1-9]\d{1,4}$/, { error: ({ input }) => `${quoted(input)} is not a number of pixels` })
    .transform(Number)
    .optional()
    .openapi({ type: 'string', description: `Largest ${name} in pixels.` })

const OembedQuery = z.strictObject({
  url: z.string().max(2000, 'is longer than 2000 characters'),
  format: choiceParam(['json'], 'Form of the answer.').default('json'),
  maxwidth: sizeParam('width'),
  maxheight: sizeParam('height'),
})

const defaultWidth = 840

/** oEmbed 1.0, rich type: how another site embeds a chart page of this one. */
export async function oembedRoute(c: RequestContext) {
  c.set('isData', true)
  const here = new URL(c.req.url)
  const { url, maxwidth, maxheight } = parseQuery(OembedQuery, here.searchParams, 'data')

  const page = URL.canParse(url) ? new URL(url) : undefined
  if (page?.host !== here.host || (page.pathname !== '/' && page.pathname !== '/embed')) {
    throw badParameter('url', `${quoted(url)} is not a chart page of ${here.origin}`)
  }
  const query = parseQuery(ViewQuery, page.searchParams, 'page')
  const { view } = await settledView(c.get('db'), query)
  const size = {
    width: Math.min(defaultWidth, maxwidth ?? defaultWidth),
    height: Math.min(embedHeight(view), maxheight ?? embedHeight(view)),
  }
  const title = viewHeading(view)
  c.header('access-control-allow-origin', '*')
  return c.json({
    version: '1.0',
    type: 'rich',
    provider_name: site.name,
    provider_url: here.origin,
    title,
    html: embedCode({ address: `${here.origin}${viewEmbed(query)}`, title, ...size }),
    ...size,
    thumbnail_url: `${here.origin}${viewPicture(query)}`,
    thumbnail_width: 1160,
    thumbnail_height: 900,
  })
}
