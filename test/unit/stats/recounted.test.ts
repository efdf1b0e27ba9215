import { describe, expect, it } from 'vitest'
import { recountedCells } from '../../../schema/stats/recounted.ts'

const cell = {
  ...{ theme: 'tea', frame: 'any', voice: 'all', year: 2020 },
  ...{ statements: 5, notRead: 1, statementsWithFrame: 2, passages: 3, silences: 1 },
} as const
const unspoken = { ...cell, statementsWithFrame: 0, passages: 0, silences: 0 }
const known = { release: '2020.2', isReadingCompared: true }

describe('recountedCells(before, now, release)', () => {
  it.each(['statements', 'notRead', 'statementsWithFrame', 'passages', 'silences'] as const)(
    'names a number of which nothing but `%s` is another one',
    (name) => {
      const other = { ...cell, [name]: cell[name] + 1 }
      expect(recountedCells([cell], [other], known)).toEqual([
        { itemId: 'tea|any|all|2020', themeId: 'tea', release: '2020.2' },
      ])
    },
  )

  it('names no number that is the same, and none that was not there before', () => {
    expect(recountedCells([cell], [cell, { ...cell, year: 2021 }], known)).toEqual([])
  })

  it('takes no number for changed by what was read alone where the release before does not record that', () => {
    const unknown = { ...known, isReadingCompared: false }
    expect(recountedCells([cell], [{ ...cell, notRead: 2 }], unknown)).toEqual([])
    // Now nothing is known, though every statement was taken for read.
    expect(
      recountedCells([{ ...unspoken, notRead: 0 }], [{ ...unspoken, notRead: 5 }], unknown),
    ).toHaveLength(1)
  })
})
