import { describe, expect, it } from 'vitest'
import type { GroupComparison, GroupRow } from '../../schema/contract/groups.ts'
import { byChance, groupsSentence } from '../../worker/pages/compare/group-words.ts'

const names = { a: 'Ferries', b: 'Barges' }
type Verdict = GroupRow['verdict']

/** What the sentence says after the names of the groups. */
function said(verdicts: readonly Verdict[], counts: { a: number; b: number } = { a: 3, b: 1 }): string {
  const rows = verdicts.map((verdict, index) => ({ theme: 'reef', frame: `f${index}`, verdict }))
  const data = {
    ...{ a: { count: counts.a }, b: { count: counts.b }, rows },
    tests: rows.filter(({ verdict }) => verdict !== 'not_read').length,
  } as unknown as GroupComparison
  const sentence = groupsSentence(data, names, [])
  const groups =
    /^First group: Ferries \((?:\d+ statements|1 statement)\)\. Second group: Barges \((?:\d+ statements|1 statement)\)\. /
  expect(sentence).toMatch(groups)
  return sentence.replace(groups, '')
}

describe('the sentence over two groups', () => {
  it.each<[Verdict[], string | RegExp]>([
    [['open'], 'The one row tested does not differ by more than chance alone could explain.'],
    [['different'], /^The one row tested differs by more than chance alone could explain: [^.]*\.$/],
    [
      ['open', 'too_few'],
      'None of the 2 rows tested together differs by more than chance alone could explain.',
    ],
    [
      ['open', 'different'],
      /^One of the 2 rows tested together differs by more than chance alone could explain: /,
    ],
    [
      ['different', 'different'],
      /^2 of the 2 rows tested together differ by more than chance alone could explain: /,
    ],
    [
      ['not_read', 'not_read'],
      'No row is tested: as statements were not fully read, either group may have the larger share. The table shows only how much was found.',
    ],
    [
      ['open', 'not_read'],
      'The one row tested does not differ by more than chance alone could explain. The other row is not tested: as statements were not fully read, either group may have the larger share.',
    ],
    [
      ['open', 'open', 'not_read', 'not_read'],
      'None of the 2 rows tested together differs by more than chance alone could explain. The other 2 rows are not tested: as statements were not fully read, either group may have the larger share.',
    ],
  ])('of rows %j', (verdicts, sentence) => {
    if (typeof sentence === 'string') expect(said(verdicts)).toBe(sentence)
    else expect(said(verdicts)).toMatch(sentence)
  })

  it.each([
    [{ a: 0, b: 0 }, 'Both groups hold no statement: there is nothing to compare.'],
    [{ a: 1, b: 0 }, 'The second group holds no statement: there is nothing to compare.'],
    [{ a: 0, b: 2 }, 'The first group holds no statement: there is nothing to compare.'],
  ])('of groups of %j', (counts, sentence) => expect(said(['open'], counts)).toBe(sentence))
})

it.each([
  [1, 'The chance that the one test here falls below 5 % though nothing differs is up to 5 %.'],
  [2, 'The chance that one of the 2 tests here falls below 5 % though nothing differs is up to 10 %.'],
  [36, 'Among 36 tests up to about 2 would fall below 5 % by chance alone.'],
])('tells what chance alone does with %i tests', (tests, said) => {
  expect(byChance(tests)).toBe(said)
})
