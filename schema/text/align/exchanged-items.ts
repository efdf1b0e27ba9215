import { type Change, exchangeOf } from './change.ts'
import { differInNumberOnly, itemised } from './number.ts'
import type { Row } from './outcome.ts'

/** An item that bears the number of another one, which bears that of a third or its own. */
interface Renumbered {
  row: number
  before: string
  after: string
  content: string
}

/**
 * Items that exchanged numbers among themselves, by their row, in a list whose numbers may be ranks: each stands elsewhere,
 * and no number became another one. Items that were only renumbered are none of them, nor are people whose initials no
 * list counts on.
 */
export function exchangedItems(
  rows: readonly Row[],
  isInList: (row: Row) => boolean,
): ReadonlyMap<number, Renumbered> {
  let found = rows.flatMap((given, row): Renumbered[] => {
    const { change, difference, a, b } = given
    const [one, two] = [a[0]?.text, b[0]?.text]
    if (change === 'kept' || difference === 'number' || one === undefined || two === undefined) return []
    if (a.length * b.length > 1 || !differInNumberOnly(one, two)) return []
    const [own, other] = [itemised(one), itemised(two)]
    if ((own?.mayBeInitial || other?.mayBeInitial) && !isInList(given)) return []
    return own && other ? [{ row, before: own.label, after: other.label, content: own.rest }] : []
  })
  for (;;) {
    const [before, after] = [
      new Set(found.map((one) => one.before)),
      new Set(found.map((one) => one.after)),
    ] as const
    const left = found.filter((one) => before.has(one.after) && after.has(one.before))
    if (left.length === found.length) return new Map(found.map((one) => [one.row, one]))
    found = left
  }
}

/** In characters: what is longer the rows show. */
const LONGEST = 60

/** Each two items that took each other's number, with the row of the first. */
export function changesOfItems(
  items: ReadonlyMap<number, Renumbered>,
  placeOf: (row: number) => number,
): (Change & { row: number })[] {
  const all = [...items.values()].sort((one, two) => placeOf(one.row) - placeOf(two.row))
  return all.flatMap((one, at) => {
    const two = all.slice(at + 1).find(({ before, after }) => before === one.after && after === one.before)
    if (!two || Math.max(one.content.length, two.content.length) > LONGEST) return []
    const row = Math.min(one.row, two.row)
    return [{ ...exchangeOf([one.content, two.content], [two.content, one.content]), row }]
  })
}
