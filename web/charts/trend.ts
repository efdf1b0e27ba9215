import type { ChartConfiguration } from 'chart.js'
import type { Measure, TrendRow } from '../../schema/contract/trend.ts'
import { colour } from '../chart.ts'

export interface TrendPayload {
  rows: TrendRow[]
  measure: Measure
  frames: Record<string, string>
  events: { date: string; label: string }[]
}

const markers = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot'] as const
const dashes = [[], [6, 3], [2, 3], [9, 3, 2, 3]]

/** Lines over the years, one for each frame and voice; a year without a statement is a gap. */
export function trendPanels({
  rows,
  measure,
  frames,
}: TrendPayload): ChartConfiguration<'line', (number | null)[]> {
  const years = [...new Set(rows.map((row) => row.year))]
  const series = [...new Set(rows.map((row) => `${row.frame} ${row.voice}`))]
  const isShare = measure === 'share'
  const frameIds = Object.keys(frames)
  return {
    type: 'line',
    data: {
      labels: years,
      datasets: series.map((key, index) => {
        const own = rows.filter((row) => `${row.frame} ${row.voice}` === key)
        const [first] = own
        const voice = first?.voice ?? 'all'
        const tint =
          frameIds.length > 1
            ? colour(`frame-${(frameIds.indexOf(first?.frame ?? '') % 9) + 1}`)
            : colour(voice)
        return {
          label: frameIds.length > 1 ? `${frames[first?.frame ?? '']}, ${voice}` : voice,
          data: own.map((row) => (isShare && row.value !== null ? row.value * 100 : row.value)),
          borderColor: tint,
          backgroundColor: tint,
          borderDash: dashes[index % dashes.length] ?? [],
          borderWidth: 2,
          pointStyle: markers[index % markers.length] ?? 'circle',
          pointRadius: 4,
        }
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        y: { beginAtZero: true, ticks: { callback: (value) => (isShare ? `${value} %` : String(value)) } },
        x: { grid: { display: false } },
      },
      plugins: { legend: { position: 'bottom', labels: { usePointStyle: true } } },
    },
  }
}
