import type { VoiceFilter } from '../stats/trend.ts'
import { type Chart, evidenceOf, type Look, type Panel } from './chart.ts'
import type { Figure } from './figure.ts'
import { frameOf, type Size } from './frame.ts'
import { type FigureSize, placed } from './place.ts'

/** A mark where it is painted, with what it tells and opens. */
export interface SurfaceMark {
  /** `theme.frame.voice.key`, as an address names it. */
  name: string
  /** In years, as on the scale. */
  x: number
  /** In pixels from the left and the top. */
  px: number
  py: number
  r: number
  voice: VoiceFilter
  look: Look
  /** Marks of one line follow each other in time. */
  line: number
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
}

export function timelineSurface(figure: Figure, size: FigureSize): Surface {
  const { width, height, plot, x, years, font, marks } = placed(figure, size)
  return {
    width,
    height: Math.ceil(height),
    plot,
    x: { ...x, ticks: years },
    font,
    marks: marks.map(({ name, x: at, px, py, r, lane, line, mark }) => ({
      name,
      x: at,
      px,
      py,
      r,
      voice: figure.voices[lane] ?? 'all',
      look: mark.look,
      line,
      text: mark.text,
      evidence: `/evidence?${mark.evidence}`,
    })),
  }
}

export function panelSurface(chart: Chart, panel: Panel, size: Size): Surface {
  const frame = frameOf(chart, size)
  const { width, height, left, right, bottom, font } = frame
  return {
    width,
    height,
    plot: { left, right: width - right, bottom: height - bottom },
    x: { ...chart.x, ticks: chart.x.ticks.map(({ x, label }) => ({ value: x, label })) },
    font,
    marks: panel.points.map((point) => ({
      name: `${panel.id}.${chart.voices[point.lane]}.${point.key}`,
      x: point.x,
      px: frame.x(point.x),
      py: frame.y(point.y),
      r: frame.marker,
      voice: chart.voices[point.lane] ?? 'all',
      look: point.look,
      line: point.lane,
      text: `${panel.title}. ${point.text}`,
      evidence: point.evidence === null ? null : `${evidenceOf(chart).page}?${point.evidence}`,
    })),
  }
}

/** The mark that a place in pixels means: the nearest in time on its own line, else the nearest of all. */
export function nearestMark(
  marks: readonly SurfaceMark[],
  at: { x: number; y: number },
): SurfaceMark | undefined {
  const reach = 12
  const beside = marks.filter(({ py }) => Math.abs(py - at.y) <= reach)
  const distance = ({ px, py }: SurfaceMark) =>
    beside.length > 0 ? Math.abs(px - at.x) + Math.abs(py - at.y) / 4 : Math.hypot(px - at.x, py - at.y)
  const among = beside.length > 0 ? beside : marks
  return among.toSorted((a, b) => distance(a) - distance(b))[0]
}
