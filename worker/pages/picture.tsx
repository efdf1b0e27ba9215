import { partYears } from '../../schema/chart/trend.ts'
import { countedSentence, shownSentences } from '../../schema/chart/wording.ts'
import { choiceParam, firstYear, lastYear } from '../../schema/contract/params.ts'
import { ViewQuery } from '../../schema/contract/view.ts'
import { fileInk } from '../chart/ink.ts'
import { Picture } from '../chart/picture.tsx'
import { viewPage } from '../chart/view.ts'
import { seriesLabel, settledView, viewAnswer, viewChart } from '../chart/view-answer.ts'
import type { RequestContext } from '../env.ts'
import { badParameter } from '../problem.ts'
import { currentRelease } from '../queries/release.ts'
import { parseQuery } from '../query-string.ts'
import { viewHeading } from './view-title.ts'

const PictureQuery = ViewQuery.extend({
  scheme: choiceParam(['light', 'dark'], 'Colours of the picture.').default('light'),
})

/** The figure of a view as SVG, from the same rows as page and data. */
export async function pictureRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const { scheme, ...query } = parseQuery(PictureQuery, url.searchParams, 'page')
  const { from, to, measure } = query
  if (from > to) throw badParameter('from', `${from} is after to (${to})`)
  const db = c.get('db')
  const [release, { view }, { rows }] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    viewAnswer(db, { query }),
  ])
  const label = (theme: string, frame: string) => seriesLabel(view.themes, theme, frame, true)
  const text = {
    heading: viewHeading(view),
    shown: shownSentences(rows, { measure, years: { from, to }, label }).join(' '),
    counted: countedSentence(rows, {
      measure,
      partYears: partYears(query, { from: firstYear, to: lastYear }),
    }),
    events: view.events.map(({ date, label: name }, index) => `${index + 1} ${name} (${date})`).join('; '),
    source: `Entente, release ${release?.version ?? 'unknown'}, CC BY 4.0. ${url.origin}${viewPage(query)}`,
  }
  const picture = <Picture chart={viewChart(view, rows)} text={text} ink={fileInk(scheme)} />
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${String(picture)}\n`, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'access-control-allow-origin': '*',
  })
}
