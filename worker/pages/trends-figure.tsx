import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Chart, Panel } from '../../schema/chart/chart.ts'
import { type Frame, frameOf, stripFrameOf } from '../../schema/chart/frame.ts'
import { countedSentence, shownSentences } from '../../schema/chart/wording.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { pageInk } from '../chart/ink.ts'
import { PanelMarks, StripMarks } from '../chart/panel.tsx'
import { type ChartView, viewFace, viewPicture } from '../chart/view.ts'
import { seriesLabel, viewChart } from '../chart/view-answer.ts'
import { evidencePage } from '../links.ts'
import type { Release } from '../queries/release.ts'
import { jsonForHtml } from './figure.tsx'
import { Key } from './trends-key.tsx'
import { TrendTable } from './trends-table.tsx'
import { viewHeading } from './view-title.ts'

interface Props {
  view: ChartView
  rows: readonly TrendRow[]
  partYears: readonly number[]
  release: Release | undefined
  origin: string
}

/** The figure of a view: panels, what is counted, what it shows, the same numbers as a table, and how to take it along. */
export function TrendFigure({ view, rows, partYears }: Props) {
  const chart = viewChart(view, rows)
  const label = (theme: string, frame: string) => seriesLabel(view.themes, theme, frame, true)
  const { measure, from, to } = view.query
  const shown = shownSentences(rows, { measure, years: { from, to }, label })
  const isSingle = chart.panels.length === 1
  return (
    <figure class="chart" id="chart">
      <figcaption>
        <h2>{viewHeading(view)}</h2>
        <p class="shown">
          <strong>What it shows.</strong> {shown.join(' ')}
        </p>
        <Key chart={chart} />
      </figcaption>
      <div class={isSingle ? 'panels single' : 'panels'} data-chart>
        {chart.panels.map((panel, index) => (
          <PanelCell chart={chart} panel={panel} index={index} isSingle={isSingle} />
        ))}
        <StripCell chart={chart} isSingle={isSingle} />
        <script type="application/json">{raw(jsonForHtml(chart))}</script>
      </div>
      <p class="readout" role="status" />
      <p class="counted">
        <strong>What is counted.</strong> {countedSentence(rows, { measure, partYears })}
      </p>
      <TakeAlong view={view} />
      <details class="numbers">
        <summary>Table of the same numbers</summary>
        <TrendTable rows={rows} measure={measure} label={label} />
      </details>
    </figure>
  )
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
            link={(point) => point.evidence && `${evidencePage()}?${point.evidence}`}
          />
        )}
      </Sized>
    </section>
  )
}

function StripCell({ chart, isSingle }: { chart: Chart; isSingle: boolean }) {
  const label = 'Number of statements by voice and year; the table below has them all.'
  return (
    <section class="panel strip" aria-label="Statements behind each point">
      <h3>Statements behind each point</h3>
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
          <svg
            class={props.isSingle ? `drawing ${size}` : 'drawing'}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            role="img"
            aria-label={props.label}
          >
            {props.children(frame)}
          </svg>
        )
      })}
    </>
  )
}

function TakeAlong({ view }: { view: ChartView }) {
  return (
    <p class="takeaway">
      <a href={viewFace(view.query, 'csv')}>CSV</a>
      <a href={viewFace(view.query, 'json')}>JSON</a>
      <a href={viewPicture(view.query)}>SVG</a>
    </p>
  )
}
