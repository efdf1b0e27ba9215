import type { Child } from 'hono/jsx'
import { copiedScale, copyShift, lineData, type Originals } from '../../../schema/chart/drawn.ts'
import type { Figure, FigureMark, FigureRow } from '../../../schema/chart/figure.ts'
import { behindGap, isNoteBehind } from '../../../schema/chart/place-row.ts'
import {
  type Column,
  type Placed,
  type PlacedLabel,
  type PlacedMark,
  type PlacedText,
  ringGap,
} from '../../../schema/chart/placed.ts'
import { boxOf } from '../../../schema/chart/text-box.ts'
import { onceWithin } from '../../../schema/once.ts'
import { sumOf } from '../../../schema/stats/sum.ts'
import { escaped, markup } from '../markup/jsx-runtime.ts'
import { EventRules } from './event-rules.tsx'
import type { Ink } from './ink.ts'
import { groupLine, Marker, markerPaths, n } from './marker.tsx'
import { type Ringed, ringed } from './opened-ring.tsx'
import { outline } from './outline.ts'
import { Spans } from './text.tsx'

interface Drawing {
  figure: Figure
  placed: Placed
  ink: Ink
  /** Begins the ids of what it draws: a page has several drawings. */
  id?: string | undefined
  /** Where a mark leads; none in a picture. */
  link?: ((mark: FigureMark) => string) | undefined
  /** What the frame of a row means. */
  means?: ((row: FigureRow) => string | undefined) | undefined
  /** The same marks in another size, which have their addresses and words: these are copies of them. */
  originals?: Originals | undefined
  /** Name of the mark whose passages are open. */
  opened?: string | undefined
}

interface Part extends Drawing {
  column: Column
  /** Lines in the columns before. */
  linesBefore: number
}

/** The timeline without its `svg` element: rows, years, events and marks. */
export function TimelineMarks(drawing: Drawing) {
  const { columns } = drawing.placed
  let lines = 0
  return (
    <>
      {columns.map((column) => {
        const part = { ...drawing, column, linesBefore: lines }
        lines += sumOf(column.rows, (row) => row.lines.length)
        return column.left === 0 ? (
          <TimelineColumn {...part} />
        ) : (
          <g transform={`translate(${n(column.left)} 0)`}>
            <TimelineColumn {...part} />
          </g>
        )
      })}
    </>
  )
}

function TimelineColumn(part: Part) {
  const { figure, placed, column, ink } = part
  const { plot, width, rows, marks, strip, countHeads, caption } = column
  const { small } = placed
  const px = pixelsOf(placed, column)
  return (
    <>
      <g stroke={ink('rule')}>
        <path
          d={[...rows.map(({ top }) => top), plot.bottom].map((y) => `M0 ${n(y)}H${n(width)}`).join('')}
        />
      </g>
      <Axis {...part} />
      <Ticks {...part} />
      <EventRules events={column.events} bottom={plot.bottom} font={small} ink={ink} />
      <path
        d={[
          ...rows.flatMap(({ top, titleBottom }) =>
            titleBottom === null
              ? []
              : outline({ left: 0, right: width, top: top + 0.5, bottom: titleBottom }),
          ),
          // No rule and no year goes through words.
          ...[caption ?? [], ...rows.map(({ words }) => words)]
            .flat()
            .map((line) => outline(boxOf(line, small))),
        ].join('')}
        fill={ink('paper')}
      />
      <Words {...part} />
      <g fill="none" stroke-opacity="0.5">
        {marks.map(
          ({ py, lane, mark: { within } }) =>
            within && (
              <path
                d={`M${n(px(within.from))} ${n(py)}H${n(px(within.to))}`}
                stroke={ink(figure.voices[lane] ?? 'all')}
              />
            ),
        )}
        {marks
          .filter(({ mark }) => mark.isFirst)
          .map(({ px, py, r, lane }) => (
            <circle cx={n(px)} cy={n(py)} r={n(r + ringGap)} stroke={ink(figure.voices[lane] ?? 'all')} />
          ))}
      </g>
      <Marks {...part} />
      <g font-size={n(small)} fill={ink('ink')}>
        {caption && <Text {...caption} />}
        {strip.titles.map((title) => (
          <Text {...title} fill={ink('ink-soft')} />
        ))}
        {strip.heads.map(({ lane, x, y }) => (
          <Marker voice={figure.voices[lane] ?? 'all'} look="full" x={x} y={y} size={3.6} ink={ink} />
        ))}
        {figure.voices.map((voice, lane) => (
          <g fill={ink(voice)} text-anchor="middle">
            {texts(strip.cells.filter((cell) => cell.lane === lane))}
          </g>
        ))}
        {countHeads.map(({ lane, x, y }) => (
          <Marker voice={figure.voices[lane] ?? 'all'} look="full" x={x} y={y} size={4} ink={ink} />
        ))}
      </g>
    </>
  )
}

/** What stands for a text, from its middle: one that was not read has two ends with nothing between them. */
export const tickLines = { tick: '-2v4', broken: '-4v2.5m0 3v2.5' }

/** How many times as large, on a page and in the picture that networks show small, and how dark. */
const tickLooks = { page: { scale: 1, opacity: 0.35 }, card: { scale: 1.5, opacity: 0.5 } }

/** Folded and unfolded rows stand on the same statements. */
const ticksOnce = onceWithin<Figure['ticks'], string>()

/** The statements behind the marks. Lines of one voice have the same, which are drawn once and used again. */
function Ticks({ figure, placed, column, ink, id = '', linesBefore }: Part) {
  const lines = figure.isOneLine ? [] : column.rows.flatMap((row) => row.lines)
  const px = pixelsOf(placed, column)
  const look = tickLooks[placed.size === 'card' ? 'card' : 'page']
  const outlineOf = (lanes: readonly number[]) =>
    ticksOnce(figure.ticks, [lanes, look.scale, column.plot.left, column.plot.right].join(' '), () =>
      figure.ticks
        .filter(({ lane }) => lanes.includes(lane))
        .map(({ x, isUnread }) => `M${n(px(x) / look.scale)} ${tickLines[isUnread ? 'broken' : 'tick']}`)
        .join(''),
    )
  return (
    <g stroke={ink('ink-soft')} stroke-opacity={look.opacity}>
      {[...Map.groupBy(lines, ({ lanes }) => lanes.join())].map(([, [first, ...again]], index) => {
        const d = first ? outlineOf(first.lanes) : ''
        const name = `${id}${placed.size}${linesBefore}-${index}`
        return (
          first &&
          d !== '' && (
            <>
              <path
                d={d}
                transform={`translate(0 ${n(first.y)})${look.scale === 1 ? '' : ` scale(${look.scale})`}`}
                id={again.length > 0 ? name : undefined}
              />
              {again.map(({ y }) => (
                <use href={`#${name}`} y={n(y - first.y)} />
              ))}
            </>
          )
        )
      })}
    </g>
  )
}

/** The marks line by line; of a line is said once what its marks have in common. */
function Marks(part: Part) {
  const { figure, placed, column, ink, link, linesBefore, originals, opened } = part
  const lines = column.rows.flatMap(({ row, lines: own }) => own.map((line) => ({ row, ...line })))
  const path = markerPaths()
  const scale = originals && copiedScale(placed, originals)
  const ofLine = Map.groupBy(column.marks, ({ line }) => line - linesBefore)
  return (
    <g class="marks" {...groupLine} {...(scale && copiedGroup(scale))}>
      {lines.map(({ row, lanes, top, bottom }, index) => {
        const marks = ofLine.get(index)
        if (!marks) return null
        const [only] = lanes
        const voice = lanes.length === 1 ? figure.voices[only ?? 0] : undefined
        const { left, width } = column
        const line = { about: row.about, left, right: left + width, top, bottom }
        const written = marks.map((one) => {
          const mark =
            originals && scale
              ? copyOf(one, originals, scale)
              : markOf(part, one, { isOfVoice: voice !== undefined, path })
          return one.mark.name === opened ? ringed(mark, `m${one.mark.n}`, placeOf(one, originals)) : mark
        })
        return (
          <g fill={voice && ink(voice)} stroke={voice && ink(voice)} {...(link && lineData(line, marks))}>
            {markup(written.join(''))}
          </g>
        )
      })}
    </g>
  )
}

/** Where the original of a mark stands. */
function placeOf(one: PlacedMark, originals: Originals | undefined): Ringed {
  const { px, py, r } = originals?.marks.get(one.mark.n) ?? one
  return { x: Number(n(px)), y: Number(n(py)), r: Number(n(r)) }
}

/** Copies are as large as this drawing's own marks would be, and have lines as broad. */
const copiedGroup = (scale: number) => ({
  transform: `scale(${scale})`,
  'stroke-width': n(groupLine['stroke-width'] / scale),
})

/** The mark as another size draws it: its link answers here, too, and the page holds its address and words once. */
function copyOf(one: PlacedMark, { marks }: Originals, scale: number): string {
  const original = marks.get(one.mark.n)
  if (!original) throw new Error(`${one.mark.name} is drawn in no size that has its address`)
  const { x, y } = copyShift(one, original, scale)
  return `<use href="#m${one.mark.n}" x="${n(x)}" y="${n(y)}"/>`
}

/** Written by hand: a page has a thousand marks. */
function markOf(
  { figure, ink, link }: Part,
  { px, py, r, lane, mark }: PlacedMark,
  {
    isOfVoice,
    path,
  }: {
    /** Whether its line is of one voice, whose colour it has then. */
    isOfVoice: boolean
    path: ReturnType<typeof markerPaths>
  },
): string {
  const voice = figure.voices[lane] ?? 'all'
  const outline = path({ voice, look: mark.look, x: px, y: py, size: r })
  const fill = mark.look === 'hollow' ? ink('paper') : isOfVoice ? undefined : ink(voice)
  const colours = `${fill ? ` fill="${fill}"` : ''}${isOfVoice ? '' : ` stroke="${ink(voice)}"`}`
  const shape = `<path d="${outline}"${colours}/>`
  if (!link) return `<g data-name="${mark.name}"><title>${escaped(mark.text)}</title>${shape}</g>`
  // An address names its mark.
  return `<a id="m${mark.n}" href="${escaped(link(mark))}"><title>${escaped(mark.text)}</title>${shape}</a>`
}

/** Pixels of a time in years. */
function pixelsOf({ x }: Placed, { plot }: Column): (value: number) => number {
  return (value) => plot.left + ((value - x.min) / (x.max - x.min)) * (plot.right - plot.left)
}

/** Years and their lines; the names of the years are drawn by the browser's chart by its own scale. */
function Axis({ placed, column, ink }: Part) {
  const { font, x } = placed
  const { plot, years } = column
  const px = pixelsOf(placed, column)
  // A single year has lines between its quarters.
  const step = x.max - x.min === 1 ? 1 / 4 : 1
  const edges = Array.from({ length: (x.max - x.min) / step + 1 }, (_, index) => px(x.min + index * step))
  return (
    <g>
      <path
        d={edges.map((edge) => `M${n(edge)} ${n(plot.top)}V${n(plot.bottom)}`).join('')}
        stroke={ink('rule')}
        stroke-opacity="0.6"
      />
      <g class="years" font-size={n(font)} fill={ink('ink-soft')} text-anchor="middle">
        {texts(years.map(({ value, label }) => ({ x: px(value), y: plot.bottom + font + 4, text: label })))}
      </g>
    </g>
  )
}

/** Among frames without notes of their own, themes stand out. */
const weightOf = (row: FigureRow, isOneLine: boolean) => (isOneLine && row.kind !== 'head' ? '400' : '600')

/** Labels, notes and words of the rows, and how many statements of each voice carry them. */
function Words({ figure, placed, column, ink, means, originals }: Part) {
  const { font, small } = placed
  const { rows } = column
  const counts = rows.flatMap((row) => row.counts).filter(({ text }) => text !== '')
  const hasColumns = rows.every(({ titleBottom }) => titleBottom === null)
  const halo = { stroke: ink('paper'), 'stroke-width': '3', 'paint-order': 'stroke' }
  return (
    <>
      <g font-size={n(font)} fill={ink('ink')} {...halo}>
        {rows.map((placedRow) => {
          const { row, label, behind, note } = placedRow
          const meaning = originals ? undefined : means?.(row)
          const text = (
            <RowLabel {...label} font={font} weight={weightOf(row, figure.isOneLine)} meaning={meaning}>
              {behind.map(({ lane, text: count }) => (
                <tspan
                  dx={n(small * behindGap)}
                  font-size={n(small)}
                  font-weight="400"
                  fill={ink(figure.voices[lane] ?? 'all')}
                >
                  {count}
                </tspan>
              ))}
              {isNoteBehind(placedRow) && (
                <tspan
                  dx={n(small * behindGap)}
                  font-size={n(small)}
                  font-weight="400"
                  fill={ink('ink-soft')}
                >
                  {note?.text}
                </tspan>
              )}
            </RowLabel>
          )
          return row.href ? <a href={row.href}>{text}</a> : text
        })}
      </g>
      <g font-size={n(small)} fill={ink('ink-soft')}>
        {rows.map((row) => row.note && !isNoteBehind(row) && <Text {...row.note} />)}
        {rows.flatMap(({ leaders }) =>
          leaders.map(({ x, from, to, lane }) => (
            <path d={`M${n(x)} ${n(from)}V${n(to)}`} stroke={ink(figure.voices[lane] ?? 'all')} />
          )),
        )}
        <g font-style="italic">{rows.flatMap(({ words }) => words.map((line) => <Text {...line} />))}</g>
        {hasColumns ? (
          <g {...halo} text-anchor="middle">
            {counts.map(({ x, y, text, lane }) => (
              <text x={n(x)} y={n(y)} fill={text === '–' ? undefined : ink(figure.voices[lane] ?? 'all')}>
                {text}
              </text>
            ))}
          </g>
        ) : (
          counts.map(({ x, y, text, lane }) => (
            <text x={n(x)} y={n(y)} fill={ink(figure.voices[lane] ?? 'all')}>
              {text}
            </text>
          ))
        )}
      </g>
    </>
  )
}

function RowLabel(
  props: PlacedLabel & { font: number; weight: string; meaning: string | undefined; children: Child },
) {
  const { x, y, lines, full, font, weight, meaning, children } = props
  const title = meaning === undefined ? full : `${full}: ${meaning}`
  return (
    <text x={n(x)} y={n(y)} font-weight={weight}>
      {title !== lines[0] && <title>{title}</title>}
      {lines.length === 1 ? lines : <Spans lines={lines} x={x} yOf={(index) => y + index * (font + 1)} />}
      {children}
    </text>
  )
}

/** Texts that have all else from what they stand in, written by hand: a page has hundreds of numbers under its rows. */
function texts(all: readonly Pick<PlacedText, 'x' | 'y' | 'text'>[]) {
  return markup(all.map(({ x, y, text }) => `<text x="${n(x)}" y="${n(y)}">${escaped(text)}</text>`).join(''))
}

function Text({ x, y, text, anchor, fill }: PlacedText & { fill?: string }) {
  return (
    <text x={n(x)} y={n(y)} text-anchor={anchor === 'start' ? undefined : anchor} fill={fill}>
      {text}
    </text>
  )
}
