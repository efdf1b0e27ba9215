import type { Figure, FigureRow } from '../../../schema/chart/figure.ts'
import type { Column, Placed, PlacedLabel, PlacedMark, PlacedText } from '../../../schema/chart/placed.ts'
import type { Ink } from './ink.ts'
import { groupLine, Marker, n } from './marker.tsx'

interface Drawing {
  figure: Figure
  placed: Placed
  ink: Ink
  /** Where a mark leads; none in a picture. */
  link?: ((mark: PlacedMark) => string) | undefined
}

interface Part extends Drawing {
  column: Column
}

/** The timeline without its `svg` element: rows, years, events and marks. */
export function TimelineMarks(drawing: Drawing) {
  const { columns } = drawing.placed
  return (
    <>
      {columns.map((column) =>
        column.left === 0 ? (
          <TimelineColumn {...drawing} column={column} />
        ) : (
          <g transform={`translate(${n(column.left)} 0)`}>
            <TimelineColumn {...drawing} column={column} />
          </g>
        ),
      )}
    </>
  )
}

function TimelineColumn(part: Part) {
  const { figure, placed, column, ink, link } = part
  const { plot, width, rows, ticks, marks, strip, countHeads, caption } = column
  const { small } = placed
  return (
    <>
      <g stroke={ink('rule')}>
        {rows.map(({ top }) => (
          <path d={`M0 ${n(top)}H${n(width)}`} />
        ))}
        <path d={`M0 ${n(plot.bottom)}H${n(width)}`} />
      </g>
      <Axis {...part} />
      <path
        d={ticks.map(({ px, py }) => `M${n(px)} ${n(py - 2)}v4`).join('')}
        stroke={ink('ink-soft')}
        stroke-opacity="0.35"
      />
      <Events {...part} />
      <Words {...part} />
      <g fill="none" stroke-opacity="0.5">
        {marks
          .filter(({ mark }) => mark.isFirst)
          .map(({ px, py, r, lane }) => (
            <circle cx={n(px)} cy={n(py)} r={n(r + 3)} stroke={ink(figure.voices[lane] ?? 'all')} />
          ))}
      </g>
      <g class="marks" {...groupLine}>
        {marks.map((one) => {
          const voice = figure.voices[one.lane] ?? 'all'
          const drawn = (
            <>
              <title>{one.mark.text}</title>
              <Marker
                {...{ voice, ink, isOfGroup: true }}
                look={one.mark.look}
                x={one.px}
                y={one.py}
                size={one.r}
              />
            </>
          )
          // An address names its mark.
          return link ? <a href={link(one)}>{drawn}</a> : <g data-name={one.name}>{drawn}</g>
        })}
      </g>
      <g font-size={n(small)} fill={ink('ink')}>
        {caption && <Text {...caption} />}
        <Text {...strip.title} fill={ink('ink-soft')} />
        {strip.heads.map(({ lane, x, y }) => (
          <Marker voice={figure.voices[lane] ?? 'all'} look="full" x={x} y={y} size={3.6} ink={ink} />
        ))}
        {strip.cells.map((cell) => (
          <Text {...cell} fill={ink(figure.voices[cell.lane] ?? 'all')} />
        ))}
        {countHeads.map(({ lane, x, y }) => (
          <Marker voice={figure.voices[lane] ?? 'all'} look="full" x={x} y={y} size={4} ink={ink} />
        ))}
      </g>
    </>
  )
}

/** Years and their lines; the names of the years are drawn by the browser's chart by its own scale. */
function Axis({ placed, column, ink }: Part) {
  const { font, x } = placed
  const { plot, years } = column
  const px = (value: number) => plot.left + ((value - x.min) / (x.max - x.min)) * (plot.right - plot.left)
  const edges = Array.from({ length: x.max - x.min + 1 }, (_, index) => px(x.min + index))
  return (
    <g>
      <path
        d={edges.map((edge) => `M${n(edge)} ${n(plot.top)}V${n(plot.bottom)}`).join('')}
        stroke={ink('rule')}
        stroke-opacity="0.6"
      />
      <g class="years" font-size={n(font)} fill={ink('ink-soft')} text-anchor="middle">
        {years.map(({ value, label }) => (
          <text x={n(px(value))} y={n(plot.bottom + font + 4)}>
            {label}
          </text>
        ))}
      </g>
    </g>
  )
}

function Events({ placed, column, ink }: Part) {
  const { plot, events } = column
  return (
    <g font-size={n(placed.small)} fill={ink('ink-soft')}>
      {events.map(({ at, top, full, ...text }) => (
        <g>
          <title>{full}</title>
          <path d={`M${n(at)} ${n(top)}V${n(plot.bottom)}`} stroke={ink('ink-soft')} stroke-dasharray="2 3" />
          {text.text !== '' && <Text {...text} />}
        </g>
      ))}
    </g>
  )
}

/** Among frames without notes of their own, themes stand out. */
const weightOf = (row: FigureRow, isOneLine: boolean) => (isOneLine && row.kind !== 'head' ? '400' : '600')

/** Labels, notes and words of the rows, and how many statements of each voice carry them. */
function Words({ figure, placed, column, ink }: Part) {
  const { font, small } = placed
  return (
    <>
      {column.rows.map(({ row, label, note, words, counts }) => (
        <>
          {row.href ? (
            <a href={row.href}>
              <RowLabel {...label} font={font} weight={weightOf(row, figure.isOneLine)} ink={ink} />
            </a>
          ) : (
            <RowLabel {...label} font={font} weight={weightOf(row, figure.isOneLine)} ink={ink} />
          )}
          <g font-size={n(small)}>
            {note && <Text {...note} fill={ink('ink-soft')} />}
            {words && (
              <text
                x={n(words.x)}
                y={n(words.y)}
                text-anchor={words.anchor}
                fill={ink('ink-soft')}
                font-style="italic"
                stroke={ink('paper')}
                stroke-width="4"
                stroke-linejoin="round"
                paint-order="stroke"
              >
                {words.text}
              </text>
            )}
            {placed.size === 'narrow' &&
              counts
                .filter(({ text }) => text !== '–')
                .map(({ x, y, text, lane }) => (
                  <Marker
                    voice={figure.voices[lane] ?? 'all'}
                    look="full"
                    x={x - text.length * small * 0.6 - 7}
                    y={y - 4}
                    size={3}
                    ink={ink}
                  />
                ))}
            <g stroke={ink('paper')} stroke-width="3" paint-order="stroke">
              {counts.map((count) => (
                <Text
                  {...count}
                  fill={ink(count.text === '–' ? 'ink-soft' : (figure.voices[count.lane] ?? 'all'))}
                />
              ))}
            </g>
          </g>
        </>
      ))}
    </>
  )
}

function RowLabel(props: PlacedLabel & { font: number; weight: string; ink: Ink }) {
  const { x, y, lines, full, font, weight, ink } = props
  return (
    <text
      x={n(x)}
      y={n(y)}
      font-size={n(font)}
      font-weight={weight}
      fill={ink('ink')}
      stroke={ink('paper')}
      stroke-width="3"
      paint-order="stroke"
    >
      {full !== lines[0] && <title>{full}</title>}
      {lines.length === 1
        ? lines
        : lines.map((line, index) => (
            <tspan x={n(x)} y={n(y + index * (font + 1))}>
              {line}
            </tspan>
          ))}
    </text>
  )
}

function Text({ x, y, text, anchor, fill }: PlacedText & { fill?: string }) {
  return (
    <text x={n(x)} y={n(y)} text-anchor={anchor} fill={fill}>
      {text}
    </text>
  )
}
