import type { ChartConfiguration, PointStyle } from 'chart.js'
import { type Chart, type Look, laneTop, type Panel, type Point } from '../../schema/chart/chart.ts'
import { type Frame, frameOf } from '../../schema/chart/frame.ts'
import { linesOf } from '../../schema/chart/lines.ts'
import { type Colour, type MarkerShape, markerOf } from '../../schema/chart/look.ts'
import type { VoiceFilter } from '../../schema/stats/trend.ts'

/** Value of a colour custom property. */
export type Ink = (colour: Colour) => string

export type PanelConfiguration = ChartConfiguration<'line', Point[]>

const pointStyles: Record<MarkerShape, PointStyle> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
  'triangle-down': 'triangle',
  'triangle-right': 'triangle',
}

/** Degrees by which the shape is turned. */
const rotations: Partial<Record<MarkerShape, number>> = { 'triangle-down': 180, 'triangle-right': 90 }

/** A panel as Chart.js draws it: one dataset for each lane, its points exactly those of the chart. */
export function panelConfiguration(chart: Chart, panel: Panel, frame: Frame, ink: Ink): PanelConfiguration {
  const style = (voice: VoiceFilter, look: Look): PointStyle => {
    if (look === 'none') return 'line'
    return look === 'silent' ? 'crossRot' : pointStyles[markerOf(voice)]
  }
  return {
    type: 'line',
    data: {
      datasets: chart.voices.map((voice, lane) => {
        const points = panel.points.filter((point) => point.lane === lane)
        return {
          label: voice,
          data: points,
          clip: false,
          showLine: false,
          pointStyle: points.map(({ look }) => style(voice, look)),
          pointRadius: points.map(({ look }) => radius(look, markerOf(voice), frame)),
          pointRotation: points.map(
            ({ look }) => (look === 'none' || look === 'silent' ? 0 : rotations[markerOf(voice)]) ?? 0,
          ),
          pointHoverRadius: frame.marker * 1.6,
          pointHitRadius: 10,
          pointBorderWidth: points.map(({ look }) => (look === 'none' ? 1 : 1.6)),
          pointBorderColor: points.map(({ look }) => ink(look === 'none' ? 'ink-soft' : voice)),
          pointBackgroundColor: points.map(({ look }) => ink(look === 'hollow' ? 'paper' : voice)),
          pointHoverBackgroundColor: ink(voice),
          pointHoverBorderColor: ink('ink'),
        }
      }),
    },
    options: {
      animation: false,
      responsive: false,
      events: ['mousemove', 'mouseout', 'click', 'touchstart'],
      interaction: { mode: 'nearest', intersect: true },
      layout: {
        padding: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom },
        autoPadding: false,
      },
      scales: {
        x: { type: 'linear', display: false, min: chart.x.min, max: chart.x.max },
        y: { type: 'linear', display: false, min: 0, max: laneTop(Math.max(1, chart.voices.length)) },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: ink('ink'),
          titleColor: ink('paper'),
          bodyColor: ink('paper'),
          callbacks: {
            title: () => '',
            label: (item) => linesOf((item.raw as Point).text, 44),
          },
        },
      },
    },
  }
}

/** From so many pixels on, one panel alone is drawn large; the style sheet says the same in rem. */
const largeFrom = 600

/** The frame of a panel that is so wide. */
export function frameFor(chart: Chart, width: number): Frame {
  return frameOf(chart, width >= largeFrom ? 'large' : 'small', width)
}

/** Chart.js measures shapes differently from the server's drawing; so they look alike. */
function radius(look: Look, marker: MarkerShape, frame: Frame): number {
  if (look === 'none') return frame.marker * 0.7
  return marker === 'circle' ? frame.marker : frame.marker * 1.25
}
