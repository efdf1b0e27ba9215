import { dateIn } from '../../../text/date.ts'
import { isProse } from '../header-line.ts'
import { isPrintedLine } from '../noise.ts'
import type { Line } from './line.ts'
import { noteMark } from './note.ts'
import { mostOf } from './weight.ts'

/** Letters smaller than so large a share of the text's own are small print. */
const smallPrint = 0.85
/** How many lines from the top and from the bottom may be a header or a footer. */
const deepest = 3
/** A line that so large a share of pages repeat is no part of the text. */
const repeated = 0.4

/** Beyond so many distances of lines, or of paragraphs, a line is set apart from the text. */
const setApart = 1.25

/** The pages without their margins, and what of these may be part of the text. */
interface Trimmed {
  pages: Line[][]
  doubtful: string[]
}

/**
 * The pages without headers, footers and page numbers: what stands in the same place of many pages, numbers aside. A line
 * that is set as the text is and stands as near to it as its own lines do is text, however often it comes.
 */
export function withoutMargins(pages: readonly Line[][]): Trimmed {
  const found: Found = new Map()
  for (const lines of pages)
    for (const [key, [line]] of Map.groupBy(edges(lines), keyOf))
      found.set(key, [...(found.get(key) ?? []), line as Line])
  const enough = Math.max(2, Math.ceil(pages.length * repeated))
  const setting = settingOf(pages)
  const doubtful = new Set<string>()
  const kept = pages.map((lines) => {
    const outer = new Set(
      edges(lines).filter((line) => {
        const alike = found.get(keyOf(line)) ?? []
        if (isOutermost(line, lines) && (isPrintedLine(line.text) || isNumber(line, setting))) return true
        if (alike.length < enough) return isRunning(line, lines)
        if (isOfText(line, lines, setting) || isOwnNote(line, lines, setting, found)) return false
        if (mayBeText(line, alike, setting)) doubtful.add(alike[0]?.text ?? line.text)
        return true
      }),
    )
    return lines.filter((line) => !outer.has(line))
  })
  return { pages: kept, doubtful: [...doubtful] }
}

/** The lines that stand alike on several pages, by what they share. */
type Found = Map<string, Line[]>

/** How most of the text is set. */
interface Setting {
  size: number
  /** From one line of a paragraph to the next, and from one paragraph to the next. */
  leading: number
  paragraphs: number
}

function settingOf(pages: readonly Line[][]): Setting {
  const size = mostOf(pages.flat().map((line): [number, number] => [line.size, line.text.length]))
  const gapsOf = (lines: readonly Line[], inner: ReadonlySet<Line>) =>
    lines
      .filter((line) => inner.has(line) && isSized(line, size))
      .flatMap((line): [number, number][] => {
        const below = nextTo(line, lines, 1)
        return below && isSized(below, size) ? [[line.y - below.y, 1]] : []
      })
  const leading = mostOf(pages.flatMap((lines) => gapsOf(lines, new Set(lines)))) || size * 1.2
  const innerOf = (lines: readonly Line[]) => {
    const outer = new Set(edges(lines))
    return new Set(lines.filter((line) => !outer.has(line)))
  }
  const apart = pages
    .flatMap((lines) => gapsOf(lines, innerOf(lines)))
    .filter(([gap]) => gap > leading * setApart)
  return { size, leading, paragraphs: mostOf(apart) || leading }
}

function isSized({ size }: Line, usual: number): boolean {
  return Math.abs(size - usual) < usual * 0.08
}

/** The next line above (-1) or below (1) in its column. */
function nextTo(line: Line, lines: readonly Line[], way: 1 | -1): Line | undefined {
  return lines
    .filter(
      (one) => (line.y - one.y) * way > line.size * 0.5 && one.left < line.right && line.left < one.right,
    )
    .sort((a, b) => (b.y - a.y) * way)[0]
}

/** Set as the text is, and in one block with more lines of it than a header has, or with most of its page. */
function isOfText(line: Line, lines: readonly Line[], setting: Setting): boolean {
  if (!isSized(line, setting.size)) return false
  const block = 1 + linesFrom(line, lines, 1, setting) + linesFrom(line, lines, -1, setting)
  return block > deepest || block * 2 > lines.filter((one) => isSized(one, setting.size)).length
}

/** How many lines of text follow below (1) or above (-1), no farther from one another than lines and paragraphs are. */
function linesFrom(
  line: Line,
  lines: readonly Line[],
  way: 1 | -1,
  { size, leading, paragraphs }: Setting,
): number {
  const most = Math.max(leading, paragraphs) * setApart
  let at: Line | undefined = line
  for (let n = 0; ; n++) {
    at = nextTo(at, lines, way)
    if (!at || n === deepest || !isSized(at, size) || Math.abs(at.y - line.y) > most * (n + 1)) return n
  }
}

/** A footnote that the pages word alike, but not in all, or a line that goes on with one. */
function isOwnNote(
  line: Line,
  lines: readonly Line[],
  { size }: Pick<Setting, 'size'>,
  found: Found,
): boolean {
  if (line.size >= size) return false
  if (noteMark.test(line.text)) {
    const said = (found.get(keyOf(line)) ?? []).map(({ text }) => text.replace(noteMark, ''))
    if (isWorded(line) && new Set(said).size > 1) return true
  }
  const above = nextTo(line, lines, -1)
  return (
    above !== undefined &&
    isSized(above, line.size) &&
    above.y - line.y < line.size * 1.6 &&
    isOwnNote(above, lines, { size }, found)
  )
}

/** Whether it has some words of a sentence, and not names alone. */
function isWorded({ text }: Line): boolean {
  return /\p{Ll}{2,}\s+\p{Ll}{2,}|\p{Script=Han}{8}/u.test(text)
}

/** As large as the text, and a sentence or in other figures on each page: who looks at the page knows. */
function mayBeText(line: Line, alike: readonly Line[], { size }: Setting): boolean {
  if (line.size < size * smallPrint || isPrintedLine(line.text)) return false
  return isProse(line.text) || (isWorded(line) && new Set(alike.map(({ text }) => text)).size > 1)
}

/** The lines nearest to the upper and the lower edge; a line is told by its height, whatever order it came in. */
function edges(lines: readonly Line[]): Line[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a)
  const outer = new Set([...heights.slice(0, deepest), ...heights.slice(-deepest)])
  return lines.filter(({ y }) => outer.has(Math.round(y)))
}

function isOutermost(line: Line, lines: readonly Line[]): boolean {
  const heights = lines.map(({ y }) => y)
  return line.y >= Math.max(...heights) - 1 || line.y <= Math.min(...heights) + 1
}

/** The number of a paper or of its printing («15-01234») in small print. */
function isNumber({ text, size }: Line, setting: Setting): boolean {
  return size < setting.size * smallPrint && !/\p{L}/u.test(text)
}

/** Lines nearer to the lower edge, in points, stand below any text. */
const lowestText = 50

/**
 * A line well above or below all else in small print, or in the lower margin: of a single page nothing repeats it. A
 * sentence, a date and a footnote there are the text's.
 */
function isRunning(line: Line, lines: readonly Line[]): boolean {
  const others = lines.filter(({ y }) => Math.abs(y - line.y) > line.size * 0.5)
  const sizes = others.map(({ size }) => size).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const gaps = others.map(({ y }) => y - line.y)
  const isAtEdge = gaps.every((gap) => gap > 0) || gaps.every((gap) => gap < 0)
  const isLow = line.y < lowestText && gaps.every((gap) => gap > 0)
  return (
    others.length > 0 &&
    isAtEdge &&
    Math.min(...gaps.map(Math.abs)) > line.size * 2.5 &&
    (line.size < usual * smallPrint || isLow) &&
    /\p{L}{3}/u.test(line.text) &&
    !/[.!?。]$/.test(line.text) &&
    !noteMark.test(line.text) &&
    dateIn(line.text) === null
  )
}

/** Left and right pages set their headers at either side; the height is the same. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()}`
}
