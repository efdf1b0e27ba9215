import { findings, firstNaming, pages, site } from '#subject'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { definitionChecks } from '../../api/rates.ts'
import { viewData, viewOembed, viewPage, viewPicture } from '../../components/chart/view.ts'
import { answeredView, pageRows, settledView } from '../../components/chart/view-answer.ts'
import { html } from '../../components/html.ts'
import { datasetJsonLd } from '../../components/json-ld.ts'
import { Layout } from '../../components/layout.tsx'
import { askDefinitionChecks, askRates } from '../../data/views.ts'
import type { RequestContext } from '../../env.ts'
import { tradePage } from '../../links.ts'
import { measuredTextCount } from '../../queries/measures.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'
import { Controls } from './controls.tsx'
import { DefinitionCheckLink, DefinitionCheckSection } from './definition-check.tsx'
import { evidenceBeside } from './evidence-beside.tsx'
import { TrendFigure } from './figure.tsx'
import { firstNamingNote } from './naming.tsx'
import { Presets } from './presets.tsx'
import { ThemeMatrix } from './theme-matrix.tsx'
import { ThemeChoice, ThemeNavigation } from './themes.tsx'
import { viewHeading, viewTitle } from './view-title.ts'

export async function trendsPageRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const query = pageQuery(c, ViewQuery)
  const db = c.get('db')
  const isOrdered = query.from <= query.to
  const mayTellFirst = firstNaming && (query.theme?.includes(firstNaming.theme) ?? query.frame !== undefined)
  const isByWords = query.by === 'words'
  // All at once, so that the page costs one batch.
  const [release, settled, { rows, matrix }, firstNamed, checks, measured] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    pageRows(db, query),
    mayTellFirst && firstNaming ? firstNamingNote(db, firstNaming) : undefined,
    isByWords && query.from < query.to
      ? definitionChecks.answer(db, askDefinitionChecks(query), '')
      : undefined,
    isByWords || query.theme === undefined ? 0 : measuredTextCount(db, measuredFilter(query)),
  ])
  const { view, codebook, events } = settled
  const answer = rows && answeredView(view, rows)
  const beside = answer && (await evidenceBeside(db, { chart: answer.chart, query, codebook }))
  const isOverview = view.kind === 'overview'
  const tellsFirst = view.themes.some((theme) => theme.id === firstNaming?.theme) && !isOverview
  const title = viewTitle(view)
  const labelOf = (id: string) => view.themes.find((theme) => theme.id === id)?.label ?? id
  return html(
    c,
    <Layout
      title={title}
      description={`${viewHeading(view)}, with the evidence for every number.`}
      section="trends"
      release={release}
      jsonLd={datasetJsonLd(release, url.origin)}
      script="chart"
      alternates={
        isOrdered
          ? [
              { type: 'application/json', href: viewData(view.query, 'json') },
              { type: 'text/csv', href: viewData(view.query, 'csv') },
              { type: 'image/svg+xml', href: `${url.origin}${viewPicture(query)}` },
              { type: 'application/json+oembed', href: viewOembed(query, url.origin) },
            ]
          : []
      }
    >
      <h1>{isOverview ? site.headline : title}</h1>
      <p class="lede">{isOverview ? site.lede : view.themes.map((theme) => theme.question).join(' ')}</p>
      {isOverview && findings.length > 0 && <Presets />}
      <ThemeNavigation view={view} codebook={codebook} />
      <ThemeChoice view={view} codebook={codebook} />
      <Controls view={view} codebook={codebook} events={events} />
      {tellsFirst && firstNamed}
      {view.kind !== 'overview' &&
        view.themes.some((theme) => theme.id === 'trade') &&
        pages.includes('trade') && (
          <p>
            Sums, deadlines and what was delivered stand in the <a href={tradePage()}>trade ledger</a>.
          </p>
        )}
      {answer ? (
        <TrendFigure
          view={view}
          answer={answer}
          beside={beside}
          check={<DefinitionCheckLink view={view} texts={measured} />}
          release={release}
          origin={url.origin}
        />
      ) : (
        <p role="alert" class="finding">
          The period begins in {query.from}, after it ends in {query.to}.{' '}
          <a href={viewPage(query, { from: query.to, to: query.from })}>
            Show {query.to} to {query.from}
          </a>
        </p>
      )}
      {checks && <DefinitionCheckSection view={view} rows={checks.rows} label={labelOf} />}
      {matrix.length > 0 && <ThemeMatrix rows={matrix} codebook={codebook} query={query} />}
    </Layout>,
    isOrdered ? 200 : 400,
  )
}

/** The texts that the same view by words would add up. */
function measuredFilter(query: ViewQuery) {
  const { voice, theme = [], ...rest } = askRates(query)
  const voices = voice.filter((one) => one !== 'all')
  return { ...rest, theme, voice: voices.length === voice.length ? voices : undefined }
}
