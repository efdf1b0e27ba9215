import { findings, firstNaming, pages, by as usualBy } from '#subject'
import { plain, seriesNote } from '../../../schema/chart/finding.ts'
import { holder } from '../../../schema/chart/wording.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { definitionChecks } from '../../api/rates.ts'
import { spans } from '../../api/timeline.ts'
import { builtPage } from '../../built-page.ts'
import { leadAnswer, leadRows } from '../../components/chart/lead-answer.ts'
import {
  viewAddress,
  viewCard,
  viewData,
  viewOembed,
  viewPage,
  viewPicture,
} from '../../components/chart/view.ts'
import {
  answeredView,
  matrixRows,
  seriesLabel,
  settledView,
  viewRows,
} from '../../components/chart/view-answer.ts'
import { usualWidth, viewHeight } from '../../components/embed-height.ts'
import { formAnswer, formQuery } from '../../components/form-query.ts'
import { html } from '../../components/html.ts'
import { datasetJsonLd } from '../../components/json-ld.ts'
import { Layout } from '../../components/layout.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import { viewQueryOf } from '../../data/view-query.ts'
import { viewHeading, viewTitle } from '../../data/view-title.ts'
import { askDefinitionChecks, askMarks, askRates } from '../../data/views.ts'
import type { RequestContext } from '../../env.ts'
import { phrasesPage, tradePage } from '../../links.ts'
import { recountedTrends } from '../../queries/changes.ts'
import { datasetSpan, findingsOfRelease } from '../../queries/coverage.ts'
import { measuredTextCount } from '../../queries/measures.ts'
import { currentRelease } from '../../queries/release.ts'
import { pictureShown } from '../picture.ts'
import { CloserFigure, CloserLinks } from './closer.tsx'
import { Controls } from './controls.tsx'
import { DefinitionCheckLink, DefinitionCheckSection } from './definition-check.tsx'
import { evidenceBeside } from './evidence-beside.tsx'
import { LeadFigure, Linked, Summary, UnderFigure } from './lead-figure.tsx'
import { MarkTable } from './mark-table.tsx'
import { Meanings } from './meanings.tsx'
import { firstNamingNote } from './naming.tsx'
import { EventList, RecountedNote } from './notes.tsx'
import { pointPage } from './point-page.ts'
import { Presets, PresetsOfRelease } from './presets.tsx'
import { SpanTable } from './span-table.tsx'
import { TakeAlong } from './take-along.tsx'
import { ThemeMatrix } from './theme-matrix.tsx'
import { ThemeChoice, ThemeNavigation } from './themes.tsx'
import { unansweredView } from './unanswered.tsx'
import { ViewCautions } from './view-cautions.tsx'

export const makes = { '/': trendsPageRoute }

async function trendsPageRoute(c: RequestContext) {
  const url = new URL(c.req.url)
  const query = viewQueryOf(formQuery(c, ViewQuery), url.searchParams)
  const built = query.point === undefined ? await builtPage(c, viewAddress(query)) : await pointPage(c, query)
  if (built) return built
  const db = c.get('db')
  const isByWords = query.by === 'words'
  const isFirstPage = query.theme === undefined && query.frame === undefined
  // A count of words knows no silence.
  const mayTellFirst =
    !isByWords &&
    firstNaming &&
    query.theme?.includes(firstNaming.theme) &&
    (query.voice?.includes(firstNaming.voice) ?? true)
  // All at once, so that the page costs one batch.
  const answered = await formAnswer(c, () =>
    Promise.all([
      currentRelease(db),
      settledView(db, query),
      leadRows(db, query),
      query.by === 'statement' && !isFirstPage ? spans.answer(db, askMarks(query), '') : undefined,
      query.by !== 'statement' ? viewRows(db, query) : undefined,
      isFirstPage ? matrixRows(db, query) : [],
      mayTellFirst && firstNaming ? firstNamingNote(db, firstNaming, query) : undefined,
      isByWords && query.from < query.to
        ? definitionChecks.answer(db, askDefinitionChecks(query), '')
        : undefined,
      isByWords || query.theme === undefined ? 0 : measuredTextCount(db, measuredFilter(query)),
      isByWords || query.theme === undefined ? undefined : recountedTrends(db, query.theme),
      datasetSpan(db),
      c.get('isOlderRelease') && isFirstPage ? findingsOfRelease(db) : [],
      pictureShown(c, viewCard(query)),
    ]),
  )
  if (!answered) return unansweredView(c)
  const [
    release,
    settled,
    marks,
    spanned,
    rows,
    matrix,
    firstNamed,
    checks,
    measured,
    recounted,
    span,
    ownFindings,
    picture,
  ] = answered
  const { codebook, events, view } = settled
  const lead = leadAnswer(view, marks)
  const closer = rows && answeredView(view, rows)
  // Shares or rates lead where they were asked for, not where a corpus shows them with every view.
  const leading = query.by === usualBy ? undefined : closer
  const beside = await evidenceBeside(db, { figure: lead.figure, chart: closer?.chart, query, codebook })
  const besideCloser = beside?.isOfCloser ? beside.aside : null
  const besideLead = beside?.isOfCloser ? null : beside?.aside
  const isOverview = view.kind === 'overview'
  const label = (theme: string, frame: string) => seriesLabel(view.themes, theme, frame, true)
  // Texts of other corpora than the statements have no finding here.
  const isOfOthers = query.panel !== undefined && isByWords
  const heading = isOfOthers ? [{ text: viewHeading(view) }] : lead.finding.heading
  const summary = leading
    ? [
        ...leading.shown.map((text) => [{ text }]),
        ...(query.series === undefined
          ? []
          : [seriesNote(viewPage(query, { series: undefined }), isByWords)]),
      ]
    : lead.finding.summary
  // A picture of what is recorded elsewhere would belie a view of which nothing is.
  const isNothing = lead.figure.rows.every(({ marks }) => marks.length === 0)
  const title = isOverview ? viewTitle(view) : leading ? viewHeading(view) : plain(heading)
  const bar = (
    <TakeAlong
      view={view}
      heading={viewHeading(view)}
      release={release}
      origin={url.origin}
      height={viewHeight({ view, ...(closer ? { closer } : { lead }) }, usualWidth)}
    />
  )
  return html(c, () => (
    <Layout
      title={title}
      description={isOverview ? `${plain(heading)}. ${plain(summary)}` : plain(summary)}
      release={release}
      citation={viewCitation(viewHeading(view), release, new URL(viewPage(query), url))}
      jsonLd={datasetJsonLd(release, span, url.origin)}
      script="chart"
      canonical={viewPage(view.query)}
      picture={isNothing && !picture.isOwn ? null : viewCard(view.query)}
      pictureAlt={picture.isOwn ? picture.alt : `${plain(heading)}. ${picture.alt}`}
      rows={(format) => viewData(view.query, format)}
      alternates={[
        { type: 'image/svg+xml', href: `${url.origin}${viewPicture(query)}` },
        { type: 'application/json+oembed', href: viewOembed(query, url.origin) },
      ]}
    >
      <h1 class="headline">
        <Linked words={heading} />
      </h1>
      <Summary sentences={summary} />
      {leading ? (
        <CloserFigure
          view={view}
          answer={leading}
          heading={
            <h2 class={isOfOthers ? 'visually-hidden' : 'shown-as'}>
              {isOfOthers ? 'Chart' : viewHeading(view)}
            </h2>
          }
          bar={bar}
          beside={besideCloser}
        />
      ) : (
        <LeadFigure view={view} figure={lead.figure} finding={lead.finding} bar={bar} beside={besideLead} />
      )}
      <Meanings themes={view.themes} frames={query.frame ?? []} rows={lead.figure.rows} codebook={codebook} />
      <div class="apart">
        {!leading && <UnderFigure finding={lead.finding} />}
        <ViewCautions themes={view.themes} drawn={{ figure: lead.figure, chart: closer?.chart }} />
        {firstNamed}
      </div>
      <ThemeNavigation view={view} codebook={codebook} />
      <ThemeChoice view={view} codebook={codebook} />
      {isOverview &&
        findings.length > 0 &&
        (release && c.get('isOlderRelease') ? (
          <PresetsOfRelease told={ownFindings} shown={release.version} />
        ) : (
          <Presets />
        ))}
      <details class="change-view" id="change-view">
        <summary>Change the view</summary>
        <Controls view={view} codebook={codebook} events={events} />
      </details>
      <EventList events={view.events} isAsked={query.events !== undefined || closer !== undefined} />
      {view.kind !== 'overview' &&
        view.themes.some((theme) => theme.id === 'trade') &&
        pages.includes('trade') && (
          <p>
            Sums, deadlines and what was delivered stand in the <a href={tradePage()}>trade ledger</a>.
          </p>
        )}
      <CloserLinks query={query} />
      {leading && (
        <>
          <h2>{viewHeading({ ...view, query: { ...query, by: 'statement' } })}</h2>
          <LeadFigure view={view} figure={lead.figure} finding={lead.finding} beside={besideLead} />
        </>
      )}
      {closer && !leading && (
        <CloserFigure
          view={view}
          answer={closer}
          heading={<h2>{viewHeading(view)}</h2>}
          beside={besideCloser}
        />
      )}
      {query.by === 'statement' && (
        <>
          <details class="numbers">
            <summary>Table of the marks</summary>
            {isOverview && (
              <p class="note">
                The first use of each frame by each voice that is recorded in the years drawn. Every use
                stands on the page of its theme and in the{' '}
                <a href={viewData(view.query, 'csv')}>CSV of this view</a>; the last use and the longest gap
                stand on the page of the theme.
              </p>
            )}
            <MarkTable rows={lead.marks} label={label} whole={viewData(view.query, 'csv')} />
          </details>
          {spanned && (
            <details class="numbers">
              <summary>First, last and longest gap {holder(query).inIt}, by coding</summary>
              <p class="note">
                A frame is coded by what is meant, whatever the words.
                {pages.includes('phrases') && (
                  <>
                    {' '}
                    When set words such as these were used stands with the{' '}
                    <a href={phrasesPage()}>set phrases</a>.
                  </>
                )}
              </p>
              <SpanTable rows={spanned.rows} label={label} />
            </details>
          )}
        </>
      )}
      {query.by !== 'words' && <DefinitionCheckLink view={view} texts={measured} />}
      {checks && (
        <DefinitionCheckSection view={view} rows={checks.rows} label={(theme) => label(theme, 'any')} />
      )}
      <RecountedNote release={recounted} theme={query.theme?.join(',') ?? ''} />
      {matrix.length > 0 && <ThemeMatrix rows={matrix} codebook={codebook} query={query} />}
    </Layout>
  ))
}

/** The texts that the same view by words would add up. */
function measuredFilter(query: ViewQuery) {
  const { voice, theme = [], ...rest } = askRates(query)
  const voices = voice.filter((one) => one !== 'all')
  return voices.length === voice.length
    ? { ...rest, theme, voice: voices, shared: 'apart' as const }
    : { ...rest, theme }
}
