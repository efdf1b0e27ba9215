import type { TimelineRow } from '../contract/timeline.ts'
import { type Chart, laneBase, type Panel, type Point } from './chart.ts'
import { laneLabel } from './look.ts'
import { counted } from './point-text.ts'
import { yearFraction, yearTicks } from './scale.ts'
import { distinct, partYears, stripCount, type TrendView } from './trend.ts'

/** Markers closer together than this part of the axis would lie on each other and are stacked. */
const closeness = 1 / 40
const firstStep = 0.18
const stackStep = 0.22

/** One panel for each theme and frame, one lane for each voice, one tick for each statement. */
export function timelineChart(
  rows: readonly TimelineRow[],
  view: Omit<TrendView, 'measure'> & { evidenceQuery: (row: TimelineRow) => string },
): Chart {
  const { years, covered } = view
  const voices = distinct(rows.map((row) => row.voice))
  const lane = (row: TimelineRow) => voices.indexOf(row.voice)
  const width = years.to + 1 - years.from
  const panels = distinct(rows.map((row) => `${row.theme}.${row.frame}`)).map((id): Panel => {
    const own = rows.filter((row) => `${row.theme}.${row.frame}` === id && row.status !== 'none_recorded')
    const [theme = '', frame = ''] = id.split('.')
    const heights = voices.map((voice) =>
      stacked(
        own.filter((row) => row.voice === voice).map(({ date }) => yearFraction(date)),
        width * closeness,
      ),
    )
    const taken = voices.map(() => 0)
    const points = own.map((row): Point => {
      const index = lane(row)
      const level = heights[index]?.[taken[index] ?? 0] ?? 0
      taken[index] = (taken[index] ?? 0) + 1
      return {
        lane: index,
        x: yearFraction(row.date),
        y: laneBase(index, voices.length) + firstStep + level * stackStep,
        value: row.passages,
        look: row.status === 'silent' ? 'silent' : 'full',
        low: null,
        high: null,
        key: row.statementId,
        text: statementText(row),
        evidence: row.passages === 0 ? null : view.evidenceQuery(row),
      }
    })
    return { id, title: view.title(theme, frame), href: view.href(theme, frame), points }
  })
  const first = rows.filter((row) => `${row.theme}.${row.frame}` === panels[0]?.id)
  const strip = voices.flatMap((voice, index) =>
    Array.from({ length: Math.max(0, width) }, (_, offset) => {
      const year = String(years.from + offset)
      const n = first.filter((row) => row.voice === voice && row.date.startsWith(year)).length
      return { lane: index, x: years.from + offset + 0.5, ...stripCount(n) }
    }),
  )
  return {
    kind: 'statement',
    voices,
    x: { min: years.from, max: years.to + 1, ticks: yearTicks(years.from, years.to) },
    scale: { max: 1, ticks: [{ value: 0, label: '' }] },
    panels,
    empty: strip.filter(({ n }) => n === 0).map((cell) => ({ lane: cell.lane, year: cell.x - 0.5 })),
    strip,
    stripTitle: 'Statements by year',
    ticks: first.map((row) => ({ lane: lane(row), x: yearFraction(row.date) })),
    partYears: partYears(years, covered),
    marks: view.events.map((date, index) => ({ n: index + 1, x: yearFraction(date) })),
  }
}

/** Level of each marker so that none lies on another: the lowest whose last marker is far enough away. */
function stacked(xs: readonly number[], distance: number): number[] {
  const last: number[] = []
  return xs.map((x) => {
    const free = last.findIndex((before) => x - before >= distance)
    const level = free < 0 ? last.length : free
    last[level] = x
    return level
  })
}

function statementText({ voice, date, title, status, passages }: TimelineRow): string {
  const what = status === 'silent' ? 'recorded silence on the theme' : counted(passages, 'passage')
  return `${laneLabel(voice)}, ${date}: ${title} (${what})`
}
