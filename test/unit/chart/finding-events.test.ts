import { describe, expect, it } from 'vitest'
import { themeFinding } from '../../../schema/chart/finding/theme.ts'
import { themesFinding } from '../../../schema/chart/finding/themes.ts'
import { eventsOfFinding } from '../../../schema/chart/finding-events.ts'
import { mark, viewOf } from './mark-sample.ts'

const rows = [
  mark('2013-03-22', 'toll'),
  mark('2014-05-20', 'toll'),
  mark('2015-05-08', 'dredge'),
  mark('2016-06-25', 'dredge'),
]
const { earlier } = viewOf(rows)

function chosen(dates: readonly string[], own = rows, before = earlier) {
  const finding = themeFinding(own, { ...viewOf(own), earlier: before })
  return eventsOfFinding(
    finding,
    { rows: own, earlier: before },
    dates.map((date) => ({ date })),
  ).map(({ date }) => date)
}

describe('events of a finding', () => {
  it('are those of the day of a first use that it tells of, or of the three days before', () => {
    expect(chosen(['2013-03-22', '2015-05-05', '2015-05-08'])).toEqual([
      '2013-03-22',
      '2015-05-05',
      '2015-05-08',
    ])
  })

  it.each([
    ['later than the first use', '2015-05-09'],
    ['more than three days before it', '2015-05-04'],
    ['on the day of a later use', '2016-06-25'],
    ['in a month whose day is not known', '2015-05'],
    ['in other years', '2022-02-24'],
  ])('are none of those %s', (_, date) => {
    expect(chosen([date])).toEqual([])
  })

  it('are not those of a use that is first in the years of the view alone', () => {
    expect(chosen(['2013-03-22'], rows, [mark('2001-07-16', 'toll')])).toEqual([])
  })

  it('are not those of a day that is not sure', () => {
    const unsure = rows.map((row) => ({ ...row, dayBasis: 'unseen' as const }))
    expect(chosen(['2015-05-08'], unsure)).toEqual([])
  })

  it('are none of several themes, of which no first use is told', () => {
    const finding = themesFinding(rows, viewOf(rows))
    expect(finding.heading.some(({ evidence }) => evidence)).toBe(true)
    expect(eventsOfFinding(finding, { rows, earlier }, [{ date: '2013-03-22' }])).toEqual([])
  })

  it('are at most three, those of what is told first', () => {
    const dates = ['2013-03-20', '2013-03-21', '2013-03-22', '2015-05-08']
    expect(chosen(dates)).toHaveLength(3)
  })
})
