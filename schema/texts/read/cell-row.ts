import type { PageElement } from './page-element.ts'

/** A cell with more letters holds sentences, which are paragraphs. */
const longestCell = 80
/** One row alone may be a letterhead, or how a page sets two things side by side. */
const fewestRows = 2

/** The rows of an element's tables of short cells, each as one line: its cells with tabs between them. */
export function cellRows(element: PageElement): Map<PageElement, string> {
  const tables = [...element.querySelectorAll('table')]
  const plain = tables.filter((table) => table.querySelector('table') === null)
  return new Map(plain.flatMap(rowsOf))
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
