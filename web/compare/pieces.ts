import { grouped } from '../../schema/plural.ts'
import type { Piece } from '../../schema/text/align/piece.ts'
import { element } from './element.ts'

/** Side by side, or in one text with what was removed struck out. */
export type View = 'sides' | 'inline'

/** Characters of a passage that are laid out at once; the rest of a longer one is shown on demand. */
const mostAtOnce = 12_000

/** A stretch of text as it is shown; a removed and an added one have a mark of their own. */
interface Stretch extends Pick<Piece, 'kind' | 'move' | 'isChanged'> {
  text: string
  /** Whether what was removed stands beside what was added. */
  isInline: boolean
}

/** The words of a passage: of one side, or of both in one. */
export function pieceNodes(pieces: readonly Piece[], side: 'a' | 'b' | 'both'): (Node | string)[] {
  const stretches = pieces.flatMap(({ a, b, ...piece }): Stretch[] => {
    const text = side === 'both' ? inOneText(piece.kind, a, b) : side === 'a' ? a : b
    return text === '' ? [] : [{ ...piece, text, isInline: side === 'both' }]
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
  for (const [place, stretch] of stretches.entries()) {
    const part = stretch.text.slice(0, room)
    nodes.push(...nodesOf({ ...stretch, text: part }, stretches[place + 1]))
    room -= part.length
    if (room > 0) continue
    const rest = [
      { ...stretch, text: stretch.text.slice(part.length) },
      ...stretches.slice(place + 1),
    ].filter(({ text }) => text !== '')
    if (rest.length > 0) nodes.push(more(rest))
    break
  }
  return nodes
}

/** A sentence that moved says so at its end: it stands in the other text too, except for what changed on its way. */
function nodesOf(
  { kind, text, move, isChanged, isInline }: Stretch,
  next: Stretch | undefined,
): (Node | string)[] {
  if (kind === 'kept') return [text]
  const name = kind === 'removed' ? 'del' : 'ins'
  const own = element(
    name,
    { class: move !== undefined && !isChanged ? 'moved' : undefined },
    ...(isInline ? copied(kind, signs(kind, text)) : signs(kind, text)),
  )
  if (move === undefined || (next?.move === move && next.kind === kind)) return [own]
  const words = kind === 'removed' ? 'moved from here' : 'moved to here'
  return [own, element('small', { class: 'move' }, ` [${words}: ${move}] `)]
}

const COPIED_SIGNS = { removed: ['[-', '-]'], added: ['{+', '+}'] } as const

/** What a copy as plain text keeps of a line through or under words: [-5-]{+6+}. */
function copied(kind: keyof typeof COPIED_SIGNS, nodes: readonly (Node | string)[]): (Node | string)[] {
  const [before, after] = COPIED_SIGNS[kind].map((sign) =>
    element('span', { class: 'visually-hidden', 'aria-hidden': 'true' }, sign),
  )
  return [before ?? '', ...nodes, after ?? '']
}

/** A stretch of nothing but signs: a line through a minus, or under a full stop, would hide it. */
const ONLY_SIGNS = /^[^\p{L}\p{N}]{1,4}$/u
/** A minus among words that are struck out, not the dash of a span of years. */
const MINUS = /((?<![\p{L}\p{N}])[\p{Pd}\u2212](?=[\p{Sc}\p{N}]))/u

function signs(kind: Piece['kind'], text: string): (Node | string)[] {
  if (text.trim() === '') return [text]
  if (ONLY_SIGNS.test(text)) return [sign(text)]
  return kind === 'removed'
    ? text
        .split(MINUS)
        .map((part, place) => (place % 2 === 1 ? sign(part) : part))
        .filter((part) => part !== '')
    : [text]
}

const sign = (text: string) => element('span', { class: 'sign' }, text)

function more(rest: readonly Stretch[]): HTMLElement {
  const left = rest.reduce((sum, { text }) => sum + text.length, 0)
  const button = element(
    'button',
    { type: 'button', class: 'quiet' },
    `Show more of this passage (${grouped(left)} characters)`,
  )
  button.addEventListener('click', () => button.replaceWith(...shown(rest)))
  return button
}
