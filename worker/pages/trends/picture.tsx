import { plain } from '../../../schema/chart/finding.ts'
import { choiceParam } from '../../../schema/contract/params.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { dayText } from '../../../schema/partial-date.ts'
import { sourceLine } from '../../components/chart/card.tsx'
import { fileInk } from '../../components/chart/ink.ts'
import { Picture } from '../../components/chart/picture.tsx'
import { TimelinePicture } from '../../components/chart/timeline-picture.tsx'
import { viewPage } from '../../components/chart/view.ts'
import { viewQueryOf } from '../../data/view-query.ts'
import { viewHeading } from '../../data/view-title.ts'
import type { RequestContext } from '../../env.ts'
import { pageQuery } from '../../query-string.ts'
import { askedView } from './asked-view.ts'

const PictureQuery = ViewQuery.extend({
  scheme: choiceParam(['light', 'dark'], 'Colours of the picture.').default('light'),
})

export const makes = { '/trends.svg': pictureRoute }

/** The figure of a view as SVG, from the same rows as page and data. */
async function pictureRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const { scheme, ...given } = pageQuery(c, PictureQuery)
  const query = viewQueryOf(given, url.searchParams)
  const asked = await askedView(c.get('db'), query)
  const { release, view, lead, closer } = asked
  const source = `${sourceLine(release)}. ${url.origin}${viewPage(query)}`
  const events = view.events
    .map(({ date, label }, index) => `${index + 1} ${label} (${dayText(date)})`)
    .join('; ')
  const ink = fileInk(scheme)
  const picture = closer ? (
    <Picture
      chart={closer.chart}
      text={{
        heading: viewHeading(view),
        shown: closer.shown.join(' '),
        counted: closer.counted,
        events,
        source,
      }}
      ink={ink}
    />
  ) : (
    <TimelinePicture
      figure={lead.figure}
      text={{
        heading: plain(lead.finding.heading),
        summary: plain(lead.finding.summary),
        under: plain(lead.finding.more),
        events,
        source,
      }}
      ink={ink}
    />
  )
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${String(picture)}\n`, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'access-control-allow-origin': '*',
  })
}
