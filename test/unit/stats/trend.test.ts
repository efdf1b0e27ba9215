import { describe, expect, it } from 'vitest'
import { trend } from '../../../schema/stats/count.ts'
import type { TrendPassage } from '../../../schema/stats/trend.ts'

const statements = [
  { id: 's1', year: 2020, voice: 'joint' },
  { id: 's2', year: 2020, voice: 'moscow' },
  { id: 's3', year: 2020, voice: 'both' },
  { id: 's4', year: 2022, voice: 'beijing' },
] as const

function passage(overrides: Partial<TrendPassage>): TrendPassage {
  return {
    id: 's1#1',
    statementId: 's1',
    year: 2020,
    theme: 'nato',
    voice: 'joint',
    frames: ['enlargement'],
    isSilence: false,
    ...overrides,
  }
}

const question = {
  series: [{ theme: 'nato', frame: 'enlargement' }],
  voices: ['all'],
  years: { from: 2020, to: 2022 },
} as const

describe('trend(question, records)', () => {
  it('divides statements with the frame by all statements of the year', () => {
    const passages = [
      passage({}),
      passage({ id: 's1#2' }),
      passage({ id: 's2#1', statementId: 's2', voice: 'moscow' }),
    ]
    const [cell] = trend(question, { statements, passages })
    expect(cell).toMatchObject({
      statements: 3,
      statementsWithFrame: 2,
      passages: 3,
      share: 2 / 3,
      status: 'recorded',
    })
  })

  it('leaves a year without a statement empty and not zero', () => {
    const cells = trend(question, { statements, passages: [] })
    expect(cells[1]).toMatchObject({
      year: 2021,
      status: 'no_statement',
      statements: 0,
      share: null,
      low: null,
    })
  })

  it('tells silence from nothing recorded', () => {
    const silence = passage({ isSilence: true })
    const cells = trend(question, { statements, passages: [silence] })
    expect(cells.map((cell) => cell.status)).toEqual(['silent', 'no_statement', 'none_recorded'])
    expect(cells[0]).toMatchObject({ silences: 1, passages: 0, share: 0 })
  })

  it('takes a silence on the theme for no silence on a frame that does not name it', () => {
    const silence = passage({ frames: ['enlargement'], isSilence: true })
    const series = ['bloc_unnamed', 'any'].map((frame) => ({ theme: 'nato', frame }))
    const cells = trend(
      { ...question, series, years: { from: 2020, to: 2020 } },
      { statements, passages: [silence] },
    )
    expect(cells.map((cell) => [cell.status, cell.silences])).toEqual([
      ['none_recorded', 0],
      ['silent', 1],
    ])
  })

  it('counts remarks of both sides for each side and never as a joint text', () => {
    const passages = [passage({ id: 's3#1', statementId: 's3', voice: 'both' })]
    const cells = trend(
      { ...question, voices: ['joint', 'moscow', 'beijing'], years: { from: 2020, to: 2020 } },
      { statements, passages },
    )
    expect(cells.map(({ voice, statements: n, passages: k }) => [voice, n, k])).toEqual([
      ['joint', 1, 0],
      ['moscow', 2, 1],
      ['beijing', 1, 1],
    ])
  })

  it('counts a passage with two frames once under `any`', () => {
    const passages = [passage({ frames: ['enlargement', 'cold_war_relic'] })]
    const [cell] = trend({ ...question, series: [{ theme: 'nato', frame: 'any' }] }, { statements, passages })
    expect(cell?.passages).toBe(1)
  })
})
