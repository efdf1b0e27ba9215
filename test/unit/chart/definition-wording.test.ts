import { describe, expect, it } from 'vitest'
import { definitionVerdict, type Finding, ratioText } from '../../../schema/chart/definition-wording.ts'
import type { Direction } from '../../../schema/stats/definition-check.ts'

function findings(...given: [Direction, number | null][]): Finding[] {
  return given.map(([direction, ratio], index) => ({
    definition: (['strict', 'standard', 'broad'] as const)[index] ?? 'broad',
    direction,
    ratio,
    earlierFrom: 2013,
    earlierTo: 2018,
    earlierTexts: 1,
    laterFrom: 2019,
    laterTo: 2024,
    laterTexts: 3,
  }))
}

describe('definitionVerdict(findings)', () => {
  it.each([
    [['rise', 'rise', 'rise'], [3, 3, 3], 'The rise is there under all three definitions.'],
    [['fall', 'fall', 'fall'], [0.2, 0.3, 0.4], 'The fall is there under all three definitions.'],
    [
      ['unnamed', 'unclear', 'rise'],
      [null, 2, 3],
      'The rise is there only under the broad definition; under the standard definition it may be chance and under the strict definition no text names it.',
    ],
    [
      ['rise', 'rise', 'unclear'],
      [3, 3, 2],
      'The rise is there under the strict and standard definitions; under the broad definition it may be chance.',
    ],
    [
      ['rise', 'unclear', 'fall'],
      [3, 1, 0.2],
      'The definitions disagree: a rise under the strict definition, a fall under the broad definition.',
    ],
    [
      ['unclear', 'unclear', 'unclear'],
      [null, 1.2, 3],
      'More often in the later period under all three definitions, but it may be chance.',
    ],
    [
      ['unnamed', 'unclear', 'unclear'],
      [null, 0.5, 0.7],
      'Less often in the later period under the standard and broad definitions, but it may be chance; under the strict definition no text names it.',
    ],
    [
      ['unclear', 'unclear', 'unclear'],
      [2, 1.2, 0.7],
      'No change that could be told from chance under any definition.',
    ],
    [
      ['unnamed', 'unnamed', 'unnamed'],
      [null, null, null],
      'No text of either period names it, under any definition.',
    ],
    [
      ['too_few', 'too_few', 'too_few'],
      [null, null, null],
      'Too few texts to tell: 1 text of 2013–2018, 3 of 2019–2024.',
    ],
  ] as const)('%j: %s', (directions, ratios, expected) => {
    const given = directions.map((direction, index): [Direction, number | null] => [
      direction,
      ratios[index] ?? null,
    ])
    expect(definitionVerdict(findings(...given))).toBe(expected)
  })
})

describe('ratioText(change)', () => {
  it.each([
    [{ ratio: 3.24, low: 1.22, high: 11.4 }, '3.2 times (1.22 to 11)'],
    [{ ratio: 0.5, low: 0.08, high: 0.996 }, '0.50 times (0.08 to 1.00)'],
    [{ ratio: null, low: 1.24, high: null }, 'from none; at least 1.24 times'],
    [{ ratio: null, low: 0.24, high: null }, 'from none'],
    [{ ratio: null, low: null, high: null }, '–'],
  ])('%j is %s', (change, expected) => {
    expect(ratioText(change)).toBe(expected)
  })
})
