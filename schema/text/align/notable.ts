import { knownNames, type Mention, type MentionKind, mentionKinds, mentionsIn } from './mention.ts'
import type { Row } from './outcome.ts'
import type { Piece } from './piece.ts'

/** A figure, name or negation that one side of a passage has and the other has not, or has otherwise. */
export interface Notable {
  kind: MentionKind
  /** Place of the row. */
  row: number
  /** As it stands in the first text; empty if it was added. */
  removed: string
  /** As it stands in the second text; empty if it was removed. */
  added: string
}

/** A stretch that differs, by its place in either side's text; one of the two may be empty. */
interface Hunk {
  a: [from: number, to: number]
  b: [from: number, to: number]
}

/**
 * Figures, names and negations that changed within the passages that both texts have, in the order of the rows; of a
 * sentence that moved, those that changed on its way.
 * Negations are known in English, Russian and Chinese; names by their capitals, so none in Chinese.
 */
export function notableChanges(rows: readonly Row[]): Notable[] {
  const known = knownNames(rows.flatMap(({ a, b }) => [...a, ...b].map(({ text }) => text)))
  const moves = new Map<number, MovedSentence>()
  const found = rows.flatMap((row, index) => {
    if (row.change === 'kept' || row.difference === 'number') return []
    const own = wordingOf(row.pieces, known)
    for (const { move, side, start, end } of own.moved) {
      const sentence = moves.get(move) ?? { row: index, a: [], b: [] }
      if (side === 'b') sentence.row = index
      sentence[side] = own.found[side].filter((one) => one.start >= start && one.end <= end)
      moves.set(move, sentence)
    }
    return row.a.length === 0 || row.b.length === 0
      ? []
      : changesIn(own).map((change) => ({ ...change, row: index }))
  })
  for (const { row, a, b } of moves.values())
    for (const kind of mentionKinds)
      found.push(...apart(ofKind(a, kind), ofKind(b, kind)).map((one) => ({ kind, ...one, row })))
  return found.sort((one, two) => one.row - two.row)
}

/** What one sentence has in either text, with the row in which the second text has it. */
interface MovedSentence {
  row: number
  a: Mention[]
  b: Mention[]
}

interface MovedStretch {
  move: number
  side: 'a' | 'b'
  start: number
  end: number
}

interface RowWording {
  text: { a: string; b: string }
  found: { a: Mention[]; b: Mention[] }
  /** What differs and has not moved. */
  hunks: Hunk[]
  moved: MovedStretch[]
}

function wordingOf(pieces: readonly Piece[], known: ReadonlySet<string>): RowWording {
  const textOf = (side: 'a' | 'b') => pieces.map((piece) => piece[side]).join('')
  const text = { a: textOf('a'), b: textOf('b') }
  const found = { a: mentionsIn(text.a, known), b: mentionsIn(text.b, known) }
  const hunks: Hunk[] = []
  const moved: MovedStretch[] = []
  let [atA, atB, isOpen] = [0, 0, false]
  for (const { kind, a, b, move } of pieces) {
    const last = hunks.at(-1)
    const isChanged = kind !== 'kept' && move === undefined
    if (isChanged && isOpen && last) {
      last.a[1] += a.length
      last.b[1] += b.length
    } else if (isChanged) hunks.push({ a: [atA, atA + a.length], b: [atB, atB + b.length] })
    if (move !== undefined)
      moved.push(
        kind === 'removed'
          ? { move, side: 'a', start: atA, end: atA + a.length }
          : { move, side: 'b', start: atB, end: atB + b.length },
      )
    isOpen = isChanged
    atA += a.length
    atB += b.length
  }
  return { text, found, hunks, moved }
}

function changesIn({ text, found, hunks, moved }: RowWording): Omit<Notable, 'row'>[] {
  const inPlace = (side: 'a' | 'b') =>
    found[side].filter(
      ({ start }) =>
        !moved.some((stretch) => stretch.side === side && start >= stretch.start && start < stretch.end),
    )
  const [a, b] = [inPlace('a'), inPlace('b')]
  return mentionKinds.flatMap((kind) => {
    const changes = withoutMoved(changed(hunks, ofKind(a, kind), ofKind(b, kind)))
    if (kind === 'negation') changes.push(...hunks.flatMap((hunk) => prefixed(text, hunk)))
    return changes.map((one) => ({ kind, ...one }))
  })
}

/** Without what came up elsewhere in the passage: the 3 of "3 May" and of "May 3". */
function withoutMoved(changes: readonly Sides[]): Sides[] {
  const left = [...changes]
  for (const { removed } of changes.filter(({ added }) => added === '')) {
    const other = left.findIndex((one) => one.removed === '' && one.added === removed)
    if (other < 0) continue
    left.splice(other, 1)
    left.splice(
      left.findIndex((one) => one.added === '' && one.removed === removed),
      1,
    )
  }
  return left
}

const NEGATING_PREFIX =
  /^(?:не|un|non|dis(?=agree|allow|approv|continu|respect|satisf|trust)|il(?=l)|ir(?=r))(?=\p{L}{4})/u

/** Words that became their opposite by a prefix, or were it: acceptable, unacceptable. */
function prefixed(text: Record<'a' | 'b', string>, { a, b }: Hunk): Sides[] {
  const wordsIn = (side: string) => side.toLowerCase().match(/\p{L}+/gu) ?? []
  const [removed, added] = [wordsIn(text.a.slice(...a)), wordsIn(text.b.slice(...b))]
  const isOpposite = (one: string, other: string) =>
    one !== other && [one, other].some((word) => NEGATING_PREFIX.test(word)) && bare(one) === bare(other)
  return removed.flatMap((one) =>
    added.filter((other) => isOpposite(one, other)).map((other) => ({ removed: one, added: other })),
  )
}

const bare = (word: string) => word.replace(NEGATING_PREFIX, '')

type Sides = Pick<Notable, 'removed' | 'added'>

/** What touches each hunk on either side and is not in both. */
function changed(hunks: readonly Hunk[], inA: readonly Mention[], inB: readonly Mention[]): Sides[] {
  const [takenA, takenB] = [new Touching(inA), new Touching(inB)]
  return hunks.flatMap(({ a, b }) => apart(takenA.take(...a), takenB.take(...b)))
}

/** Two lists without what both have; the rest is paired in its order. */
function apart(inA: readonly Mention[], inB: readonly Mention[]): Sides[] {
  const removed = inA.map(({ text }) => text)
  const added = inB.map(({ text }) => text)
  for (let at = removed.length - 1; at >= 0; at--) {
    const same = added.indexOf(removed[at] ?? '')
    if (same < 0) continue
    added.splice(same, 1)
    removed.splice(at, 1)
  }
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => ({
    removed: removed[at] ?? '',
    added: added[at] ?? '',
  }))
}

/** Hands out what touches a stretch; stretches are asked for in their order, and nothing is handed out twice. */
class Touching {
  readonly #all: readonly Mention[]
  #next = 0

  constructor(all: readonly Mention[]) {
    this.#all = all
  }

  take(from: number, to: number): Mention[] {
    const touching: Mention[] = []
    while (this.#next < this.#all.length) {
      const one = this.#all[this.#next]
      if (!one || one.start > to) break
      if (one.end >= from) touching.push(one)
      this.#next++
    }
    return touching
  }
}

const ofKind = (found: readonly Mention[], kind: MentionKind) => found.filter((one) => one.kind === kind)
