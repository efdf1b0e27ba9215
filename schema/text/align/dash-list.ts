import type { Passage, Row } from './outcome.ts'
import type { Piece } from './piece.ts'
import type { Side, Sides } from './sides.ts'

/** A dash before a figure that counts or measures something: - 5 percent growth. */
const ITEM = /^\s*[-–—−](?=[ \u00A0]\p{Sc}?\p{Nd}\S*[ \u00A0]\S+[ \u00A0]\p{L})/u
const BULLET = '•'

/**
 * The rows with a bullet for the dash that opens each of several lines in a row: there it is no minus before the figure behind it. The
 * texts keep their length.
 */
export function withDashesAsBullets(rows: readonly Row[]): readonly Row[] {
  const items = { a: itemsIn(rows, 'a'), b: itemsIn(rows, 'b') }
  if (items.a.size + items.b.size === 0) return rows
  return rows.map((row) => {
    const isItem: Sides<boolean> = { a: items.a.has(row.a[0]), b: items.b.has(row.b[0]) }
    return isItem.a || isItem.b ? withBullet(row, isItem) : row
  })
}

/** The passages that open with a dash, as the one before or after them does. */
function itemsIn(rows: readonly Row[], side: Side): ReadonlySet<Passage | undefined> {
  const dashed = rows
    .flatMap((row) => row[side].slice(0, 1))
    .filter(({ text }) => ITEM.test(text))
    .sort((one, two) => one.paragraph - two.paragraph)
  const isBeside = (one: Passage, two: Passage | undefined) =>
    two !== undefined && Math.abs(one.paragraph - two.paragraph) === 1
  return new Set(dashed.filter((own, at) => isBeside(own, dashed[at - 1]) || isBeside(own, dashed[at + 1])))
}

const withBullets = (text: string) => text.replace(ITEM, (dash) => dash.slice(0, -1) + BULLET)

function withBullet(row: Row, isItem: Sides<boolean>): Row {
  const passages = (side: Side) =>
    isItem[side] ? row[side].map((one) => ({ ...one, text: withBullets(one.text) })) : row[side]
  return { ...row, a: passages('a'), b: passages('b'), pieces: piecesWithBullet(row.pieces, isItem) }
}

function piecesWithBullet(pieces: readonly Piece[], isItem: Sides<boolean>): Piece[] {
  const own = pieces.map((piece) => ({ ...piece }))
  for (const side of ['a', 'b'] as const) {
    const first = own.find((piece) => piece[side].trim() !== '')
    const text = own.map((piece) => piece[side]).join('')
    if (isItem[side] && first && ITEM.test(text)) first[side] = first[side].replace(/[-–—−]/u, BULLET)
  }
  return own
}
