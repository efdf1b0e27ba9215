import { describe, expect, it } from 'vitest'
import { pointText } from '../../../schema/chart/point-text.ts'
import { countedSentence, listed, shownSentences, type Wording } from '../../../schema/chart/wording.ts'
import { voices } from '../../../schema/voice.ts'
import { beijing, jointLabel, moscow } from '../../support/voice-labels.ts'
import { row } from './sample.ts'

const wording: Wording = {
  measure: 'share',
  choice: { voices, series: undefined },
  years: { from: 2020, to: 2023 },
  label: (_theme, frame) => frame,
}

describe('pointText(row, measure)', () => {
  it.each([
    [row({ year: 2020 }), `${jointLabel}, 2020: no statement`],
    [
      row({ year: 2020, statements: 1, notRead: 1 }),
      `${jointLabel}, 2020: the one statement was not fully read for the frame`,
    ],
    [
      row({ year: 2020, statements: 2, notRead: 2 }),
      `${jointLabel}, 2020: the 2 statements were not fully read for the frame`,
    ],
    [
      row({ year: 2021, statements: 1, silences: 1 }),
      `${jointLabel}, 2021: 0 of 1 statement; 1 of 1 recorded as silent on the theme`,
    ],
    [
      row({ year: 2021, statements: 3 }),
      `${jointLabel}, 2021: 0 of 3 statements; nothing recorded, which is no proof of silence`,
    ],
    [
      row({ year: 2021, statements: 3, notRead: 2 }),
      `${jointLabel}, 2021: 0 of 3 statements; nothing recorded, which is no proof of silence; 2 of the 3 not fully read for it`,
    ],
    [
      row({ year: 2022, statements: 4, statementsWithFrame: 1 }),
      `${jointLabel}, 2022: 1 of 4 statements (25 %), 95 % interval 5 % to 70 %`,
    ],
    [
      row({ year: 2022, statements: 12, statementsWithFrame: 3, notRead: 2 }),
      `${jointLabel}, 2022: 3 of 12 statements (at least 25 %; 2 of the 12 not fully read for it), 95 % interval 9 % to 68 %`,
    ],
    [
      row({ year: 2022, voice: 'beijing', statements: 8, statementsWithFrame: 1 }),
      `${beijing}, 2022: 1 of 8 statements (13 %)`,
    ],
  ])('says what the number rests on: %#', (given, expected) => {
    expect(pointText(given, 'share')).toBe(expected)
  })

  it('counts passages and the statements that hold them', () => {
    const given = row({ year: 2022, statements: 6, statementsWithFrame: 2, passages: 3 })
    expect(pointText(given, 'passages')).toBe(`${jointLabel}, 2022: 3 passages in 2 of 6 statements`)
  })
})

describe('shownSentences(rows, wording)', () => {
  it('says of one frame since when, how often and at most, voice by voice', () => {
    const rows = [
      row({ year: 2020, statements: 2, silences: 1 }),
      row({ year: 2022, statements: 3, statementsWithFrame: 1 }),
      row({ year: 2023, statements: 3, statementsWithFrame: 2 }),
      row({ year: 2022, voice: 'moscow', statements: 10, statementsWithFrame: 1 }),
      row({ year: 2022, voice: 'beijing', statements: 1, silences: 1 }),
    ]
    expect(shownSentences(rows, wording)).toEqual([
      'The joint statements: recorded in 3 of 8 statements (38 %) of 2020–2023, first in 2022; the largest share is that of 2023 (2 of 3).',
      `${moscow}’s statements: recorded in 2022 alone, in 1 of 10 statements (10 %).`,
      `${beijing}’s statements: not recorded in 2020–2023 (0 of 1 statement); 1 silence on the theme is recorded.`,
    ])
  })

  it('says where what is not recorded was not read in every statement', () => {
    const years = [
      row({ year: 2020, statements: 2, notRead: 1 }),
      row({ year: 2022, statements: 3, silences: 1 }),
    ]
    expect(shownSentences(years, wording)).toEqual([
      'The joint statements: not recorded in 2020–2023 (0 of 5 statements); 1 silence on the theme is recorded; 1 of the 5 not fully read for it.',
    ])
    const some = row({ year: 2022, statements: 8, statementsWithFrame: 3, notRead: 4 })
    expect(shownSentences([some], wording)).toEqual([
      'The joint statements: recorded in 2022 alone, in 3 of 8 statements (at least 38 %; 4 of the 8 not fully read for it).',
    ])
    const frames = [
      row({ year: 2020, frame: 'a', statements: 4, statementsWithFrame: 3, notRead: 1 }),
      row({ year: 2020, frame: 'b', statements: 4, notRead: 1 }),
    ]
    expect(shownSentences(frames, wording)[0]).toBe(
      'Of these 2 frames, recorded most often: “a” in 3 of 4 joint statements (1 of the 4 not fully read for it).',
    )
    expect(shownSentences(frames, wording).at(-1)).toBe(
      'Not recorded at all in 2020–2023: “b”; not every statement was fully read for the frame.',
    )
  })

  it('calls no year the largest that one of which something was not read may pass, and no frame the most used', () => {
    const first = row({ year: 2020, statements: 10, statementsWithFrame: 5 })
    const second = (notRead: number) => row({ year: 2021, statements: 10, statementsWithFrame: 2, notRead })
    const said = (notRead: number) => shownSentences([first, second(notRead)], wording)[0]
    expect(said(2)).toMatch(/; the largest share is that of 2020 \(5 of 10\)\.$/)
    expect(said(3)).toMatch(/; which year has the largest share cannot be told\.$/)
    const unread = row({ year: 2021, statements: 1, notRead: 1 })
    const third = row({ year: 2022, statements: 10, statementsWithFrame: 1 })
    expect(shownSentences([first, third, unread], wording)[0]).toMatch(/cannot be told\.$/)
    const frames = (notRead: number) => [
      row({ year: 2020, frame: 'a', statements: 4, statementsWithFrame: 2, notRead }),
      row({ year: 2020, theme: 'reef', frame: 'b', statements: 4, statementsWithFrame: 1, notRead: 2 }),
    ]
    // What is recorded most often is known, whatever else a text has; what is used most is said of nothing.
    expect(shownSentences(frames(0), wording)[0]).toBe(
      'Of these 2 frames, recorded most often: “a” in 2 of 4 joint statements.',
    )
    expect(shownSentences(frames(1), wording)[0]).toBe(
      'Of these 2 frames, recorded most often: “a” in 2 of 4 joint statements (1 of the 4 not fully read for it).',
    )
  })

  it('says of many frames what is carried most, what is new and what is missing', () => {
    const rows = [
      row({ year: 2020, frame: 'a', statements: 4, statementsWithFrame: 3 }),
      row({ year: 2020, frame: 'b', statements: 4, statementsWithFrame: 1 }),
      row({ year: 2022, frame: 'c', statements: 4, statementsWithFrame: 1 }),
      row({ year: 2022, frame: 'd', statements: 4 }),
      row({ year: 2020, frame: 'a', voice: 'moscow', statements: 9, statementsWithFrame: 2 }),
    ]
    expect(shownSentences(rows, wording)).toEqual([
      `Of these 4 frames, recorded most often: “a” in 3 of 4 joint statements and 2 of 9 statements of ${moscow}.`,
      'In 2020–2023 recorded only after 2021: “c” (first in 2022).',
      'Not recorded at all in 2020–2023: “d”.',
    ])
  })

  it('ranks no equals', () => {
    const same = ['a', 'b'].map((frame) => row({ year: 2020, frame, statements: 4, statementsWithFrame: 2 }))
    const rare = row({ year: 2020, frame: 'c', statements: 4, statementsWithFrame: 1 })
    expect(shownSentences(same, wording)).toEqual([])
    expect(shownSentences([...same, rare], wording)).toEqual([
      'Of these 3 frames, recorded most often: “a” in 2 of 4 joint statements; “b” in 2 of 4 joint statements.',
    ])
    const years = (last: number) =>
      [2020, 2021, 2022].map((year) =>
        row({ year, statements: 4, statementsWithFrame: year === 2022 ? last : 2 }),
      )
    expect(shownSentences(years(2), wording)).toEqual([
      'The joint statements: recorded in 6 of 12 statements (50 %) of 2020–2023, first in 2020.',
    ])
    expect(shownSentences(years(1), wording)).toEqual([
      'The joint statements: recorded in 5 of 12 statements (42 %) of 2020–2023, first in 2020; the largest share is that of 2020 and 2021 (50 %).',
    ])
  })

  it('says so where there is no statement and where nothing is recorded', () => {
    expect(shownSentences([row({ year: 2020 })], { ...wording, years: { from: 2020, to: 2020 } })).toEqual([
      'The collection holds no statements in 2020.',
    ])
    expect(
      shownSentences(
        [row({ year: 2020, frame: 'a', statements: 2 }), row({ year: 2020, frame: 'b', statements: 2 })],
        wording,
      ),
    ).toEqual(['Nothing is recorded in 2020–2023.'])
    expect(shownSentences([], wording)).toEqual([])
  })
})

describe('countedSentence(rows, { measure, partYears })', () => {
  it('says of complete series that a point is of these alone', () => {
    for (const measure of ['share', 'passages'] as const)
      expect(
        countedSentence([row({ year: 2020 })], { measure, series: 'complete', partYears: [] }),
      ).toContain('the statements that a voice made in a year within complete series')
  })

  it('says that a theme counts what names it', () => {
    const unnamed = [{ theme: 'NATO', frames: ['Blocs unnamed'] }]
    const sentence = (frame: string) =>
      countedSentence([row({ year: 2020, frame })], { measure: 'share', partYears: [], unnamed })
    expect(sentence('named')).toContain('Numbers of NATO count what names it, without “Blocs unnamed”.')
    expect(sentence('enlargement')).not.toContain('count what names it')
  })

  it('compares frames with each other and not with the theme that stands beside them', () => {
    const rows = ['named', 'a', 'b'].map((frame, index) =>
      row({ year: 2020, frame, statements: 4, statementsWithFrame: 3 - index, passages: 3 - index }),
    )
    const wording = { measure: 'share' as const, years: { from: 2020, to: 2020 }, choice: { voices: [] } }
    const said = shownSentences(rows, { ...wording, label: (_, frame) => frame }).join(' ')
    expect(said).toContain('Of these 2 frames, recorded most often: “a”')
  })

  it('says how many statements of the denominator were not read, theme by theme and voice by voice', () => {
    const rows = ['a', 'b'].flatMap((frame) => [
      row({ year: 2020, frame, statements: 4, notRead: 1 }),
      row({ year: 2021, frame, statements: 5, notRead: 2 }),
      row({ year: 2021, frame, voice: 'moscow', statements: 7 }),
      row({ year: 2021, frame, theme: 'reef', voice: 'moscow', statements: 7, notRead: 1 }),
    ])
    expect(
      countedSentence(rows, { measure: 'share', partYears: [], themeLabel: (id) => id.toUpperCase() }),
    ).toContain(
      ` Not fully read for a frame of NATO: 3 of the 9 joint statements; not fully read for a frame of REEF: 1 of the 7 statements of ${moscow}. A share of statements of which some were not fully read is at least so large;`,
    )
  })

  it('speaks of the theme, of counts and of part-covered years where the rows do', () => {
    const sentence = countedSentence([row({ year: 2012, frame: 'any', statements: 1 })], {
      measure: 'passages',
      partYears: [2011, 2012],
    })
    expect(sentence).toBe(
      'Each point is the number of counted passages on the theme in the statements that a voice made in a year; more statements make more passages. A year without a statement is left empty. A zero says that nothing is recorded, which is no proof of silence; a cross marks a recorded silence: a reading of the whole text, ours or a published one, finds the theme unnamed. The dataset covers 2011 and 2012 only in part.',
    )
  })
})

describe('listed(items)', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j as %j', (items, expected) => {
    expect(listed(items)).toBe(expected)
  })
})
