import { describe, expect, it } from 'vitest'
import { type GroupStatement, trendGroups } from '../../../schema/stats/trend-group.ts'

const statements: GroupStatement[] = [
  { id: 'a', year: 2020, voice: 'both', kind: 'press_remarks', speakers: ['One', 'Two'] },
  { id: 'b', year: 2022, voice: 'joint', kind: 'joint_statement', speakers: ['One'] },
  { id: 'c', year: 2022, voice: 'moscow', kind: 'speech', speakers: ['Three'] },
]
const passage = { theme: 't', frames: ['f'], isSilence: false }
const passages = [
  { ...passage, id: 'a#1', statementId: 'a', year: 2020, voice: 'both', frames: ['f', 'g'] },
  { ...passage, id: 'a#2', statementId: 'a', year: 2020, voice: 'both', theme: 'u', frames: ['h'] },
  {
    ...passage,
    id: 'b#1',
    statementId: 'b',
    year: 2022,
    voice: 'joint',
    frames: ['f', 'g'],
    isSilence: true,
  },
  { ...passage, id: 'c#1', statementId: 'c', year: 2022, voice: 'moscow', frames: ['g'] },
] as const
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
  trendGroups({ ...question, ...change, by }, { statements, passages }).map((row) => [
    row.group,
    row.statements,
    row.statementsWithFrame,
    row.passages,
    row.silences,
  ])

describe('trendGroups(question, panel)', () => {
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

  it('takes a statement for silent on several themes only if it is silent on each', () => {
    const [row] = trendGroups(
      { ...question, by: 'kind', themes: [question.themes[0]] },
      { statements, passages },
    )
    expect(row).toMatchObject({ group: 'joint_statement', status: 'silent', silences: 1, share: 0 })
    expect(counts('kind')[0]).toEqual(['joint_statement', 1, 0, 0, 0])
  })

  it('counts only passages of the frames asked for', () => {
    expect(counts('kind', { frames: ['g'] })).toEqual([
      ['joint_statement', 1, 0, 0, 0],
      ['press_remarks', 1, 1, 1, 0],
      ['speech', 1, 1, 1, 0],
    ])
  })
})
