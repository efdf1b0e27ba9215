import { describe, expect, it } from 'vitest'
import { monthText, onDay } from '../../schema/chart/wording.ts'
import { daysOf, dayText, isBefore, longDate, lowerBound } from '../../schema/partial-date.ts'

describe('a date without a day', () => {
  it.each([
    ['2012-01-01', ['2012', '2012-01', '2012-01-01', '2012-05']],
    ['2012-05-01', ['2012-05', '2012-05-01']],
    ['2012-05-02', []],
  ])('stands for its first day: from %s', (from, found) => {
    const dates = ['2011', '2011-12-31', '2012', '2012-01', '2012-01-01', '2012-05', '2012-05-01']
    const wanted = from.startsWith('2012-01') ? [...found, '2012-05-01'] : found
    expect(dates.filter((date) => date >= lowerBound(from))).toEqual(wanted)
  })

  it('takes in all its days', () => {
    expect(['2012', '2012-02', '2012-05-03'].map(daysOf)).toEqual([
      { from: '2012-01-01', to: '2012-12-31' },
      { from: '2012-02-01', to: '2012-02-29' },
      { from: '2012-05-03', to: '2012-05-03' },
    ])
  })

  it('is before another only where its last day is', () => {
    expect(isBefore('2015-05', '2015-05-08')).toBe(false)
    expect(isBefore('2015', '2015-05-08')).toBe(false)
    expect(isBefore('2015-05-08', '2015-05')).toBe(false)
    expect(isBefore('2015-04', '2015-05-08')).toBe(true)
    expect(isBefore('2015-05-07', '2015-05-08')).toBe(true)
  })

  it('is written with as much as is known', () => {
    expect(['2012', '2012-05', '2012-05-03'].map(dayText)).toEqual(['2012', 'May 2012', '3 May 2012'])
    expect(['2012', '2012-05', '2012-05-03'].map(longDate)).toEqual(['2012', 'May 2012', '3 May 2012'])
    expect(['2012', '2012-05', '2012-05-03'].map(monthText)).toEqual(['2012', 'May 2012', 'May 2012'])
    expect(
      ['2012', '2012-05', '2012-05-03'].map((date) => onDay({ date, dayBasis: null, otherDay: null })),
    ).toEqual(['in 2012', 'in May 2012', 'on 3 May 2012'])
  })

  it('has the months of British English', () => {
    const days = Array.from({ length: 12 }, (_, month) => `2022-${String(month + 1).padStart(2, '0')}-04`)
    const inWords = (month: 'long' | 'short') => (day: string) =>
      new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
    expect(days.map(longDate)).toEqual(days.map(inWords('long')))
    expect(days.map(dayText)).toEqual(days.map(inWords('short')))
  })
})
