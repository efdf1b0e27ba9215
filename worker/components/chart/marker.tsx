import type { Look } from '../../../schema/chart/chart.ts'
import { type MarkerShape, markerOf } from '../../../schema/chart/look.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import type { Ink } from './ink.ts'

/** A voice's marker at a place in pixels: its shape, filled or hollow, or a cross for a recorded silence. */
export function Marker(props: {
  voice: VoiceFilter
  look: Look
  x: number
  y: number
  size: number
  ink: Ink
  /** Among many marks, how lines are drawn is said once, of the group. */
  isOfGroup?: boolean
}) {
  const { voice, look, x, y, size, ink, isOfGroup } = props
  const line = isOfGroup ? {} : groupLine
  if (look === 'none') {
    return (
      <path d={`M${n(x - size * 0.7)} ${n(y)}h${n(size * 1.4)}`} stroke={ink('ink-soft')} stroke-width="1" />
    )
  }
  if (look === 'silent') {
    return <path d={cross(x, y, size * 0.8)} stroke={ink(voice)} {...line} />
  }
  return (
    <path
      d={shapes[markerOf(voice)](x, y, size)}
      fill={look === 'hollow' ? ink('paper') : ink(voice)}
      stroke={ink(voice)}
      {...line}
    />
  )
}

/** How the lines of markers are drawn. */
export const groupLine = { 'stroke-width': '1.6', 'stroke-linejoin': 'round' } as const

const shapes: Record<MarkerShape, (x: number, y: number, r: number) => string> = {
  circle: (x: number, y: number, r: number) =>
    `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`,
  // Sizes differ so that the shapes look equally large.
  square: (x: number, y: number, r: number) =>
    `M${n(x - r * 0.9)} ${n(y - r * 0.9)}h${n(1.8 * r)}v${n(1.8 * r)}h${n(-1.8 * r)}z`,
  triangle: (x: number, y: number, r: number) =>
    `M${n(x)} ${n(y - r * 1.15)}l${n(r * 1.12)} ${n(r * 1.95)}h${n(-r * 2.24)}z`,
  diamond: (x: number, y: number, r: number) =>
    `M${n(x)} ${n(y - r * 1.2)}l${n(r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(-r * 1.2)}z`,
  'triangle-down': (x: number, y: number, r: number) =>
    `M${n(x)} ${n(y + r * 1.15)}l${n(-r * 1.12)} ${n(-r * 1.95)}h${n(r * 2.24)}z`,
  'triangle-right': (x: number, y: number, r: number) =>
    `M${n(x + r * 1.15)} ${n(y)}l${n(-r * 1.95)} ${n(r * 1.12)}v${n(-r * 2.24)}z`,
}

function cross(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y - r)}l${n(2 * r)} ${n(2 * r)}m0 ${n(-2 * r)}l${n(-2 * r)} ${n(2 * r)}`
}

/** A tenth of a pixel is as fine as anyone sees. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
