import { sumOf } from '../../stats/sum.ts'
import { type Change, ofKind } from './change.ts'
import { personsInEither } from './han-person.ts'
import { type Mention, mentionKinds, mentionsIn } from './mention.ts'
import type { KnownNames } from './name-mention.ts'
import { endOfNumber, itemised } from './number.ts'
import type { Row } from './outcome.ts'
import { withSameNames } from './same-name.ts'
import { otherSide, type Side } from './sides.ts'

/** In passages of either text, and in characters: of more nobody sees what came for what. */
const MOST = { passages: 3, characters: 4_000 }

/**
 * Places of rows in which one text has passages where the other has others, between two passages that both have or beside
 * one.
 */
export function replacedPassagesIn(rows: readonly Row[]): number[][] {
  const isPaired = (row: Row | undefined) => row !== undefined && row.a.length * row.b.length > 0
  const found: number[][] = []
  for (let at = 0; at < rows.length; at++) {
    if (isPaired(rows[at])) continue
    const from = at
    while (at < rows.length && !isPaired(rows[at])) at++
    if (!isPaired(rows[from - 1]) && !isPaired(rows[at])) continue
    const own = Array.from({ length: at - from }, (_, place) => from + place)
    const passages = (side: Side) => own.flatMap((row) => rows[row]?.[side] ?? [])
    const [inA, inB] = [passages('a'), passages('b')]
    const length = sumOf([...inA, ...inB], ({ text }) => text.length)
    const areFew = [inA, inB].every(({ length: count }) => count > 0 && count <= MOST.passages)
    if (areFew && length <= MOST.characters) found.push(own)
  }
  return found
}

/** What only one of the two texts speaks of there. What took the place of what, nobody can say. */
export function changesOfReplaced(
  rows: readonly Row[],
  own: readonly number[],
  known: KnownNames,
): (Change & { row: number })[] {
  const sides = { a: sideOf(rows, own, 'a'), b: sideOf(rows, own, 'b') }
  const text = { a: sides.a.text, b: sides.b.text }
  const persons = personsInEither(text)
  const mentions = (side: Side) =>
    mentionsIn(text[side], known, persons).filter(
      ({ kind, start, isWeak }) =>
        !isWeak &&
        !(
          kind === 'figure' && sides[side].passages.some((one) => start >= one.start && start < one.numberEnd)
        ),
    )
  const found = withSameNames({ a: mentions('a'), b: mentions('b') }, text, known)
  const rowOf = (side: Side, { start }: Mention) =>
    sides[side].passages.findLast((one) => one.start <= start)?.row ?? 0
  const isMoved = (side: Side, { start }: Mention) =>
    sides[side].moved.some(([from, to]) => start >= from && start < to)
  return mentionKinds.flatMap((kind) =>
    (['a', 'b'] as const).flatMap((side) =>
      alone(ofKind(found[side], kind), ofKind(found[otherSide(side)], kind))
        .filter((one) => !isMoved(side, one))
        .map((one) => ({
          kind,
          removed: side === 'a' ? one.text : '',
          added: side === 'b' ? one.text : '',
          ...(kind === 'negation' && { balance: side === 'a' ? -1 : 1 }),
          row: rowOf(side, one),
        })),
    ),
  )
}

/** Those of one text without as many of the other; of negations it is their number that counts. */
function alone(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const keyOf = ({ kind, key }: Mention) => (kind === 'negation' ? kind : key)
  const left = Map.groupBy(others, keyOf)
  const told = new Set<string>()
  return mentions.filter((one) => {
    if (left.get(keyOf(one))?.pop()) return false
    // A name that is said again names nobody else.
    const isNew = one.kind !== 'name' || !(told.has(one.key) || left.has(one.key))
    told.add(one.key)
    return isNew
  })
}

interface ReplacedSide {
  /** The passages, joined by line breaks. */
  text: string
  passages: { row: number; start: number; numberEnd: number }[]
  /** What stands elsewhere in the other text. */
  moved: [from: number, to: number][]
}

function sideOf(rows: readonly Row[], own: readonly number[], side: Side): ReplacedSide {
  const found: ReplacedSide = { text: '', passages: [], moved: [] }
  for (const at of own) {
    const row = rows[at]
    if (!row || row[side].length === 0) continue
    const start = found.text.length
    let from = start
    for (const piece of row.pieces) {
      const to = from + piece[side].length
      if (piece.move !== undefined) found.moved.push([from, to])
      from = to
    }
    const text = row.pieces.map((piece) => piece[side]).join('')
    found.passages.push({ row: at, start, numberEnd: start + endOfNumber(itemised(text)) })
    found.text += `${text}\n`
  }
  return found
}
