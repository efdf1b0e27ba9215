import { type Chart, changedBy } from '../../../schema/chart/chart.ts'
import type { Figure } from '../../../schema/chart/figure.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { markKey } from '../../../schema/chart/mark-key.ts'
import type { Placed } from '../../../schema/chart/placed.ts'
import { plotOf } from '../../../schema/chart/plot.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import { pageInk } from '../../components/chart/ink.ts'
import { KeyMark, type ShownSign } from '../../components/chart/key-mark.tsx'
import { Marker } from '../../components/chart/marker.tsx'

/** The looks of a chart's points. */
const looks = {
  year: [
    ['full', 'five statements or more'],
    ['hollow', 'fewer than five, with 95 % interval'],
    ['silent', 'recorded silence'],
    ['none', 'nothing recorded'],
  ],
  rate: [
    ['full', 'mentions per 1,000 words'],
    ['none', 'measured text without a mention'],
  ],
} as const

/** How to read the points that a chart has, and which events its numbers are, where it has no room for names. */
export function Key({ chart }: { chart: Chart }) {
  const changed = changedBy(chart)
  const points = chart.facets.flatMap((facet) => facet.points)
  const entries = looks[chart.kind].flatMap(([look, label]) => {
    const lanes = points.filter((point) => point.look === look).map(({ lane }) => lane)
    const voice = chart.voices[Math.min(...lanes)]
    return voice === undefined ? [] : [{ look, label, voice }]
  })
  const numbered = plotOf(chart, 'small').events.filter(({ isNumber }) => isNumber)
  const isOpenAbove = points.some(({ look, low }) => look !== 'hollow' && low !== null)
  return (
    <ul class="key" aria-label="How to read a point">
      {entries.map(({ look, label, voice }) => (
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
      {chart.empty.length > 0 && (
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <rect width="16" height="16" fill={pageInk('rule')} fill-opacity="0.35" />
          </svg>
          {chart.kind === 'rate' ? 'no measured text' : 'no statement'}
        </li>
      )}
      {isOpenAbove && (
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M8 1V15"
              stroke={pageInk(chart.voices[0] ?? 'all')}
              stroke-width="8"
              stroke-opacity="0.14"
            />
          </svg>
          what the share may be where some statements were not read
        </li>
      )}
      {changed.length > 0 && <li>* another number before release {changed.join(' or ')}</li>}
      {numbered.map((event) => (
        <EventKey {...event} />
      ))}
    </ul>
  )
}

/** The voices of a timeline, as their marks stand in every row. */
export function VoiceKey({ figure }: { figure: Figure }) {
  return (
    <ul class="key voices" aria-label="Voices">
      {figure.voices.map((one) => (
        <li class={`voice-name voice-${one}`}>
          <Sign voice={one} sign="full" />
          {laneLabel(one)}
        </li>
      ))}
    </ul>
  )
}

/** How to read a timeline's marks. */
export function MarkKey({ figure }: { figure: Figure }) {
  const [voice = 'all'] = figure.voices
  return (
    <ul class="key" aria-label="How to read a mark">
      {markKey(figure).map(({ sign, text, isOfWide }) => (
        <li class={isOfWide && 'wide-only'}>
          {sign && <Sign voice={voice} sign={sign} />}
          {text}
        </li>
      ))}
    </ul>
  )
}

/** Which events the numbers in the sizes of a timeline are: under each size those that it has, said once where all have the same. */
export function EventNumbers({ sizes }: { sizes: readonly Placed[] }) {
  const numbered = sizes.map(({ size, columns }) => {
    const events = columns.flatMap((column) => column.events.filter(({ isNumber }) => isNumber))
    // Two columns share their events.
    return { size, events: [...new Map(events.map((event) => [event.text, event])).values()] }
  })
  const lists = Map.groupBy(
    numbered.filter(({ events }) => events.length > 0),
    ({ events }) => events.map(({ text, full }) => `${text} ${full}`).join('\n'),
  )
  return (
    <>
      {[...lists.values()].map((same) => {
        const [{ events } = { events: [] }] = same
        const isOfAll = same.length === sizes.length
        return (
          <div class={isOfAll ? undefined : same.map(({ size }) => `in-${size}`).join(' ')}>
            <ul class="key" aria-label="Events by number">
              {events.map((event) => (
                <EventKey {...event} />
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

/** The number of an event as it stands on its rule, and its name. */
function EventKey({ text, full }: { text: string; full: string }) {
  return (
    <li>
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <circle cx="9" cy="9" r="8.3" fill="none" stroke={pageInk('ink-soft')} />
        <text x="9" y="13.2" font-size="12" text-anchor="middle" fill={pageInk('ink-soft')}>
          {text}
        </text>
      </svg>
      <span class="visually-hidden">{text}: </span>
      {full}
    </li>
  )
}

function Sign({ voice, sign }: { voice: VoiceFilter; sign: ShownSign }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <KeyMark sign={sign} voice={voice} ink={pageInk} />
    </svg>
  )
}
