import { describe, expect, it } from 'vitest'
import { compareGroups, groupPassageIds } from '../../../schema/stats/groups.ts'
import type { Position, ToldStatement } from '../../../schema/stats/told.ts'

const green: Position = { theme: 'tea', voice: 'joint', status: 'counted', frames: ['green'] }

function statement(date: string, positions: Position[] = [], voice = 'joint', n = 1): ToldStatement {
  return { date, voice, kind: 'speech', isOfSeries: false, speakers: [], positions, n }
}

const series = [{ theme: 'tea', frame: 'green' }]
/** Ten statements of the first year and ten of the second, of which so many have the frame. */
function years(first: number, second: number): ToldStatement[] {
  return ['2001-01', '2002-01'].flatMap((month, index) => {
    const having = index === 0 ? first : second
    return Array.from({ length: 10 }, (_, at) => statement(`${month}-${10 + at}`, at < having ? [green] : []))
  })
}
const rules = { a: { to: '2001-12-31' }, b: { from: '2002-01-01' } }

describe('compareGroups(series, rules, statements)', () => {
  it('divides statements with the frame by the statements of each group', () => {
    const told = [...years(0, 2).slice(1), statement('2001-01-10', [green, green])]
    const [row] = compareGroups(series, rules, told).rows
    expect(row?.a).toMatchObject({ statements: 1, passages: 2, of: 10, share: 0.1 })
    expect(row?.b).toMatchObject({ statements: 2, passages: 2, of: 10, share: 0.2 })
    expect(row?.difference).toBeCloseTo(0.1, 12)
  })

  it('counts statements that are told together as so many', () => {
    const told = [
      statement('2001-01', [green, green], 'joint', 3),
      statement('2001-02', [], 'joint', 7),
      statement('2002-01', [], 'joint', 4),
    ]
    const found = compareGroups(series, rules, told)
    expect([found.a.count, found.b.count, found.shared]).toEqual([10, 4, 0])
    expect(found.rows[0]?.a).toMatchObject({ statements: 3, passages: 6, of: 10, share: 0.3 })
    const [alone] = compareGroups(series, rules, [...years(3, 0).slice(0, 10), ...told.slice(2)]).rows
    expect(found.rows[0]?.p).toBe(alone?.p)
  })

  it('says of how many of them nobody recorded how much was read', () => {
    const told = [
      { ...statement('2001-01', [], 'joint', 3), isReadingUnknown: true },
      statement('2001-02', [], 'joint', 7),
      { ...statement('2002-01', [green]), isReadingUnknown: true },
    ]
    const { a, b, rows } = compareGroups(series, rules, told)
    expect([a, b]).toEqual([
      { count: 10, unknownReading: 3 },
      { count: 1, unknownReading: 1 },
    ])
    // They are taken as read.
    expect(rows[0]?.a.notRead).toBe(0)
  })

  it('says too few where no table of these margins could differ', () => {
    expect(compareGroups(series, rules, years(0, 2)).rows[0]?.verdict).toBe('too_few')
  })

  it('finds a difference that stays one after correction, and none where there is none', () => {
    expect(compareGroups(series, rules, years(0, 10)).rows[0]?.verdict).toBe('different')
    expect(compareGroups(series, rules, years(5, 5)).rows[0]).toMatchObject({ verdict: 'open', pHolm: 1 })
  })

  describe('of which some statements were not read on the theme', () => {
    const unread = (told: ToldStatement[], month: string, n: number) =>
      told.map((one, index) =>
        one.date.startsWith(month) && one.positions.length === 0 && index % 10 >= 10 - n
          ? { ...one, themesNotRead: 'tea' }
          : one,
      )
    const rowOf = (told: ToldStatement[]) => compareGroups(series, rules, told).rows[0]

    it('takes the larger share at least and the smaller at most', () => {
      const found = rowOf(unread(years(0, 10), '2001', 2))
      expect(found?.a).toMatchObject({ statements: 0, of: 10, notRead: 2, share: 0, shareAtMost: 0.2 })
      const nearest = rowOf(years(2, 10))
      expect(found).toMatchObject({ difference: 0.8, p: nearest?.p, verdict: 'different' })
      expect(rowOf(unread(years(7, 1), '2001', 3))).toMatchObject({ p: rowOf(years(7, 1))?.p })
      expect(rowOf(unread(years(7, 1), '2002', 3))).toMatchObject({ p: rowOf(years(7, 4))?.p })
    })

    it.each([
      ['may be the larger one', unread(years(4, 5), '2001', 3)],
      ['may be as large', unread(years(4, 5), '2001', 1)],
      ['is unknown', unread(years(0, 5), '2001', 10)],
    ])('tests nothing where the smaller %s', (_, told) => {
      expect(rowOf(told)).toMatchObject({ difference: null, p: null, pHolm: null, verdict: 'not_read' })
    })

    it('corrects for the rows that are tested', () => {
      const two = [...series, { theme: 'salt', frame: 'any' }]
      const told = years(0, 7).map((one) => ({ ...one, themesNotRead: 'salt' }))
      const [tested, other] = compareGroups(two, rules, told).rows
      expect(tested?.pHolm).toBe(tested?.p)
      expect(other?.verdict).toBe('not_read')
    })
  })

  it('corrects for every row that is asked', () => {
    const one = compareGroups(series, rules, years(0, 7)).rows[0]
    const three = compareGroups(
      [...series, { theme: 'tea', frame: 'black' }, { theme: 'tea', frame: 'any' }],
      rules,
      years(0, 7),
    ).rows[0]
    expect(three?.p).toBe(one?.p)
    expect(three?.pHolm).toBeCloseTo(3 * (one?.p ?? 0), 12)
  })

  it('gives each row its own corrected value, the likelier row the smaller factor', () => {
    const told = years(0, 10).map((one, index) => ({
      ...one,
      positions: [...one.positions, ...(index > 0 && index < 6 ? [{ ...green, theme: 'salt' }] : [])],
    }))
    const [tea, salt] = compareGroups([...series, { theme: 'salt', frame: 'green' }], rules, told).rows
    expect(tea?.pHolm).toBeCloseTo(2 * (tea?.p ?? 0), 12)
    expect(salt?.p).toBeLessThan(0.05)
    expect(salt).toMatchObject({ pHolm: salt?.p, verdict: 'different' })
  })

  it('counts remarks of both sides for each, and of them only what the own voice says', () => {
    const told = [
      statement('2001-01-01', [{ ...green, voice: 'moscow' }], 'both'),
      statement('2001-01-02', [], 'moscow'),
    ]
    const found = compareGroups(series, { a: { voice: ['moscow'] }, b: { voice: ['beijing'] } }, told)
    expect([found.a.count, found.b.count, found.either.count, found.shared]).toEqual([2, 1, 2, 1])
    expect(found.rows[0]?.a.statements).toBe(1)
    expect(found.rows[0]?.b.statements).toBe(0)
  })

  it('passes over silences and context and has no share for an empty group', () => {
    const told = [
      statement('2002-01-01', [
        { ...green, status: 'silent' },
        { ...green, status: 'context' },
      ]),
    ]
    const [row] = compareGroups(series, { a: { from: '2010-01-01' }, b: {} }, told).rows
    expect(row?.a.share).toBeNull()
    expect(row?.b.statements).toBe(0)
    expect(row?.difference).toBeNull()
  })
})

describe('groupPassageIds(rule, passages)', () => {
  const passage = { theme: 'tea', voice: 'moscow', frames: ['green'] }
  const passages = [
    { ...passage, id: 'a#1' },
    { ...passage, id: 'a#2', voice: 'beijing' },
    { ...passage, id: 'a#3', theme: 'bread' },
    { ...passage, id: 'a#4', frames: ['black'] },
  ]

  it('has the passages of the theme and frame that the own voice speaks', () => {
    const ids = (frame: string, voice?: string[]) =>
      groupPassageIds({ voice }, passages)({ theme: 'tea', frame })
    expect(ids('green', ['moscow'])).toEqual(['a#1'])
    expect(ids('green')).toEqual(['a#1', 'a#2'])
    expect(ids('any', ['moscow'])).toEqual(['a#1', 'a#4'])
  })
})

describe('compareGroups(series, rules, statements): who belongs', () => {
  const salt: Position = { ...green, theme: 'salt' }
  const told = [
    statement('2001-12-31'),
    statement('2002-01-01', [salt]),
    statement(
      '2002-12-31',
      [
        { ...green, voice: 'beijing' },
        { ...salt, voice: 'beijing' },
      ],
      'both',
    ),
    { ...statement('2003-01-01', [], 'moscow'), kind: 'interview' as const },
  ]
  const members = (rule: Parameters<typeof compareGroups>[1]['a']) =>
    compareGroups(series, { a: rule, b: {} }, told).a.count

  it('takes the first and the last day in', () => {
    expect(members({ from: '2002-01-01', to: '2002-12-31' })).toBe(2)
    expect(members({ from: '2002' })).toBe(3)
  })

  it('takes what any of the asked kinds and voices says', () => {
    expect(members({ kind: ['interview'] })).toBe(1)
    expect(members({ voice: ['joint', 'moscow'] })).toBe(4)
    expect(members({ voice: ['moscow', 'beijing'] })).toBe(2)
  })

  it('counts passages of the theme alone, by any of the asked voices, with an interval', () => {
    const { rows, shared } = compareGroups(series, { a: { voice: ['moscow', 'beijing'] }, b: {} }, told)
    expect(rows[0]?.a).toMatchObject({ statements: 1, passages: 1, of: 2, share: 0.5 })
    expect(rows[0]?.a.low).toBeCloseTo(0.0945, 3)
    expect(rows[0]?.a.high).toBeCloseTo(0.9055, 3)
    expect(shared).toBe(2)
  })

  it('has no interval and no difference where group B is empty', () => {
    const [row] = compareGroups(series, { a: {}, b: { from: '2010-01-01' } }, told).rows
    expect(row).toMatchObject({ difference: null, b: { of: 0, share: null, low: null, high: null } })
  })
})
