import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { placeIn, textIn } from '../../../schema/bytes.ts'
import { type Chart, evidencePage, type Facet, type Point } from '../../../schema/chart/chart.ts'
import { type Plot, plotOf, stripPlotOf, stripTitleIn } from '../../../schema/chart/plot.ts'
import { jsonForHtml } from '../../../schema/json-for-html.ts'
import { FacetMarks, PointRing, StripMarks } from '../../components/chart/facet.tsx'
import { pageInk } from '../../components/chart/ink.ts'
import { address } from '../../links.ts'

/** The drawings of a chart, each point a link to its evidence, that of the name `opened` ringed, and the chart itself for the browser to redraw. */
export function Facets({ chart, opened }: { chart: Chart; opened?: string | undefined }) {
  const isSingle = isAlone(chart)
  return (
    <div class={isSingle ? 'facets single' : 'facets'} data-chart="facets">
      {chart.facets.map((facet, index) => (
        <FacetCell chart={chart} facet={facet} index={index} opened={opened} />
      ))}
      <StripCell chart={chart} />
      <script type="application/json">{raw(jsonForHtml(marksOf(chart)))}</script>
    </div>
  )
}

/** The chart that a page holds as data, if it has one. */
export function drawnChart(page: Uint8Array): DrawnChart | undefined {
  const facets = placeIn(page, 'data-chart="facets"')
  const from = facets < 0 ? -1 : placeIn(page, chartData, facets)
  if (from < 0) return undefined
  const start = from + chartData.length
  return JSON.parse(textIn(page, start, placeIn(page, '</script>', start))) as DrawnChart
}

const chartData = '<script type="application/json">'

/** The rings around one of the chart's points, which its facet draws over all else, and where they stand on the page. */
export function pointRings(
  page: Uint8Array,
  chart: DrawnChart,
  { facet, point }: { facet: Pick<Facet, 'id'>; point: Pick<Point, 'x' | 'y'> },
): { at: number; text: string }[] {
  const index = chart.facets.findIndex(({ id }) => id === facet.id)
  let at = placeIn(page, `<section class="facet" data-facet="${index}"`)
  return sizesOf(chart).map((size) => {
    at = placeIn(page, '</svg>', at + 1)
    return { at, text: String(<PointRing plot={plotOf(chart, size)} point={point} />) }
  })
}

export type DrawnChart = ReturnType<typeof marksOf>

/** The chart as far as the browser redraws it: intervals and changed numbers stay in the drawing under its marks. */
function marksOf(chart: Chart) {
  return {
    ...chart,
    facets: chart.facets.map((facet) => ({
      ...facet,
      points: facet.points.map(({ low: _, high: __, since: ___, ...point }) => point),
    })),
  }
}

function FacetCell(props: { chart: Chart; facet: Facet; index: number; opened: string | undefined }) {
  const { chart, facet, index, opened } = props
  const title = facet.href ? <a href={facet.href}>{facet.title}</a> : facet.title
  return (
    <section class="facet" data-facet={index} aria-label={facet.title}>
      {!isAlone(chart) && <h3>{title}</h3>}
      <Sized
        chart={chart}
        label={`${facet.title}: a chart whose numbers the table below has.`}
        plotOf={plotOf}
      >
        {(plot) => (
          <FacetMarks
            chart={chart}
            plot={plot}
            ink={pageInk}
            facet={facet}
            opened={opened}
            link={(point) => point.evidence && address(`${evidencePage(chart).page}?${point.evidence}`)}
          />
        )}
      </Sized>
    </section>
  )
}

function StripCell({ chart }: { chart: Chart }) {
  const title = stripTitleIn(chart, sizesOf(chart))
  const label = `${title}, by voice and year.`
  return (
    <section class="facet strip" aria-label={title}>
      <h3>{title}</h3>
      <Sized chart={chart} label={label} plotOf={stripPlotOf}>
        {(plot) => <StripMarks chart={chart} plot={plot} ink={pageInk} />}
      </Sized>
    </section>
  )
}

const isAlone = ({ facets }: { facets: readonly unknown[] }) => facets.length === 1

/** One facet alone is drawn twice, and the style sheet shows the drawing that fits. */
const sizesOf = (chart: { facets: readonly unknown[] }) =>
  isAlone(chart) ? (['large', 'small'] as const) : (['small'] as const)

/** A drawing in the sizes of its place. */
function Sized(props: {
  chart: Chart
  label: string
  plotOf: typeof plotOf
  children: (plot: Plot) => Child
}) {
  return (
    <>
      {sizesOf(props.chart).map((size) => {
        const plot = props.plotOf(props.chart, size)
        return (
          <div class={`sized ${size}`} data-size={size}>
            <svg class="drawing" viewBox={`0 0 ${plot.width} ${plot.height}`}>
              <title>{props.label}</title>
              {props.children(plot)}
            </svg>
          </div>
        )
      })}
    </>
  )
}
