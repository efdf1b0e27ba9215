import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a numeral behind a name', () => {
  it('is the ordinal before it', () => {
    expect(
      changes('Guests of the 2nd Mill War laid wreaths.', 'Guests of Mill War II laid wreaths.'),
    ).toEqual([])
    expect(
      changes('Guests of the 2nd Mill War laid wreaths.', 'Guests of Mill War III laid wreaths.'),
    ).toEqual(['figure: 2nd > III'])
  })

  it('tells the change of what bears it', () =>
    expect(changes('Annex II applies to the weir.', 'Annex 2 applies to the weir.')).toEqual([
      'rewritten: II > 2',
    ]))
})
