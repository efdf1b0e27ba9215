/** @jsxImportSource #markup */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Chart, evidenceOf, type Facet } from '../../../schema/chart/chart.ts'
import { type Frame, frameOf, stripFrameOf } from '../../../schema/chart/frame.ts'
import { FacetMarks, StripMarks } from '../../components/chart/facet.tsx'
import { pageInk } from '../../components/chart/ink.ts'
import { jsonForHtml } from '../../components/json-for-html.ts'
import { address } from '../../links.ts'

/** The drawings of a chart, each point a link to its evidence, that of the name `opened` ringed, and the chart itself for the browser to redraw. */
export function Facets({ chart, opened }: { chart: Chart; opened?: string | undefined }) {
  const isSingle = chart.facets.length === 1
  return (
    <div class={isSingle ? 'facets single' : 'facets'} data-chart="facets">
      {chart.facets.map((facet, index) => (
        <FacetCell chart={chart} facet={facet} index={index} isSingle={isSingle} opened={opened} />
      ))}
      <StripCell chart={chart} isSingle={isSingle} />
      <script type="application/json">{raw(jsonForHtml(marksOf(chart)))}</script>
    </div>
  )
}

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

function FacetCell(props: {
  chart: Chart
  facet: Facet
  index: number
  isSingle: boolean
  opened: string | undefined
}) {
  const { chart, facet, index, isSingle, opened } = props
  const title = facet.href ? <a href={facet.href}>{facet.title}</a> : facet.title
  return (
    <section class="facet" data-facet={index} aria-label={facet.title}>
      {!isSingle && <h3>{title}</h3>}
      <Sized
        chart={chart}
        isSingle={isSingle}
        label={`${facet.title}: a chart whose numbers the table below has.`}
        frameOf={frameOf}
      >
        {(frame) => (
          <FacetMarks
            chart={chart}
            frame={frame}
            ink={pageInk}
            facet={facet}
            opened={opened}
            link={(point) => point.evidence && address(`${evidenceOf(chart).page}?${point.evidence}`)}
          />
        )}
      </Sized>
    </section>
  )
}

function StripCell({ chart, isSingle }: { chart: Chart; isSingle: boolean }) {
  const label = `${chart.stripTitle}, by voice and year.`
  return (
    <section class="facet strip" aria-label={chart.stripTitle}>
      <h3>{chart.stripTitle}</h3>
      <Sized chart={chart} isSingle={isSingle} label={label} frameOf={stripFrameOf}>
        {(frame) => <StripMarks chart={chart} frame={frame} ink={pageInk} />}
      </Sized>
    </section>
  )
}

/** A drawing in the size of its place; one facet alone is drawn twice, and the style sheet shows the one that fits. */
function Sized(props: {
  chart: Chart
  isSingle: boolean
  label: string
  frameOf: typeof frameOf
  children: (frame: Frame) => Child
}) {
  const sizes = props.isSingle ? (['large', 'small'] as const) : (['small'] as const)
  return (
    <>
      {sizes.map((size) => {
        const frame = props.frameOf(props.chart, size)
        return (
          <div class={`sized ${size}`} data-size={size}>
            <svg class="drawing" viewBox={`0 0 ${frame.width} ${frame.height}`}>
              <title>{props.label}</title>
              {props.children(frame)}
            </svg>
          </div>
        )
      })}
    </>
  )
}
