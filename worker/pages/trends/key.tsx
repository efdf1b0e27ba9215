import type { Chart } from '../../../schema/chart/chart.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import { pageInk } from '../../components/chart/ink.ts'
import { Marker } from '../../components/chart/marker.tsx'

/** How to read a point. */
export function Key({ chart }: { chart: Chart }) {
  const [voice = 'all'] = chart.voices
  if (chart.kind !== 'year') return <OtherKey voice={voice} kind={chart.kind} />
  const entries = [
    ['full', 'five statements or more'],
    ['hollow', 'fewer than five, with 95 % interval'],
    ['silent', 'recorded silence'],
    ['none', 'nothing recorded'],
  ] as const
  return (
    <ul class="key" aria-label="How to read a point">
      {entries.map(([look, label]) => (
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {look === 'hollow' && (
              <path d="M8 1V15" stroke={pageInk(voice)} stroke-width="8" stroke-opacity="0.14" />
            )}
            <Marker voice={voice} look={look} x={8} y={8} size={4.5} ink={pageInk} />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <rect width="16" height="16" fill={pageInk('rule')} fill-opacity="0.35" />
        </svg>
        no statement
      </li>
    </ul>
  )
}

/** How to read a chart that is not one of shares or counts by year. */
const otherKeys = {
  statement: [
    ['full', 'statement with it'],
    ['silent', 'recorded silence'],
    ['none', 'statement of which nothing is recorded'],
  ],
  rate: [
    ['full', 'mentions per 1,000 words'],
    ['none', 'measured text without a mention'],
  ],
} as const

function OtherKey({ voice, kind }: { voice: VoiceFilter; kind: keyof typeof otherKeys }) {
  const isTick = kind === 'statement'
  return (
    <ul class="key" aria-label="How to read a marker">
      {otherKeys[kind].map(([look, label]) => (
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {isTick && <path d="M8 15V11" stroke={pageInk('ink-soft')} />}
            {(look !== 'none' || !isTick) && (
              <Marker voice={voice} look={look} x={8} y={isTick ? 6 : 8} size={4.5} ink={pageInk} />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
