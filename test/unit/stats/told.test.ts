import { describe, expect, it } from 'vitest'
import {
  countTold,
  cutMonths,
  isPosition,
  isTaken,
  type Position,
  packStatements,
  type ToldStatement,
  unpackStatements,
} from '../../../schema/stats/told.ts'

const green: Position = { theme: 'tea', voice: 'joint', status: 'counted', frames: ['green'] }
const black: Position = { ...green, frames: ['black', 'green'] }

function statement(date: string, rest: Partial<ToldStatement> = {}): ToldStatement {
  return {
    date,
    voice: 'joint',
    kind: 'speech',
    isOfSeries: false,
    speakers: [],
    positions: [],
    n: 1,
    ...rest,
  }
}

describe('packStatements(statements)', () => {
  it('tells statements of one month that do the same together, whatever the order of what they do', () => {
    const packed = packStatements([
      statement('2001-02-01', { positions: [green, black], speakers: ['One', 'Two'] }),
      statement('2001-02-09', { positions: [black, green], speakers: ['Two', 'One'] }),
      statement('2001-02-09', { positions: [green], speakers: ['One', 'Two'] }),
    ])
    expect(packed).toEqual({
      positions: [
        ['tea', 'joint', 'counted', 'green'],
        ['tea', 'joint', 'counted', 'black', 'green'],
      ],
      speakers: ['One', 'Two'],
      told: [
        ['2001-02', 'speech', 'joint', 0, 2, [0, 1], [0, 1], '', 0],
        ['2001-02', 'speech', 'joint', 0, 1, [0, 1], [0], '', 0],
      ],
    })
  })

  it.each([
    ['month', statement('2001-03-01')],
    ['date of which only the month is known', statement('2001')],
    ['kind', statement('2001-02-01', { kind: 'treaty' })],
    ['voice', statement('2001-02-01', { voice: 'both' })],
    ['series', statement('2001-02-01', { isOfSeries: true })],
    ['theme not read', statement('2001-02-01', { themesNotRead: 'tea' })],
    ['reading', statement('2001-02-01', { isReadingUnknown: true })],
    ['speaker', statement('2001-02-01', { speakers: ['One'] })],
    ['passage', statement('2001-02-01', { positions: [green] })],
  ])('tells a statement of another %s apart', (_, other) => {
    expect(packStatements([statement('2001-02-01'), other]).told.length).toBe(2)
  })

  it('has a passage as often as the statement', () => {
    const twice = packStatements([statement('2001-02-01', { positions: [green, green] })])
    expect(countTold(unpackStatements(twice), {}, {})).toEqual({ statements: 1, having: 1, passages: 2 })
  })

  it('is read again as it was told', () => {
    const both = statement('2001-02-01', { positions: [green, black], speakers: ['One'], isOfSeries: true })
    expect(unpackStatements(packStatements([both, both]))).toEqual([{ ...both, date: '2001-02', n: 2 }])
    const unknown = statement('2001-02-01', { isReadingUnknown: true })
    expect(unpackStatements(packStatements([unknown]))).toEqual([{ ...unknown, date: '2001-02' }])
  })
})

describe('cutMonths(bounds)', () => {
  it.each([
    [{ from: '2001-01-01', to: '2002-12-31' }, []],
    [{ from: '2001-03-01', to: '2001-04-30' }, []],
    [{ to: '2004-02-29' }, []],
    [{ to: '2003-02-28' }, []],
    [{ to: '2004-02-28' }, ['2004-02']],
    [{ from: '2001-03-02' }, ['2001-03']],
    [{ from: '2001-03-02', to: '2001-03-20' }, ['2001-03']],
    [{}, []],
  ])('of %j are %j', (bounds, months) => {
    expect(cutMonths([bounds])).toEqual(months)
  })

  it('names a month that two bounds cut once', () => {
    expect(cutMonths([{ to: '2022-02-03' }, { from: '2022-02-04', to: '2023-01-05' }])).toEqual([
      '2022-02',
      '2023-01',
    ])
  })
})

describe('isTaken(statement, rule)', () => {
  const of = (rest: Partial<ToldStatement>) => statement('2001-02', rest)
  it.each([
    [of({}), {}, true],
    [of({}), { from: '2001-02-01', to: '2001-02-28' }, true],
    [of({}), { from: '2001-03-01' }, false],
    [of({}), { to: '2001-01-31' }, false],
    [statement('2001'), { from: '2001-01-01' }, true],
    [statement('2001'), { from: '2001-02-01' }, false],
    [of({ kind: 'treaty' }), { kind: ['speech' as const] }, false],
    [of({ voice: 'both' }), { voice: ['moscow'] }, true],
    [of({ voice: 'both' }), { attribution: ['moscow'] }, false],
    [of({ voice: 'both' }), { voice: ['joint'] }, false],
    [of({}), { isOfSeries: true }, false],
    [of({}), { isOfSeries: false }, true],
    [of({ speakers: ['One', 'Two'] }), { speaker: 'Two' }, true],
    [of({ speakers: ['One'] }), { speaker: 'Two' }, false],
  ])('of %j by %j is %s', (told, rule, is) => {
    expect(isTaken(told, rule)).toBe(is)
  })
})

describe('isPosition(position, rule)', () => {
  it.each([
    [{}, true],
    [{ theme: ['bread'] }, false],
    [{ frame: ['green', 'white'] }, true],
    [{ frame: ['white'] }, false],
    [{ frame: ['any'] }, true],
    [{ voice: ['moscow'] }, false],
    [{ voice: ['all' as const] }, true],
    [{ speaker: 'Nobody whose party is known' }, true],
    [{ status: 'silent' as const }, false],
  ])('by %j is %s', (rule, is) => {
    expect(isPosition(green, rule)).toBe(is)
  })

  it.each([
    ['joint', true],
    ['moscow', true],
    ['both', true],
    ['beijing', false],
  ])('gives Shoigu what is %s: %s', (voice, is) => {
    expect(isPosition({ ...green, voice }, { speaker: 'Sergei Shoigu' })).toBe(is)
  })
})

describe('countTold(statements, rule, of)', () => {
  it('counts each told statement as often as it stands for', () => {
    const told = [
      statement('2001-02', { positions: [green, black], n: 3 }),
      statement('2001-02', { n: 4 }),
      statement('2002-02', { positions: [green], n: 5 }),
    ]
    expect(countTold(told, { to: '2001-12-31' }, { frame: ['green'] })).toEqual({
      statements: 7,
      having: 3,
      passages: 6,
    })
  })
})
