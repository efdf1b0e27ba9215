import { boxOf } from '../../../schema/chart/place-row.ts'
import type { Column } from '../../../schema/chart/placed.ts'
import type { Ink } from './ink.ts'
import { n } from './marker.tsx'
import { outline } from './outline.ts'

/** Rules of events down to `bottom`, with their names. */
export function EventRules(props: { events: Column['events']; bottom: number; font: number; ink: Ink }) {
  const { events, bottom, font, ink } = props
  const named = events.filter(({ text }) => text !== '')
  return (
    <g font-size={n(font)} fill={ink('ink-soft')}>
      {events.map(({ at, top, full }) => (
        <g>
          <title>{full}</title>
          <path d={`M${n(at)} ${n(top)}V${n(bottom)}`} stroke={ink('ink-soft')} stroke-dasharray="2 3" />
        </g>
      ))}
      {/* Where a name cannot but stand in the way of a rule, the rule gives way. */}
      <path d={named.map((text) => outline(boxOf(text, font))).join('')} fill={ink('paper')} />
      {named.map(({ x, y, text, anchor, full }) => (
        <text x={n(x)} y={n(y)} text-anchor={anchor === 'start' ? undefined : anchor}>
          {text !== full && <title>{full}</title>}
          {text}
        </text>
      ))}
    </g>
  )
}
