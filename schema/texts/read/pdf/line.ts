import { raisedMark } from '../script-mark.ts'

/** A run of letters as a page sets it: its left end on the base line, in points from the bottom left. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
}

/** Words on one base line that belong together, in one column. */
export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
  font: string
  /** Width of the first word: whether it would have fitted on the line above. */
  firstWord: number
  page: number
}

/** A gap of so many letter heights parts two columns or cells; between words stands less, even in justified lines. */
const columnGap = 1.1
/** A smaller one parts columns where most lines of the page have it in one place, as no spaces of justified lines do. */
const narrowGap = 0.6
/** Lines that must have it there, and the share of those that reach over the place. */
const fewestSharing = 4
const leastShare = 0.66
/** From here a gap is a space. */
const wordGap = 0.16
/** Runs whose base lines differ by less than this share of their size stand on one line. */
const sameLine = 0.35

/** Runs that touch, as lines and parts of lines; a page's columns stay apart. */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast((one) => isOnLine(one, run)) ?? []
    if (row.length === 0) rows.push(row)
    row.push(run)
  }
  const places = gutters(rows)
  return rows.flatMap((row) => partsOf(row, places).map((part) => lineOf(part, page)))
}

/** Raised and lowered marks stand beside the line, not on it. */
function isOnLine(row: readonly Run[], run: Run): boolean {
  const base = row.reduce((most, one) => (one.size > most.size ? one : most))
  const size = Math.max(base.size, run.size)
  const isMark = Math.min(base.size, run.size) < size * 0.85
  return Math.abs(base.y - run.y) < size * (isMark ? 0.6 : sameLine)
}

/** Where the lines of a page have a gap one below the other. */
function gutters(rows: readonly (readonly Run[])[]): number[] {
  const spans = rows.flatMap((row) => {
    const runs = row.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)
    const [first] = runs
    if (!first) return []
    const size = Math.max(...runs.map((run) => run.size))
    const all: { from: number; to: number }[] = []
    let end = first.x
    for (const run of runs) {
      if (run.x - end > size * wordGap) all.push({ from: end, to: run.x })
      end = Math.max(end, run.x + run.width)
    }
    // The spaces of a justified line are wide as well, and all of one width.
    const isSpace = (width: number) =>
      all.filter(({ from, to }) => Math.abs(to - from - width) < width * 0.02).length > 2
    const gaps = all.filter(({ from, to }) => to - from > size * narrowGap && !isSpace(to - from))
    return [{ left: first.x, right: end, gaps }]
  })
  const candidates = new Set(spans.flatMap(({ gaps }) => gaps.map(({ to }) => Math.floor(to))))
  return [...candidates].filter((at) => {
    const across = spans.filter(({ left, right }) => left < at && at < right)
    const sharing = across.filter(({ gaps }) => gaps.some(({ from, to }) => from <= at && at <= to))
    return sharing.length >= fewestSharing && sharing.length >= across.length * leastShare
  })
}

function partsOf(row: readonly Run[], gutters: readonly number[]): Run[][] {
  const parts: Run[][] = []
  // A raised mark is small, the space before it is the line's.
  const size = Math.max(...row.map((run) => run.size))
  let end = Number.NEGATIVE_INFINITY
  for (const run of [...row].sort((a, b) => a.x - b.x)) {
    const last = parts.at(-1)
    // The same letters twice in one place are a shadow, or bold print by double print.
    const twin = last?.at(-1)
    if (twin && twin.text === run.text && Math.abs(twin.x - run.x) < run.size * 0.2) continue
    const isColumn =
      run.x - end >= size * columnGap ||
      (run.x - end > size * narrowGap && gutters.some((at) => end <= at && at <= run.x))
    if (last && !isColumn) last.push(run)
    else parts.push([run])
    end = Math.max(last ? end : run.x, run.x + run.width)
  }
  return parts
}

function lineOf(runs: readonly Run[], page: number): Line {
  const base = runs.reduce((most, run) =>
    run.text.length * run.size > most.text.length * most.size ? run : most,
  )
  let text = ''
  let end = runs[0]?.x ?? 0
  for (const run of runs) {
    const isSmall = run.size < base.size * 0.85
    const rise = run.y - base.y
    const isRaised = isSmall && rise > base.size * 0.15
    const gap = run.x - end
    if (text !== '' && gap > base.size * wordGap && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += isRaised ? raisedMark(text.trimEnd(), run.text) : run.text
    end = Math.max(end, run.x + run.width)
  }
  const left = runs[0]?.x ?? 0
  const said = text.replace(/\s+/g, ' ').trim()
  const first = said.split(' ')[0] ?? ''
  const right = Math.max(...runs.map((run) => run.x + run.width))
  return {
    text: said,
    left,
    right,
    y: base.y,
    size: base.size,
    font: base.font,
    firstWord: ((right - left) * first.length) / Math.max(1, said.length),
    page,
  }
}
