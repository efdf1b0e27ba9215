import { sumOf } from '../../../stats/sum.ts'
import type { Run } from './run.ts'
import { mostOf } from './weight.ts'

/** The runs on one base line, from left to right, and the wide gaps between them. */
export interface Row {
  runs: Run[]
  left: number
  right: number
  size: number
  gaps: Gap[]
}

interface Gap {
  from: number
  to: number
  /** Whether it is as wide as two others of its row, as the spaces of a justified line are. */
  isSpace: boolean
}

/** A narrow strip of a page that parts columns for a number of rows. */
interface Gutter {
  at: number
  rows: ReadonlySet<Row>
  /** How wide it is in all of these rows. */
  width: number
  /** Whether its gaps are as wide as others of their rows, as spaces are, and as the gutters of many columns. */
  isLikeSpaces: boolean
}

/** A gap of so many letter heights may part columns, where those above and below it begin in one place. */
const narrowGap = 0.6
/** Rows that must have the gap, and the share of them behind whose gap the letters begin in one place. */
const fewestSharing = 4
const leastAligned = 0.6
/** A column is at least so many letter heights wide. */
const narrowestColumn = 8
/** What begins in one place differs by no more points. */
const sameEdge = 1.5

export function rowOf(runs: readonly Run[]): Row | null {
  const inked = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)
  const [first] = inked
  if (!first) return null
  const size = Math.max(...inked.map((run) => run.size))
  const gaps: { from: number; to: number }[] = []
  let end = first.x
  for (const run of inked) {
    if (run.x - end > size * narrowGap) gaps.push({ from: end, to: run.x })
    end = Math.max(end, run.x + run.width)
  }
  const isSpace = (width: number) =>
    gaps.filter(({ from, to }) => Math.abs(to - from - width) < width * 0.02).length > 2
  return {
    runs: inked,
    left: first.x,
    right: end,
    size,
    gaps: gaps.map(({ from, to }) => ({ from, to, isSpace: isSpace(to - from) })),
  }
}

/**
 * Where columns part: beside a strip that no row of a stretch of the page crosses, the letters behind it begin in one
 * place. The spaces of justified lines are as wide, and lie now here, now there.
 */
export function guttersOf(rows: readonly Row[]): Gutter[] {
  const starts = new Map<number, number>()
  for (const { gaps } of rows)
    for (const { to } of gaps) starts.set(Math.round(to), (starts.get(Math.round(to)) ?? 0) + 1)
  const places = [...starts.keys()].filter(
    (at) => sumOf([at - 1, at, at + 1], (one) => starts.get(one) ?? 0) >= fewestSharing,
  )
  const found = places.flatMap((at) => stretchesAt(rows, at))
  // Neighbouring points are one place; the one with most rows stands for them.
  const gutters = found
    .filter(
      (one) => !one.isLikeSpaces || !found.some((other) => other.width > one.width * 1.1 && meet(other, one)),
    )
    .sort((a, b) => b.rows.size - a.rows.size)
    .filter(
      (one, n, all) =>
        !all.slice(0, n).some((other) => Math.abs(other.at - one.at) <= 2 * sameEdge && meet(other, one)),
    )
  return [...gutters, ...gutterBehind(rows, gutters)]
}

/** One before a last column of fewer lines, as far from the gutter before as that one is from its neighbour. */
function gutterBehind(rows: readonly Row[], gutters: readonly Gutter[]): Gutter[] {
  const edges = gutters.map(({ at }) => at + sameEdge).sort((a, b) => a - b)
  const last = edges.at(-1)
  const before = edges.at(-2) ?? mostOf(rows.map(({ left }) => [Math.round(left), 1]))
  if (last === undefined) return []
  const next = 2 * last - before
  const sharing = rows.filter(({ gaps }) => gaps.some(({ to }) => Math.abs(to - next) <= 2 * sameEdge))
  if (sharing.length === 0 || sharing.length >= fewestSharing) return []
  return [{ at: next - 2 * sameEdge, rows: new Set(sharing), width: 0, isLikeSpaces: false }]
}

function meet(one: Gutter, other: Gutter): boolean {
  return [...one.rows].some((row) => other.rows.has(row))
}

function stretchesAt(rows: readonly Row[], at: number): Gutter[] {
  const found: Gutter[] = []
  let stretch: Row[] = []
  const close = (): void => {
    const sharing = stretch.flatMap(({ gaps, size }) =>
      gaps.filter((gap) => spans(gap, at)).map((gap) => ({ ...gap, size })),
    )
    // A gap as wide as a column is one without a line in this row, and does not tell where the next begins.
    const telling = sharing.filter(({ from, to, size }) => to - from < size * narrowestColumn)
    const aligned = telling.filter(({ to }) => Math.abs(to - at) <= sameEdge)
    if (aligned.length >= Math.max(fewestSharing, telling.length * leastAligned))
      found.push({
        at: at - sameEdge,
        rows: new Set(stretch),
        width: Math.min(...sharing.map(({ to }) => to)) - Math.max(...sharing.map(({ from }) => from)),
        isLikeSpaces: sharing.filter(({ isSpace }) => isSpace).length > sharing.length / 2,
      })
    stretch = []
  }
  for (const row of rows) {
    const isAside = row.right <= at || row.left >= at - sameEdge
    if (isAside || row.gaps.some((gap) => spans(gap, at))) stretch.push(row)
    else close()
  }
  close()
  return found
}

function spans({ from, to }: { from: number; to: number }, at: number): boolean {
  return from < at - sameEdge && to >= at - sameEdge
}
