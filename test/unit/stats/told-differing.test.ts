import { describe, expect, it } from 'vitest'
import { differing, type ToldStatement, toldOnTheme } from '../../../schema/stats/told.ts'
import { groupsSince } from '../../../schema/stats/trend-group.ts'

/** A statement of a day with one counted passage of each theme named. */
function told(date: string, ...themes: string[]): ToldStatement {
  return {
    ...{ date, kind: 'speech', voice: 'moscow', isOfSeries: true, speakers: ['Reed'], n: 1 },
    positions: themes.map((theme) => ({
      theme,
      voice: 'moscow',
      status: 'counted',
      frames: [`${theme}_frame`],
    })),
    themesNotRead: 'reef kelp',
  }
}

const first = [told('2014-01-01', 'reef'), told('2014-02-01', 'kelp'), told('2014-02-01', 'kelp')]
const second = [told('2014-01-01', 'reef'), told('2014-02-01', 'kelp'), told('2015-02-01', 'reef', 'kelp')]
const third = [...second, told('2016-03-01', 'reef')]

describe('differing', () => {
  it('leaves out what all lists tell alike, as often as all of them do', () => {
    const dates = differing([first, second]).map((list) => list.map(({ date }) => date))
    expect(dates).toEqual([['2014-02-01'], ['2015-02-01']])
  })

  it('changes no answer to when a number of a theme changed', () => {
    const question = {
      ...{ by: 'year' as const, frames: ['reef_frame'], voices: ['moscow' as const] },
      themes: [{ id: 'reef', frames: ['reef_frame'] }],
      years: { from: 2013, to: 2017 },
    }
    const kept = (lists: readonly (readonly ToldStatement[])[]) =>
      lists.map((list, index) => ({ release: `${index + 2}`, told: list }))
    const [one = [], two = [], now = []] = differing(
      [first, second, third].map((list) => toldOnTheme(list, 'reef')),
    )
    const found = groupsSince(question, kept([one, two]), now)
    expect([...found]).toEqual([...groupsSince(question, kept([first, second]), third)])
    // A statement was added to 2015 by the second and to 2016 by the third, and one of 2014 is none any more.
    expect(Object.fromEntries(found)).toEqual({ 2014: '2', 2015: '2', 2016: '3' })
  })
})
