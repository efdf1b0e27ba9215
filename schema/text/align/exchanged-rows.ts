import { type Change, exchangeOf } from './change.ts'
import type { Row } from './outcome.ts'
import { plainWordsIn } from './words.ts'

/** In words: what is longer is no label. */
const LONGEST = 4
const BARE = /^[\s\p{P}]+|[\s\p{P}]+$/gu

interface Replaced {
  row: number
  removed: string
  added: string
}

/** In rows: of words farther apart nobody says that they were exchanged. */
const FARTHEST = 20

/**
 * Words of which each took the other's place in another passage, while nothing else changed in either: the labels of two
 * rows of a table, Rye 10 and Oats 40, Oats 10 and Rye 40. The row is that of the first. `isTold` are rows of which
 * something is told already.
 */
export function exchangedRows(
  rows: readonly Row[],
  isTold: (row: number) => boolean,
): (Change & { row: number })[] {
  const open: Replaced[] = []
  return rows.flatMap((own, row) => {
    const one = own.change === 'kept' || isTold(row) ? undefined : onlyReplaced(own)
    if (!one) return []
    const at = open.findIndex(
      (other) =>
        row - other.row <= FARTHEST && isSame(other.removed, one.added) && isSame(other.added, one.removed),
    )
    const other = open[at]
    if (!other) {
      if (open.push({ ...one, row }) > FARTHEST) open.shift()
      return []
    }
    open.splice(at, 1)
    return [{ ...exchangeOf([other.removed, one.removed], [other.added, one.added]), row: other.row }]
  })
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** The words of one place that others took, where a passage differs in nothing else. */
function onlyReplaced({ pieces }: Row): Pick<Replaced, 'removed' | 'added'> | undefined {
  const changed = pieces.filter(({ kind }) => kind !== 'kept')
  const [one, two] = changed
  if (changed.length !== 2 || one?.kind !== 'removed' || two?.kind !== 'added') return undefined
  if (one.move !== undefined || pieces.indexOf(two) !== pieces.indexOf(one) + 1) return undefined
  const [removed, added] = [one.a.replace(BARE, ''), two.b.replace(BARE, '')]
  // A figure is told in its own row.
  const isLabel = (words: string) => {
    const count = plainWordsIn(words).length
    return count > 0 && count <= LONGEST && !/\p{N}/u.test(words)
  }
  return isLabel(removed) && isLabel(added) ? { removed, added } : undefined
}
