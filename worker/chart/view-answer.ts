import type { Chart } from '../../schema/chart/chart.ts'
import { trendChart } from '../../schema/chart/trend.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { Event } from '../../schema/contract/context.ts'
import { firstYear, lastYear } from '../../schema/contract/params.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import type { ViewQuery } from '../../schema/contract/view.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { trends } from '../api/trends.ts'
import type { Database } from '../db.ts'
import { codebook } from '../queries/codebook.ts'
import { eventList } from '../queries/context.ts'
import { askTrends } from '../views.ts'
import { type ChartView, viewOf, viewPage } from './view.ts'

/** The view that a query asks for, with the codebook and the events that it was settled against. */
export async function settledView(
  db: Database,
  query: ViewQuery,
): Promise<{ view: ChartView; codebook: Theme[]; events: Event[] }> {
  const [themes, events] = await Promise.all([codebook(db), eventList(db)])
  return { view: viewOf(query, themes, events), codebook: themes, events }
}

/** The rows of a view, the same that its data addresses answer. */
export async function viewAnswer(
  db: Database,
  view: Pick<ChartView, 'query'>,
): Promise<{ rows: readonly TrendRow[] }> {
  return trends.answer(db, askTrends(view.query), '')
}

/** What is drawn of the rows, whether in a page, a picture or an embed. */
export function viewChart(view: ChartView, rows: readonly TrendRow[]): Chart {
  const { query, themes } = view
  const isAlone = view.kind === 'frame'
  return trendChart(rows, {
    measure: query.measure,
    years: { from: query.from, to: query.to },
    covered: { from: firstYear, to: lastYear },
    events: view.events.map((event) => event.date),
    title: (theme, frame) => seriesLabel(themes, theme, frame, view.kind !== 'frames' || themes.length > 1),
    href: (theme, frame) =>
      isAlone ? null : viewPage(query, { theme: [theme], frame: frame === anyFrame ? undefined : [frame] }),
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
