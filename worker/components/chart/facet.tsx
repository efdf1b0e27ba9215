import {
  type Chart,
  type Facet,
  laneBase,
  laneStep,
  type Point,
  pointName,
  tooLittleText,
} from '../../../schema/chart/chart.ts'
import { type Frame, stripShown } from '../../../schema/chart/plot.ts'
import { bold } from '../../../schema/chart/lines.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { boxOf } from '../../../schema/chart/text-box.ts'
import { EventRules } from './event-rules.tsx'
import type { Ink } from './ink.ts'
import { Marker, n } from './marker.tsx'
import { OpenedRing } from './opened-ring.tsx'
import { outline } from './outline.ts'

export interface Drawing {
  chart: Chart
  frame: Frame
  ink: Ink
}

/** One facet's drawing without its `svg` element: axes, intervals, stems and points. */
export function FacetMarks(
  props: Drawing & {
    facet: Facet
    link?: ((point: Point) => string | null) | undefined
    /** Name of the point whose passages are open. */
    opened?: string | undefined
  },
) {
  const { chart, frame, ink, facet, link, opened } = props
  const shown = facet.points.filter((point) => point.look !== 'none')
  return (
    <>
      <Axes chart={chart} frame={frame} ink={ink} />
      <g stroke-linecap="round">
        {facet.points.map(({ low, high, x, lane }) =>
          low === null || high === null || high === low ? null : (
            <path
              d={`M${n(frame.x(x))} ${n(frame.y(low))}V${n(frame.y(high))}`}
              stroke={ink(chart.voices[lane] ?? 'all')}
              stroke-width={n(frame.marker * 2)}
              stroke-linecap="butt"
              stroke-opacity="0.14"
            />
          ),
        )}
        {shown.map(({ x, y, lane, look }) =>
          look === 'silent' || look === 'none' ? null : (
            <path
              d={`M${n(frame.x(x))} ${n(frame.y(laneBase(lane, chart.voices.length)))}V${n(frame.y(y))}`}
              stroke={ink(chart.voices[lane] ?? 'all')}
              stroke-width="1.6"
            />
          ),
        )}
      </g>
      <g font-size={n(frame.font)} text-anchor="middle" font-weight="600" class="changed">
        {shown.map(
          ({ x, y, lane, since }) =>
            since !== null && (
              <text
                x={n(frame.x(x) + frame.marker + 4)}
                y={n(frame.y(y) - frame.marker * 0.2)}
                fill={ink(chart.voices[lane] ?? 'all')}
              >
                *
              </text>
            ),
        )}
      </g>
      <g class="marks">
        {facet.points.map((point) => {
          const { x, y, lane, look } = point
          const voice = chart.voices[lane] ?? 'all'
          const marker = (
            <Marker voice={voice} look={look} x={frame.x(x)} y={frame.y(y)} size={frame.marker} ink={ink} />
          )
          const href = link?.(point)
          // Nothing recorded opens nothing; a measured text without a mention is there to be read.
          if (look === 'none' && !href) return marker
          const titled = (
            <g data-key={point.key} data-voice={voice} data-value={String(point.value)}>
              <title>{point.text}</title>
              {marker}
            </g>
          )
          return href ? <a href={href}>{titled}</a> : titled
        })}
      </g>
      {facet.points
        .filter((point) => pointName(chart, facet, point) === opened)
        .map((point) => (
          <PointRing frame={frame} point={point} />
        ))}
    </>
  )
}

/** Around the point whose passages are open. */
export function PointRing({ frame, point }: { frame: Frame; point: Pick<Point, 'x' | 'y'> }) {
  return <OpenedRing x={frame.x(point.x)} y={frame.y(point.y)} r={frame.marker} />
}

/** Height of a capital letter, in ems. */
const nameHeight = 0.73

/** Lanes with their names, years, and the places without a statement. */
function Axes({ chart, frame, ink }: Drawing) {
  const { voices, scale, x } = chart
  const right = frame.width - frame.right
  const half = (frame.x(x.min + 1) - frame.x(x.min)) / 2
  return (
    <g font-size={n(frame.font)} fill={ink('ink-soft')}>
      {chart.empty.map(({ lane, year }) => (
        <rect
          x={n(frame.x(year) + 1)}
          y={n(frame.y(laneBase(lane, voices.length) + 1))}
          width={n(2 * half - 2)}
          height={n(frame.y(laneBase(lane, voices.length)) - frame.y(laneBase(lane, voices.length) + 1))}
          fill={ink('rule')}
          fill-opacity="0.35"
        />
      ))}
      <EventRules events={frame.events} bottom={frame.height - frame.bottom} font={frame.font} ink={ink} />
      {voices.map((voice, lane) => {
        const base = laneBase(lane, voices.length)
        const top = frame.y(base + 1)
        // Clear of the marks on the line of the lane above it.
        const over = Math.min(
          0.8,
          (top - frame.y(base + laneStep) - frame.marker - 1) / frame.font - nameHeight,
        )
        const said = `${laneLabel(voice)}${chart.little.includes(lane) ? `: ${tooLittleText}` : ''}`
        const name = { x: frame.left, y: top - frame.font * over, text: said, anchor: 'start' as const }
        const nameBox = boxOf(name, frame.font * bold)
        return (
          <>
            {scale.ticks.map(({ value, label }, index) => {
              const y = frame.y(base + value / scale.max)
              const isEdge = index === 0 || index === scale.ticks.length - 1
              return (
                <>
                  <path
                    d={`M${n(frame.left)} ${n(y)}H${n(right)}`}
                    stroke={ink(index === 0 ? 'ink-soft' : 'rule')}
                    stroke-width={index === 0 ? '1' : '0.75'}
                  />
                  {isEdge && (
                    <text
                      x={n(frame.left - 5)}
                      y={n(y + frame.font * 0.35)}
                      text-anchor="end"
                      font-size={n(frame.font * 0.9)}
                    >
                      {label}
                    </text>
                  )}
                </>
              )
            })}
            <path d={outline(nameBox)} fill={ink('paper')} />
            <text x={n(frame.left)} y={n(name.y)} fill={ink(voice)} font-weight="600">
              {laneLabel(voice)}
              {chart.little.includes(lane) && (
                <tspan font-weight="400" fill={ink('ink-soft')}>
                  : {tooLittleText}
                </tspan>
              )}
            </text>
          </>
        )
      })}
      <g class="years">
        {x.ticks.map((tick) => (
          <text x={n(frame.x(tick.x))} y={n(frame.height - frame.font * 0.4)} text-anchor="middle">
            {tick.label}
          </text>
        ))}
      </g>
    </g>
  )
}

/** The statements behind each point, one row for each voice, under the years of the facets beside it. */
export function StripMarks({ chart, frame, ink }: Drawing) {
  const base = frame.font * 0.36
  const shown = stripShown(chart, frame)
  return (
    <g font-size={n(frame.font)} fill={ink('ink')} text-anchor="middle">
      {chart.voices.map((voice, lane) => (
        <Marker
          voice={voice}
          look="full"
          x={frame.left - 14}
          y={frame.y(lane)}
          size={frame.marker}
          ink={ink}
        />
      ))}
      <g font-size={n(shown.font)}>
        {shown.cells.map((cell) => (
          <text x={n(frame.x(cell.x))} y={n(frame.y(cell.lane) + base)}>
            {cell.label}
          </text>
        ))}
      </g>
      <path
        d={`M${n(frame.left)} ${n(frame.height - frame.bottom)}H${n(frame.width - frame.right)}`}
        stroke={ink('rule')}
      />
      {chart.x.ticks.map((tick) => (
        <text x={n(frame.x(tick.x))} y={n(frame.height - frame.font * 0.4)} fill={ink('ink-soft')}>
          {tick.label}
        </text>
      ))}
    </g>
  )
}
