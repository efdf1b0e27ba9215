import type { Mention } from './mention.ts'
import type { Sides } from './sides.ts'

/**
 * Two names that got other endings while every other word stayed: who did it, and to whom, was exchanged. Камышов позвонил
 * Мохову, Камышову позвонил Мохов. The first of them, as the second text has it; undefined where nothing was exchanged.
 */
export function exchangedCase(text: Sides<string>, names: Sides<readonly Mention[]>): string | undefined {
  const others = new Map(names.b.map((one) => [one.key, one]))
  const isSingle = (own: readonly Mention[]) => new Set(own.map(({ key }) => key)).size === own.length
  if (!isSingle(names.a) || !isSingle(names.b)) return undefined
  const changed = names.a.flatMap((one) => {
    const other = others.get(one.key)
    return other && other.text !== one.text ? [{ one, other }] : []
  })
  const [first, second, ...more] = changed
  if (!first || !second || more.length > 0) return undefined
  const restA = wordsWithout(text.a, [first.one, second.one])
  const restB = wordsWithout(text.b, [first.other, second.other])
  return restA === restB ? withoutHead(first.other.text, first.one.text) : undefined
}

/** A name without the words that it begins with in both texts, which mostly open the sentence: Вечером Камышову. */
function withoutHead(name: string, other: string): string {
  const [words, others] = [name.split(' '), other.split(' ')]
  const at = words.findIndex((word, place) => word !== others[place])
  return words.slice(Math.max(0, at)).join(' ')
}

/** The words of a text without some names, in the order of the alphabet. */
function wordsWithout(text: string, names: readonly Mention[]): string {
  let own = text
  for (const { start, end } of names.toSorted((one, two) => two.start - one.start))
    own = `${own.slice(0, start)} ${own.slice(end)}`
  return (own.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ')
}
