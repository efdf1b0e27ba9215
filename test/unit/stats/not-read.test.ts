import { describe, expect, it } from 'vitest'
import { countNotRead } from '../../../schema/stats/count.ts'
import { compareGroups } from '../../../schema/stats/groups.ts'
import { markRecordsOf, marks } from '../../../schema/stats/mark.ts'
import { spanOf, yearSpans } from '../../../schema/stats/span.ts'
import { type TimelineCell, timeline } from '../../../schema/stats/timeline.ts'
import { packStatements, type ToldStatement, unpackStatements } from '../../../schema/stats/told.ts'
import { trendGroups } from '../../../schema/stats/trend-group.ts'
import { isNotRead } from '../../../schema/stats/unread-theme.ts'

const text = {
  date: '2014-01-01',
  title: 'A text',
  kind: 'speech',
  series: null,
  voice: 'moscow',
  speakers: ['Ann', 'Bo'],
}
const statements = [
  { ...text, id: 'a', themesNotRead: 'reef salt' },
  { ...text, id: 'b', themesNotRead: 'reef_wharf' },
  { ...text, id: 'c', themesNotRead: null },
  { ...text, id: 'd', themesNotRead: 'reef' },
]
const passage = { theme: 'reef', voice: 'moscow', frames: ['toll'], isSilence: false }
const passages = [{ ...passage, id: 'c#1', statementId: 'c', words: null, wordsBasis: null }]

describe('isNotRead', () => {
  it('takes whole ids of themes', () => {
    expect(statements.map(({ themesNotRead }) => isNotRead(themesNotRead, 'reef'))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(isNotRead(undefined, 'reef')).toBe(false)
  })
})

describe('the records of a theme', () => {
  const unread = statements.slice(0, 2).map((one) => ({ ...one, themesNotRead: 'reef' }))
  const copies = Array.from({ length: 40 }, (_, n) => unread.map((one) => ({ ...one, id: `${one.id}${n}` })))

  it('hold what was not read on it, one by one while they are few', () => {
    const { statements: told } = markRecordsOf([...unread, ...statements.slice(2, 3)], [], 300)
    expect(told.map(({ id, n }) => [id, n])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('tell of many by month, so that a page does not grow with the corpus', () => {
    const late = copies.flat().map((one) => ({ ...one, id: `late-${one.id}`, date: '2014-02-28' }))
    const { statements: told } = markRecordsOf([...copies.flat(), ...late], [], 100)
    expect(told.map(({ date, n }) => [date, n])).toEqual([
      ['2014-01-01', 80],
      ['2014-02-28', 80],
    ])
  })
})

describe('countNotRead', () => {
  it('counts by theme, voice and year', () => {
    const counts = countNotRead(statements.map((one) => ({ ...one, voice: 'moscow', year: 2014 })))
    expect(counts.reef?.moscow).toEqual([[2014, 2]])
    expect(counts.salt?.all).toEqual([[2014, 1]])
    expect(counts.reef?.joint).toBeUndefined()
  })
})

describe('the status of a statement that was read in part', () => {
  it('is not_read in the timeline', () => {
    const asked = { series: [{ theme: 'reef', frame: 'toll' }], voices: ['moscow' as const] }
    expect(timeline(asked, { statements, passages }).map((row) => [row.statementId, row.status])).toEqual([
      ['a', 'not_read'],
      ['b', 'none_recorded'],
      ['c', 'recorded'],
      ['d', 'not_read'],
    ])
    const other = { ...asked, series: [{ theme: 'reef', frame: 'dredge' }] }
    expect(timeline(other, { statements, passages })[2]?.status).toBe('none_recorded')
  })

  it('is not_read among the marks, which do not repeat what was not read', () => {
    const rows = marks(
      { series: [{ theme: 'reef', frame: 'toll' }], voices: ['moscow'] },
      { statements: statements.map((one) => ({ ...one, n: 1 })), passages, unnamed: [] },
    )
    expect(rows.map((row) => [row.statementId, row.status])).toEqual([
      ['a', 'not_read'],
      ['b', 'none_recorded'],
      ['c', 'recorded'],
      ['d', 'not_read'],
    ])
    expect(rows.some((row) => 'themesNotRead' in row)).toBe(false)
  })
})

describe('a group of numbers', () => {
  const told: ToldStatement[] = statements.map(({ date, themesNotRead, speakers }) => ({
    ...{ date, voice: 'moscow', kind: 'speech', isOfSeries: false, speakers, n: 1, themesNotRead },
    positions: themesNotRead ? [] : [{ theme: 'reef', voice: 'moscow', status: 'counted', frames: ['toll'] }],
  }))
  const themes = [
    { id: 'reef', frames: ['toll'] },
    { id: 'salt', frames: ['grain'] },
  ]
  const numbers = (by: Parameters<typeof trendGroups>[0]['by'], statements = told) =>
    trendGroups({ by, themes, frames: [], voices: ['all'], years: { from: 2014, to: 2015 } }, statements).map(
      ({ group, statementsWithFrame, statements: of, notRead, share }) => [
        ...[group, statementsWithFrame, of, notRead, share],
      ],
    )

  it('counts what was not read on one of its themes, once', () => {
    expect(numbers('theme')).toEqual([
      ['reef', 1, 4, 2, 1 / 4],
      ['salt', 0, 4, 1, 0],
    ])
    expect(numbers('year')).toEqual([
      ['2014', 1, 4, 2, 1 / 4],
      ['2015', 0, 0, 0, null],
    ])
    expect(numbers('speaker').map(([, ...counts]) => counts)).toEqual([
      [1, 4, 2, 1 / 4],
      [1, 4, 2, 1 / 4],
    ])
  })

  it('takes what is counted of one of its themes for read, however little of the rest was', () => {
    const partly = told.map((one) => ({ ...one, themesNotRead: 'salt' }))
    expect(numbers('year', partly)[0]).toEqual(['2014', 1, 4, 3, 1 / 4])
  })

  it('is the same for two groups that are compared', () => {
    const { rows } = compareGroups(
      [{ theme: 'reef', frame: 'any' }],
      { a: {}, b: { kind: ['article'] } },
      told,
    )
    expect(rows[0]?.a).toMatchObject({ statements: 1, of: 4, notRead: 2, share: 1 / 4, shareAtMost: 3 / 4 })
    expect(rows[0]?.b).toMatchObject({ of: 0, notRead: 0, share: null })
  })

  it('is told by month as it is told one by one', () => {
    expect(numbers('theme', unpackStatements(packStatements(told)))).toEqual(numbers('theme'))
  })
})

describe('the span of a frame', () => {
  it('counts in its gap and since its last use only what was read', () => {
    const cell = (date: string, status: TimelineCell['status']) => ({ date, statementId: date, status })
    const years = yearSpans([
      cell('2014-01-01', 'recorded'),
      cell('2014-02-01', 'not_read'),
      cell('2014-03-01', 'none_recorded'),
      cell('2014-04-01', 'recorded'),
      cell('2015-01-01', 'not_read'),
    ])
    expect(spanOf({ theme: 'reef', frame: 'toll', voice: 'all' }, years)).toMatchObject({
      ...{ statements: 5, notRead: 2, statementsWithFrame: 2 },
      ...{ gapFrom: '2014-01-01', gapStatements: 1, statementsSince: 0 },
    })
  })
})
