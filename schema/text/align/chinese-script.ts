import { once } from '../../once.ts'

/** Characters that one of the two scripts has and the other has not. */
interface ChineseCharacters {
  traditional: ReadonlySet<string>
  simplified: ReadonlySet<string>
}

/**
 * How many characters of a text tell the two scripts apart, one by one. What the platform decodes from Big5 and from
 * GB 2312 is the list of either.
 */
export function chineseCharactersIn(text: string): Record<keyof ChineseCharacters, number> {
  const known = characters()
  const found = { traditional: 0, simplified: 0 }
  for (const character of text) {
    if (known.traditional.has(character)) found.traditional++
    else if (known.simplified.has(character)) found.simplified++
  }
  return found
}

/** Every ideograph of Big5, which traditional Chinese is written with. */
export const traditionalCharacters = once(() =>
  decoded(
    'big5',
    [
      [0xa4, 0xc6],
      [0xc9, 0xf9],
    ],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  ),
)

const gbCharacters = once(() => decoded('gbk', [[0xb0, 0xf7]], [[0xa1, 0xfe]]))

/** Whether texts in simplified characters have another one for it, or none. */
export const isNotSimplified = (character: string) =>
  /\p{sc=Han}/u.test(character) && !gbCharacters().has(character)

const characters = once((): ChineseCharacters => {
  const gb = gbCharacters()
  const big5 = traditionalCharacters()
  const without = (all: ReadonlySet<string>, other: ReadonlySet<string>) =>
    new Set([...all].filter((character) => !other.has(character)))
  return { traditional: without(big5, gb), simplified: without(gb, big5) }
})

type Range = readonly [from: number, to: number]

/** All ideographs whose two bytes lie in the ranges. */
function decoded(label: string, first: readonly Range[], second: readonly Range[]): Set<string> {
  const bytes = (ranges: readonly Range[]) =>
    ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  const all = bytes(first).flatMap((one) => bytes(second).flatMap((two) => [one, two]))
  return new Set(new TextDecoder(label).decode(Uint8Array.from(all)).match(/\p{sc=Han}/gu))
}
