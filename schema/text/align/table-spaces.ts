import type { Sides } from './sides.ts'

const LINE = /[^\r\n\u2028\u2029]+/g
/** Runs of spaces that part cells; two behind the end of a sentence are how some type it. */
const GAP =
  /(?<=\S)(?:(?<![.?!:;…]["'”’)\]]*) {2}| {3,}|[ \u00A0\u3000]*[\u00A0\u3000][ \u00A0\u3000]+)(?=\S)/gu
const RULE = /^[\s\p{Pd}=_+|─━]+$/u
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60]/u
const ONE_WORD = /^(?!\p{Ll}{2})\S+$/u
/** In characters; a longer one is a paragraph. */
const LONGEST_CELL = 40

/** Half-open, in columns of a typewriter, where a character of Chinese has two. */
type Range = [from: number, to: number]

interface Cell {
  range: Range
  text: string
  /** Where it begins in its line. */
  start: number
}

interface Line {
  start: number
  text: string
  cells: readonly Cell[]
}

interface Table {
  lines: readonly Line[]
  columns: readonly Range[]
}

/**
 * Both texts, of the same length, with tabs for the spaces that part the cells of a table in which one is passed over:
 * under which head a value stands, its place alone tells.
 */
export function withTabsForSpaces(texts: Sides<string>): Sides<string> {
  const tables = { a: tablesIn(texts.a), b: tablesIn(texts.b) }
  if (![...tables.a, ...tables.b].some(passesOver)) return texts
  return { a: withTabs(texts.a, tables.a), b: withTabs(texts.b, tables.b) }
}

function tablesIn(text: string): Table[] {
  if (!HAS_GAP.test(text)) return []
  const found: Table[] = []
  let table: Table | undefined
  const end = () => {
    if (table && isTable(table)) found.push(table)
    table = undefined
  }
  for (const { 0: own, index } of text.matchAll(LINE)) {
    if (own.trim() === '' || RULE.test(own)) continue
    const line = { start: index, text: own, cells: cellsOf(own) }
    const grown: Table | undefined = table && withLine(table, line)
    if (grown) table = grown
    else {
      end()
      table = line.cells.length > 1 ? withLine({ lines: [], columns: [] }, line) : undefined
    }
  }
  end()
  return found
}
const HAS_GAP = /\S[ \u00A0\u3000]{2,}\S/u

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let from = 0
  const add = (to: number) => {
    const start = from + line.slice(from, to).search(/\S/u)
    const text = line.slice(start, to).trimEnd()
    const column = widthOf(line.slice(0, start))
    cells.push({ range: [column, column + widthOf(text)], text, start })
  }
  for (const { 0: gap, index } of line.matchAll(GAP)) {
    add(index)
    from = index + gap.length
  }
  add(line.length)
  return cells
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/** The table with one more line; undefined where two of its cells would stand in one column. */
function withLine({ lines, columns }: Table, line: Line): Table | undefined {
  if (line.cells.some(({ text }) => text.length > LONGEST_CELL)) return undefined
  const merged: Range[] = []
  for (const [from, to] of [...columns, ...line.cells.map(({ range }) => range)].sort(
    ([one], [other]) => one - other,
  )) {
    const last = merged.at(-1)
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  const grown = { lines: [...lines, line], columns: merged }
  const isParted = grown.lines.every(({ cells }) => {
    const own = cells.map((cell) => columnOf(cell, merged))
    return new Set(own).size === own.length
  })
  return isParted ? grown : undefined
}

const columnOf = ({ range: [from] }: Cell, columns: readonly Range[]) =>
  columns.findLastIndex(([start]) => start <= from)

/** Whether two of its lines have a cell in one column that is not the first, and it is no prose brought to one width. */
function isTable({ lines, columns }: Table): boolean {
  if (isJustified(lines)) return false
  const filled = lines.flatMap(({ cells }) => cells.map((cell) => columnOf(cell, columns)))
  return columns.some((_, column) => column > 0 && filled.filter((own) => own === column).length > 1)
}

const SMALL_WORD = /^\p{Ll}{2}/u

function isJustified(lines: readonly Line[]): boolean {
  const ends = lines.slice(0, -1).map(({ cells }) => cells.at(-1)?.range[1])
  const inner = lines.flatMap(({ cells }) => cells.slice(1))
  return (
    new Set(ends).size === 1 && inner.filter(({ text }) => SMALL_WORD.test(text)).length * 2 > inner.length
  )
}

/** Whether a line has a cell with an empty one before it; words alone under others are the rest of these. */
const passesOver = ({ lines, columns }: Table) =>
  lines.some(({ cells }) => {
    const own = cells.map((cell) => columnOf(cell, columns))
    const passes = own.some((column, at) => column > (own[at - 1] ?? -1) + 1)
    return passes && (cells.length > 1 || ONE_WORD.test(cells[0]?.text ?? ''))
  })

function withTabs(text: string, tables: readonly Table[]): string {
  const parts: string[] = []
  let end = 0
  for (const { lines, columns } of tables)
    for (const { start, text: line, cells } of lines) {
      let [column, at] = [0, 0]
      for (const cell of cells) {
        const own = columnOf(cell, columns)
        parts.push(text.slice(end, start + at))
        const gap = line.slice(at, cell.start)
        parts.push('\t'.repeat(Math.min(gap.length, own - column)).padStart(gap.length))
        column = own
        at = cell.start + cell.text.length
        end = start + cell.start
      }
    }
  return parts.join('') + text.slice(end)
}
