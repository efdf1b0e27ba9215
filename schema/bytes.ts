/**
 * Texts within the bytes of a page. To make a text of a page of some hundred kilobytes, and bytes of that again, takes longer than
 * to find in it what is looked for.
 */

/** Where a text stands next from a place on; -1 where it does not. A sign that the text has not lets it skip as many as it is long. */
export function placeIn(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = new TextEncoder().encode(text)
  const last = wanted.length - 1
  const steps = new Uint16Array(256).fill(wanted.length)
  for (let index = 0; index < last; index++) steps[wanted[index] ?? 0] = last - index
  for (let at = from; at + last < bytes.length; at += steps[bytes[at + last] ?? 0] ?? 1)
    if (isAt(bytes, wanted, at)) return at
  return -1
}

/** Where a text stands last before a place; -1 where it does not. */
export function lastPlaceIn(bytes: Uint8Array, text: string, before: number): number {
  const wanted = new TextEncoder().encode(text)
  const [first = 0] = wanted
  const lastBefore = (end: number) => (end < 0 ? -1 : bytes.lastIndexOf(first, end))
  let at = lastBefore(before - wanted.length)
  while (at >= 0 && !isAt(bytes, wanted, at)) at = lastBefore(at - 1)
  return at
}

function isAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  let index = wanted.length - 1
  while (index >= 0 && bytes[at + index] === wanted[index]) index--
  return index < 0
}

export function textIn(bytes: Uint8Array, from: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(from, end))
}

/** The bytes with texts put where they are to stand, of one place in the order given. */
export function withTexts(
  bytes: Uint8Array,
  texts: readonly { at: number; text: string }[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const added = texts
    .map(({ at, text }) => ({ at, bytes: encoder.encode(text) }))
    .toSorted((a, b) => a.at - b.at)
  const whole = new Uint8Array(added.reduce((sum, one) => sum + one.bytes.length, bytes.length))
  let [from, to] = [0, 0]
  for (const one of added) {
    whole.set(bytes.subarray(from, one.at), to)
    to += one.at - from
    whole.set(one.bytes, to)
    to += one.bytes.length
    from = one.at
  }
  whole.set(bytes.subarray(from), to)
  return whole
}
