import { cell } from '../../cell.ts'
import type { Exchange } from './exchange.ts'
import type { Mention } from './mention.ts'
import { sentencesOf } from './sentence.ts'
import type { Sides } from './sides.ts'
import { timesOf } from './times.ts'
import { plainWordsIn } from './words.ts'

/** Nobody asks of more sentences which name changed sides. */
const MOST_SENTENCES = 40
const SEMICOLON = /(?<=[;；])/u

interface Part {
  names: Mention[]
  /** Its words without the names, in no order. */
  rest: string
}

/**
 * A name that went to the sentence of another one, which went to its own, while these sentences have no other words than
 * before, in whatever order: For: Chad, Oman. Against: Peru.
 */
export function changedSides(text: Sides<string>, names: Sides<readonly Mention[]>): Exchange[] {
  const [inA, inB] = [partsOf(text.a, names.a), partsOf(text.b, names.b)]
  if (inA.length < 2 || inA.length !== inB.length || inA.length > MOST_SENTENCES) return []
  const others = inA.flatMap((one, at) => {
    const two = cell(inB, at)
    const [gone, come] = [without(one.names, two.names), without(two.names, one.names)]
    return gone.length + come.length === 0 ? [] : [{ gone, come, isSame: one.rest === two.rest }]
  })
  const [first, second] = others
  if (!first || !second || others.length > 2 || !(first.isSame && second.isSame)) return []
  const [one, two, newFirst, newSecond] = [first.gone, second.gone, first.come, second.come].map(alone)
  if (!one || !two || one.key !== newSecond?.key || two.key !== newFirst?.key) return []
  return [{ a: [one.text, two.text], b: [newFirst.text, newSecond.text] }]
}

const alone = (names: readonly Mention[]) => (names.length === 1 ? names[0] : undefined)

const without = (names: readonly Mention[], others: readonly Mention[]) => {
  const times = timesOf(others.map(({ key }) => key))
  return names.filter(({ key }) => {
    const left = times.get(key) ?? 0
    times.set(key, left - 1)
    return left <= 0
  })
}

function partsOf(text: string, names: readonly Mention[]): Part[] {
  let from = 0
  return sentencesOf(text)
    .flatMap((sentence) => sentence.split(SEMICOLON))
    .map((part) => {
      const to = from + part.length
      const own = names.filter(({ start }) => start >= from && start < to)
      let rest = part
      for (const { start, end } of own.toSorted((one, two) => two.start - one.start))
        rest = `${rest.slice(0, start - from)} ${rest.slice(end - from)}`
      from = to
      return { names: own, rest: plainWordsIn(rest).sort().join(' ') }
    })
}
