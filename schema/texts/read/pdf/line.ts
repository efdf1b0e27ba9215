import { cell } from '../../../cell.ts'
import { raisedMark } from '../script-mark.ts'
import { guttersOf, type Row, rowOf } from './gutter.ts'
import { closedUp, gapOfWords } from './letter-spaced.ts'
import { columnGap, isSpace, type Run } from './run.ts'
import { mostOf } from './weight.ts'

/** Words on one base line that belong together, in one column. */
export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** Width of the first word: whether it would have fitted on the line above. */
  firstWord: number
  page: number
  /** Whether it stands in a box beside the text, and is no part of a sentence there. */
  isBeside?: boolean
  /** Whether it is a row of a table that stands across columns. */
  isRow?: boolean
  /** How many worded lines beside it were joined to it. */
  joins?: number
}

/** So wide a gap parts the cells of a table that stands across a gutter. */
const cellGap = 3
/** Runs whose base lines differ by less than this share of their size stand on one line. */
const sameLine = 0.35
/** «12, 13» and «th» are marks; more letters are print of their own. */
const longestMark = 8

/** From here letters are smaller on purpose. */
const smallerPrint = 0.95

function isRaisable(text: string): boolean {
  return /^[\p{N}\p{L}*†‡,()-]{1,3}$/u.test(text.trim())
}

/** A font of symbols gives the bullet of a point a number of its own, which is no letter. */
const symbol = /^\p{Co}(?=\s|$)/u
/** Between ideographs a line may break, but not before a stop or behind an opening bracket. */
const ideographs = /^\p{Script=Han}{1,3}/u

/** Runs that touch, as lines and parts of lines; a page's columns stay apart. */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const usual = mostOf(runs.map(({ size, text }) => [size, text.length]))
  const isMark = ({ size, text }: Run) => size < usual * 0.85 && text.trim().length <= longestMark
  const rows: Run[][] = []
  for (const run of runs.filter((one) => !isMark(one)).sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast((one) => isOnLine(one, run)) ?? []
    if (row.length === 0) rows.push(row)
    row.push(run)
  }
  // Between the lines of two columns, which need not be level, a mark is of the line that it touches.
  for (const run of runs.filter(isMark)) {
    const near = rows.filter((one) => isOnLine(one, run)).sort((a, b) => apart(a, run) - apart(b, run))
    const row = near[0] ?? []
    if (row.length === 0) rows.push(row)
    row.push(run)
  }
  rows.sort((a, b) => heightOf(b) - heightOf(a))
  const set = rows.flatMap((row) => rowOf(row) ?? [])
  const gutters = guttersOf(set)
  return set.flatMap((row) =>
    partsOf(
      row,
      gutters.filter((one) => one.rows.has(row)).map(({ at }) => at),
    ).map((part) => lineOf(part, page)),
  )
}

/** How far a run stands from the nearest one of a row that ends before it or begins behind it. */
function apart(row: readonly Run[], { x, width }: Run): number {
  return Math.min(...row.map((one) => Math.min(Math.abs(x - one.x - one.width), Math.abs(one.x - x - width))))
}

function heightOf(row: readonly Run[]): number {
  return Math.max(...row.map(({ y }) => y))
}

/** Raised and lowered marks stand beside the line, not on it; longer small print does so only where a box begins. */
function isOnLine(row: readonly Run[], run: Run): boolean {
  const base = row.reduce((most, one) => (one.size > most.size ? one : most))
  const size = Math.max(base.size, run.size)
  const apart = Math.abs(base.y - run.y)
  const least = Math.min(base.size, run.size) / size
  const small = run.size < base.size ? run.text : row.map(({ text }) => text).join('')
  const isMark = least < 0.85 ? small.trim().length <= longestMark : least < smallerPrint && isRaisable(small)
  if (isMark) return apart < size * 0.6
  return apart < size * (least < 0.85 ? 0.1 : sameLine)
}

/** A row beside a gutter is parted there, and where cells are; any other where its gap is too wide for a space. */
function partsOf({ runs, size, gaps }: Row, gutters: readonly number[]): Run[][] {
  const parts: Run[][] = []
  let end = Number.NEGATIVE_INFINITY
  const isOfSpaces = (run: Run) => gaps.some((gap) => gap.isSpace && gap.to === run.x)
  for (const run of runs) {
    const last = parts.at(-1)
    // The same letters twice in one place are a shadow, or bold print by double print.
    const twin = last?.at(-1)
    if (twin && twin.text === run.text && Math.abs(twin.x - run.x) < run.size * 0.2) continue
    const width = run.x - end
    const isColumn =
      gutters.length > 0
        ? gutters.some((at) => end <= at && at <= run.x) || (width >= size * cellGap && !isOfSpaces(run))
        : width >= size * columnGap && !isOfSpaces(run)
    if (last && !isColumn) last.push(run)
    else parts.push([run])
    end = Math.max(last ? end : run.x, run.x + run.width)
  }
  return parts
}

function gapsOf(runs: readonly Run[]): number[] {
  return runs.slice(1).map((run, n) => {
    const before = cell(runs, n)
    return run.x - before.x - before.width
  })
}

function lineOf(runs: readonly Run[], page: number): Line {
  const base = runs.reduce((most, run) =>
    run.text.length * run.size > most.text.length * most.size ? run : most,
  )
  const wide = gapOfWords(
    runs.map((run) => run.text),
    gapsOf(runs),
  )
  let text = ''
  let end = runs[0]?.x ?? 0
  for (const run of runs) {
    const isSmall = run.size < base.size * (isRaisable(run.text) ? smallerPrint : 0.85)
    const rise = run.y - base.y
    const isRaised = isSmall && rise > base.size * 0.15
    const gap = run.x - end
    if (text !== '' && isSpace(gap, base.size, text, run.text)) text += gap > wide ? '  ' : ' '
    // A mark with nothing before it is the number of the note that it begins.
    if (isRaised && text === '') text = `${run.text.trim()} `
    else text += isRaised ? raisedMark(text.trimEnd(), run.text) : run.text
    end = Math.max(end, run.x + run.width)
  }
  const left = runs[0]?.x ?? 0
  const said = closedUp(text).replace(/\s+/g, ' ').trim().replace(symbol, '•')
  const first = said.match(ideographs)?.[0] ?? said.split(' ')[0] ?? ''
  const right = Math.max(...runs.map((run) => run.x + run.width))
  return {
    text: said,
    left,
    right,
    y: base.y,
    size: base.size,
    firstWord: ((right - left) * first.length) / Math.max(1, said.length),
    page,
  }
}
