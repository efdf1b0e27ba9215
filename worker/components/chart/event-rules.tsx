import { circleOf, numberMiddle } from '../../../schema/chart/place-events.ts'
import type { Column } from '../../../schema/chart/placed.ts'
import type { Ink } from './ink.ts'
import { n } from './marker.tsx'

/** Rules of events down to `bottom`, with their names or numbers. */
export function EventRules(props: { events: Column['events']; bottom: number; font: number; ink: Ink }) {
  const { events, bottom, font, ink } = props
  const written = events.filter(({ text }) => text !== '')
  const numbered = written.filter(({ isNumber }) => isNumber)
  return (
    <g font-size={n(font)} fill={ink('ink-soft')}>
      {events.map(({ at, top, full }) => (
        <g>
          <title>{full}</title>
          <path d={`M${n(at)} ${n(top)}V${n(bottom)}`} stroke={ink('ink-soft')} stroke-dasharray="2 3" />
        </g>
      ))}
      {numbered.map(({ at, y, text }) => (
        <circle
          cx={n(at)}
          cy={n(y - font * numberMiddle)}
          r={n(circleOf(text, font))}
          fill={ink('paper')}
          stroke={ink('ink-soft')}
        />
      ))}
      {written.map(({ x, y, text, anchor, full, isNumber }) => (
        <text x={n(x)} y={n(y)} text-anchor={anchor === 'start' ? undefined : anchor}>
          {isNumber && <title>{full}</title>}
          {text}
        </text>
      ))}
    </g>
  )
}
