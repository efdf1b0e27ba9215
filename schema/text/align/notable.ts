import { INVISIBLE, JOINERS } from '../invisible.ts'
import { apart } from './apart.ts'
import { type Change, ofKind } from './change.ts'
import { changedInitials } from './changed-initials.ts'
import { withDashesAsBullets } from './dash-list.ts'
import { changesOfItems, exchangedItems } from './exchanged-items.ts'
import { exchangedRows } from './exchanged-rows.ts'
import { withoutVowelSigns, withUnitsInLetters } from './fold.ts'
import { personsInEither } from './han-person.ts'
import { stretchesOf } from './hunk.ts'
import { nameWithInitial } from './initial.ts'
import { knownNames, type Mention, mentionKinds, mentionsIn } from './mention.ts'
import type { KnownNames } from './name-mention.ts'
import { areOfList, differInNumberOnly, endOfNumber, isInList, itemised, type Numbered } from './number.ts'
import type { Passage, Row } from './outcome.ts'
import { changesIn, type RowWording } from './passage-changes.ts'
import type { Piece } from './piece.ts'
import { changesOfReplaced, replacedPassagesIn } from './replaced-passage.ts'
import { withoutSameActor } from './same-actor.ts'
import { withSameNames } from './same-name.ts'
import { sentencesOf } from './sentence.ts'
import type { Side, Sides } from './sides.ts'

/** What the second text has otherwise than the first, and in which row. */
export interface Notable extends Change {
  /** Place of the row. */
  row: number
}

/**
 * Figures, names and negations that changed within the passages that both texts have, in the order of the rows; of a
 * sentence that moved, those that changed on its way; of passages in each other’s place, those that one text alone has there. The
 * number that a passage bears is none of them.
 * Names are known by their capitals; in Japanese, Arabic and Hebrew only those of countries, in Chinese those of
 * people too (see `personsInEither`). Of negations see `negationsIn`.
 */
export function notableChanges(given: readonly Row[]): Notable[] {
  const rows = withDashesAsBullets(given.map(plainlyWritten))
  // Spares the passages that one text alone has, in a pair of long texts with nothing in common nearly all.
  const isTold = ({ change, difference, a, b, pieces }: Row) =>
    change !== 'kept' &&
    difference !== 'number' &&
    (a.length * b.length > 0 || pieces.some(({ move }) => move !== undefined))
  const replaced = replacedPassagesIn(rows)
  if (replaced.length === 0 && !rows.some(isTold)) return []
  const known = knownNames(rows.flatMap(({ a, b }) => [...a, ...b].map(({ text }) => text)))
  const inList = { a: listOf(rows, 'a'), b: listOf(rows, 'b') }
  const items = exchangedItems(rows, ({ a, b }) => inList.a(a[0]) || inList.b(b[0]))
  const moves = new Map<number, MovedSentence>()
  const found = rows.flatMap((row, index) => {
    if (!isTold(row)) return []
    const own = wordingOf(row, known, inList, items.has(index))
    for (const { move, side, a, b } of own.stretches) {
      if (move === undefined || side === undefined) continue
      const sentence = moves.get(move) ?? { row: index, a: [], b: [], text: { a: '', b: '' } }
      if (side === 'b') sentence.row = index
      const [start, end] = side === 'a' ? a : b
      sentence.text[side] = own.text[side]
      sentence[side] = own.found[side].filter((one) => one.start >= start && one.end <= end)
      moves.set(move, sentence)
    }
    return row.a.length === 0 || row.b.length === 0
      ? []
      : changesIn(own).map((change) => ({ ...change, row: index }))
  })
  for (const { row, a, b, text } of moves.values())
    for (const kind of mentionKinds)
      found.push(
        ...apart(kind, ofKind(a, kind), ofKind(b, kind), text).map(({ change }) => ({ ...change, row })),
      )
  found.push(...replaced.flatMap((own) => changesOfReplaced(rows, own, known)))
  found.push(...changesOfItems(items, (row) => rows[row]?.a[0]?.paragraph ?? row))
  const told = new Set([...found.map(({ row }) => row), ...items.keys()])
  found.push(...exchangedRows(rows, (row) => told.has(row)))
  return withoutSameActor(found, rows).sort((one, two) => one.row - two.row)
}

const SHOWS_NOTHING = new RegExp(`(?![${JOINERS}])[${INVISIBLE}]`, 'gu')
const MAY_BE_PLAINER = new RegExp(
  String.raw`[\p{sc=Arabic}\p{sc=Hebrew}]\p{M}|[\u2100-\u214F\u3300-\u33FF]|${SHOWS_NOTHING.source}`,
  'u',
)
const plainer = (text: string) => withUnitsInLetters(withoutVowelSigns(text.replace(SHOWS_NOTHING, '')))

/** A row as most texts write it: without vowel signs in Arabic and Hebrew, with units in letters and without what shows nothing. */
function plainlyWritten(row: Row): Row {
  if (![...row.a, ...row.b].some(({ text }) => MAY_BE_PLAINER.test(text))) return row
  const passages = (own: readonly Passage[]) => own.map((one) => ({ ...one, text: plainer(one.text) }))
  return { ...row, a: passages(row.a), b: passages(row.b), pieces: plainPieces(row.pieces) }
}

/** What took the place of the same, written in another way, is kept. */
function plainPieces(pieces: readonly Piece[]): Piece[] {
  const own = pieces
    .map((piece): Piece => {
      const [a, b] = [plainer(piece.a), plainer(piece.b)]
      // A space beside what shows nothing is no change.
      const isSpace = (a + b).trim() === '' && a + b !== piece.a + piece.b
      return isSpace ? { kind: 'kept', a, b } : { ...piece, a, b }
    })
    .filter(({ a, b }) => a !== '' || b !== '')
  return own.flatMap((piece, at): Piece[] => {
    const [before, after] = [own[at - 1], own[at + 1]]
    if (before && isReplacedBySame(before, piece)) return []
    return after && isReplacedBySame(piece, after) ? [{ kind: 'kept', a: piece.a, b: after.b }] : [piece]
  })
}

const isReplacedBySame = (one: Piece, two: Piece) =>
  one.kind === 'removed' &&
  two.kind === 'added' &&
  one.move === undefined &&
  two.move === undefined &&
  one.a.trim() === two.b.trim()

/** What one sentence has in either text, with the row in which the second text has it. */
interface MovedSentence {
  row: number
  a: Mention[]
  b: Mention[]
  /** The passages that it stands in. */
  text: Sides<string>
}

/** Whether a passage of one text bears a number of a list, told by the passages around it. */
type InList = (passage: Passage | undefined) => boolean

function listOf(rows: readonly Row[], side: Side): InList {
  let passages: Passage[] | undefined
  let places: ReadonlyMap<Passage, number> | undefined
  return (passage) => {
    passages ??= rows
      .flatMap((row) => row[side])
      .sort((one, two) => one.paragraph - two.paragraph || one.start - two.start)
    places ??= new Map(passages.map((one, at) => [one, at]))
    const place = passage && places.get(passage)
    return place !== undefined && isInList(passages, place)
  }
}

/** A text of the same length without the number that it bears, where that could be the initial of the name behind it. */
const withoutLabel = (text: string, item: Numbered | undefined) =>
  item?.mayBeInitial ? ' '.repeat(item.end) + text.slice(item.end) : text

/** With the names that two passages open with: of "B. Members" in both nobody can say what B. is. */
const withInitials = (known: KnownNames, { a, b }: Sides<string>): KnownNames => ({
  ...known,
  names: new Set([...known.names, ...[a, b].flatMap((text) => nameWithInitial(text) ?? [])]),
})

function wordingOf(
  { pieces, difference, ...passages }: Row,
  given: KnownNames,
  inList: Sides<InList>,
  isExchanged: boolean,
): RowWording {
  const textOf = (side: Side) => pieces.map((piece) => piece[side]).join('')
  const written = { a: textOf('a'), b: textOf('b') }
  const bears = { a: itemised(written.a), b: itemised(written.b) }
  const areListed = ({ a, b }: Sides<Numbered>) =>
    areOfList(
      a,
      b,
      () => inList.a(passages.a[0]),
      () => inList.b(passages.b[0]),
    )
  // Two that differ in nothing else and were not called renumbered are spoken of, or are ranks.
  const areLabels =
    bears.a !== undefined &&
    bears.b !== undefined &&
    (difference === 'number' ||
      isExchanged ||
      (!differInNumberOnly(written.a, written.b) &&
        (!(bears.a.isDoubtful || bears.b.isDoubtful) || areListed({ a: bears.a, b: bears.b }))))
  const areInitials =
    !areLabels && bears.a?.mayBeInitial && bears.b?.mayBeInitial && bears.a.label !== bears.b.label
  const known = areInitials ? withInitials(given, written) : given
  const labelled = (side: Side) => (areLabels ? withoutLabel(written[side], bears[side]) : written[side])
  const { changes: initials, rest: text } = changedInitials({ a: labelled('a'), b: labelled('b') }, known)
  const persons = personsInEither(text)
  // What stands elsewhere in its sentence is in the sentence still.
  const isOneSentence = [text.a, text.b].every((own) => sentencesOf(own).length < 2)
  const mentions = (side: Side) =>
    mentionsIn(text[side], known, persons).filter(
      ({ kind, start }) => kind !== 'figure' || !areLabels || start >= endOfNumber(bears[side]),
    )
  return {
    text,
    found: withSameNames({ a: mentions('a'), b: mentions('b') }, text, known),
    stretches: stretchesOf(isOneSentence ? pieces.map(({ kind, a, b }) => ({ kind, a, b })) : pieces),
    known,
    initials,
  }
}
