import { once } from '../../once.ts'
import type { Mention } from './mention.ts'
import { isSentenceStart } from './name-mention.ts'
import type { Sides } from './sides.ts'

/** With the sign of a grade: AA+. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*\+?/gu

/**
 * Tells names that were only put together otherwise: each of their words stands in both passages as often, and none got
 * another neighbour within its name. Of "Tegnap Orbán" and "Tegnap Bécsben Orbán" no name is another; of Lena Brandt and Tom
 * Reyes, who became Tom Brandt and Lena Reyes, both are. A word that has a capital only where it opens a sentence is part
 * of no name.
 */
export function rearrangedNames(
  text: Sides<string>,
  found: Sides<readonly Mention[]>,
): (change: { removed: string; added: string }) => boolean {
  const known = once(() => readIn(text, found))
  return ({ removed, added }) => {
    const { counts, runs, plain } = known()
    const words = wordsOf(`${removed} ${added}`).map(plain)
    const isAsOften = (word: string) => counts.a.has(word) && counts.a.get(word) === counts.b.get(word)
    if (words.length === 0 || !words.every(isAsOften)) return false
    const areSound = (side: 'a' | 'b') =>
      runs[side]
        .filter((run) => run.some((word) => words.includes(word)))
        .every((run) => isPutTogether(run, runs[side === 'a' ? 'b' : 'a']))
    return areSound('a') && areSound('b')
  }
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? []

function readIn(text: Sides<string>, found: Sides<readonly Mention[]>) {
  const placed = (side: 'a' | 'b') =>
    Array.from(text[side].matchAll(WORD), ({ 0: word, index }) => ({
      word,
      opens: isSentenceStart(text[side], index),
    }))
  const words = { a: placed('a'), b: placed('b') }
  const capitals = new Set(
    [...words.a, ...words.b].flatMap(({ word, opens }) => (!opens && /^\p{Lu}/u.test(word) ? word : [])),
  )
  const plain = (word: string) => (capitals.has(word) ? word : word.toLowerCase())
  const countsOf = (side: 'a' | 'b') => {
    const counts = new Map<string, number>()
    for (const { word } of words[side]) counts.set(plain(word), (counts.get(plain(word)) ?? 0) + 1)
    return counts
  }
  const runsOf = (side: 'a' | 'b') =>
    found[side].flatMap(({ kind, text: name, start }) => {
      if (kind !== 'name') return []
      const [first = '', ...rest] = wordsOf(name)
      const isPart = capitals.has(first) || !isSentenceStart(text[side], start)
      const run = isPart ? [first, ...rest] : rest
      return run.length === 0 ? [] : [run]
    })
  return {
    counts: { a: countsOf('a'), b: countsOf('b') },
    runs: { a: runsOf('a'), b: runsOf('b') },
    plain,
  }
}

/** Whether a run of names is one of the other passage, whatever the order of its words, a part of one, or several beside each other. */
function isPutTogether(run: readonly string[], others: readonly (readonly string[])[]): boolean {
  const sorted = (words: readonly string[]) => words.toSorted().join(' ')
  if (others.some((other) => sorted(other) === sorted(run))) return true
  return run.slice(1).every((word, at) => {
    const before = run[at] ?? ''
    const [own, next] = [
      others.filter((other) => other.includes(before)),
      others.filter((other) => other.includes(word)),
    ]
    if (own.length === 0 || next.length === 0) return true
    const areBeside = own.some((other) => {
      const place = other.indexOf(before)
      return other[place + 1] === word || other[place - 1] === word
    })
    return (
      areBeside || (own.some((other) => other.at(-1) === before) && next.some(([first]) => first === word))
    )
  })
}
