const LINE = /[^\r\n\u2028\u2029]+/g
/** A tab, and those that part two figures, which would else read as one. */
const TABS = /(?<betweenFigures>(?<=\p{N})[ \t]*\t[ \t]*(?=[-+−]?\p{N}))|\t/gu
/** In a table of two columns no value can go to another one. */
const FEWEST_COLUMNS = 3

interface Line {
  start: number
  text: string
  cells: readonly string[]
}

/**
 * A text of the same length in which tabs are spaces, but for those of a table, which tell in what column a value
 * stands, and those between figures. A table is lines of as many columns, at least one of them without an empty cell.
 */
export function withoutLayoutTabs(text: string): string {
  if (!text.includes('\t')) return text
  const lines = [...text.matchAll(LINE)].map(
    ({ 0: own, index }): Line => ({ start: index, text: own, cells: own.split('\t') }),
  )
  const parts: string[] = []
  let end = 0
  for (let at = 0; at < lines.length; ) {
    let next = at + 1
    const columns = lines[at]?.cells.length
    while (next < lines.length && lines[next]?.cells.length === columns) next++
    const block = lines.slice(at, next)
    const keepsTabs = isTable(block)
    for (const { start, text: own } of block) {
      parts.push(text.slice(end, start), keepsTabs ? own : withoutTabs(own))
      end = start + own.length
    }
    at = next
  }
  parts.push(text.slice(end))
  return parts.join('')
}

function isTable(block: readonly Line[]): boolean {
  const columns = block[0]?.cells.length ?? 0
  const isFull = ({ cells }: Line) => cells.every((cell) => cell.trim() !== '')
  return block.length > 1 && columns >= FEWEST_COLUMNS && block.some(isFull)
}

const withoutTabs = (line: string) =>
  line.replace(TABS, (_, betweenFigures?: string) => betweenFigures ?? ' ')
