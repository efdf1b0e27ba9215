import { evidenceOf } from '../../../schema/chart/chart.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { viewPage } from '../../components/chart/view.ts'
import { EmbedShell } from '../../components/embed-shell.tsx'
import { html } from '../../components/html.ts'
import type { RequestContext } from '../../env.ts'
import { pageQuery } from '../../query-string.ts'
import { askedView } from './asked-view.ts'
import { Key } from './key.tsx'
import { Panels } from './panels.tsx'
import { viewHeading } from './view-title.ts'

/** The figure of a view for other sites' pages: without script, from 280 pixels wide. */
export async function embedRoute(c: RequestContext) {
  const query = pageQuery(c, ViewQuery)
  const { release, view, chart, shown, counted } = await askedView(c.get('db'), query)
  const heading = viewHeading(view)
  return html(
    c,
    <EmbedShell
      heading={heading}
      page={viewPage(query)}
      release={release?.version}
      note={`A point opens the ${evidenceOf(chart).what} that it counts.`}
    >
      <h2 class="visually-hidden">Chart</h2>
      <p class="shown">{shown.join(' ')}</p>
      <Key chart={chart} />
      <Panels chart={chart} />
      <p class="counted">{counted}</p>
    </EmbedShell>,
  )
}
