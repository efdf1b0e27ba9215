import { unitIn } from './figure-value.ts'
import type { Mention } from './mention.ts'
import { isOfCalendar } from './same-name.ts'

/** What one text has, and what the other has in its place; one of the two where nothing took it. */
type PlacedPair = [one: Mention | undefined, two: Mention | undefined]

/**
 * Mentions of two places by their order, but a figure only with one of its kind: of "triple the quota to 90 tonnes by 2023"
 * and "lift the quota to 95 tonnes by 2026" the tonnes go with the tonnes and the year with the year, and "triple" went.
 */
export function likelyPairs(inA: readonly Mention[], inB: readonly Mention[]): PlacedPair[] {
  const [first] = [...inA, ...inB]
  if (first?.kind !== 'figure')
    return Array.from({ length: Math.max(inA.length, inB.length) }, (_, at) => [inA[at], inB[at]])
  const best = bestSums(inA, inB)
  const at = (one: number, two: number) => best[one]?.[two] ?? 0
  const pairs: PlacedPair[] = []
  let [one, two] = [0, 0]
  while (one < inA.length || two < inB.length) {
    const [own, other] = [inA[one], inB[two]]
    const score = own && other ? likelihood(own, other) : 0
    if (score > 0 && at(one, two) === score + at(one + 1, two + 1)) {
      pairs.push([own, other])
      one++
      two++
    } else if (own && at(one, two) === at(one + 1, two)) {
      pairs.push([own, undefined])
      one++
    } else {
      pairs.push([undefined, other])
      two++
    }
  }
  return pairs
}

/** The greatest sum of what follows a place in either list. */
function bestSums(inA: readonly Mention[], inB: readonly Mention[]): number[][] {
  const best = Array.from({ length: inA.length + 1 }, () => new Array<number>(inB.length + 1).fill(0))
  const at = (one: number, two: number) => best[one]?.[two] ?? 0
  for (const [one, own] of [...inA.entries()].reverse())
    for (const [two, other] of [...inB.entries()].reverse()) {
      const score = likelihood(own, other)
      const paired = score > 0 ? score + at(one + 1, two + 1) : 0
      const row = best[one]
      if (row) row[two] = Math.max(paired, at(one + 1, two), at(one, two + 1))
    }
  return best
}

/** Without a number: triple, both sides. */
const NO_NUMBER = /^\P{N}+$/u

/** A date, or what is written as one though nobody can say which day it is: 03/04/2024. */
const isDated = (own: Mention) =>
  isOfCalendar(own) || /^\p{Nd}{1,4}([/.-])\p{Nd}{1,2}\1\p{Nd}{1,4}$/u.test(own.text)

/** How likely one figure took the place of another; 0 where they are of two kinds. */
function likelihood(one: Mention, two: Mention): number {
  if (isDated(one) !== isDated(two)) return 0
  if (isDated(one)) return SAME_UNIT
  const have = [one, two].map(({ key }) => !NO_NUMBER.test(key))
  if (have[0] !== have[1]) return OTHER_KIND
  return unitIn(one.key) === unitIn(two.key) ? SAME_UNIT : OTHER_UNIT
}

/** Two of other units are likelier than one alone, and two of one unit than two of others. */
const [OTHER_KIND, OTHER_UNIT, SAME_UNIT] = [1, 3, 5]
