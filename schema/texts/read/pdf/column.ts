import type { Line } from './line.ts'

/** A column has at least so many lines. */
const fewestLines = 4
/** So large a share of lines may cross the gap between columns: titles, and notes below. */
const mostCrossing = 0.34
/** A column is at least so wide, as a share of the whole. */
const narrowest = 0.18

/** The lines of a page in the order in which they are read: columns one after the other between lines of full width. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const gap = columnGap(lines)
  if (gap === null) return joinedRows(lines)
  const ordered: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  const flush = (): void => {
    ordered.push(...inReadingOrder(left), ...inReadingOrder(right))
    left = []
    right = []
  }
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    if (line.right <= gap) left.push(line)
    else if (line.left >= gap) right.push(line)
    else {
      flush()
      ordered.push(line)
    }
  }
  flush()
  return ordered
}

/** Where two columns part, or null. */
function columnGap(lines: readonly Line[]): number | null {
  if (lines.length < 2 * fewestLines) return null
  const [start, end] = [
    Math.min(...lines.map(({ left }) => left)),
    Math.max(...lines.map(({ right }) => right)),
  ]
  const width = end - start
  let best: { at: number; crossing: number } | null = null
  for (const at of new Set(lines.map(({ left }) => Math.round(left) - 1))) {
    if (at < start + width * narrowest || at > end - width * narrowest) continue
    const before = lines.filter(({ right }) => right <= at)
    const behind = lines.filter(({ left }) => left >= at)
    const crossing = lines.length - before.length - behind.length
    if (before.length < fewestLines || behind.length < fewestLines) continue
    if (crossing > lines.length * mostCrossing) continue
    if (!fills(before, at - start) || !fills(behind, end - at) || !areBeside(before, behind)) continue
    if (best === null || crossing < best.crossing) best = { at, crossing }
  }
  return best?.at ?? null
}

/** One column, or several beside each other. */
function fills(lines: readonly Line[], width: number): boolean {
  return isColumn(lines, width) || columnGap(lines) !== null
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
  const rows: Line[] = []
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1)
    if (row && row.left < line.left && Math.abs(row.y - line.y) < Math.min(row.size, line.size) * 0.4) {
      row.text = `${row.text} ${line.text}`
      row.right = Math.max(row.right, line.right)
    } else rows.push({ ...line })
  }
  return rows
}
