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
}) {
  const { voice, look, x, y, size, ink } = props
  if (look === 'none') {
    return (
      <path d={`M${n(x - size * 0.7)} ${n(y)}h${n(size * 1.4)}`} stroke={ink('ink-soft')} stroke-width="1" />
    )
  }
  return (
    <path
      d={markerPath({ voice, look, x, y, size })}
      fill={look === 'hollow' ? ink('paper') : ink(voice)}
      stroke={ink(voice)}
      {...groupLine}
    />
  )
}

interface Outline {
  voice: VoiceFilter
  look: Exclude<Look, 'none'>
  size: number
}

/** The outline of a marker at its place. */
export function markerPath({ x, y, ...outline }: Outline & { x: number; y: number }): string {
  return shapeAt(x, y, shapeOf(outline))
}

function shapeOf({ voice, look, size }: Outline): string {
  return look === 'silent' ? cross(size * 0.8) : shapes[markerOf(voice)](size)
}

/** `markerPath` for a drawing's many marks: each outline is written once. */
export function markerPaths(): typeof markerPath {
  const known = new Map<string, string>()
  return ({ x, y, ...outline }) => {
    const key = `${outline.voice} ${outline.look} ${outline.size}`
    const shape = known.get(key) ?? shapeOf(outline)
    known.set(key, shape)
    return shapeAt(x, y, shape)
  }
}

/** How the lines of markers are drawn. */
export const groupLine = { 'stroke-width': 1.6, 'stroke-linejoin': 'round' } as const

/** Every path begins at its middle, from which the browser's chart reads where the marker stands. */
function shapeAt(x: number, y: number, shape: string): string {
  return `M${n(x)} ${n(y)}${shape}`
}

/** Sizes differ so that the shapes look equally large. */
const shapes: Record<MarkerShape, (r: number) => string> = {
  circle: (r) => `m${n(-r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`,
  square: (r) => `m${n(-r * 0.9)} ${n(-r * 0.9)}h${n(1.8 * r)}v${n(1.8 * r)}h${n(-1.8 * r)}z`,
  triangle: (r) => `m0 ${n(-r * 1.15)}l${n(r * 1.12)} ${n(r * 1.95)}h${n(-r * 2.24)}z`,
  diamond: (r) =>
    `m0 ${n(-r * 1.2)}l${n(r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(-r * 1.2)}z`,
  'triangle-down': (r) => `m0 ${n(r * 1.15)}l${n(-r * 1.12)} ${n(-r * 1.95)}h${n(r * 2.24)}z`,
  'triangle-right': (r) => `m${n(r * 1.15)} 0l${n(-r * 1.95)} ${n(r * 1.12)}v${n(-r * 2.24)}z`,
}

const cross = (r: number) =>
  `m${n(-r)} ${n(-r)}l${n(2 * r)} ${n(2 * r)}m0 ${n(-2 * r)}l${n(-2 * r)} ${n(2 * r)}`

/** A tenth of a pixel is as fine as anyone sees. */
export function n(value: number): string {
  const tenths = Math.round(value * 10)
  // Whole numbers are written faster than broken ones, and a drawing has thousands.
  if (tenths % 10 === 0 || tenths < 0) return String(tenths / 10)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
