import { describe, expect, it } from 'vitest'
import { countPassages, countStatements, trend, trendCells } from '../../../schema/stats/count.ts'
import { isSilentOn, type TrendPassage } from '../../../schema/stats/trend.ts'

function passage(statementId: string, theme: string, more: Partial<TrendPassage> = {}): TrendPassage {
  return {
    ...{ id: `${statementId}#${theme}`, statementId, theme, year: 2020, voice: 'moscow' },
    ...{ frames: ['hot'], isSilence: false },
    ...more,
  }
}

const silence = (statementId: string, theme: string) =>
  passage(statementId, theme, { frames: [], isSilence: true })

describe('countPassages(passages, theme)', () => {
  it('counts the passages of the theme by frame, voice and year, and those of no other', () => {
    const passages = [
      passage('s1', 'soup'),
      passage('s1', 'soup', { frames: ['cold', 'hot'] }),
      passage('s2', 'soup', { year: 2021, voice: 'both' }),
      passage('s2', 'tea'),
    ]
    expect(countPassages(passages, 'soup', [])).toEqual({
      any: {
        all: [
          [2020, 1, 2, 0, 0],
          [2021, 1, 1, 0, 0],
        ],
        moscow: [
          [2020, 1, 2, 0, 0],
          [2021, 1, 1, 0, 0],
        ],
        beijing: [[2021, 1, 1, 0, 0]],
      },
      hot: {
        all: [
          [2020, 1, 2, 0, 0],
          [2021, 1, 1, 0, 0],
        ],
        moscow: [
          [2020, 1, 2, 0, 0],
          [2021, 1, 1, 0, 0],
        ],
        beijing: [[2021, 1, 1, 0, 0]],
      },
      cold: { all: [[2020, 1, 1, 0, 0]], moscow: [[2020, 1, 1, 0, 0]] },
    })
  })

  it('counts a silence for the frames that it covers, and for a statement once', () => {
    const covering = { frames: ['hot'], isSilence: true }
    const passages = [passage('s1', 'soup', covering), passage('s1', 'soup', covering), silence('s2', 'soup')]
    expect(countPassages(passages, 'soup', [])).toEqual({
      any: { all: [[2020, 0, 0, 2, 0]], moscow: [[2020, 0, 0, 2, 0]] },
      hot: { all: [[2020, 0, 0, 1, 0]], moscow: [[2020, 0, 0, 1, 0]] },
    })
  })
})

describe('countStatements(statements)', () => {
  it('counts a statement for everybody and for each voice that it speaks for', () => {
    const statements = [
      { id: 's1', year: 2020, voice: 'moscow' },
      { id: 's2', year: 2020, voice: 'moscow' },
      { id: 's3', year: 2021, voice: 'both' },
    ]
    expect(countStatements(statements)).toEqual({
      all: [
        [2020, 2],
        [2021, 1],
      ],
      moscow: [
        [2020, 2],
        [2021, 1],
      ],
      beijing: [[2021, 1]],
    })
  })
})

describe('trendCells(question, counts)', () => {
  it('gives a share its interval, and none to a year without a statement', () => {
    const counts = {
      statements: countStatements([{ year: 2020, voice: 'moscow' }]),
      notRead: {},
      themes: { soup: countPassages([passage('s1', 'soup')], 'soup', []) },
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

  it('counts what was not read on the theme in the share, and has none of a year in which nothing was', () => {
    const of = { voice: 'moscow' as const, themesNotRead: null }
    const statements = [
      { ...of, id: 's1', year: 2020 },
      { ...of, id: 's2', year: 2020, themesNotRead: 'salt soup' },
      { ...of, id: 's3', year: 2021, themesNotRead: 'soup' },
      { ...of, id: 's4', year: 2022, themesNotRead: 'soup_kitchen' },
    ]
    const question = {
      series: [{ theme: 'soup', frame: 'hot' }],
      voices: ['moscow' as const],
      years: { from: 2020, to: 2022 },
    }
    const cells = trend(question, { statements, passages: [passage('s1', 'soup')] })
    expect(
      cells.map(({ status, statements: n, notRead, share, low, high }) => [
        ...[status, n, notRead, share],
        low === null && high === null,
      ]),
    ).toEqual([
      ['recorded', 2, 1, 1 / 2, false],
      ['not_read', 1, 1, null, true],
      ['none_recorded', 1, 0, 0, false],
    ])
  })
})

describe('isSilentOn(passage, frame)', () => {
  it('takes a silence for the theme as a whole and the frames that it covers', () => {
    const covering = passage('s1', 'soup', { frames: ['hot'], isSilence: true })
    expect(['any', 'hot', 'cold'].map((frame) => isSilentOn(covering, frame))).toEqual([true, true, false])
    expect(isSilentOn(passage('s1', 'soup'), 'any')).toBe(false)
  })
})
