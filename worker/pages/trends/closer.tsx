import type { Child } from 'hono/jsx'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { type ChartView, viewPage } from '../../components/chart/view.ts'
import { type AnsweredView, rowLabel } from '../../components/chart/view-answer.ts'
import { Facets } from './facets.tsx'
import { GrownNote } from './grown-note.tsx'
import { Key } from './key.tsx'
import { RateTable } from './rate-table.tsx'
import { TrendTable } from './table.tsx'

/** The ways to look closer than the timeline does. */
export function CloserLinks({ query }: { query: ViewQuery }) {
  const ways = [
    ['statement', 'Statement by statement'],
    ['year', 'Share of statements by year'],
    ['words', 'Mentions per 1,000 words'],
  ] as const
  return (
    <nav class="closer" aria-label="Look closer" id="closer">
      <ul>
        {ways.map(([by, label]) => (
          <li>
            <a
              href={viewPage(query, { by, frame: by === 'words' ? undefined : query.frame })}
              aria-current={query.by === by ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Shares by year or rates by words: facets, what is counted, the same numbers as a table. */
export function CloserFigure(props: {
  view: ChartView
  answer: AnsweredView
  heading: Child
  /** What stands beside the key. */
  bar?: Child
  beside: Child
}) {
  const { view, answer, heading, bar, beside } = props
  const { chart, counted, trend, rates } = answer
  const label = (theme: string, frame: string) => rowLabel(view, theme, frame)
  return (
    <figure class="chart">
      {heading}
      <div class="figure-head">
        <Key chart={chart} />
        {bar}
      </div>
      <Facets chart={chart} opened={view.query.point} />
      {beside}
      <p class="readout" role="status" />
      <p class="counted">
        <strong>What is counted.</strong> {counted}
      </p>
      <GrownNote view={view} rows={trend} />
      <details class="numbers">
        <summary>Table of the same numbers</summary>
        {rates.length > 0 && <RateTable rows={rates} label={label} />}
        {trend.length > 0 && (
          <TrendTable rows={trend} measure={view.query.measure} series={view.query.series} label={label} />
        )}
      </details>
    </figure>
  )
}
