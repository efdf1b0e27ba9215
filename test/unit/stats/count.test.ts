import { describe, expect, it } from 'vitest'
import {
  countPassages,
  countStatements,
  passagesByYear,
  statementsByYear,
  trendCells,
} from '../../../schema/stats/count.ts'
import { isSilentOn, type PanelPassage } from '../../../schema/stats/trend.ts'

function passage(statementId: string, theme: string, more: Partial<PanelPassage> = {}): PanelPassage {
  return {
    ...{ id: `${statementId}#${theme}`, statementId, theme, year: 2020, voice: 'moscow' },
    ...{ frames: ['hot'], isSilence: false },
    ...more,
  }
}

const silence = (statementId: string, theme: string) =>
  passage(statementId, theme, { frames: [], isSilence: true })

describe('countPassages(passages, asked)', () => {
  it('counts the themes that are asked for, together, and no other', () => {
    const passages = [passage('s1', 'soup'), passage('s1', 'bread'), passage('s2', 'tea')]
    expect(countPassages(passages, { themes: ['soup', 'bread'] })).toEqual({
      any: { all: { '': [[2020, 1, 2, 0]] }, moscow: { '': [[2020, 1, 2, 0]] } },
      hot: { all: { '': [[2020, 1, 2, 0]] }, moscow: { '': [[2020, 1, 2, 0]] } },
    })
  })

  it('calls a statement silent on several themes only if it is silent on each of them', () => {
    const passages = [silence('s1', 'soup'), silence('s1', 'bread'), silence('s2', 'soup')]
    expect(countPassages(passages, { themes: ['soup', 'bread'] })).toEqual({
      any: { all: { '': [[2020, 0, 0, 1]] }, moscow: { '': [[2020, 0, 0, 1]] } },
    })
    expect(countPassages(passages, { themes: ['bread', 'tea'] })).toEqual({})
  })
})

describe('counts by group', () => {
  const groupsOf = (id: string) => [id === 's1' ? 'speech' : 'article']
  const statements = countStatements(
    [
      { id: 's1', year: 2020, voice: 'moscow' },
      { id: 's2', year: 2020, voice: 'moscow' },
      { id: 's3', year: 2021, voice: 'both' },
    ],
    groupsOf,
  )
  const passages = countPassages([passage('s1', 'soup'), passage('s2', 'soup'), passage('s2', 'soup')], {
    themes: ['soup'],
    groupsOf,
  })

  it('are those of the group that is asked for, and of all groups where none is', () => {
    const speeches = { voice: 'moscow', group: 'speech' }
    expect([...statementsByYear(statements, speeches)]).toEqual([[2020, 1]])
    expect([...statementsByYear(statements, { voice: 'moscow' })]).toEqual([
      [2020, 2],
      [2021, 1],
    ])
    expect([...passagesByYear(passages, { ...speeches, frame: 'hot' }).values()]).toEqual([[2020, 1, 1, 0]])
    expect([...passagesByYear(passages, { voice: 'moscow', frame: 'hot' }).values()]).toEqual([
      [2020, 2, 3, 0],
    ])
  })

  it('are nothing of a group, voice or frame that has none', () => {
    expect([...statementsByYear(statements, { voice: 'moscow', group: 'treaty' })]).toEqual([])
    expect([...statementsByYear(statements, { voice: 'joint' })]).toEqual([])
    expect([...passagesByYear(passages, { voice: 'moscow', frame: 'cold' })]).toEqual([])
    expect([...passagesByYear(passages, { voice: 'moscow', frame: 'hot', group: 'treaty' })]).toEqual([])
  })
})

describe('trendCells(question, counts)', () => {
  it('gives a share its interval, and none to a year without a statement', () => {
    const counts = {
      statements: countStatements([{ id: 's1', year: 2020, voice: 'moscow' }]),
      themes: { soup: countPassages([passage('s1', 'soup')], { themes: ['soup'] }) },
    }
    const question = {
      series: [{ theme: 'soup', frame: 'hot' }],
      voices: ['moscow' as const],
      years: { from: 2020, to: 2021 },
    }
    const [first, second] = trendCells(question, counts)
    expect(first).toMatchObject({ year: 2020, status: 'recorded', share: 1, high: 1 })
    // Wilson's lower bound of one in one, 1 / (1 + 1.96²).
    expect(first?.low).toBeCloseTo(0.2065, 4)
    expect(second).toMatchObject({ year: 2021, status: 'no_statement', share: null, low: null, high: null })
  })
})

describe('isSilentOn(passage, frame)', () => {
  it('takes a silence for the theme as a whole and the frames that it covers', () => {
    const covering = passage('s1', 'soup', { frames: ['hot'], isSilence: true })
    expect(['any', 'hot', 'cold'].map((frame) => isSilentOn(covering, frame))).toEqual([true, true, false])
    expect(isSilentOn(passage('s1', 'soup'), 'any')).toBe(false)
  })
})
