import { panels } from '#subject'
import type { Chart } from '../../../schema/chart/chart.ts'
import { rateChart, rateCounted, rateSentences } from '../../../schema/chart/rate.ts'
import { partYears, trendChart } from '../../../schema/chart/trend.ts'
import { countedSentence, shownSentences } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Event } from '../../../schema/contract/context.ts'
import type { RateRow } from '../../../schema/contract/measure.ts'
import { firstYear, lastYear } from '../../../schema/contract/params.ts'
import type { TrendRow } from '../../../schema/contract/trend.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { trendCells } from '../../../schema/stats/count.ts'
import { unnamedLabels, wholeOf } from '../../../schema/stats/naming.ts'
import { anyFrame, isWhole, namedFrame } from '../../../schema/stats/trend.ts'
import { rates } from '../../api/rates.ts'
import { trendRow, trends } from '../../api/trends.ts'
import { askRates, askTrends } from '../../data/views.ts'
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

/** Shares or rates answered: what is drawn and said of them, and the rows of their table. */
export interface AnsweredView {
  chart: Chart
  counted: string
  shown: string[]
  /** Where the view is by year. */
  trend: readonly TrendRow[]
  /** Where the view is by words. */
  rates: readonly RateRow[]
}

/** The rows of a view by year or by words, the same that its data addresses answer. */
type ViewRows = { by: 'year'; rows: readonly TrendRow[] } | { by: 'words'; rows: readonly RateRow[] }

export async function viewRows(db: Database, query: ViewQuery): Promise<ViewRows> {
  if (query.by === 'words') {
    return { by: 'words', rows: (await rates.answer(db, askRates(query), '')).rows }
  }
  return { by: 'year', rows: (await trends.answer(db, askTrends(query), '')).rows }
}

/** Every theme by what names it, year by year: of the voice that the view is of, else of all voices together. */
export async function matrixRows(db: Database, query: ViewQuery): Promise<readonly TrendRow[]> {
  const { from, to, voice, series: held } = query
  const [themes, counts] = await Promise.all([codebook(db), wholeThemeCounts(db, held)])
  const series = themes.map((theme) => ({ theme: theme.id, frame: wholeOf(theme.frames) }))
  const cells = trendCells(
    { series, voices: voice.length === 1 ? voice : ['all'], years: { from, to } },
    counts,
  )
  return cells.map((cell) => trendRow(cell, { measure: 'share', series: held, recounted: {}, themes }))
}

/** What a view's rows come to. */
export function answeredView(view: ChartView, { by, rows }: ViewRows): AnsweredView {
  const { query, themes } = view
  const { measure, from, to, series } = query
  const years = { from, to }
  const choice = { voices: query.voice, series }
  const covered = { from: firstYear, to: lastYear }
  const label = (theme: string, frame: string) => rowLabel(view, theme, frame)
  const drawing = {
    years,
    covered,
    events: view.events,
    title: label,
    href: (theme: string, frame: string) =>
      view.kind === 'frame' ? null : viewPage(query, { theme: [theme], frame: pageFrame(frame, view) }),
  }
  if (by === 'words') {
    return {
      chart: rateChart(rows, drawing),
      counted: rateCounted(rows, {
        panel: panels.find(({ id }) => id === query.panel)?.label,
        definitions: query.definition,
        series,
      }),
      shown: rateSentences(rows, { years, series, label }),
      trend: [],
      rates: rows,
    }
  }
  return {
    chart: trendChart(rows, { ...drawing, measure }),
    counted: countedSentence(rows, {
      measure,
      series,
      partYears: partYears(query, covered),
      unnamed: frameLabels(themes.filter(({ id }) => isNamedAlone(rows, id))),
      themeLabel: (theme) => seriesLabel(themes, theme, anyFrame),
    }),
    shown: shownSentences(rows, { measure, years, choice, label }),
    trend: rows,
    rates: [],
  }
}

/** A theme's own page is of its frames; from there, what names it has a page, too. */
function pageFrame(frame: string, { kind }: ChartView): string[] | undefined {
  if (!isWhole(frame)) return [frame]
  return kind === 'frames' ? [anyFrame] : undefined
}

/** Whether rows count a theme by what names it, as those of a release with former rules do not. */
const isNamedAlone = (rows: readonly TrendRow[], id: string) =>
  rows.some(({ theme, frame }) => theme === id && frame === namedFrame)

/** Themes with the labels of those of their frames that do not name them. */
function frameLabels(themes: readonly Theme[]) {
  return themes.flatMap(({ label, frames }) => {
    const own = unnamedLabels(frames)
    return own.length === 0 ? [] : [{ theme: label, frames: own }]
  })
}

/** Label of a row of the view: beside its frames, what names a theme is called so. */
export function rowLabel({ themes, query, kind }: ChartView, theme: string, frame: string): string {
  const label = seriesLabel(themes, theme, frame, true)
  return frame === namedFrame && kind === 'frames' && query.frame === undefined ? `${label} named` : label
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
