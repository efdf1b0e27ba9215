import { describe, expect, it } from 'vitest'
import { type MeasuredMentions, rates } from '../../../schema/stats/rate.ts'

function text(overrides: Partial<MeasuredMentions>): MeasuredMentions {
  return { theme: 'nato', year: 2020, voice: 'moscow', words: 1000, mentions: 1, ...overrides }
}

const question = { themes: ['nato'], voices: ['moscow'], years: { from: 2020, to: 2021 } } as const

describe('rates(texts, question)', () => {
  it('adds up words and mentions before it divides', () => {
    const [cell] = rates([text({ words: 3000, mentions: 6 }), text({ words: 1000, mentions: 0 })], question)
    expect(cell).toEqual({
      theme: 'nato',
      voice: 'moscow',
      year: 2020,
      texts: 2,
      words: 4000,
      mentions: 6,
      per1000Words: 1.5,
    })
  })

  it('tells a year without a text from one without a mention', () => {
    const cells = rates([text({ mentions: 0 })], question)
    expect(cells.map((cell) => cell.per1000Words)).toEqual([0, null])
  })

  it('counts remarks of both sides for each of them and not for another theme', () => {
    const texts = [text({ voice: 'both' }), text({ theme: 'trade' })]
    const cells = rates(texts, {
      ...question,
      voices: ['moscow', 'beijing', 'joint'],
      years: { from: 2020, to: 2020 },
    })
    expect(cells.map((cell) => cell.texts)).toEqual([1, 1, 0])
  })
})
