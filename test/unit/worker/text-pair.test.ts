import { describe, expect, it } from 'vitest'
import { textPair } from '../../../worker/pages/compare/text-pair.ts'

function text(id: string, statementId: string | null, language: string) {
  return { id, statementId, language, title: null, date: null, words: 10 }
}

const choices = [
  text('t1', 's1', 'zh'),
  text('t2', 's1', 'ru'),
  text('t3', 's2', 'ru'),
  text('t4', 's2', 'en'),
]

describe('textPair(choices, a, b)', () => {
  it('takes two texts of one language', () => {
    const { a, b } = textPair(choices, 's1', 's2')
    expect([a?.id, b?.id]).toEqual(['t2', 't3'])
  })

  it('takes the id of a text for that text', () => {
    const { a, b } = textPair(choices, 't1', 't4')
    expect([a?.id, b?.id]).toEqual(['t1', 't4'])
  })

  it('takes the preferred language where there is only one side, and nothing for an unknown id', () => {
    const { a, b } = textPair(choices, 's2', 'nothing')
    expect([a?.id, b]).toEqual(['t4', undefined])
  })

  it('never takes a text with itself while there is another one', () => {
    const twice = [text('t1', 's1', 'en'), text('t2', 's1', 'en')]
    const { a, b } = textPair(twice, 's1', 's1')
    expect([a?.id, b?.id]).toEqual(['t1', 't2'])
  })

  it('takes English, Russian and Chinese before any other language', () => {
    const both = [
      text('t1', 's1', 'fr'),
      text('t2', 's1', 'ru'),
      text('t3', 's2', 'fr'),
      text('t4', 's2', 'ru'),
    ]
    const { a, b } = textPair(both, 's1', 's2')
    expect([a?.id, b?.id]).toEqual(['t2', 't4'])
  })
})
