import type { Piece } from '../../schema/text/align/piece.ts'
import { element } from './element.ts'

/** Side by side, or in one text with what was removed struck out. */
export type View = 'sides' | 'inline'

/** Characters of a passage that are laid out at once; the rest of a longer one is shown on demand. */
const mostAtOnce = 12_000

/** A stretch of text as it is shown; a removed and an added one have a mark of their own. */
interface Stretch {
  kind: Piece['kind']
  text: string
  move?: number | undefined
}

/** The words of a passage: of one side, or of both in one. */
export function pieceNodes(pieces: readonly Piece[], side: 'a' | 'b' | 'both'): (Node | string)[] {
  const stretches = pieces.flatMap(({ kind, a, b, move }): Stretch[] => {
    const text = side === 'both' ? inOneText(kind, a, b) : side === 'a' ? a : b
    return text === '' ? [] : [{ kind, text, move }]
  })
  return shown(stretches)
}

/** A passage that ends in the second text may go on in the first, after a space that only the first one has. */
function inOneText(kind: Piece['kind'], a: string, b: string): string {
  if (kind === 'removed') return a
  return kind === 'kept' && /\s$/.test(a) && !/\s$/.test(b) ? `${b} ` : b
}

function shown(stretches: readonly Stretch[]): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let room = mostAtOnce
  for (const [place, { kind, text, move }] of stretches.entries()) {
    const part = text.slice(0, room)
    nodes.push(kind === 'kept' ? part : changed(kind, part, move))
    room -= part.length
    if (room > 0) continue
    const rest = [{ kind, text: text.slice(part.length), move }, ...stretches.slice(place + 1)].filter(
      (stretch) => stretch.text !== '',
    )
    if (rest.length > 0) nodes.push(more(rest))
    break
  }
  return nodes
}

/** A sentence that moved says so: it stands in the other text too. */
function changed(kind: 'removed' | 'added', text: string, move: number | undefined): HTMLElement {
  const name = kind === 'removed' ? 'del' : 'ins'
  if (move === undefined) return element(name, {}, text)
  const words = kind === 'removed' ? 'moved from here' : 'moved to here'
  return element(name, { class: 'moved' }, text, element('small', {}, ` [${words}: ${move}] `))
}

function more(rest: readonly Stretch[]): HTMLElement {
  const left = rest.reduce((sum, { text }) => sum + text.length, 0)
  const button = element(
    'button',
    { type: 'button', class: 'quiet' },
    `Show more of this passage (${left.toLocaleString('en')} characters)`,
  )
  button.addEventListener('click', () => button.replaceWith(...shown(rest)))
  return button
}
