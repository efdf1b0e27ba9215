import type { Passage, Row } from '../../schema/text/align/outcome.ts'
import type { Piece } from '../../schema/text/align/piece.ts'
import { element } from './element.ts'
import { changeWords } from './words.ts'

/** Rows put on the page at a time, so that a long comparison never holds the page up. */
const batch = 60

/** Shows rows side by side, a batch at a time; stops as soon as `isStale` says that they are no longer wanted. */
export async function showRows(
  list: HTMLElement,
  rows: readonly Row[],
  isStale: () => boolean,
): Promise<void> {
  list.replaceChildren()
  let keptInARow = 0
  for (const [index, row] of rows.entries()) {
    if (index % batch === 0 && index > 0) await new Promise((resolve) => setTimeout(resolve))
    if (isStale()) return
    if (row.change === 'kept') keptInARow++
    else if (keptInARow > 0) {
      list.append(keptNote(keptInARow))
      keptInARow = 0
    }
    list.append(rowElement(row, index))
  }
  if (keptInARow > 0) list.append(keptNote(keptInARow))
}

/** Stands for the kept rows before it where only changes are shown. */
function keptNote(rows: number): HTMLElement {
  return element('li', { class: 'kept-note' }, `${rows} kept ${rows === 1 ? 'passage' : 'passages'}`)
}

function rowElement(row: Row, index: number): HTMLElement {
  const { change, isWordForWord } = row
  const places = [placeWords('first', row.a), placeWords('second', row.b)].filter((words) => words !== '')
  const label = change === 'moved' && !isWordForWord ? 'Moved and reworded' : changeWords[change]
  return element(
    'li',
    { class: `row change-${change}`, id: `row-${index}`, tabindex: '-1' },
    element(
      'p',
      { class: 'row-head' },
      element('strong', { class: 'change' }, label),
      element('span', { class: 'note' }, places.join(', ')),
      element('span', { class: 'themes' }),
    ),
    element(
      'div',
      { class: 'sides' },
      element('div', { class: 'text text-a', dir: 'auto' }, ...sideNodes(row, 'a')),
      element('div', { class: 'text text-b', dir: 'auto' }, ...sideNodes(row, 'b')),
    ),
  )
}

function placeWords(side: string, passages: readonly Passage[]): string {
  const numbers = [...new Set(passages.map(({ paragraph }) => paragraph + 1))]
  if (numbers.length === 0) return ''
  return `${side} text, ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}`
}

function sideNodes(row: Row, side: 'a' | 'b'): (Node | string)[] {
  if (row[side].length === 0) {
    return [
      element('span', { class: 'none' }, side === 'a' ? 'Not in the first text' : 'Not in the second text'),
    ]
  }
  return row.pieces.flatMap((piece) => pieceNodes(piece, side))
}

function pieceNodes({ kind, a, b }: Piece, side: 'a' | 'b'): (Node | string)[] {
  if (kind === 'kept') return [side === 'a' ? a : b]
  if (kind === 'removed' && side === 'a') return [element('del', {}, a)]
  if (kind === 'added' && side === 'b') return [element('ins', {}, b)]
  return []
}

/** Writes the theme names into rows that are on the page. */
export function showThemes(
  list: HTMLElement,
  themes: readonly (readonly string[])[],
  labels: Record<string, string>,
): void {
  for (const [index, ids] of themes.entries()) {
    const place = list.querySelector(`#row-${index} .themes`)
    place?.replaceChildren(...ids.map((id) => element('span', { class: 'tag' }, labels[id] ?? id)))
  }
}
