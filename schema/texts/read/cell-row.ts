import { isField } from './header.ts'
import { isProse } from './header-line.ts'
import type { PageElement } from './page-element.ts'

/** A cell with more letters holds sentences, which are paragraphs. */
const longestCell = 80
/** One row alone may be a letterhead, or how a page sets two things side by side. */
const fewestRows = 2

/** What a list of terms tells of a text in so few letters each: published, place, author. */
const longestFact = 120

/**
 * The terms of an element's lists with what stands for each, as one line; empty for what says nothing of the text. Lists that
 * hold paragraphs have none.
 */
function factRows(element: PageElement): [PageElement, string][] {
  return [...element.querySelectorAll('dl')].flatMap((list) => {
    const parts = [...list.querySelectorAll('dt, dd')].map((one) => ({
      one,
      isTerm: /^dt$/i.test(one.tagName),
      words: (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }))
    if (parts.some(({ words }) => words.length > longestFact || isProse(words))) return []
    let term = ''
    return parts.map(({ one, isTerm, words }): [PageElement, string] => {
      const line = isTerm ? '' : [term, words].filter((part) => part !== '').join(': ')
      if (isTerm) term = words.replace(/\s*[:：]$/, '')
      return [one, isField(line) ? line : isField(words) ? words : '']
    })
  })
}

/** The rows of an element's tables and lists of short cells, each as one line: the cells of a table with tabs between them. */
export function cellRows(element: PageElement): Map<PageElement, string> {
  const tables = [...element.querySelectorAll('table')]
  const plain = tables.filter((table) => table.querySelector('table') === null)
  return new Map([...plain.flatMap(rowsOf), ...factRows(element)])
}

function rowsOf(table: PageElement): [PageElement, string][] {
  const rows = [...table.querySelectorAll('tr')].map((row) => ({ row, cells: textsOf(row) }))
  const isShort = rows.every(({ cells }) => cells.every((cell) => cell.length <= longestCell))
  const several = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  if (!isShort || several.length < fewestRows) return []
  return several.map(({ row, cells }) => [row, cells.join('\t').trimEnd()])
}

function textsOf(row: PageElement): string[] {
  return [...row.querySelectorAll('td, th')].map((cell) => {
    // Two paragraphs of a cell are no one word.
    const parts = [...cell.querySelectorAll('p')].map((one) => one.textContent ?? '')
    return (parts.length > 0 ? parts.join(' ') : (cell.textContent ?? '')).replace(/\s+/g, ' ').trim()
  })
}
