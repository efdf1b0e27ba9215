import type { Placed } from './change.ts'
import { clauseWords, isJoint } from './clause-words.ts'
import type { Mention } from './mention.ts'
import type { Sides } from './sides.ts'
import { dice, timesOf } from './times.ts'

/** Nobody says of more figures which is whose. */
const MOST = 30
/** Share of common words (Dice) from which the words beside two figures say that these are of one thing. */
const LEAST_ALIKE = 0.6

/**
 * The figures that were told in pairs by their place, told by the words beside them where fewer changed so: of "sugar to 30,
 * salt to 40" and "salt to 45, sugar to 30" one figure changed.
 */
export function pairedByLabel(
  text: Sides<string>,
  placed: readonly Placed[],
  figures: Sides<readonly Mention[]>,
): readonly Placed[] {
  const inPlace = placed.filter(
    ({ one, two, change }) => one && two && !change.isRewritten && !change.isMoved,
  )
  if (inPlace.length < 2 || Math.max(figures.a.length, figures.b.length) > MOST) return placed
  const pairs = pairsByWords(text, figures)
  if (!pairs) return placed
  const changed = pairs.filter(([one, two]) => one.key !== two.key)
  if (changed.length >= inPlace.length) return placed
  return [
    ...placed.filter((own) => !inPlace.includes(own)),
    ...changed.map(([one, two]) => ({
      change: { kind: 'figure' as const, removed: one.text, added: two.text },
      one,
      two,
      hunk: { a: [one.start, one.end] as [number, number], b: [two.start, two.end] as [number, number] },
    })),
  ]
}

/** Each figure with the one whose words are likest; undefined where one has none, or has two. */
function pairsByWords(
  text: Sides<string>,
  figures: Sides<readonly Mention[]>,
): [one: Mention, two: Mention][] | undefined {
  if (figures.a.length !== figures.b.length) return undefined
  const wordsIn = (side: 'a' | 'b') =>
    figures[side].map((own) => {
      const { before, behind } = clauseWords(text[side], own)
      return timesOf([...untilJoint(before), ...untilJoint(behind)])
    })
  const [inA, inB] = [wordsIn('a'), wordsIn('b')]
  const taken = new Set<number>()
  const pairs: [Mention, Mention][] = []
  for (const [at, own] of figures.a.entries()) {
    const alike = inB.map((words) => dice(inA[at] ?? new Map(), words))
    const most = Math.max(...alike)
    const place = alike.indexOf(most)
    const other = figures.b[place]
    if (!other || most < LEAST_ALIKE || alike.lastIndexOf(most) !== place || taken.has(place))
      return undefined
    taken.add(place)
    pairs.push([own, other])
  }
  return pairs
}

function untilJoint(words: readonly string[]): readonly string[] {
  const end = words.findIndex(isJoint)
  return end < 0 ? words : words.slice(0, end)
}
