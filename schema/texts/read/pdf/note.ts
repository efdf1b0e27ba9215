import { cell } from '../../../cell.ts'
import type { Line } from './line.ts'

/** What a footnote begins with: its number or sign. */
export const noteMark = /^(?:\d{1,3}(?!\d)[.)]?|[*†‡])\s?(?=\S)/

/** Smaller than so large a share of the text's own letters, lines at the foot of a page are notes. */
const noteSize = 0.9

/** The notes at the foot of a page whose text is set in letters of the size `body`. */
export function notesOf(page: readonly Line[], body: number): Line[] {
  let from = page.length
  while (from > 0 && cell(page, from - 1).size < body * noteSize) from--
  // A note begins with its mark; small print without one is the end of the text.
  while (from < page.length && !noteMark.test(cell(page, from).text)) from++
  return from === 0 ? [] : page.slice(from)
}

/** Each note by itself: a line with the next mark begins one, and the number of a year or a day does not. */
export function eachNote(lines: readonly Line[]): Line[][] {
  const notes: Line[][] = []
  lines.forEach((line, n) => {
    const last = notes.at(-1)
    const mark = noteMark.exec(line.text)?.[0]
    const before = last && markOf(cell(last, 0))
    const isNext =
      mark !== undefined &&
      (line.page !== lines[n - 1]?.page || Number.isNaN(markOf(line)) || markOf(line) === (before ?? 0) + 1)
    if (last && !isNext) last.push(line)
    else notes.push([line])
  })
  return notes
}

function markOf({ text }: Line): number {
  return Number.parseInt(text, 10)
}
