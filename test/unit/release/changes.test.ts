import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../schema/release/changes.ts'

const soups = (...rows: Record<string, string | number | null>[]) => [
  { name: 'soups', primaryKey: ['id', 'n'], rows },
]

describe('changesBetween(before, after)', () => {
  it('names rows added and removed and the fields that changed, by their whole key', () => {
    const before = soups(
      { id: 'a', n: 1, hot: 'yes' },
      { id: 'a', n: 2, hot: 'yes' },
      { id: 'b', n: 1, hot: null },
    )
    const after = soups(
      { id: 'a', n: 1, hot: 'no' },
      { id: 'b', n: 1, hot: null },
      { id: 'c', n: 1, hot: 'no' },
    )
    expect(changesBetween(before, after)).toEqual([
      { table: 'soups', added: ['c|1'], removed: ['a|2'], changed: [{ id: 'a|1', fields: ['hot'] }] },
    ])
  })

  it('takes what is read back from CSV for what was written', () => {
    expect(changesBetween(soups({ id: 'a', n: 1, hot: null }), soups({ id: 'a', n: '1', hot: '' }))).toEqual(
      [],
    )
  })

  it('lists every row of a table that only one of them has', () => {
    expect(changesBetween([], soups({ id: 'a', n: 1 }))).toEqual([
      { table: 'soups', added: ['a|1'], removed: [], changed: [] },
    ])
  })
})
