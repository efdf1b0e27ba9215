import type { Look } from '../../../schema/chart/chart.ts'
import type { KeySign } from '../../../schema/chart/mark-key.ts'
import { ringGap } from '../../../schema/chart/placed.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import type { Ink } from './ink.ts'
import { Marker } from './marker.tsx'
import { tickLines } from './timeline.tsx'

/** What stands before an entry: a sign of the key, or a mark by itself. */
export type ShownSign = KeySign | Look

/** A sign in 16 by 16 pixels, as the figure draws it. */
export function KeyMark({ sign, voice, ink }: { sign: ShownSign; voice: VoiceFilter; ink: Ink }) {
  if (sign === 'full' || sign === 'hollow' || sign === 'silent' || sign === 'none') {
    return <Marker voice={voice} look={sign} x={8} y={8} size={4.5} ink={ink} />
  }
  if (sign === 'ring') {
    return (
      <>
        <circle cx="8" cy="8" r={3.6 + ringGap} fill="none" stroke={ink(voice)} stroke-opacity="0.5" />
        <Marker voice={voice} look="full" x={8} y={8} size={3.6} ink={ink} />
      </>
    )
  }
  if (sign === 'span') {
    return (
      <>
        <path d="M0 8H16" stroke={ink(voice)} stroke-opacity="0.5" />
        <Marker voice={voice} look="full" x={8} y={8} size={3.6} ink={ink} />
      </>
    )
  }
  // Larger and darker than in the figure, where many stand side by side.
  return <path transform="translate(8 8) scale(2)" d={`M0 ${tickLines[sign]}`} stroke={ink('ink-soft')} />
}
