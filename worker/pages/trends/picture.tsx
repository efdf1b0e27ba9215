import { site } from '#subject'
import { choiceParam } from '../../../schema/contract/params.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { fileInk } from '../../components/chart/ink.ts'
import { Picture } from '../../components/chart/picture.tsx'
import { viewPage } from '../../components/chart/view.ts'
import type { RequestContext } from '../../env.ts'
import { pageQuery } from '../../query-string.ts'
import { askedView } from './asked-view.ts'
import { viewHeading } from './view-title.ts'

const PictureQuery = ViewQuery.extend({
  scheme: choiceParam(['light', 'dark'], 'Colours of the picture.').default('light'),
})

/** The figure of a view as SVG, from the same rows as page and data. */
export async function pictureRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const { scheme, ...query } = pageQuery(c, PictureQuery)
  const { release, view, chart, shown, counted } = await askedView(c.get('db'), query)
  const text = {
    heading: viewHeading(view),
    shown: shown.join(' '),
    counted,
    events: view.events.map(({ date, label: name }, index) => `${index + 1} ${name} (${date})`).join('; '),
    source: `${site.name}, release ${release?.version ?? 'unknown'}, CC BY 4.0. ${url.origin}${viewPage(query)}`,
  }
  const picture = <Picture chart={chart} text={text} ink={fileInk(scheme)} />
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${String(picture)}\n`, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'access-control-allow-origin': '*',
  })
}
