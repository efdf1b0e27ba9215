/**
 * How far two titles say the same, 0 to 1: shared pairs of neighbouring letters, by the shorter title, so that a
 * title with an addition («(full text)») is still the same title. `reach` says how many times as long the longer one
 * may be before the likeness is doubted.
 */
export function titleLikeness(one: string, other: string, reach = 1.5): number {
  const a = pairs(one)
  const b = pairs(other)
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  if (short.size === 0) return 0
  let shared = 0
  for (const pair of short) if (long.has(pair)) shared++
  // A short title within a long one proves little: «Talks» is part of many.
  return (shared / short.size) * Math.min(1, (short.size / long.size) * reach)
}

function pairs(text: string): Set<string> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  const found = new Set<string>()
  for (let i = 0; i + 1 < letters.length; i++) found.add(letters.slice(i, i + 2))
  return found
}
