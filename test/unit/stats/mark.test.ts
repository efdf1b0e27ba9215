import { describe, expect, it } from 'vitest'
import {
  type MarkPassage,
  type MarkStatement,
  markGround,
  markRecordsOf,
  marks,
  statementsIn,
} from '../../../schema/stats/mark.ts'

const voices = ['all', 'moscow']
const series = [
  { theme: 'reef', frame: 'toll' },
  { theme: 'reef', frame: 'dredge' },
]

/** So many statements of one speaker in each month of two years; every third of them uses both frames. */
function corpus(perMonth: number) {
  const statements: Omit<MarkStatement, 'n'>[] = []
  const passages: MarkPassage[] = []
  for (let month = 0; month < 24; month++) {
    for (let day = 1; day <= perMonth; day++) {
      const date = `${2013 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const id = `${date}-text`
      statements.push({ id, date, title: id, kind: 'speech', series: null, voice: 'moscow' })
      const isSilent = month < 2
      passages.push({
        id: `${id}#1`,
        statementId: id,
        theme: 'reef',
        voice: 'moscow',
        frames: isSilent ? [] : day % 3 === 0 ? ['toll', 'dredge'] : ['toll'],
        isSilence: isSilent,
        words: day === 2 ? 'a toll' : null,
        wordsBasis: null,
      })
    }
  }
  return { statements, passages }
}

function rowsOf(records: ReturnType<typeof markRecordsOf>) {
  return marks({ series, voices }, { ...records, unnamed: [] })
}

describe('markRecordsOf', () => {
  const { statements, passages } = corpus(20)
  const single = markRecordsOf(statements, passages, 1000)
  const told = markRecordsOf(statements, passages, 100)

  it('tells each statement by itself up to the limit', () => {
    expect(single.statements).toHaveLength(480)
    expect(single.statements.every(({ n }) => n === 1)).toBe(true)
  })

  it('tells together what a month does alike, and each silent day by itself', () => {
    // Two ways to speak in 22 months, and forty silences.
    expect(told.statements).toHaveLength(2 * 22 + 40)
    expect(told.statements.reduce((sum, { n }) => sum + n, 0)).toBe(480)
  })

  it('comes to the same statements, passages and first uses either way', () => {
    const summary = (records: typeof single) =>
      voices.flatMap((voice) =>
        ['toll', 'dredge', null].map((frame) => {
          const rows = rowsOf(records).filter((row) => row.voice === voice && row.frame === frame)
          return {
            voice,
            frame,
            statements: statementsIn(rows),
            passages: rows.reduce((sum, row) => sum + row.passages, 0),
            first: rows[0]?.date,
          }
        }),
      )
    expect(summary(told)).toEqual(summary(single))
    expect(summary(told)[0]).toEqual({
      voice: 'all',
      frame: 'toll',
      statements: 440,
      passages: 440,
      first: '2013-03-01',
    })
  })
})

describe('markGround', () => {
  it('counts a statement for a voice of which only a passage speaks, and each statement once', () => {
    const statements = [
      { id: 'a', date: '2014-01-01', title: 'a', kind: 'speech', series: 'talks', voice: 'joint', n: 1 },
    ]
    const passages = [
      {
        ...{ id: 'a#1', statementId: 'a', theme: 'reef', voice: 'moscow', frames: ['toll'] },
        ...{ isSilence: false, words: null, wordsBasis: null },
      },
    ]
    const rows = marks({ series, voices: ['joint', 'moscow'] }, { statements, passages, unnamed: [] })
    const days = [
      { voice: 'joint', date: '2014-01-01', statements: 1, ofSeries: 1 },
      { voice: 'moscow', date: '2015-01-01', statements: 2, ofSeries: 0 },
      { voice: 'beijing', date: '2016-01-01', statements: 4, ofSeries: 0 },
    ]
    expect(markGround(days, rows, ['joint', 'moscow'], true)).toEqual({
      hasSeries: true,
      inPart: [],
      spoken: [
        { voice: 'joint', date: '2014-01-01', statements: 1, ofSeries: 1 },
        { voice: 'moscow', date: '2014-01-01', statements: 1, ofSeries: 1 },
        { voice: 'moscow', date: '2015-01-01', statements: 2, ofSeries: 0 },
      ],
      statements: 3,
    })
    expect(markGround(days, rows, ['moscow'], true).statements).toBe(3)
  })
})

describe('marks', () => {
  const statement = { title: 'A text', kind: 'speech', series: null, voice: 'moscow', n: 1 }
  const statements = [
    { ...statement, id: 'd', date: '2016-01-01' },
    { ...statement, id: 'b', date: '2014-01-01', voice: 'joint', series: 'talks', n: 3 },
    { ...statement, id: 'a', date: '2014-01-01' },
    { ...statement, id: 'c', date: '2015-01-01', voice: 'beijing' },
  ]
  const passage = {
    ...{ theme: 'reef', voice: 'moscow', frames: ['toll'], isSilence: false },
    ...{ words: null, wordsBasis: null },
  }
  const passages: MarkPassage[] = [
    { ...passage, id: 'a#1', statementId: 'a', frames: ['toll', 'blocs'] },
    { ...passage, id: 'a#2', statementId: 'a', frames: ['blocs'], words: 'no bloc', wordsBasis: 'official' },
    { ...passage, id: 'b#1', statementId: 'b', voice: 'joint', frames: ['blocs'] },
    { ...passage, id: 'c#1', statementId: 'c', voice: 'beijing', frames: [], isSilence: true },
    { ...passage, id: 'd#1', statementId: 'd', theme: 'pier' },
  ]
  const asked = [
    { theme: 'reef', frame: 'toll' },
    { theme: 'reef', frame: 'blocs' },
  ]
  const found = (...asVoices: string[]) =>
    marks({ series: asked, voices: asVoices }, { statements, passages, unnamed: ['blocs'] })

  it('gives a frame only words that are about it, of several frames those that the words name', () => {
    const said = { wordsBasis: 'official', words: 'a toll, and no bloc' }
    const both = ['toll', 'blocs']
    const rows = (own: MarkPassage[]) =>
      marks({ series: asked, voices: ['all'] }, { statements, passages: own, unnamed: [] })
        .filter(({ status }) => status === 'recorded')
        .map(({ frame, words, isAboutFrame, frameWords }) => [frame, words, isAboutFrame, frameWords?.text])
    const one = { ...passage, ...said, id: 'a#1', statementId: 'a' }
    expect(rows([{ ...one, frames: ['toll'] }])).toEqual([['toll', said.words, true, said.words]])
    expect(rows([{ ...one, frames: both, wordsOf: ['blocs'] }])).toEqual([
      ['toll', said.words, false, undefined],
      ['blocs', said.words, true, said.words],
    ])
    // Another passage may have words that are about it.
    const other = { ...one, id: 'a#2', frames: ['toll'], words: 'a toll' }
    expect(rows([{ ...one, frames: both, wordsOf: [] }, other])).toEqual([
      ['toll', said.words, false, 'a toll'],
      ['blocs', said.words, false, undefined],
    ])
  })

  it('has a row without a frame for passages that have none, where no frame was chosen', () => {
    const own = [
      { ...passage, id: 'a#1', statementId: 'a', frames: [], words: 'the reef', wordsBasis: 'official' },
      { ...passage, id: 'd#1', statementId: 'd', frames: [] },
      { ...passage, id: 'd#2', statementId: 'd', frames: ['toll'] },
    ]
    const rows = (isFramelessTold: boolean, unnamed: string[] = []) =>
      marks(
        { series: asked, voices: ['moscow'], isFramelessTold },
        { statements, passages: own, unnamed },
      ).map(({ statementId, status, frame, namesTheme, passages, frameWords }) => [
        statementId,
        status,
        frame,
        namesTheme,
        passages,
        frameWords?.text,
      ])
    const ofToll = ['d', 'recorded', 'toll', true, 1, undefined]
    expect(rows(true)).toEqual([['a', 'recorded', null, true, 1, 'the reef'], ofToll])
    // Words of the theme alone tell no naming where that is told apart.
    expect(rows(true, ['blocs'])).toEqual([['a', 'recorded', null, null, 1, 'the reef'], ofToll])
    expect(rows(false)).toEqual([['a', 'none_recorded', null, null, 0, undefined], ofToll])
  })

  it('says of a theme as a whole no “not named” of a passage that has no frame', () => {
    const rows = (frames: string[]) =>
      marks(
        { series: [{ theme: 'reef', frame: 'any' }], voices: ['moscow'] },
        { statements, passages: [{ ...passage, id: 'a#1', statementId: 'a', frames }], unnamed: ['blocs'] },
      )
        .filter(({ status }) => status === 'recorded')
        .map(({ namesTheme }) => namesTheme)
    expect([rows([]), rows(['blocs']), rows(['toll'])]).toEqual([[null], [false], [true]])
  })

  it('gives sentences and labels English words only, and the row itself the first words of any language', () => {
    const said = { wordsBasis: 'official', wordsName: true }
    const one = { ...passage, ...said, id: 'a#1', statementId: 'a' }
    const rows = (own: MarkPassage[]) =>
      marks({ series: asked, voices: ['all'] }, { statements, passages: own, unnamed: [] })
        .filter(({ status }) => status === 'recorded')
        .map(({ words, frameWords, namingWords }) => [words, frameWords, namingWords])
    const chinese = { ...one, words: '不收通行费', wordsLanguage: 'zh' }
    const russian = { ...one, words: 'без пошлины', wordsLanguage: 'ru' }
    const english = { text: 'no toll', basis: 'official' }
    expect(rows([chinese])).toEqual([['不收通行费', null, null]])
    expect(rows([russian])).toEqual([['без пошлины', null, null]])
    expect(rows([{ ...one, words: 'no toll', wordsLanguage: 'en' }])).toEqual([['no toll', english, english]])
    expect(rows([chinese, russian, { ...one, id: 'a#2', words: 'no toll' }])).toEqual([
      ['不收通行费', english, english],
    ])
  })

  it('goes by date and id, has a row for each frame, one for a silence and one where nothing is recorded', () => {
    expect(
      found('all').map((row) => [row.statementId, row.status, row.frame, row.passages, row.passageId]),
    ).toEqual([
      ['a', 'recorded', 'toll', 1, 'a#1'],
      ['a', 'recorded', 'blocs', 2, 'a#1'],
      ['b', 'recorded', 'blocs', 3, 'b#1'],
      ['c', 'silent', null, 0, 'c#1'],
      ['d', 'none_recorded', null, 0, null],
    ])
  })

  it('names the theme only by a frame that names it, in a statement where some frame does', () => {
    expect(
      found('all').map(({ statementId, frame, namesTheme }) => [statementId, frame, namesTheme]),
    ).toEqual([
      ['a', 'toll', true],
      ['a', 'blocs', false],
      ['b', 'blocs', false],
      ['c', null, null],
      ['d', null, null],
    ])
  })

  it('takes the words of the first passage that has some, with what they rest on', () => {
    expect(found('all').map(({ words, wordsBasis }) => [words, wordsBasis])).toEqual([
      [null, null],
      ['no bloc', 'official'],
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  it('tells of a voice its own statements and what else speaks for it', () => {
    expect(found('joint', 'beijing').map((row) => [row.voice, row.statementId, row.status])).toEqual([
      ['joint', 'b', 'recorded'],
      ['beijing', 'c', 'silent'],
    ])
  })
})
