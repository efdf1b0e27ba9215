import { describe, expect, it } from 'vitest'
import { countedCodebook, countedThemes, type ThemedPassage } from '../../../schema/stats/codebook-count.ts'

const themes = [
  { id: 'reef', label: 'The reef', question: 'What is said of the reef?', isCore: true },
  { id: 'toll', label: 'The toll', question: 'Who is to pay?', isCore: false },
]
const words = { definition: 'what it is', nearMiss: 'what it is not' }
const frames = [
  { id: 'dredge', themeId: 'reef', label: 'Dredging', ...words, isLimit: false, namesTheme: true },
  { id: 'waive', themeId: 'toll', label: 'Waiving', ...words, isLimit: true, namesTheme: false },
  { id: 'mark', themeId: 'reef', label: 'Marking', ...words, isLimit: false, namesTheme: true },
]
const passage: ThemedPassage = { statementId: 'a', themeId: 'reef', silence: null, frames: ['dredge'] }
const passages: ThemedPassage[] = [
  passage,
  { ...passage, frames: ['dredge', 'mark'] },
  { ...passage, statementId: 'b' },
  { ...passage, statementId: 'c', silence: 'official', frames: [] },
  { ...passage, statementId: 'c', silence: 'official', frames: [] },
  { ...passage, themeId: 'toll', frames: ['waive'] },
]
const figures = { frame: null, alpha: null, passages: 0, named: null }
const agreements = [
  { ...figures, subject: 'stance' as const, theme: 'reef', alpha: 0.1, passages: 99 },
  { ...figures, subject: 'frames' as const, theme: 'toll', alpha: 0.5, passages: 1 },
  { ...figures, subject: 'frames' as const, theme: 'reef', alpha: 0.9, passages: 4 },
  {
    ...figures,
    subject: 'frame' as const,
    theme: 'reef',
    frame: 'dredge',
    alpha: 0.8,
    passages: 4,
    named: 7,
  },
  { ...figures, subject: 'frame' as const, theme: 'reef', frame: 'mark', alpha: 0.2, passages: 4 },
]

describe('countedThemes(themes, frames, passages, agreements)', () => {
  it('counts passages, the statements that hold them and those that are silent, each once', () => {
    expect(
      countedThemes(themes, frames, passages, agreements).map((theme) => [
        theme.id,
        theme.passages,
        theme.statements,
        theme.silences,
        theme.alpha,
        theme.alphaPassages,
        theme.isTentative,
      ]),
    ).toEqual([
      ['reef', 3, 2, 1, 0.9, 4, false],
      ['toll', 1, 1, 0, 0.5, 1, true],
    ])
  })

  it('gives each theme its own frames with their own alpha', () => {
    expect(countedThemes(themes, frames, passages, agreements).map((theme) => theme.frames)).toEqual([
      [
        {
          ...{ id: 'dredge', label: 'Dredging', ...words, isLimit: false, namesTheme: true },
          ...{ alpha: 0.8, isTentative: false },
        },
        {
          ...{ id: 'mark', label: 'Marking', ...words, isLimit: false, namesTheme: true },
          ...{ alpha: 0.2, isTentative: true },
        },
      ],
      [
        {
          ...{ id: 'waive', label: 'Waiving', ...words, isLimit: true, namesTheme: false },
          ...{ alpha: null, isTentative: true },
        },
      ],
    ])
  })

  it('has no alpha, and calls it tentative, where nobody coded', () => {
    const [reef] = countedThemes(themes, frames, [], [])
    expect([reef?.passages, reef?.alpha, reef?.alphaPassages, reef?.isTentative]).toEqual([0, null, 0, true])
  })
})

describe('countedCodebook(themes, passages, coded, examples)', () => {
  it('counts the passages of each frame, those to which any coder gave it and those that alpha compares, with its examples', () => {
    const example = { passageId: 'a#1' } as never
    const counted = countedCodebook(
      countedThemes(themes, frames, passages, agreements),
      passages,
      {
        agreements,
        codings: [
          { passageId: 'a#1', frames: 'dredge mark' },
          { passageId: 'a#1', frames: 'dredge' },
          { passageId: 'b#1', frames: 'dredge' },
          { passageId: 'c#1', frames: '' },
        ],
      },
      new Map([['mark', [example]]]),
    )
    expect(
      counted.flatMap((theme) =>
        theme.frames.map((frame) => [
          frame.theme,
          frame.id,
          frame.passages,
          frame.coded,
          frame.named,
          frame.examples,
        ]),
      ),
    ).toEqual([
      ['reef', 'dredge', 3, 2, 7, []],
      ['reef', 'mark', 1, 1, 0, [example]],
      ['toll', 'waive', 1, 0, 0, []],
    ])
  })
})
