import { isPrintedLine } from '../noise.ts'
import type { Line } from './line.ts'

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
          (times.get(keyOf(line)) ?? 0) >= enough || (isOutermost(line, lines) && isPrintedLine(line.text)),
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

/** Left and right pages set their headers at either side; the height is the same. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()}`
}
