import {
  type ChartConfiguration,
  Chart as ChartJs,
  Interaction,
  type InteractionModeFunction,
  LinearScale,
  type Plugin,
  PointElement,
  type PointStyle,
  ScatterController,
  Tooltip,
} from 'chart.js'
import type { Look } from '../schema/chart/chart.ts'
import { wrapped } from '../schema/chart/lines.ts'
import { type Colour, type MarkerShape, markerOf } from '../schema/chart/look.ts'
import { nearestMark, type Surface, type SurfaceMark } from '../schema/chart/surface.ts'
import type { VoiceFilter } from '../schema/stats/trend.ts'

declare module 'chart.js' {
  interface InteractionModeMap {
    line: InteractionModeFunction
  }
}

// Only what is used is registered, so that the build can leave the rest out.
ChartJs.register(LinearScale, PointElement, ScatterController, Tooltip)

/** What each chart draws. */
const surfaces = new WeakMap<ChartJs, Surface>()

/** The mark that the pointer means. */
Interaction.modes.line = (chart, event) => {
  if (event.x === null || event.y === null) return []
  const points = chart.data.datasets.flatMap(({ data }, datasetIndex) =>
    (data as unknown as ChartPoint[]).map((point, index) => ({ mark: point.mark, datasetIndex, index })),
  )
  const surface = surfaces.get(chart)
  const nearest = surface && nearestMark(surface, { x: event.x, y: event.y }, drawnPixels(chart))
  const found = points.find(({ mark }) => mark === nearest)
  const element = found && chart.getDatasetMeta(found.datasetIndex).data[found.index]
  return found && element ? [{ element, datasetIndex: found.datasetIndex, index: found.index }] : []
}

/** Pixels of the drawing that one of the screen is: the canvas is shown in another width. */
const drawnPixels = ({ width, canvas }: Pick<ChartJs, 'width' | 'canvas'>) => width / canvas.clientWidth

/** A pointer's place, which Chart.js has in pixels of the screen, in those of the drawing. */
export const inDrawing: Plugin<'scatter'> = {
  id: 'in-drawing',
  beforeEvent(chart, args) {
    const { event, replay } = args
    // An event that is told again has been changed already.
    if (replay || event.x === null || event.y === null) return
    const scale = drawnPixels(chart)
    event.x *= scale
    event.y *= scale
    args.inChartArea = chart.isPointInArea({ x: event.x, y: event.y })
  },
}

/** A mark as Chart.js has it: years across, pixels down. */
interface ChartPoint {
  x: number
  y: number
  mark: SurfaceMark
}

export type DrawnChart = ChartJs<'scatter', ChartPoint[]>

/** Value of a colour custom property. */
export type Ink = (colour: Colour) => string

/** Draws the marks of a surface on a canvas that lies over the server's drawing, as many pixels wide as that is. */
export function drawSurface(canvas: HTMLCanvasElement, surface: Surface): DrawnChart {
  const shown = canvas.parentElement?.clientWidth ?? surface.width
  canvas.width = surface.width
  canvas.height = surface.height
  // As wide as the drawing under it; Chart.js would fix the size in pixels.
  Object.assign(canvas.style, { height: '100%', width: '100%' })
  const configuration = surfaceConfiguration(
    surface,
    inkOf(canvas),
    getComputedStyle(document.body).fontFamily,
  )
  const chart = new ChartJs(canvas, {
    ...configuration,
    plugins: [inDrawing],
    options: {
      ...configuration.options,
      devicePixelRatio: (window.devicePixelRatio * shown) / surface.width,
    },
  })
  surfaces.set(chart as unknown as ChartJs, surface)
  return chart
}

/** The marks of a drawing for Chart.js: one dataset for each voice, on a scale of years and one of pixels. */
export function surfaceConfiguration(
  surface: Surface,
  ink: Ink,
  font: string,
): ChartConfiguration<'scatter', ChartPoint[]> {
  const { width, height, plot, x } = surface
  const voices = [...new Set(surface.marks.map(({ voice }) => voice))]
  return {
    type: 'scatter',
    data: {
      datasets: voices.map((voice) => {
        const own = surface.marks.filter((mark) => mark.voice === voice)
        return {
          label: voice,
          data: own.map((mark) => ({ x: mark.at, y: mark.py, mark })),
          clip: false,
          pointStyle: own.map(({ look }) => style(voice, look)),
          pointRadius: own.map(({ look, r }) => radius(look, markerOf(voice), r)),
          pointHoverRadius: own.map(({ look, r }) => radius(look, markerOf(voice), r) * 1.5),
          pointRotation: own.map(({ look }) =>
            look === 'none' || look === 'silent' ? 0 : (rotations[markerOf(voice)] ?? 0),
          ),
          pointBorderWidth: own.map(({ look }) => (look === 'none' ? 1 : 1.6)),
          pointBorderColor: own.map(({ look }) => ink(look === 'none' ? 'ink-soft' : voice)),
          pointBackgroundColor: own.map(({ look }) => ink(look === 'hollow' ? 'paper' : voice)),
          pointHoverBackgroundColor: ink(voice),
          pointHoverBorderColor: ink('ink'),
          pointHoverBorderWidth: 2,
        }
      }),
    },
    options: {
      animation: false,
      responsive: false,
      events: ['mousemove', 'mouseout', 'click', 'touchstart'],
      interaction: { mode: 'line', intersect: false },
      layout: {
        padding: { left: plot.left, right: width - plot.right, top: 0, bottom: 0 },
        autoPadding: false,
      },
      scales: {
        x: {
          type: 'linear',
          min: x.min,
          max: x.max,
          border: { display: false },
          // Ticks that are not drawn would still take their length.
          grid: { display: false, drawTicks: false },
          ticks: {
            color: ink('ink-soft'),
            font: { family: font, size: surface.font },
            autoSkip: false,
            maxRotation: 0,
            padding: 4,
            callback: (value) => x.ticks.find((tick) => tick.value === value)?.label ?? '',
          },
          afterBuildTicks: (axis) => {
            axis.ticks = x.ticks.map(({ value }) => ({ value }))
          },
          afterFit: (axis) => {
            axis.height = height - plot.bottom
            // The plot is where the server's drawing has it, however wide the last label is.
            axis.paddingLeft = 0
            axis.paddingRight = 0
          },
        },
        y: { type: 'linear', display: false, min: 0, max: plot.bottom, reverse: true },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: ink('ink'),
          titleColor: ink('paper'),
          bodyColor: ink('paper'),
          bodyFont: { family: font, size: surface.font },
          callbacks: {
            title: () => '',
            label: (item) =>
              wrapped((item.raw as ChartPoint).mark.text, surface.font, Math.min(330, width - 40)),
          },
        },
      },
    },
  }
}

/** Makes a mark the active one, with its tooltip; none where it is undefined. */
export function activate(chart: DrawnChart, mark: SurfaceMark | undefined): void {
  const active = mark ? [placeOf(chart, mark)] : []
  chart.setActiveElements(active)
  chart.tooltip?.setActiveElements(active, { x: mark?.px ?? 0, y: mark?.py ?? 0 })
  chart.update('none')
}

function placeOf(chart: DrawnChart, mark: SurfaceMark): { datasetIndex: number; index: number } {
  const datasetIndex = chart.data.datasets.findIndex(({ label }) => label === mark.voice)
  const index = chart.data.datasets[datasetIndex]?.data.findIndex((point) => point.mark === mark) ?? -1
  return { datasetIndex, index }
}

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

function style(voice: VoiceFilter, look: Look): PointStyle {
  if (look === 'none') return 'line'
  return look === 'silent' ? 'crossRot' : pointStyles[markerOf(voice)]
}

/** Chart.js measures shapes differently from the server's drawing; so they look alike. */
function radius(look: Look, marker: MarkerShape, r: number): number {
  if (look === 'none') return r * 0.7
  return marker === 'circle' ? r : r * 1.25
}

/** The style sheet's colours as a canvas takes them: worked out, where a property is made of others. */
function inkOf(canvas: HTMLCanvasElement): Ink {
  const inks = new Map<Colour, string>()
  return (colour) => {
    const known = inks.get(colour)
    if (known !== undefined) return known
    canvas.style.color = `var(--${colour})`
    const ink = getComputedStyle(canvas).color
    inks.set(colour, ink)
    return ink
  }
}
