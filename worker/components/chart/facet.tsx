import {
  type Chart,
  type Facet,
  laneBase,
  laneStep,
  type Point,
  pointName,
  tooLittleText,
} from '../../../schema/chart/chart.ts'
import { bold } from '../../../schema/chart/lines.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { type Plot, stripShown } from '../../../schema/chart/plot.ts'
import { boxOf } from '../../../schema/chart/text-box.ts'
import { EventRules } from './event-rules.tsx'
import type { Ink } from './ink.ts'
import { Marker, n } from './marker.tsx'
import { OpenedRing } from './opened-ring.tsx'
import { outline } from './outline.ts'

export interface Drawing {
  chart: Chart
  plot: Plot
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
  const { chart, plot, ink, facet, link, opened } = props
  const shown = facet.points.filter((point) => point.look !== 'none')
  return (
    <>
      <Axes chart={chart} plot={plot} ink={ink} />
      <g stroke-linecap="round">
        {facet.points.map(({ low, high, x, lane }) =>
          low === null || high === null || high === low ? null : (
            <path
              d={`M${n(plot.x(x))} ${n(plot.y(low))}V${n(plot.y(high))}`}
              stroke={ink(chart.voices[lane] ?? 'all')}
              stroke-width={n(plot.marker * 2)}
              stroke-linecap="butt"
              stroke-opacity="0.14"
            />
          ),
        )}
        {shown.map(({ x, y, lane, look }) =>
          look === 'silent' || look === 'none' ? null : (
            <path
              d={`M${n(plot.x(x))} ${n(plot.y(laneBase(lane, chart.voices.length)))}V${n(plot.y(y))}`}
              stroke={ink(chart.voices[lane] ?? 'all')}
              stroke-width="1.6"
            />
          ),
        )}
      </g>
      <g font-size={n(plot.font)} text-anchor="middle" font-weight="600" class="changed">
        {shown.map(
          ({ x, y, lane, since }) =>
            since !== null && (
              <text
                x={n(plot.x(x) + plot.marker + 4)}
                y={n(plot.y(y) - plot.marker * 0.2)}
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
            <Marker voice={voice} look={look} x={plot.x(x)} y={plot.y(y)} size={plot.marker} ink={ink} />
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
          <PointRing plot={plot} point={point} />
        ))}
    </>
  )
}

/** Around the point whose passages are open. */
export function PointRing({ plot, point }: { plot: Plot; point: Pick<Point, 'x' | 'y'> }) {
  return <OpenedRing x={plot.x(point.x)} y={plot.y(point.y)} r={plot.marker} />
}

/** Height of a capital letter, in ems. */
const nameHeight = 0.73

/** Lanes with their names, years, and the places without a statement. */
function Axes({ chart, plot, ink }: Drawing) {
  const { voices, scale, x } = chart
  const right = plot.width - plot.right
  const half = (plot.x(x.min + 1) - plot.x(x.min)) / 2
  return (
    <g font-size={n(plot.font)} fill={ink('ink-soft')}>
      {chart.empty.map(({ lane, year }) => (
        <rect
          x={n(plot.x(year) + 1)}
          y={n(plot.y(laneBase(lane, voices.length) + 1))}
          width={n(2 * half - 2)}
          height={n(plot.y(laneBase(lane, voices.length)) - plot.y(laneBase(lane, voices.length) + 1))}
          fill={ink('rule')}
          fill-opacity="0.35"
        />
      ))}
      <EventRules events={plot.events} bottom={plot.height - plot.bottom} font={plot.font} ink={ink} />
      {voices.map((voice, lane) => {
        const base = laneBase(lane, voices.length)
        const top = plot.y(base + 1)
        // Clear of the marks on the line of the lane above it.
        const over = Math.min(0.8, (top - plot.y(base + laneStep) - plot.marker - 1) / plot.font - nameHeight)
        const said = `${laneLabel(voice)}${chart.little.includes(lane) ? `: ${tooLittleText}` : ''}`
        const name = { x: plot.left, y: top - plot.font * over, text: said, anchor: 'start' as const }
        const nameBox = boxOf(name, plot.font * bold)
        return (
          <>
            {scale.ticks.map(({ value, label }, index) => {
              const y = plot.y(base + value / scale.max)
              const isEdge = index === 0 || index === scale.ticks.length - 1
              return (
                <>
                  <path
                    d={`M${n(plot.left)} ${n(y)}H${n(right)}`}
                    stroke={ink(index === 0 ? 'ink-soft' : 'rule')}
                    stroke-width={index === 0 ? '1' : '0.75'}
                  />
                  {isEdge && (
                    <text
                      x={n(plot.left - 5)}
                      y={n(y + plot.font * 0.35)}
                      text-anchor="end"
                      font-size={n(plot.font * 0.9)}
                    >
                      {label}
                    </text>
                  )}
                </>
              )
            })}
            <path d={outline(nameBox)} fill={ink('paper')} />
            <text x={n(plot.left)} y={n(name.y)} fill={ink(voice)} font-weight="600">
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
          <text x={n(plot.x(tick.x))} y={n(plot.height - plot.font * 0.4)} text-anchor="middle">
            {tick.label}
          </text>
        ))}
      </g>
    </g>
  )
}

/** The statements behind each point, one row for each voice, under the years of the facets beside it. */
export function StripMarks({ chart, plot, ink }: Drawing) {
  const base = plot.font * 0.36
  const shown = stripShown(chart, plot)
  return (
    <g font-size={n(plot.font)} fill={ink('ink')} text-anchor="middle">
      {chart.voices.map((voice, lane) => (
        <Marker voice={voice} look="full" x={plot.left - 14} y={plot.y(lane)} size={plot.marker} ink={ink} />
      ))}
      <g font-size={n(shown.font)}>
        {shown.cells.map((cell) => (
          <text x={n(plot.x(cell.x))} y={n(plot.y(cell.lane) + base)}>
            {cell.label}
          </text>
        ))}
      </g>
      <path
        d={`M${n(plot.left)} ${n(plot.height - plot.bottom)}H${n(plot.width - plot.right)}`}
        stroke={ink('rule')}
      />
      {chart.x.ticks.map((tick) => (
        <text x={n(plot.x(tick.x))} y={n(plot.height - plot.font * 0.4)} fill={ink('ink-soft')}>
          {tick.label}
        </text>
      ))}
    </g>
  )
}
