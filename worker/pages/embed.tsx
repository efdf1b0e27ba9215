import { ViewQuery } from '../../schema/contract/view.ts'
import { viewPage } from '../chart/view.ts'
import { answeredView, settledView, viewRows } from '../chart/view-answer.ts'
import type { RequestContext } from '../env.ts'
import { badParameter } from '../problem.ts'
import { currentRelease } from '../queries/release.ts'
import { parseQuery } from '../query-string.ts'
import { EmbedShell } from './embed-shell.tsx'
import { html } from './html.ts'
import { Key } from './trends-key.tsx'
import { Panels } from './trends-panels.tsx'
import { viewHeading } from './view-title.ts'

/** The figure of a view for other sites' pages: without script, from 280 pixels wide. */
export async function embedRoute(c: RequestContext) {
  const query = parseQuery(ViewQuery, new URL(c.req.url).searchParams, 'page')
  const { from, to } = query
  if (from > to) throw badParameter('from', `${from} is after to (${to})`)
  const db = c.get('db')
  const [release, { view }, rows] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    viewRows(db, query),
  ])
  const { chart, shown, counted } = answeredView(view, rows)
  const heading = viewHeading(view)
  return html(
    c,
    <EmbedShell
      heading={heading}
      page={viewPage(query)}
      release={release?.version}
      note="A point opens the passages that it counts."
    >
      <h2 class="visually-hidden">Chart</h2>
      <p class="shown">{shown.join(' ')}</p>
      <Key chart={chart} />
      <Panels chart={chart} />
      <p class="counted">{counted}</p>
    </EmbedShell>,
  )
}
