import type { Line } from './line.ts'
import { mostOf } from './weight.ts'

/** A column has at least so many lines. */
const fewestLines = 4
/** So large a share of lines may cross the gap between columns: titles, and notes below. */
const mostCrossing = 0.34
/** A column is at least so wide, as a share of the whole. */
const narrowest = 0.18

/** Letters so much larger than the text's own are those of a heading, so much smaller ones those of notes. */
const headingSize = 1.15
const smallPrint = 0.9

/** A page has no more columns than this many halvings make, and they begin at no more places than these. */
const deepest = 3
const mostEdges = 40
/** A page of more parts of lines than any newspaper has is a table or a drawing. */
const mostLines = 1500

/**
 * The pages of a document, each in the order in which it is read: columns one after the other between lines of full width,
 * and behind them the small print at the foot.
 */
export function pagesInOrder(pages: readonly (readonly Line[])[]): Line[][] {
  return pages.map((lines) => {
    const foot = footOf(lines)
    return [...inColumns(lines.filter((line) => !foot.has(line))), ...inColumns([...foot])]
  })
}

/** Smaller lines below all of the text's own. */
function footOf(lines: readonly Line[]): Set<Line> {
  const usual = usualSize(lines)
  const lowest = Math.min(...lines.filter(({ size }) => size > usual * smallPrint).map(({ y }) => y))
  return new Set(lines.filter(({ y, size }) => y < lowest && size <= usual * smallPrint))
}

/** The size in which most letters are set. */
function usualSize(lines: readonly Line[]): number {
  return mostOf(lines.map(({ size, text }) => [size, text.length]))
}

function inColumns(lines: readonly Line[]): Line[] {
  const gap = columnGap(lines)
  if (gap === null) return joinedRows(lines)
  const usual = usualSize(lines)
  const cells = cellsAcross(lines, gap)
  const ordered: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  let across: Line[] = []
  const flush = (): void => {
    const last = shortColumn(left, right)
    ordered.push(...inColumns(left), ...inColumns(right.filter((line) => !last.includes(line))), ...last)
    left = []
    right = []
  }
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    if (cells.has(line)) {
      flush()
      across.push(line)
      continue
    }
    ordered.push(...tableRows(across))
    across = []
    if (isHeadingAlone(line, lines, usual)) {
      flush()
      ordered.push(line)
    } else if (line.right <= gap) left.push(line)
    else if (line.left >= gap) right.push(line)
    else {
      flush()
      ordered.push(line)
    }
  }
  flush()
  return [...ordered, ...tableRows(across)]
}

/** The end of a text in a column of its own with fewer lines than one has, as far from the column before as that one is from its neighbour. */
function shortColumn(left: readonly Line[], right: readonly Line[]): Line[] {
  const before = columnEdges(left).at(-1)
  const [own] = columnEdges(right)
  if (before === undefined || own === undefined) return []
  const next = 2 * own - before
  const [first, ...others] = right.filter((line) => line.left > next - line.size / 2)
  const isBeside = right.every((line) => line.left > next - line.size / 2 || line.right < next)
  const isAtTop = first !== undefined && right.every(({ y }) => y < first.y + first.size / 2)
  return isBeside && isAtTop && others.length < fewestLines && Math.abs(first.left - next) < first.size
    ? [first, ...others]
    : []
}

/** Where whole columns begin, from left to right. */
function columnEdges(lines: readonly Line[]): number[] {
  const starts = Map.groupBy(lines, ({ left }) => Math.round(left))
  return [...starts].flatMap(([at, own]) => (own.length < fewestLines ? [] : [at])).sort((a, b) => a - b)
}

function tableRows(cells: readonly Line[]): Line[] {
  return joinedRows(cells).map((row) => ({ ...row, isRow: true }))
}

/** The cells of a table that stands across both columns: rows of three parts or more, none as wide as a column's lines. */
function cellsAcross(lines: readonly Line[], gap: number): Set<Line> {
  const before = fullWidth(lines.filter(({ left }) => left < gap))
  const behind = fullWidth(lines.filter(({ left }) => left >= gap))
  const isNarrow = ({ left, right }: Line) => right - left < (left < gap ? before : behind) * 0.55
  const rows: Line[][] = []
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && areLevel(first, line)) row.push(line)
    else rows.push([line])
  }
  const isOfTable = (row: readonly Line[] | undefined) =>
    row !== undefined && row.length > 2 && row.every(isNarrow)
  return new Set(
    rows.filter((row, n) => isOfTable(row) && (isOfTable(rows[n - 1]) || isOfTable(rows[n + 1]))).flat(),
  )
}

/** The width of a whole line: of several columns beside each other, that of one. */
function fullWidth(lines: readonly Line[]): number {
  const widths = lines.map(({ left, right }) => right - left).sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.75)] ?? 0
}

function spanOf(lines: readonly Line[]): { start: number; end: number } {
  return {
    start: Math.min(...lines.map(({ left }) => left)),
    end: Math.max(...lines.map(({ right }) => right)),
  }
}

/** A heading with nothing beside it stands over both columns, however short it is. */
function isHeadingAlone(line: Line, lines: readonly Line[], usual: number): boolean {
  return (
    line.size > usual * headingSize &&
    !lines.some((one) => one !== line && Math.abs(one.y - line.y) < line.size * 0.9)
  )
}

/** Where two columns part, or null. Beside a column there may be others, to a depth. */
function columnGap(lines: readonly Line[], depth = deepest): number | null {
  if (lines.length < 2 * fewestLines || lines.length > mostLines || depth === 0) return null
  const { start, end } = spanOf(lines)
  const width = end - start
  const shared = sharingRow(lines)
  let best: { at: number; crossing: number } | null = null
  for (const at of edgesOf(lines)) {
    if (at < start + width * narrowest || at > end - width * narrowest) continue
    const before = lines.filter(({ right }) => right <= at)
    const behind = lines.filter(({ left }) => left >= at)
    const across = lines.filter(({ left, right }) => left < at && right > at)
    // Words beside a line that crosses the gap show that there is none.
    if (across.filter((line) => shared.has(line)).length > Math.max(1, lines.length * 0.05)) continue
    const crossing = lines.length - before.length - behind.length
    if (before.length < fewestLines || behind.length < fewestLines) continue
    if (crossing > lines.length * mostCrossing) continue
    if (best !== null && crossing >= best.crossing) continue
    if (!areBeside(before, behind)) continue
    if (!fills(before, at - start, depth) || !fills(behind, end - at, depth)) continue
    best = { at, crossing }
  }
  return best?.at ?? null
}

/** Whether two lines stand on one base line. */
function areLevel(one: Line, other: Line): boolean {
  return Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.4
}

/** Lines that have others on their base line. */
function sharingRow(lines: readonly Line[]): Set<Line> {
  const shared = new Set<Line>()
  const rows = [...lines].sort((a, b) => b.y - a.y)
  rows.forEach((line, n) => {
    const next = rows[n + 1]
    if (next && areLevel(next, line)) {
      shared.add(line)
      shared.add(next)
    }
  })
  return shared
}

/** Places at which lines begin, those of most lines first. */
function edgesOf(lines: readonly Line[]): number[] {
  const times = new Map<number, number>()
  for (const { left } of lines) times.set(Math.round(left) - 1, (times.get(Math.round(left) - 1) ?? 0) + 1)
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostEdges)
    .map(([at]) => at)
}

/** One column, or several beside each other. */
function fills(lines: readonly Line[], width: number, depth: number): boolean {
  return isColumn(lines, width) || columnGap(lines, depth - 1) !== null
}

/** Labels and numbers of points fill no column. */
function isColumn(lines: readonly Line[], width: number): boolean {
  const widths = lines.map(({ left, right }) => right - left).sort((a, b) => a - b)
  const median = widths[Math.floor(widths.length / 2)] ?? 0
  return median > width * 0.45 && lines.some(({ text }) => text.includes(' ') || text.length > 12)
}

/** Two columns stand beside each other, not one below the other. */
function areBeside(one: readonly Line[], other: readonly Line[]): boolean {
  const low = (lines: readonly Line[]) => Math.min(...lines.map(({ y }) => y))
  const high = (lines: readonly Line[]) => Math.max(...lines.map(({ y }) => y))
  const shared = Math.min(high(one), high(other)) - Math.max(low(one), low(other))
  return shared > 0.3 * Math.min(high(one) - low(one), high(other) - low(other))
}

/** In a single column, what stands on one base line is one line, however far apart: a label and what it is of. */
function joinedRows(lines: readonly Line[]): Line[] {
  const boxed = boxesBeside(lines)
  const rows: Line[] = []
  for (const line of lines.filter((one) => !boxed.has(one)).sort((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1)
    if (row && row.left < line.left && areLevel(row, line)) {
      row.text = `${row.text} ${line.text}`
      row.right = Math.max(row.right, line.right)
      row.joins = (row.joins ?? 0) + (isWorded(line) ? 1 : 0)
    } else rows.push({ ...line })
  }
  return [...rows, ...[...boxed].map((line) => ({ ...line, isBeside: true }))]
}

/** Lines in letters of another size that stand beside the text's own, as a box does into which a page puts something else. */
function boxesBeside(lines: readonly Line[]): Set<Line> {
  const usual = usualSize(lines)
  const others = lines.filter(({ size }) => Math.abs(size - usual) > usual * 0.08)
  const own = lines.filter((line) => !others.includes(line))
  const boxes = Map.groupBy(others, ({ size, left }) => `${size.toFixed(1)} ${Math.round(left / 4)}`)
  return new Set([...boxes.values()].filter((box) => isWorded(...box) && standsBeside(box, own)).flat())
}

function standsBeside(box: readonly Line[], own: readonly Line[]): boolean {
  const near = (one: Line) => own.filter(({ y, size }) => Math.abs(y - one.y) < size * 0.75)
  const beside = box.filter((one) => near(one).length > 0)
  const isApart = beside.every((one) =>
    near(one).every(({ left, right }) => right <= one.left || left >= one.right),
  )
  // What shares its base line with the text is its label.
  const isLabel = beside.every((one) => near(one).some(({ y }) => Math.abs(y - one.y) < 0.5))
  return beside.length > 0 && beside.length >= box.length / 2 && isApart && !isLabel
}

/** Prose, and no label or figure. */
function isWorded(...lines: Line[]): boolean {
  return (
    lines
      .map(({ text }) => text)
      .join(' ')
      .split(' ').length >= 4
  )
}

/** Whether many lines of a page had words side by side that are no columns: a table, or an order that nobody can tell. */
export function isUnsure(page: readonly Line[]): boolean {
  const joined = page.filter(({ joins }) => (joins ?? 0) > 0).length
  return joined >= fewestLines && joined > page.length / 4
}
