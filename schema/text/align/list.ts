import { cell } from '../../cell.ts'
import { isProvision, labelStyle, labelValues, type Numbered, numbered } from './number.ts'
import type { Sides } from './sides.ts'

/** An item of a list: which list of its text it stands in, and its parts by the number that it bears. */
export interface Item {
  list: number
  parts: Numbered
}

/** The place of each passage in a list: labels of one kind that follow each other, each of them once. */
export function itemsOf(units: readonly { text: string }[]): (Item | undefined)[] {
  let list = 0
  let style: string | undefined
  let labels = new Set<string>()
  return units.map(({ text }) => {
    const parts = numbered(text)
    if (!parts) return undefined
    const ownStyle = labelStyle(parts.label)
    if (ownStyle !== style || labels.has(parts.label)) {
      list++
      style = ownStyle
      labels = new Set()
    }
    labels.add(parts.label)
    return { list, parts }
  })
}

/**
 * The pairs whose content changed places with others of its list: the labels of what both lists have are the same, or it
 * comes before another one and came after it. What was added or removed before an item gives it another number, and is
 * no such change.
 */
export function displacedIn<Pair>(
  items: Sides<readonly (Item | undefined)[]>,
  pairs: readonly Pair[],
  placesOf: (pair: Pair) => { a: number; b: number },
): Set<Pair> {
  const displaced = new Set<Pair>()
  const listed = pairs.flatMap((pair) => {
    const { a, b } = placesOf(pair)
    const [one, two] = [items.a[a], items.b[b]]
    return one && two ? [{ pair, a, b, one, two }] : []
  })
  for (const own of Map.groupBy(listed, ({ one, two }) => `${one.list} ${two.list}`).values()) {
    if (own.length < 2) continue
    const [inA, inB] = [own.toSorted((x, y) => x.a - y.a), own.toSorted((x, y) => x.b - y.b)]
    const labels = (side: 'one' | 'two') => inA.map((item) => item[side].parts.label).toSorted()
    const areSame = labels('one').join('\n') === labels('two').join('\n')
    for (const [rank, item] of inA.entries())
      if (item.one.parts.label !== item.two.parts.label && (areSame || cell(inB, rank) !== item))
        displaced.add(item.pair)
  }
  return displaced
}

/**
 * The lists of provisions whose numbers rise from item to item: a number tells the place alone, and what moved is told as
 * moved. In a ranking, of short lines, the number itself says something.
 */
export function listsInOrder(items: readonly (Item | undefined)[]): Set<number> {
  const lists = Map.groupBy(
    items.filter((item) => item !== undefined),
    ({ list }) => list,
  )
  const isInOrder = (own: readonly Item[]) => {
    const values = own.map(({ parts }) => labelValues(parts.label))
    return (
      [0, 1].some((kind) => isRising(values.map((one) => one[kind]))) &&
      own.every(({ parts }) => isProvision(parts))
    )
  }
  return new Set([...lists].filter(([, own]) => isInOrder(own)).map(([list]) => list))
}

const isRising = (values: readonly (number | undefined)[]) =>
  values.every((value, at) => value !== undefined && (at === 0 || value > (values[at - 1] ?? value)))
