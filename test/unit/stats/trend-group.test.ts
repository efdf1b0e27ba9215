import { describe, expect, it } from 'vitest'
import type { ToldStatement } from '../../../schema/stats/told.ts'
import { groupsSince, trendGroups } from '../../../schema/stats/trend-group.ts'

const position = { theme: 't', status: 'counted', frames: ['f'] } as const
const both = { ...position, voice: 'both' }
const statements: ToldStatement[] = [
  {
    ...{ date: '2020-03', voice: 'both', kind: 'press_remarks', speakers: ['One', 'Two'] },
    ...{ isOfSeries: false, n: 1 },
    positions: [
      { ...both, frames: ['f', 'g'] },
      { ...both, theme: 'u', frames: ['h'] },
    ],
  },
  {
    ...{ date: '2022-05', voice: 'joint', kind: 'joint_statement', speakers: ['One'] },
    ...{ isOfSeries: false, n: 1 },
    positions: [{ ...position, voice: 'joint', status: 'silent', frames: ['f', 'g'] }],
  },
  {
    ...{ date: '2022-07', voice: 'moscow', kind: 'speech', speakers: ['Three'], isOfSeries: false, n: 1 },
    positions: [
      { ...position, voice: 'moscow', frames: ['g'] },
      { ...position, voice: 'moscow', status: 'context', frames: ['g'] },
    ],
  },
]
const question = {
  themes: [
    { id: 't', frames: ['f', 'g'] },
    { id: 'u', frames: ['h'] },
  ],
  frames: [],
  voices: ['all'],
  years: { from: 2020, to: 2022 },
} as const

const counts = (by: Parameters<typeof trendGroups>[0]['by'], change: object = {}) =>
  trendGroups({ ...question, ...change, by }, statements).map((row) => [
    row.group,
    row.statements,
    row.statementsWithFrame,
    row.passages,
    row.silences,
  ])

describe('trendGroups(question, statements)', () => {
  it('counts a passage with two frames once in a year and once for each frame', () => {
    expect(counts('year')).toEqual([
      ['2020', 1, 1, 2, 0],
      ['2021', 0, 0, 0, 0],
      ['2022', 2, 1, 1, 0],
    ])
    expect(counts('frame')).toEqual([
      ['f', 3, 1, 1, 1],
      ['g', 3, 2, 2, 1],
      ['h', 3, 1, 1, 0],
    ])
  })

  it('counts remarks of both sides for each of them and never as joint', () => {
    expect(counts('voice', { voices: ['joint', 'moscow', 'beijing'] })).toEqual([
      ['joint', 1, 0, 0, 0],
      ['moscow', 2, 2, 3, 0],
      ['beijing', 1, 1, 2, 0],
    ])
  })

  it('counts a statement for each of its speakers', () => {
    expect(counts('speaker')).toEqual([
      ['One', 2, 1, 2, 0],
      ['Three', 1, 1, 1, 0],
      ['Two', 1, 1, 2, 0],
    ])
  })

  it('counts a passage for the speakers of its own side, and a joint one for all who signed', () => {
    const talks: ToldStatement = {
      ...{ date: '2021-04', voice: 'beijing', kind: 'press_remarks', isOfSeries: false, n: 1 },
      speakers: ['Wei Fenghe', 'Sergei Shoigu'],
      positions: [{ ...position, voice: 'beijing' }],
    }
    const of = (...told: ToldStatement[]) =>
      trendGroups({ ...question, by: 'speaker' }, told).map(({ group, passages, statementsWithFrame }) => [
        ...[group, passages, statementsWithFrame],
      ])
    expect(of(talks)).toEqual([
      ['Sergei Shoigu', 0, 0],
      ['Wei Fenghe', 1, 1],
    ])
    expect(of({ ...talks, positions: [{ ...position, voice: 'joint' }] })).toEqual([
      ['Sergei Shoigu', 1, 1],
      ['Wei Fenghe', 1, 1],
    ])
    const silent = { ...position, voice: 'beijing', status: 'silent' } as const
    expect(
      trendGroups({ ...question, themes: [question.themes[0]], by: 'speaker' }, [
        { ...talks, positions: [silent] },
      ]).map(({ group, silences }) => [group, silences]),
    ).toEqual([
      ['Sergei Shoigu', 0],
      ['Wei Fenghe', 1],
    ])
  })

  it('takes a statement for silent on several themes only if it is silent on each', () => {
    const [row] = trendGroups({ ...question, by: 'kind', themes: [question.themes[0]] }, statements)
    expect(row).toMatchObject({ group: 'joint_statement', status: 'silent', silences: 1, share: 0 })
    expect(counts('kind')[0]).toEqual(['joint_statement', 1, 0, 0, 0])
    const silent = { voice: 'joint', status: 'silent' } as const
    const onEach = statements.map((one) => ({
      ...one,
      positions: [
        { ...silent, theme: 't', frames: ['f', 'g'] },
        { ...silent, theme: 'u', frames: ['h'] },
      ],
    }))
    const [joint] = trendGroups({ ...question, by: 'kind' }, onEach)
    expect(joint).toMatchObject({ group: 'joint_statement', silences: 1 })
  })

  it('counts as not read what may hold a frame that is asked for, by any of the voices', () => {
    const unread = statements.map((one) => ({ ...one, positions: [], themesNotRead: 'u' }))
    const notRead = (change: object) =>
      trendGroups({ ...question, ...change, by: 'year' }, unread).map((row) => row.notRead)
    expect(notRead({})).toEqual([1, 0, 2])
    expect(notRead({ themes: [question.themes[0]] })).toEqual([0, 0, 0])
    expect(notRead({ voices: ['moscow'] })).toEqual([1, 0, 1])
  })

  it('counts only passages of the frames asked for', () => {
    expect(counts('kind', { frames: ['g'] })).toEqual([
      ['joint_statement', 1, 0, 0, 0],
      ['press_remarks', 1, 1, 1, 0],
      ['speech', 1, 1, 1, 0],
    ])
  })
})

describe('trendGroups(question, statements) for several voices and frames', () => {
  it('takes what any of the voices says, and no speaker whom none of them has', () => {
    expect(counts('speaker', { voices: ['joint', 'beijing'] })).toEqual([
      ['One', 2, 1, 2, 0],
      ['Two', 1, 1, 2, 0],
    ])
    expect(counts('theme', { voices: ['moscow', 'beijing'] })).toEqual([
      ['t', 2, 2, 2, 0],
      ['u', 2, 1, 1, 0],
    ])
  })

  it('takes a passage with any of the asked frames, and a silence only if it covers all of them', () => {
    expect(counts('theme', { frames: ['f', 'g'] })).toEqual([
      ['t', 3, 2, 2, 1],
      ['u', 3, 0, 0, 0],
    ])
    expect(counts('theme', { frames: ['f', 'h'] })).toEqual([
      ['t', 3, 1, 1, 0],
      ['u', 3, 1, 1, 0],
    ])
    expect(counts('frame', { frames: ['g'] })).toEqual([['g', 3, 2, 2, 1]])
  })

  it('leaves out kinds that have no statement in the years', () => {
    expect(counts('kind', { years: { from: 2022, to: 2022 } }).map(([group]) => group)).toEqual([
      'joint_statement',
      'speech',
    ])
  })
})

describe('groupsSince(question, before, now)', () => {
  const told = (date: string, themesNotRead: string | null = null): ToldStatement => ({
    ...{ date, voice: 'moscow', kind: 'speech', speakers: ['Three'], isOfSeries: false, n: 1 },
    ...{ positions: [], themesNotRead },
  })
  const since = (...lists: ToldStatement[][]) => {
    const before = lists.slice(0, -1).map((list, index) => ({ release: `${index + 2}`, told: list }))
    return Object.fromEntries(groupsSince({ ...question, by: 'year' }, before, lists.at(-1) ?? []))
  }
  const [first, second, third] = [told('2020-01-01'), told('2021-02-01'), told('2022-03-01')]

  it('is the release that last changed a number of a group; of a group that none changed nothing is said', () => {
    expect(since([first], [first, second], [first, second, third])).toEqual({ 2021: '2', 2022: '3' })
    expect(since([first, second], [first], [first, second])).toEqual({ 2021: '3' })
    expect(since([first])).toEqual({})
  })

  it('takes no number for changed by what was read alone, where the release before does not record that', () => {
    const having = { ...second, positions: [{ ...position, voice: 'moscow' as const }] }
    const unread = told('2021-05-01', 't u')
    expect(since([having, told('2021-05-01')], [having, unread])).toEqual({})
    const recorded = told('2020-01-01', 't')
    expect(since([recorded, having, told('2021-05-01')], [recorded, having, unread])).toEqual({ 2021: '2' })
  })
})
