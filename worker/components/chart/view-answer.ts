import { panels } from '#subject'
import type { Chart } from '../../../schema/chart/chart.ts'
import { rateChart, rateCounted, rateSentences } from '../../../schema/chart/rate.ts'
import { spanSentences, statementsCounted } from '../../../schema/chart/span-wording.ts'
import { timelineChart } from '../../../schema/chart/timeline.ts'
import { partYears, trendChart } from '../../../schema/chart/trend.ts'
import { countedSentence, shownSentences } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Event } from '../../../schema/contract/context.ts'
import type { RateRow } from '../../../schema/contract/measure.ts'
import { firstYear, lastYear } from '../../../schema/contract/params.ts'
import type { SpanRow, TimelineRow } from '../../../schema/contract/timeline.ts'
import type { Measure, TrendRow } from '../../../schema/contract/trend.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { trendCells } from '../../../schema/stats/count.ts'
import { anyFrame, type VoiceFilter } from '../../../schema/stats/trend.ts'
import { rates } from '../../api/rates.ts'
import { spanRows, timeline } from '../../api/timeline.ts'
import { trendRow, trends } from '../../api/trends.ts'
import { askRates, askTimeline, askTrends } from '../../data/views.ts'
import type { Database } from '../../db/db.ts'
import { codebook } from '../../queries/codebook.ts'
import { eventList } from '../../queries/context.ts'
import { wholeThemeCounts } from '../../queries/trends.ts'
import { type ChartView, viewOf, viewPage } from './view.ts'

/** The view that a query asks for, with the codebook and the events that it was settled against. */
export async function settledView(
  db: Database,
  query: ViewQuery,
): Promise<{ view: ChartView; codebook: Theme[]; events: Event[] }> {
  const [themes, events] = await Promise.all([codebook(db), eventList(db)])
  return { view: viewOf(query, themes, events), codebook: themes, events }
}

/** A view answered: what is drawn and said of it, and the rows of its table. */
export interface AnsweredView {
  chart: Chart
  counted: string
  shown: string[]
  /** Where the view is by year. */
  trend: readonly TrendRow[]
  /** Where the view is by statement. */
  spans: readonly SpanRow[]
  /** Where the view is by words. */
  rates: readonly RateRow[]
}

/** The rows of a view, the same that its data addresses answer. */
export type ViewRows =
  | { by: 'year'; rows: readonly TrendRow[] }
  | { by: 'statement'; rows: readonly TimelineRow[] }
  | { by: 'words'; rows: readonly RateRow[] }

export async function viewRows(db: Database, query: ViewQuery): Promise<ViewRows> {
  if (query.by === 'statement') {
    return { by: 'statement', rows: (await timeline.answer(db, askTimeline(query), '')).rows }
  }
  if (query.by === 'words') {
    return { by: 'words', rows: (await rates.answer(db, askRates(query), '')).rows }
  }
  return { by: 'year', rows: (await trends.answer(db, askTrends(query), '')).rows }
}

interface PageRows {
  rows: ViewRows | undefined
  /** Every theme as a whole, all voices together; the first page alone shows it. */
  matrix: readonly TrendRow[]
}

/** The rows of the trends page; none where the period ends before it begins. */
export async function pageRows(db: Database, query: ViewQuery): Promise<PageRows> {
  if (query.from > query.to) return { rows: undefined, matrix: [] }
  if (query.theme === undefined && query.frame === undefined) return overviewRows(db, query)
  return { rows: await viewRows(db, query), matrix: [] }
}

/** The rows of the first page's view, and every theme as a whole by years; counted from what is read once. */
async function overviewRows(db: Database, query: ViewQuery): Promise<PageRows> {
  const years = { from: query.from, to: query.to }
  const [themes, counts, other] = await Promise.all([
    codebook(db),
    wholeThemeCounts(db, query.series),
    query.by === 'year' ? undefined : viewRows(db, query),
  ])
  const count = (asked: readonly Theme[], voices: readonly VoiceFilter[], measure: Measure) => {
    const series = asked.map((theme) => ({ theme: theme.id, frame: anyFrame }))
    return trendCells({ series, voices, years }, counts).map((cell) => trendRow(cell, measure, query.series))
  }
  const core = themes.filter((theme) => theme.isCore)
  const rows = other ?? { by: 'year', rows: count(core, query.voice, query.measure) }
  return { rows, matrix: count(themes, ['all'], 'share') }
}

/** What a view's rows come to. */
export function answeredView(view: ChartView, { by, rows }: ViewRows): AnsweredView {
  const { query, themes } = view
  const { measure, from, to } = query
  const years = { from, to }
  const covered = { from: firstYear, to: lastYear }
  const label = (theme: string, frame: string) => seriesLabel(themes, theme, frame, true)
  const drawing = {
    years,
    covered,
    events: view.events.map((event) => event.date),
    title: label,
    href: (theme: string, frame: string) =>
      view.kind === 'frame'
        ? null
        : viewPage(query, { theme: [theme], frame: frame === anyFrame ? undefined : [frame] }),
  }
  if (by === 'words') {
    return {
      chart: rateChart(rows, drawing),
      counted: rateCounted({
        panel: panels.find(({ id }) => id === query.panel)?.label,
        definitions: query.definition,
      }),
      shown: rateSentences(rows, { years, label }),
      trend: [],
      spans: [],
      rates: rows,
    }
  }
  if (by === 'statement') {
    const evidenceQuery = (row: TimelineRow) => row.evidence.split('?')[1] ?? ''
    const spans = spanRows(rows, query)
    return {
      chart: timelineChart(rows, { ...drawing, evidenceQuery }),
      counted: statementsCounted,
      shown: spanSentences(spans, { years, label }),
      trend: [],
      spans,
      rates: [],
    }
  }
  return {
    chart: trendChart(rows, { ...drawing, measure }),
    counted: countedSentence(rows, {
      measure,
      partYears: partYears(query, covered),
      unnamed: unnamedFrames(themes),
    }),
    shown: shownSentences(rows, { measure, years, label }),
    trend: rows,
    spans: [],
    rates: [],
  }
}

function unnamedFrames(themes: readonly Theme[]) {
  return themes.flatMap(({ label, frames }) => {
    const own = frames.filter((frame) => !frame.namesTheme).map((frame) => frame.label)
    return own.length === 0 ? [] : [{ theme: label, frames: own }]
  })
}

/** Label of a frame, with its theme where several themes meet. */
export function seriesLabel(
  themes: readonly Theme[],
  themeId: string,
  frameId: string,
  isMixed = false,
): string {
  const theme = themes.find(({ id }) => id === themeId)
  const frame = theme?.frames.find(({ id }) => id === frameId)
  if (!frame) return theme?.label ?? themeId
  return isMixed && themes.length > 1 ? `${theme?.label}: ${frame.label}` : frame.label
}
