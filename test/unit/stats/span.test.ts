import { describe, expect, it } from 'vitest'
import { sureDay } from '../../../schema/statement-day.ts'
import { spanOf, yearSpans } from '../../../schema/stats/span.ts'
import type { TimelineCell } from '../../../schema/stats/timeline.ts'

const series = { theme: 'soup', frame: 'hot', voice: 'moscow' } as const

/** Statements of one voice: `+` has the frame, `-` has it not, `x` is silent on the theme. */
function cells(...told: [date: string, mark: '+' | '-' | 'x'][]): TimelineCell[] {
  const statusOf = { '+': 'recorded', '-': 'none_recorded', x: 'silent' } as const
  return told.map(([date, mark], place) => ({
    ...series,
    ...sureDay(date),
    statementId: `s${place + 1}`,
    title: 'Soup',
    status: statusOf[mark],
    passages: mark === '+' ? 1 : 0,
  }))
}

const span = (...told: Parameters<typeof cells>) => spanOf(series, yearSpans(cells(...told)))

describe('spanOf(series, yearSpans(cells))', () => {
  it('has the first and last statement with the frame, and the longest gap with the statements in it', () => {
    expect(
      span(
        ['2014-01-01', '-'],
        ['2014-03-01', '+'],
        ['2014-03-11', '+'],
        ['2014-06-01', '-'],
        ['2015-02-01', 'x'],
        ['2015-03-11', '+'],
        ['2016-01-01', '-'],
        ['2017-01-01', '-'],
      ),
    ).toEqual({
      ...series,
      statements: 8,
      notRead: 0,
      statementsWithFrame: 3,
      silences: 1,
      first: '2014-03-01',
      firstStatement: 's2',
      last: '2015-03-11',
      lastStatement: 's6',
      gapFrom: '2014-03-11',
      gapFromStatement: 's3',
      gapTo: '2015-03-11',
      gapToStatement: 's6',
      gapDays: 365,
      gapStatements: 2,
      statementsSince: 2,
      limitedDates: [],
    })
  })

  it('has the first and last day on which the frame is only limited, and none in between', () => {
    const used = cells(['2014-03-01', '+'], ['2015-03-11', '+'], ['2016-01-01', '+'])
    const told = (days: string[]) =>
      spanOf(series, yearSpans(used.map((cell) => ({ ...cell, isLimited: days.includes(cell.date) }))))
    expect(told(['2014-03-01', '2015-03-11'])?.limitedDates).toEqual(['2014-03-01'])
    expect(told(['2014-03-01', '2016-01-01'])?.limitedDates).toEqual(['2014-03-01', '2016-01-01'])
  })

  it('takes the earlier of two gaps of one length', () => {
    expect(span(['2015-01-01', '+'], ['2015-01-11', '+'], ['2015-01-21', '+'])).toMatchObject({
      gapFrom: '2015-01-01',
      gapTo: '2015-01-11',
      gapDays: 10,
      gapStatements: 0,
    })
  })

  it('has no gap of one statement, nor between statements of one day', () => {
    const none = { gapFrom: null, gapTo: null, gapDays: null, gapStatements: null }
    expect(span(['2015-01-01', '+'], ['2015-02-01', '-'])).toMatchObject({ ...none, statementsSince: 1 })
    expect(span(['2015-01-01', '+'], ['2015-01-01', '+'])).toMatchObject({
      ...none,
      statementsSince: 0,
      firstStatement: 's1',
      lastStatement: 's2',
    })
  })

  it('has neither first nor last where no statement has the frame', () => {
    expect(span(['2015-01-01', '-'], ['2016-02-01', 'x'])).toEqual({
      ...series,
      ...{ statements: 2, notRead: 0, statementsWithFrame: 0, silences: 1 },
      ...{ first: null, firstStatement: null, last: null, lastStatement: null },
      ...{ gapFrom: null, gapFromStatement: null, gapTo: null, gapToStatement: null },
      ...{ gapDays: null, gapStatements: null, statementsSince: null, limitedDates: [] },
    })
  })

  it('is undefined without a statement', () => expect(span()).toBeUndefined())
})

describe('yearSpans(cells)', () => {
  it('has the years with a statement, each with the statements before its first use and after its last', () => {
    const years = yearSpans(
      cells(['2014-01-01', '-'], ['2014-02-01', '+'], ['2014-03-01', '-'], ['2016-01-01', '-']),
    )
    expect(years.map(({ year, before, since, statements }) => [year, before, since, statements])).toEqual([
      [2014, 1, 1, 3],
      [2016, 1, 0, 1],
    ])
  })
})
