import type { Side, Sides } from './sides.ts'

const LINE = /[^\r\n\u2028\u2029]+/g
/** A tab, and those that part two figures, which would else read as one. */
const TABS = /(?<betweenFigures>(?<=\p{N})[ \t]*\t[ \t]*(?=[-+−]?\p{N}))|\t/gu
/** What names or numbers the rest of its line: Name:, 1., (b), a bullet. */
const LABEL = /^\s*(?:.{1,60}[:：]|[(（]?[\p{L}\p{N}]{1,4}[.)）、]|§\s*\p{N}+|\p{Po}|\p{Pd}|[▪◦])\s*$/u

interface Line {
  start: number
  text: string
  cells: readonly string[]
}

/** Lines with tabs that follow each other. */
type Block = readonly Line[]

/**
 * Both texts, of the same length, with tabs only where they tell in what column of a table a value stands, or part two
 * figures; elsewhere they are spaces. How many tabs part the two cells of a line tells nothing in a text without
 * a wider table: they bring the second cell into line.
 */
export function withoutLayoutTabs(texts: Sides<string>): Sides<string> {
  const blocks = { a: blocksIn(texts.a), b: blocksIn(texts.b) }
  const hasTable = [...blocks.a, ...blocks.b].some(isTable)
  const without = (side: Side) => {
    const parts: string[] = []
    let end = 0
    for (const block of blocks[side]) {
      const isOnlyLayout = isLayout(block)
      for (const { start, text } of block) {
        const own = isOnlyLayout ? withoutTabs(text) : hasTable ? text : withOneTab(text)
        parts.push(texts[side].slice(end, start), own)
        end = start + own.length
      }
    }
    return parts.join('') + texts[side].slice(end)
  }
  return { a: without('a'), b: without('b') }
}

function blocksIn(text: string): Block[] {
  if (!text.includes('\t')) return []
  const blocks: Line[][] = []
  let isOpen = false
  for (const { 0: own, index } of text.matchAll(LINE)) {
    const hasTab = own.includes('\t')
    if (hasTab) {
      if (!isOpen) blocks.push([])
      blocks.at(-1)?.push({ start: index, text: own, cells: own.split('\t') })
    }
    isOpen = hasTab
  }
  return blocks
}

const isFilled = (cell: string) => cell.trim() !== ''
const filledIn = ({ cells }: Line) => cells.filter(isFilled).length

/** Whether no tab in it parts two values: each line is indented, or opens with its label. */
const isLayout = (block: Block) =>
  block.every((line) => {
    const filled = filledIn(line)
    if (filled < 2) return !isFilled(line.cells[0] ?? '') && isFilled(line.cells.at(-1) ?? '')
    return filled === 2 && LABEL.test(line.cells.find(isFilled) ?? '')
  }) && !block.some(hasEmptyEnd)

const hasEmptyEnd = ({ cells }: Line) => !isFilled(cells.at(-1) ?? '')

/** Whether its cells stand in columns: a line has three of them, or an empty one at either end. */
const isTable = (block: Block) =>
  !isLayout(block) &&
  block.some((line) => filledIn(line) > 2 || hasEmptyEnd(line) || !isFilled(line.cells[0] ?? ''))

const withoutTabs = (line: string) =>
  line.replace(TABS, (_, betweenFigures?: string) => betweenFigures ?? ' ')
const withOneTab = (line: string) => line.replace(/(?<=\t\s*)\t/g, ' ')
