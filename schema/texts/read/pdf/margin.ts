import { dateIn } from '../../../text/date.ts'
import { isPrintedLine } from '../noise.ts'
import type { Line } from './line.ts'

/** Letters smaller than so large a share of the text's own are small print. */
const smallPrint = 0.85
/** How many lines from the top and from the bottom may be a header or a footer. */
const deepest = 3
/** A line that so large a share of pages repeat is no part of the text. */
const repeated = 0.4

/** The pages without headers, footers and page numbers: what stands in the same place of many pages, numbers aside. */
export function withoutMargins(pages: readonly Line[][]): Line[][] {
  const times = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edges(lines).map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1)
  const enough = Math.max(2, Math.ceil(pages.length * repeated))
  return pages.map((lines) => {
    const outer = new Set(
      edges(lines).filter(
        (line) =>
          (times.get(keyOf(line)) ?? 0) >= enough ||
          (isOutermost(line, lines) && isPrintedLine(line.text)) ||
          isRunningHead(line, lines),
      ),
    )
    return lines.filter((line) => !outer.has(line))
  })
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

/** Small print at the head of a page, well above all else: of a single page nothing repeats it. A date there is the text's. */
function isRunningHead(line: Line, lines: readonly Line[]): boolean {
  const below = lines.filter(({ y }) => y < line.y - line.size * 0.5)
  const sizes = below.map(({ size }) => size).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const isHighest = below.length > 0 && lines.every(({ y }) => y < line.y + line.size)
  const gap = line.y - Math.max(...below.map(({ y }) => y))
  return (
    isHighest &&
    line.size < usual * smallPrint &&
    gap > line.size * 2.5 &&
    !/[.!?。]$/.test(line.text) &&
    dateIn(line.text) === null
  )
}

/** Left and right pages set their headers at either side; the height is the same. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()}`
}
