import { describe, expect, it } from 'vitest'
import {
  briefDays,
  dayAmong,
  dayDoubt,
  dayEdtf,
  longDay,
  type StatementDay,
  shortDay,
  sureDay,
  unsureDates,
} from '../../schema/statement-day.ts'

describe('briefDays', () => {
  it('gives month and year, with a doubt where the day is not sure', () => {
    expect(briefDays(sureDay('2014-02-20'))).toEqual(['Feb 2014', '2014', '’14'])
    expect(briefDays(sureDay('2014'))).toEqual(['2014', '’14'])
    expect(briefDays({ date: '2019-06-04', dayBasis: 'unseen', otherDay: null })).toEqual([
      'Jun 2019?',
      '2019?',
      '’19?',
    ])
    // Both days that it may be of are of the same month.
    expect(briefDays({ date: '2016-04-12', dayBasis: 'one_of', otherDay: '2016-04-13' })[0]).toBe('Apr 2016')
  })
})

describe('the day of a statement', () => {
  it.each<[rule: string, day: StatementDay, long: string, short: string, edtf: string, doubt?: string]>([
    [
      'is its date',
      { date: '2022-09-04', dayBasis: null, otherDay: null },
      '4 September 2022',
      '4 Sept 2022',
      '2022-09-04',
    ],
    [
      'is called uncertain where no page gives it',
      { date: '2019-06-04', dayBasis: 'unseen', otherDay: null },
      '4 June 2019 (date uncertain)',
      '4 Jun 2019 (date uncertain)',
      '2019-06-04?',
      'No page that was read gives the whole date.',
    ],
    [
      'is one of two',
      { date: '2016-04-12', dayBasis: 'one_of', otherDay: '2016-04-13' },
      '12 or 13 April 2016',
      '12 or 13 Apr 2016',
      '[2016-04-12,2016-04-13]',
      'The day is 12 or 13 April 2016.',
    ],
  ])('%s', (_, day, long, short, edtf, doubt) => {
    expect([longDay(day), shortDay(day), dayEdtf(day), dayDoubt(day)]).toEqual([long, short, edtf, doubt])
  })
})

describe('the dates of a row', () => {
  const unseen: StatementDay = { date: '2019-06-04', dayBasis: 'unseen', otherDay: null }
  const oneOf: StatementDay = { date: '2016-04-12', dayBasis: 'one_of', otherDay: '2016-04-13' }

  it('are told apart by what is not sure, and read back as days', () => {
    const unsure = unsureDates([unseen, sureDay('2022-02-04'), oneOf])
    expect(unsure).toEqual(['2019-06-04?', '[2016-04-12,2016-04-13]'])
    const days = ['2019-06-04', '2022-02-04', '2016-04-12', '2016-04-13'].map((date) =>
      dayAmong(date, unsure),
    )
    expect(days).toEqual([unseen, sureDay('2022-02-04'), oneOf, sureDay('2016-04-13')])
  })

  it('are sure where one statement is surely of the day', () => {
    expect(unsureDates([unseen, unseen])).toEqual(['2019-06-04?'])
    expect(unsureDates([unseen, sureDay('2019-06-04')])).toEqual([])
  })
})
