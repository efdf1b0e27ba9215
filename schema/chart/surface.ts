import type { VoiceFilter } from '../stats/trend.ts'
import { type Chart, evidencePage, type Facet, type Look, laneBase, pointName } from './chart.ts'
import { plotOf, type Size } from './plot.ts'

/** A mark where it is painted, with what it tells and opens. */
export interface SurfaceMark {
  /** `theme.frame.voice.key`, as an address names it. */
  name: string
  /** In years. */
  x: number
  /** Where the scale has it: in years as well, but in a second column they begin again further right. */
  at: number
  /** In pixels from the left and the top. */
  px: number
  py: number
  r: number
  voice: VoiceFilter
  look: Look
  line: number
  /** Marks of one row follow each other in time: of all voices of a frame, or of one voice of a facet. */
  row: string
  text: string
  /** Address of what the mark counts; null where there is nothing. */
  evidence: string | null
}

/** A drawing as the browser's chart needs it: marks and scales. The rest stands in the server's drawing under it. */
export interface Surface {
  width: number
  height: number
  plot: { left: number; right: number; bottom: number }
  x: { min: number; max: number; ticks: { value: number; label: string }[] }
  font: number
  marks: SurfaceMark[]
  /** How far the lines reach. */
  bands: { line: number; left: number; right: number; top: number; bottom: number }[]
}

export function facetSurface(chart: Chart, facet: Facet, size: Size): Surface {
  const plot = plotOf(chart, size)
  const { width, height, left, right, bottom, font } = plot
  return {
    width,
    height,
    plot: { left, right: width - right, bottom: height - bottom },
    x: { ...chart.x, ticks: chart.x.ticks.map(({ x, label }) => ({ value: x, label })) },
    font,
    marks: facet.points.map((point) => ({
      name: pointName(chart, facet, point),
      x: point.x,
      at: point.x,
      px: plot.x(point.x),
      py: plot.y(point.y),
      r: plot.marker,
      voice: chart.voices[point.lane] ?? 'all',
      look: point.look,
      line: point.lane,
      row: String(point.lane),
      text: `${facet.title}. ${point.text}`,
      evidence: point.evidence === null ? null : `${evidencePage(chart).page}?${point.evidence}`,
    })),
    bands: chart.voices.map((_, line) => {
      const base = laneBase(line, chart.voices.length)
      return { line, left: 0, right: width, top: plot.y(base + 1), bottom: plot.y(base) }
    }),
  }
}

/** Pixels of the screen within which a reader who aims at a mark taps. */
const aimed = 24

/**
 * The mark that a place in pixels means: the nearest that a reader may have aimed at; else the nearest in time on the line that
 * the place lies on, or that is nearest to it. `scale` is how many pixels of the drawing one of the screen is.
 */
export function nearestMark(
  { marks, bands }: Pick<Surface, 'marks' | 'bands'>,
  at: { x: number; y: number },
  scale: number,
): SurfaceMark | undefined {
  const away = ({ px, py }: SurfaceMark) => Math.hypot(px - at.x, py - at.y)
  const near = marks.filter((mark) => away(mark) <= aimed * scale)
  if (near.length > 0) return nearestBy(near, away)
  const carried = bands.filter(({ line }) => marks.some((mark) => mark.line === line))
  const band = nearestBy(
    carried,
    ({ left, right, top, bottom }) =>
      Math.max(0, top - at.y, at.y - bottom) + Math.max(0, left - at.x, at.x - right),
  )
  return nearestBy(
    marks.filter(({ line }) => line === band?.line),
    ({ px, py }) => Math.abs(px - at.x) + Math.abs(py - at.y) / 4,
  )
}

function nearestBy<One>(all: readonly One[], distance: (one: One) => number): One | undefined {
  return all.toSorted((a, b) => distance(a) - distance(b))[0]
}
