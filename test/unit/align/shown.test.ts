import { describe, expect, it } from 'vitest'
import { changeBeside } from '../../../web/compare/rows.ts'
import { foldWords } from '../../../web/compare/words.ts'

describe('foldWords(rows)', () => {
  const [kept, renumbered] = [{ change: 'kept' }, { change: 'renumbered' }] as const

  it.each([
    [[kept], '1 unchanged passage'],
    [[kept, kept], '2 unchanged passages'],
    [[renumbered], '1 renumbered passage'],
    [[renumbered, renumbered], '2 renumbered passages'],
    [[renumbered, kept, renumbered], '1 unchanged and 2 renumbered passages'],
    [[kept, renumbered], '1 unchanged and 1 renumbered passages'],
  ])('of %j is %s', (rows, words) => expect(foldWords(rows)).toBe(words))
})

describe('changeBeside(rows, here, step)', () => {
  const rows = (['kept', 'signs', 'renumbered', 'new', 'kept', 'moved'] as const).map((change) => ({
    change,
  }))

  it.each([
    [undefined, 1, { row: 1, place: 1, count: 3 }],
    [undefined, -1, { row: 5, place: 3, count: 3 }],
    [1, 1, { row: 3, place: 2, count: 3 }],
    [2, 1, { row: 3, place: 2, count: 3 }],
    [5, 1, { row: 1, place: 1, count: 3 }],
    [3, -1, { row: 1, place: 1, count: 3 }],
    [1, -1, { row: 5, place: 3, count: 3 }],
  ])('from row %j by %i is %j', (here, step, found) => expect(changeBeside(rows, here, step)).toEqual(found))

  it('is nothing where no row changed', () =>
    expect(changeBeside([{ change: 'kept' }, { change: 'renumbered' }], undefined, 1)).toBeUndefined())
})
