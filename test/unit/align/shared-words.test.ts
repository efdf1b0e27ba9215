import { describe, expect, it } from 'vitest'
import { counterpartOf } from '../../../schema/text/align/counterpart.ts'
import { Reader } from '../../../schema/text/align/reader.ts'
import { SharedWords } from '../../../schema/text/align/shared-words.ts'
import { WordWeights } from '../../../schema/text/align/weight.ts'

const texts = [
  'The keeper of the gate rings a bell in the evening before he goes home.',
  'Before he goes home in the evening the keeper of the gate rings a bell.',
  'The keeper of the weir rings two bells in the morning before he goes out.',
  'In autumn the boats bring barley from the far shore to the mill.',
  'Barley and oats lie in the boats on the shore of the mill in autumn.',
  'Сторож у ворот вечером звонит в колокол, прежде чем идти домой.',
  'Вечером сторож звонит в колокол у ворот, прежде чем идти домой.',
]

describe('mostAlike(a, b)', () => {
  it('is never less than the likeness of the passages compared word by word', () => {
    const reader = new Reader(texts)
    const units = texts.map((text, paragraph) => reader.read({ paragraph, start: 0, text, unwrapped: text }))
    const weights = new WordWeights(units.map(({ marks }) => marks))
    const shared = new SharedWords(weights)
    for (const [one, a] of units.entries())
      for (const [two, b] of units.entries()) {
        const { likeness } = counterpartOf(units, units, { a: [one], b: [two] }, reader, weights)
        expect(shared.mostAlike(a, b)).toBeGreaterThanOrEqual(likeness - 1e-9)
      }
  })

  it('rules out what shares next to nothing', () => {
    const reader = new Reader(texts)
    const units = texts.map((text, paragraph) => reader.read({ paragraph, start: 0, text, unwrapped: text }))
    const shared = new SharedWords(new WordWeights(units.map(({ marks }) => marks)))
    const [first, , , fourth] = units
    if (!first || !fourth) throw new Error('no units')
    expect(shared.mostAlike(first, fourth)).toBeLessThan(0.3)
  })
})
