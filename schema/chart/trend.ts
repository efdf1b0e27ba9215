import type { Measure, TrendRow } from '../contract/trend.ts'
import { type Chart, type Facet, fewStatements, type Look, laneBase, type Point } from './chart.ts'
import { pointText } from './point-text.ts'
import { valueScale, yearFraction, yearTicks } from './scale.ts'

export interface TrendView {
  measure: Measure
  years: { from: number; to: number }
  /** Years that the dataset covers as a whole; inclusive. */
  covered: { from: number; to: number }
  title: (theme: string, frame: string) => string
  href: (theme: string, frame: string) => string | null
  /** The events to mark, in order. */
  events: readonly { date: string; label: string }[]
}

/** One facet for each theme and frame, one lane for each voice, one point for each year with a statement. */
export function trendChart(rows: readonly TrendRow[], view: TrendView): Chart {
  const { measure } = view
  const voices = [...new Set(rows.map((row) => row.voice))]
  const scale = valueScale(
    // An interval that ended at the edge would look shorter than it is.
    rows.flatMap((row) => [row.value ?? 0, (measure === 'share' && hasInterval(row) && row.high) || 0]),
    measure,
  )
  const place = (row: TrendRow): Point[] => {
    if (row.value === null) return []
    const lane = voices.indexOf(row.voice)
    const y = (value: number) => laneBase(lane, voices.length) + value / scale.max
    const isBounded = measure === 'share' && hasInterval(row)
    return [
      {
        lane,
        x: row.year + 0.5,
        y: y(row.value),
        value: row.value,
        look: lookOf(row),
        low: isBounded ? y(row.low ?? 0) : null,
        high: isBounded ? y(row.high ?? 0) : null,
        key: String(row.year),
        text: pointText(row, measure),
        evidence: row.passages === 0 ? null : (row.evidence.split('?')[1] ?? null),
        since: row.since,
      },
    ]
  }
  const all = [...Map.groupBy(rows, seriesOf)]
  const recorded = all.filter(([, own]) => own.some(({ passages }) => passages > 0))
  // A frame of which nothing is recorded would be an empty facet; the table has it.
  const drawn = recorded.length > 0 ? recorded : all
  const facets = drawn.map(([id, own]): Facet => {
    const [theme = '', frame = ''] = id.split('.')
    return { id, title: view.title(theme, frame), href: view.href(theme, frame), points: own.flatMap(place) }
  })
  const [, first = []] = drawn[0] ?? []
  return {
    kind: 'year',
    ...yearFrame(first, voices, view, ({ statements }) => statements, String),
    scale,
    facets,
    little: [],
    stripTitle: 'Statements behind each point',
  }
}

/** What stands around the points of each chart by year; the strip says how much is behind them, and a year with nothing is empty. */
export function yearFrame<Row extends { voice: string; year: number }>(
  rows: readonly Row[],
  voices: string[],
  { years, covered, events }: Pick<TrendView, 'years' | 'covered' | 'events'>,
  behind: (row: Row) => number,
  label: (n: number) => string,
): Pick<Chart, 'voices' | 'x' | 'empty' | 'strip' | 'partYears' | 'marks'> {
  const places = rows.map((row) => ({ lane: voices.indexOf(row.voice), year: row.year, n: behind(row) }))
  return {
    voices,
    x: { min: years.from, max: years.to + 1, ticks: yearTicks(years.from, years.to) },
    empty: places.filter(({ n }) => n === 0).map(({ lane, year }) => ({ lane, year })),
    strip: places.map(({ lane, year, n }) => ({ lane, x: year + 0.5, n, label: n === 0 ? '–' : label(n) })),
    partYears: partYears(years, covered),
    marks: events.map(({ date, label }) => ({ x: yearFraction(date), label })),
  }
}

/** Rows of one theme and frame have the same. */
export function seriesOf({ theme, frame }: Pick<TrendRow, 'theme' | 'frame'>): string {
  return `${theme}.${frame}`
}

/**
 * Around a zero the interval would look like a value; the strip says how little a zero rests on. Where some statements were
 * not read, it is what the share may be, zero or not.
 */
function hasInterval(row: TrendRow): boolean {
  return (lookOf(row) === 'hollow' || row.notRead > 0) && row.low !== null && row.high !== null
}

function lookOf(row: TrendRow): Look {
  if (row.status === 'silent') return 'silent'
  if (row.passages === 0) return 'none'
  return row.statements < fewStatements ? 'hollow' : 'full'
}

/** Years asked for that lie outside of the years covered as a whole. */
export function partYears(years: TrendView['years'], covered: TrendView['covered']): number[] {
  const all = Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, index) => years.from + index)
  return all.filter((year) => year < covered.from || year > covered.to)
}
