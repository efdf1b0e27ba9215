import type { Child } from 'hono/jsx'
import { type ChartView, viewPage } from '../../components/chart/view.ts'
import { type AnsweredView, seriesLabel } from '../../components/chart/view-answer.ts'
import type { Release } from '../../db/release.ts'
import { Key } from './key.tsx'
import { EventList, Reliability } from './notes.tsx'
import { Panels } from './panels.tsx'
import { RateTable } from './rate-table.tsx'
import { SpanTable } from './span-table.tsx'
import { TrendTable } from './table.tsx'
import { TakeAlong } from './take-along.tsx'
import { viewHeading } from './view-title.ts'

interface Props {
  view: ChartView
  answer: AnsweredView
  /** The passages or texts behind the point that the address names. */
  beside: Child
  /** The way to the same view under other definitions, where texts are measured. */
  check: Child
  release: Release | undefined
  origin: string
}

/** The figure of a view: panels, what is counted, what it shows, the same numbers as a table, and how to take it along. */
export function TrendFigure({ view, answer, beside, check, release, origin }: Props) {
  const { chart, counted, shown, trend, spans, rates } = answer
  const label = (theme: string, frame: string) => seriesLabel(view.themes, theme, frame, true)
  return (
    <figure class={beside ? 'chart with-evidence' : 'chart'} id="chart" data-address={viewPage(view.query)}>
      <figcaption>
        <h2>{viewHeading(view)}</h2>
        <p class="shown">
          <strong>What it shows.</strong> {shown.join(' ')}
        </p>
        <Key chart={chart} />
      </figcaption>
      <Panels chart={chart} />
      {beside}
      <p class="readout" role="status" />
      <EventList events={view.events} />
      <p class="counted">
        <strong>What is counted.</strong> {counted}
      </p>
      {view.query.by !== 'words' && <Reliability themes={view.themes} />}
      {check}
      <TakeAlong view={view} release={release} origin={origin} />
      <details class="numbers" open={spans.length > 0}>
        <summary>{spans.length > 0 ? 'First, last and longest gap' : 'Table of the same numbers'}</summary>
        {spans.length > 0 && <SpanTable rows={spans} label={label} />}
        {rates.length > 0 && <RateTable rows={rates} label={label} />}
        {trend.length > 0 && <TrendTable rows={trend} measure={view.query.measure} label={label} />}
      </details>
    </figure>
  )
}
