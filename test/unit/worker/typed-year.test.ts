import { describe, expect, it } from 'vitest'
import { searchOfYear, yearBeside } from '../../../worker/data/typed-year.ts'

describe('a year beside words', () => {
  it.each([
    ['harbour 2023', { year: 2023, words: 'harbour', asWord: 'harbour "2023"' }],
    ['2014 harbour lights', { year: 2014, words: 'harbour lights', asWord: '"2014" harbour lights' }],
    ['harbour in 2023', { year: 2023, words: 'harbour', asWord: 'harbour in "2023"' }],
    ['“no lamps” 2022', { year: 2022, words: '“no lamps”', asWord: '“no lamps” "2022"' }],
    ['гавань 2022', { year: 2022, words: 'гавань', asWord: 'гавань "2022"' }],
  ])('is that of the statements: %s', (q, found) => {
    expect(yearBeside(q)).toEqual({ ...found, isMeant: true })
    expect(searchOfYear({ q, voice: 'moscow' })).toEqual({
      ...{ q: found.words, year: found.year, voice: 'moscow' },
    })
    expect(yearBeside(found.asWord)).toBeUndefined()
  })

  it.each(['harbour since 2020', '75 years 2024', 'harbour treaty 2001', 'harbour 2022 2023'])(
    'may be another one: %s',
    (q) => {
      expect(yearBeside(q)?.isMeant).toBe(false)
      expect(searchOfYear({ q })).toEqual({ q })
    },
  )

  it.each([
    ...['2023', 'harbour', '"harbour 2023"', '300 billion by 2030', '2023 2024', 'harbour -2023'],
    'harbour 16 May 2024',
  ])('is none in %s', (q) => {
    expect(yearBeside(q)).toBeUndefined()
  })

  it.each([{ from: '2020-01-01' }, { to: '2020' }, { year: 2020 }])(
    'yields to days that are asked: %j',
    (days) => {
      expect(searchOfYear({ q: 'harbour 2023', ...days })).toEqual({ q: 'harbour 2023', ...days })
    },
  )
})
