import { describe, expect, it } from 'vitest'
import { changes, differencesOf } from './told-changes.ts'

describe('two names that changed sides', () => {
  it.each([
    [
      'In favour: Chad, Oman, Togo. Against: Peru.',
      'In favour: Togo, Peru, Oman. Against: Chad.',
      'Chad … Peru > Peru … Chad',
    ],
    [
      'For it: Chad, Oman, Togo; against it: Peru.',
      'For it: Togo, Peru, Oman; against it: Chad.',
      'Chad … Peru > Peru … Chad',
    ],
    [
      'The plan was backed by Ann Reed and Tom Moss. It was opposed by Eva Lark.',
      'The plan was backed by Eva Lark and Tom Moss. It was opposed by Ann Reed.',
      'Ann Reed … Eva Lark > Eva Lark … Ann Reed',
    ],
  ])('are an exchange, in whatever order the others stand: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`exchange: ${told}`]),
  )

  it('make more than another order of words', () => {
    const [a, b] = [
      'In favour: Chad, Oman, Togo. Against: Peru.',
      'In favour: Togo, Peru, Oman. Against: Chad.',
    ]
    expect(differencesOf(a, b)).toEqual(['words'])
    expect(differencesOf(a, 'In favour: Togo, Chad, Oman. Against: Peru.')).toEqual(['order'])
  })

  it('are no exchange where the sentences say something else', () =>
    expect(
      changes(
        'Oman and Chad met. The mill of Peru burned.',
        'Oman and Peru mended a dam. The mill of Chad was sold.',
      ).join(),
    ).not.toContain('exchange'))
})
