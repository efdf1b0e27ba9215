import { evidencePage } from '../../../schema/chart/chart.ts'
import { inTurn, plain } from '../../../schema/chart/finding.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { builtPage } from '../../built-page.ts'
import { viewEmbed, viewPage } from '../../components/chart/view.ts'
import { EmbedShell } from '../../components/embed-shell.tsx'
import { html } from '../../components/html.ts'
import { viewQueryOf } from '../../data/view-query.ts'
import { viewHeading } from '../../data/view-title.ts'
import type { RequestContext } from '../../env.ts'
import { address } from '../../links.ts'
import { pageQuery } from '../../query-string.ts'
import { askedView } from './asked-view.ts'
import { Facets } from './facets.tsx'
import { Key, MarkKey, VoiceKey } from './key.tsx'
import { Drawings, Linked, UnderFigure } from './lead-figure.tsx'
import { ViewCautions } from './view-cautions.tsx'

export const makes = { '/embed': embedRoute }

/** The figure of a view for other sites' pages, from 280 pixels wide. */
async function embedRoute(c: RequestContext) {
  const query = viewQueryOf(pageQuery(c, ViewQuery), new URL(c.req.url).searchParams)
  const built = await builtPage(c, viewEmbed(query))
  if (built) return built
  const { release, view, lead, closer } = await askedView(c.get('db'), query)
  const heading = closer ? viewHeading(view) : plain(lead.finding.heading)
  return html(c, () => (
    <EmbedShell
      heading={heading}
      page={viewPage(query)}
      release={release?.version}
      note={`A mark opens the ${closer ? evidencePage(closer.chart).what : 'passages'} that it counts.`}
    >
      {closer && (
        <>
          <h2 class="visually-hidden">Chart</h2>
          <p class="shown">{closer.shown.join(' ')}</p>
          <Key chart={closer.chart} />
          <Facets chart={closer.chart} />
          <p class="counted">{closer.counted}</p>
        </>
      )}
      {!closer && (
        <>
          <p class="shown">
            <Linked words={inTurn(lead.finding.summary)} />
          </p>
          <VoiceKey figure={lead.figure} />
          <Drawings
            figures={{ wide: lead.figure, medium: lead.figure, narrow: lead.figure }}
            link={({ evidence }) => address(`/evidence?${evidence}`)}
          />
          <MarkKey figure={lead.figure} />
          <UnderFigure finding={lead.finding} />
        </>
      )}
      <ViewCautions themes={view.themes} drawn={closer ? { chart: closer.chart } : { figure: lead.figure }} />
    </EmbedShell>
  ))
}
