import { cell } from '../../cell.ts'
import type { Passage, Row } from './outcome.ts'

/** In B's order; a dropped passage stands where it stood in A, seen from the passages that kept their place. */
export function inReadingOrder(rows: readonly Row[]): Row[] {
  const before = (one: Passage | undefined, two: Passage | undefined) =>
    (one?.paragraph ?? 0) - (two?.paragraph ?? 0) || (one?.start ?? 0) - (two?.start ?? 0)
  const dropped = rows
    .filter((row) => row.change === 'dropped')
    .sort((one, two) => before(one.a[0], two.a[0]))
  const ordered: Row[] = []
  let next = 0
  // New and moved passages wait until the dropped ones before the next passage in place have been put down.
  let waiting: Row[] = []
  for (const row of rows
    .filter((one) => one.change !== 'dropped')
    .sort((one, two) => before(one.b[0], two.b[0]))) {
    if (row.change === 'new' || row.change === 'moved') {
      waiting.push(row)
      continue
    }
    while (next < dropped.length && before(cell(dropped, next).a[0], row.a[0]) < 0)
      ordered.push(cell(dropped, next++))
    ordered.push(...waiting, row)
    waiting = []
  }
  return [...ordered, ...dropped.slice(next), ...waiting]
}
