import { describe, expect, it } from 'vitest'
import { deniedPlaces, isDenied, mayDeny } from '../../../schema/text/search/denial.ts'
import { occurrences } from '../../../schema/text/search/occurrence.ts'
import { readQuery } from '../../../schema/text/search/query.ts'
import { dataset } from '../../support/dataset.ts'

function denied(text: string, word: string): boolean {
  const start = text.indexOf(word)
  return isDenied(text, start, start + word.length)
}

const leftOut: [text: string, word: string][] = [
  ['They warn of blocs; the pact is not named.', 'pact'],
  ['The pact is never explicitly mentioned in it.', 'pact'],
  ['Speaks of expansion without naming the pact.', 'pact'],
  ['The text does not refer to the pact.', 'pact'],
  ['An unnamed pact is blamed.', 'pact'],
  ['Makes no reference to the pact.', 'pact'],
  ['No mention of the pact by name.', 'pact'],
  ['No pact wording in what was read.', 'pact'],
  ['It avoids naming the pact.', 'pact'],
  ['The speech doesn’t mention the pact.', 'pact'],
  ['It stops short of naming the pact.', 'pact'],
  ['Any word of the pact is omitted.', 'pact'],
  ['The word pact does not occur in the text.', 'pact'],
  ['The pact never once appears.', 'pact'],
  ['The speech names no pact, nor a league.', 'league'],
  ['It names neither the pact nor a league.', 'pact'],
  ["They couldn't cite the pact.", 'pact'],
  ['The pact is nowhere to appear.', 'pact'],
  ['Welcomes the harbour; avoids the word pact.', 'pact'],
  ['She avoided using the term “pact” for it.', 'pact'],
  ['Praised the harbour and said that it has no end, but did not take up a pact.', 'pact'],
  ['It does not speak of the pact.', 'pact'],
  ['It declines to use the word pact.', 'pact'],
  ['Answers without speaking of a pact.', 'pact'],
  ['The word pact is not used in it.', 'pact'],
  ['Praises the harbour; no pact claim.', 'pact'],
  ['The digests show no pact claim, and no explicit non-pact formula.', 'non-pact'],
  ['The digests show no pact claim, and no explicit non-pact formula.', 'pact'],
  ['No present pact claimed in the part read.', 'pact'],
  ['No talk of a pact.', 'pact'],
  ['No pact reference in the part read.', 'pact'],
  ['Omits the pact.', 'pact'],
  ['The answer leaves out the pact.', 'pact'],
  ['It does without the word pact.', 'pact'],
  ['The pact is left out.', 'pact'],
  ['Speaks of trade without naming a sum.', 'sum'],
  ['No U.S. pact wording in what was read.', 'pact'],
  ['No U.S. pact wording in what was read.', 'U.S. pact'],
  ['J. Smith is quoted; the U.S. does not name the pact.', 'pact'],
]

describe('isDenied(text, start, end)', () => {
  it.each(leftOut)('%s', (text, word) => {
    expect(denied(text, word)).toBe(true)
  })

  it.each([
    ['They oppose the pact and name it twice.', 'pact'],
    ['The harbour is not named. They oppose the pact.', 'pact'],
    ['They oppose the pact; the harbour is not named.', 'pact'],
    ['They avoid the pact.', 'pact'],
    ['Says that no friend would name the pact.', 'pact'],
    ['Asks others not to mention the pact.', 'pact'],
    ['Blames unnamed states and opposes the pact.', 'pact'],
    ['Says that they do not take up a pact.', 'pact'],
    ['Says the pact does not use force.', 'pact'],
    ['Asks the harbour to avoid the word pact.', 'pact'],
    ['Blames the harbour, which does not speak of the pact.', 'pact'],
    ['Does not speak of the pact as a threat, but as a fact.', 'pact'],
    ['Names the pact but does not speak of it.', 'pact'],
    ['Declines to enter the pact.', 'pact'],
    ['Refuses to take up arms for the pact.', 'pact'],
    ['The harbour is not used against the pact.', 'pact'],
    ['The pact must not grow.', 'pact'],
    ['The pact does not appear to grow.', 'pact'],
    ['Qualifies the ‘no pact’ wording of February.', 'pact'],
    ["Qualifies the 'no pact' wording of February.", 'pact'],
    ['A no pact wording is what it says.', 'no pact'],
    ['Is aimed at no third party, and names the pact.', 'pact'],
    ['Speaks of a pact without limits, for the first time named so.', 'pact'],
    ['Speaks of trade without naming a sum.', 'trade'],
    ['Speaks of the pact without alliance wording.', 'pact'],
    ['She did not mention the harbour in public and pledged support for the pact.', 'pact'],
    ['The pact named neither the harbour nor the league.', 'pact'],
    ['No harbour claims on the pact.', 'harbour'],
    ['They find the pact settled, with no harbour claim between them.', 'harbour'],
    ['Answers with the no-pact formula.', 'pact'],
    ['The pact avoided, they met.', 'pact'],
    ['The harbour was left out of the pact.', 'harbour'],
    ['No page that was read gives the wording on the pact.', 'pact'],
  ])('not: %s', (text, word) => {
    expect(denied(text, word)).toBe(false)
  })
})

describe('deniedPlaces(text, found, query)', () => {
  it.each([
    ['no tariffs', 'The no-pact formula; no mention of tariffs.', [true, true, true]],
    ['pact tariffs', 'A pact on tariffs; no mention of tariffs.', [false, false, true]],
    ['the pact', 'It does not name the pact; a second pact is praised.', [true, true, false]],
    ['pact', 'It does not name the pact.', [true]],
  ] as const)('of %s in %s', (words, text, denied) => {
    const query = readQuery(words, new Map())
    expect(deniedPlaces(text, occurrences(text, query), query)).toEqual(denied)
  })
})

describe('mayDeny', () => {
  /** Every run of up to four words, as what is looked for. */
  const runsOf = (text: string) => {
    const words = [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)]
    return words.flatMap(({ index }, from) =>
      words.slice(from, from + 4).map((last) => [index, last.index + last[0].length] as const),
    )
  }

  it('is true of every text that denies something, whatever is looked for', () => {
    const { statements } = dataset
    const own = statements.flatMap(({ value }) => [value.summary, ...value.passages.map(({ gist }) => gist)])
    const denying = [...leftOut.map(([text]) => text), ...own].filter((text) =>
      runsOf(text).some(([start, end]) => isDenied(text, start, end)),
    )
    expect(denying.length).toBeGreaterThan(leftOut.length)
    expect(denying.filter((text) => !mayDeny(text))).toEqual([])
    // Few others are read for nothing.
    expect(own.filter(mayDeny).length).toBeLessThan(own.length / 10)
  })
})
