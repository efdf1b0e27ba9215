import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Chart, evidenceOf, type Panel } from '../../../schema/chart/chart.ts'
import { type Frame, frameOf, stripFrameOf } from '../../../schema/chart/frame.ts'
import { pageInk } from '../../components/chart/ink.ts'
import { PanelMarks, StripMarks } from '../../components/chart/panel.tsx'
import { jsonForHtml } from '../../components/json-for-html.ts'
import { address } from '../../links.ts'

/** The drawings of a chart, each point a link to its evidence, and the chart itself for the browser to redraw. */
export function Panels({ chart }: { chart: Chart }) {
  const isSingle = chart.panels.length === 1
  return (
    <div class={isSingle ? 'panels single' : 'panels'} data-chart="panels">
      {chart.panels.map((panel, index) => (
        <PanelCell chart={chart} panel={panel} index={index} isSingle={isSingle} />
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
    panels: chart.panels.map((panel) => ({
      ...panel,
      points: panel.points.map(({ low: _, high: __, since: ___, ...point }) => point),
    })),
  }
}

function PanelCell(props: { chart: Chart; panel: Panel; index: number; isSingle: boolean }) {
  const { chart, panel, index, isSingle } = props
  const title = panel.href ? <a href={panel.href}>{panel.title}</a> : panel.title
  return (
    <section class="panel" data-panel={index} aria-label={panel.title}>
      {!isSingle && <h3>{title}</h3>}
      <Sized
        chart={chart}
        isSingle={isSingle}
        label={`${panel.title}: a chart whose numbers the table below has.`}
        frameOf={frameOf}
      >
        {(frame) => (
          <PanelMarks
            chart={chart}
            frame={frame}
            ink={pageInk}
            panel={panel}
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
    <section class="panel strip" aria-label={chart.stripTitle}>
      <h3>{chart.stripTitle}</h3>
      <Sized chart={chart} isSingle={isSingle} label={label} frameOf={stripFrameOf}>
        {(frame) => <StripMarks chart={chart} frame={frame} ink={pageInk} />}
      </Sized>
    </section>
  )
}

/** A drawing in the size of its place; one panel alone is drawn twice, and the style sheet shows the one that fits. */
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
