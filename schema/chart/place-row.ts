import type { Figure, FigureMark, FigureRow } from './figure.ts'
import { bold, fitted, shortened, textWidth, wrapped } from './lines.ts'
import type { Column, PlacedMark, PlacedRow, PlacedText } from './placed.ts'
import { tiersOf } from './stack.ts'

/** What a row is laid out on. */
export interface Ground {
  figure: Figure
  /** Pixels of a time in years. */
  px: (x: number) => number
  plotLeft: number
  plotRight: number
  width: number
  left: number
  /** Width of a column of counts. */
  column: number
  font: number
  /** Type beside the labels. */
  small: number
  marker: number
  /** Least height of a lane. */
  lane: number
  pad: number
  /** Height of a line of text. */
  line: number
  isNarrow: boolean
  /** Whether labels stand beside the marks, not above them. */
  isBeside: boolean
}

/** Width of a count with its marker on a phone. */
const countWidth = 32

/** A row from `y` down; its lines are counted from `lines` on, its marks from `marks` on. */
export function placedRow(
  row: FigureRow,
  ground: Ground & { y: number; lines: number; marks: number },
): { row: PlacedRow; marks: PlacedMark[]; ticks: Column['ticks'] } {
  const { figure, px, y, font, line, isNarrow, isBeside, marker } = ground
  const pad = figure.isOneLine ? 0.5 : ground.pad
  if (row.kind === 'head') return { row: headRow(row, ground), marks: [], ticks: [] }
  const isNaming = row.kind === 'naming'
  const lanes = lanesOf(row, ground, isNaming ? marker * 1.25 : marker)
  const callout = calloutOf(row, ground)
  const label = labelOf(row, ground)
  const above = isBeside ? 0 : (label.length - 1) * (font + 1) + line - 1
  const head = above + (isNaming ? callout.length * (line - 2) : 0)
  const lanesHeight = lanes.reduce((sum, { height }) => sum + height, 0)
  const labelHeight = label.length * (font + 1)
  const notedHeight = labelHeight + line - 3
  // The note says what a ringed mark shows, and then stands where the row has room for it anyway; a first that no mark
  // shows stands in the note alone.
  const isNoted =
    !isNarrow &&
    !figure.isOneLine &&
    row.note !== '' &&
    (!row.first?.isOfCollection || head + lanesHeight >= notedHeight - 2)
  const textHeight = isNoted ? notedHeight : isBeside ? labelHeight : 0
  const height = Math.max(head + lanesHeight, textHeight) + 2 * pad
  // Lanes that are lower than the label stand in the middle of it.
  let laneTop = y + pad + head + (isBeside ? Math.max(0, textHeight - head - lanesHeight) / 2 : 0)
  const marks: PlacedMark[] = []
  const ticks: Column['ticks'] = []
  const lines: PlacedRow['lines'] = []
  for (const { shared, own, tiers, radii, step, height: laneHeight } of lanes) {
    const base = laneTop + laneHeight - step / 2 - 1
    if (!figure.isOneLine) {
      ticks.push(
        ...figure.ticks
          .filter(({ lane }) => shared.includes(lane))
          .map(({ x, isUnread }) => ({ px: px(x), py: base, isUnread })),
      )
    }
    for (const [index, mark] of own.entries()) {
      marks.push({
        name: `${row.id}.${figure.voices[mark.lane]}.${mark.key}`,
        x: mark.x,
        px: px(mark.x),
        py: base - (tiers[index] ?? 0) * step,
        r: radii[index] ?? marker,
        lane: mark.lane,
        line: ground.lines + lines.length,
        n: ground.marks + marks.length,
        mark,
      })
    }
    lines.push({ lanes: shared, y: base, top: laneTop, bottom: laneTop + laneHeight })
    laneTop += laneHeight
  }
  const middle = y + height / 2
  const firstLine = lines.find(({ lanes: own }) => own.includes(row.first?.lane ?? -1)) ?? lines[0]
  const wordsY = isNaming ? (lines[0]?.top ?? middle) - 4 : (firstLine?.y ?? middle) + font * 0.33
  return {
    row: {
      row,
      top: y,
      bottom: y + height,
      label: {
        x: 0,
        y: isBeside
          ? middle - (labelHeight + (isNoted ? line - 4 : 0)) / 2 + font * 0.83
          : y + pad + font * 0.9,
        lines: label,
        full: row.label,
      },
      note: isNoted
        ? {
            x: 0,
            y: middle + (labelHeight + line - 4) / 2 - 2,
            text: noteOf(row, ground),
            anchor: 'start',
          }
        : null,
      words: callout.map((one, index) => ({
        ...one,
        y: wordsY - (callout.length - 1 - index) * (line - 2),
      })),
      counts: countsOf(row, { ...ground, pad }, middle),
      lines,
    },
    marks,
    ticks,
  }
}

/** A note that is too long leaves the voices to the rings around their marks: no name is cut. */
function noteOf({ note }: FigureRow, { left, small }: Ground): string {
  return textWidth(note, small) <= left - 6 ? note : fitted(note.split(',')[0] ?? '', left - 6, small)
}

function headRow(row: FigureRow, { y, line, width, font }: Ground & { y: number }): PlacedRow {
  return {
    row,
    top: y,
    bottom: y + line + 1,
    label: { x: 0, y: y + line - 3, lines: [fitted(row.label, width, font * bold)], full: row.label },
    note: null,
    words: [],
    counts: [],
    lines: [],
  }
}

/** Lines of a label before it is cut: beside the marks, beside a single line of them, above them. */
const mostLines = { beside: 3, oneLine: 2, above: 13 }

/** The name of a row in lines; above the marks its first stands beside the counts. */
function labelOf(row: FigureRow, { figure, isBeside, left, width, font }: Ground): string[] {
  const size = font * (figure.isOneLine ? 1 : bold)
  const most = figure.isOneLine ? mostLines.oneLine : isBeside ? mostLines.beside : mostLines.above
  const room = isBeside ? left - 6 : width - 8
  const first = isBeside ? room : room - row.counts.length * countWidth
  return shortened(wrapped(row.label, size, room, first), { most, font: size, width: room })
}

/** The lanes of a row from top to bottom: those of the voices that carry it, or one for all. */
function lanesOf(row: FigureRow, { figure, px, lane }: Ground, radius: number) {
  const all = figure.voices.map((_, index) => index)
  const spoken = all.filter((index) => row.marks.some((mark) => mark.lane === index))
  // A row without a mark shows the statements that it was looked for in.
  const shown = spoken.length > 0 ? spoken : all
  return (figure.isOneLine ? [all] : shown.map((index) => [index])).map((shared) => {
    const own = row.marks.filter((mark) => shared.includes(mark.lane))
    const radii = own.map((mark) => radiusOf(mark, row, radius, figure))
    const step = Math.max(radius, ...radii) * 2 + (figure.isOneLine ? 0.4 : 0.8)
    const tiers = tiersOf(
      own.map(({ x }) => px(x)),
      step,
    )
    return {
      shared,
      own,
      radii,
      tiers,
      step,
      height: Math.max(lane, (Math.max(0, ...tiers) + 1) * step + (figure.isOneLine ? 0 : 2)),
    }
  })
}

/** A mark grows with what it stands for, up to the height of a lane and a half. */
function radiusOf(mark: FigureMark, row: FigureRow, radius: number, { unit }: Figure): number {
  if (unit === 'statement') return mark.look === 'silent' ? radius * 0.85 : radius
  const most = Math.max(1, ...row.marks.map(({ n }) => n))
  return Math.max(radius * 0.7, radius * 2 * Math.sqrt(mark.n / most))
}

/** Lines of a first naming, which stand over its marks. */
const mostWordLines = 4

/** Date and words of a first use in lines, where the empty stretch before it has room for them. */
function calloutOf(row: FigureRow, ground: Ground): Omit<PlacedText, 'y'>[] {
  if (!row.first || ground.figure.isOneLine) return []
  const { px, plotLeft, plotRight, small: size, isNarrow, isBeside } = ground
  const { x, lane, words, isReported, isOfCollection } = row.first
  const at = px(x)
  const date = isOfCollection ? row.first.date : `in these years from ${row.first.date}`
  const said = words === null ? date : `${date} “${words}”${isReported ? ', as reported' : ''}`
  if (row.kind === 'naming') {
    const isEnd = at - plotLeft > (plotRight - plotLeft) / 2
    const left = isBeside ? plotLeft - 4 : 0
    const room = isEnd ? at + 4 - left : plotRight - at + 4
    const lines = wrapped(said, size, room)
    const shown = lines.length <= mostWordLines ? lines : textWidth(date, size) <= room ? [date] : []
    return shown.map((text) => ({ x: at + (isEnd ? 4 : -4), text, anchor: isEnd ? 'end' : 'start' }))
  }
  const text = [said, date].find((one) => textWidth(one, size) <= at - plotLeft - (isNarrow ? 8 : 10))
  const isFirst = !row.marks.some((mark) => mark.lane === lane && mark.x < x)
  return isFirst && text !== undefined ? [{ x: at - 9, text, anchor: 'end' }] : []
}

function countsOf(
  row: FigureRow,
  { isNarrow, isBeside, width, plotRight, column, font, y, pad }: Ground & { y: number },
  middle: number,
): PlacedRow['counts'] {
  // Beside its marks a phone has no room for them; the table has them.
  if (isNarrow && isBeside) return []
  return row.counts.map((n, lane) => ({
    lane,
    text: n === null ? '' : n === 0 ? '–' : String(n),
    ...(isNarrow
      ? {
          x: width - (row.counts.length - 1 - lane) * countWidth,
          y: y + pad + font * 0.9,
          anchor: 'end' as const,
        }
      : { x: plotRight + 14 + column * (lane + 0.5), y: middle + font * 0.35, anchor: 'middle' as const }),
  }))
}
