type Sides<T> = Record<'a' | 'b', T>

interface Named {
  text: string
  key: string
  start: number
  end: number
}

/**
 * Two names that got other endings while every other word stayed: who did it, and to whom, was exchanged. Камышов позвонил
 * Мохову, Камышову позвонил Мохов.
 */
export function exchangedCases(text: Sides<string>, names: Sides<readonly Named[]>): string[] {
  const others = new Map(names.b.map((one) => [one.key, one]))
  const isSingle = (own: readonly Named[]) => new Set(own.map(({ key }) => key)).size === own.length
  if (!isSingle(names.a) || !isSingle(names.b)) return []
  const changed = names.a.flatMap((one) => {
    const other = others.get(one.key)
    return other && other.text !== one.text ? [{ one, other }] : []
  })
  if (changed.length !== 2) return []
  const rest = {
    a: wordsWithout(
      text.a,
      changed.map(({ one }) => one),
    ),
    b: wordsWithout(
      text.b,
      changed.map(({ other }) => other),
    ),
  }
  return rest.a === rest.b ? changed.map(({ one, other }) => withoutHead(other.text, one.text)) : []
}

/** A name without the words that it begins with in both texts, which mostly open the sentence: Вечером Камышову. */
function withoutHead(name: string, other: string): string {
  const [words, others] = [name.split(' '), other.split(' ')]
  const at = words.findIndex((word, place) => word !== others[place])
  return words.slice(Math.max(0, at)).join(' ')
}

/** The words of a text without some names, in the order of the alphabet. */
function wordsWithout(text: string, names: readonly Named[]): string {
  let own = text
  for (const { start, end } of names.toSorted((one, two) => two.start - one.start))
    own = `${own.slice(0, start)} ${own.slice(end)}`
  return (own.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ')
}
