import { evidenceOf } from '../../../schema/chart/chart.ts'
import { plain } from '../../../schema/chart/finding.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { viewPage } from '../../components/chart/view.ts'
import { viewQueryOf } from '../../components/chart/view-query.ts'
import { EmbedShell } from '../../components/embed-shell.tsx'
import { html } from '../../components/html.ts'
import { viewHeading } from '../../data/view-title.ts'
import type { RequestContext } from '../../env.ts'
import { address } from '../../links.ts'
import { pageQuery } from '../../query-string.ts'
import { askedView } from './asked-view.ts'
import { Facets } from './facets.tsx'
import { Key, MarkKey, VoiceKey } from './key.tsx'
import { Drawings, Linked } from './lead-figure.tsx'

/** The figure of a view for other sites' pages, from 280 pixels wide. */
export async function embedRoute(c: RequestContext) {
  const query = viewQueryOf(pageQuery(c, ViewQuery), new URL(c.req.url).searchParams)
  const { release, view, lead, level } = await askedView(c.get('db'), query)
  const heading = level ? viewHeading(view) : plain(lead?.finding.heading ?? [])
  return html(
    c,
    <EmbedShell
      heading={heading}
      page={viewPage(query)}
      release={release?.version}
      note={`A mark opens the ${level ? evidenceOf(level.chart).what : 'passages'} that it counts.`}
    >
      {level && (
        <>
          <h2 class="visually-hidden">Chart</h2>
          <p class="shown">{level.shown.join(' ')}</p>
          <Key chart={level.chart} />
          <Facets chart={level.chart} />
          <p class="counted">{level.counted}</p>
        </>
      )}
      {lead && (
        <>
          <p class="shown">
            <Linked words={lead.finding.summary} />
          </p>
          <VoiceKey figure={lead.figure} />
          <Drawings figure={lead.figure} link={({ mark }) => address(`/evidence?${mark.evidence}`)} />
          <MarkKey figure={lead.figure} />
        </>
      )}
    </EmbedShell>,
  )
}
