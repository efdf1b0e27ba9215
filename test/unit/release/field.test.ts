import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../../../schema/release/field.ts'
import { statements } from '../../../schema/tables/all.ts'

describe('fieldsOf(table, name, rows)', () => {
  const typeOfDate = (...days: string[]) =>
    fieldsOf(
      statements,
      'statements',
      days.map((date) => ({ date })),
    ).fields.find(({ name }) => name === 'date')?.type

  it('calls a column a date only where every row has a whole day, which is what Frictionless means by it', () => {
    expect(typeOfDate('2004-05-06', '2012-01-02')).toBe('date')
    expect(typeOfDate('2004-05-06', '2004-05')).toBe('string')
    expect(typeOfDate('2004')).toBe('string')
  })
})
