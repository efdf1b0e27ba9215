import { describe, expect, it } from 'vitest'
import { durationBetween } from '../../../schema/chart/duration.ts'

describe('durationBetween', () => {
  it('is one length between two days', () => {
    expect(durationBetween('2019-06-05', '2019-07-05')).toBe('30 days')
    expect(durationBetween('2016-04-12', '2018-04-12')).toBe('2.0 years')
  })

  it('is the least and the most between dates of which one has no day', () => {
    expect(durationBetween('2016', '2018-04-12')).toBe('15 months to 2.3 years')
    expect(durationBetween('2012', '2016-06-18')).toBe('3.5 to 4.5 years')
    expect(durationBetween('2014-08', '2014-09-03')).toBe('3 to 33 days')
  })

  it('is nothing less than no day, where both may be of one', () => {
    expect(durationBetween('2014', '2014-01-01')).toBe('0 days')
  })
})
