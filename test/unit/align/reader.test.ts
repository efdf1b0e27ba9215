import { describe, expect, it } from 'vitest'
import { Reader } from '../../../schema/text/align/reader.ts'

describe('Reader', () => {
  it('gives a passage that it read before the place in which it stands now', () => {
    const text = 'The mill grinds barley. '
    const reader = new Reader([text])
    const [first, second] = [0, 7].map((paragraph) =>
      reader.read({ paragraph, start: paragraph * 10, text, unwrapped: text }),
    )
    expect([first?.paragraph, second?.paragraph]).toEqual([0, 7])
    expect([first?.passages, second?.passages]).toEqual([
      [{ paragraph: 0, start: 0, text }],
      [{ paragraph: 7, start: 70, text }],
    ])
    expect(second?.starts).toEqual(Int32Array.of(0, 4, 9, 16, 22, 24))
    expect(second?.numbers).toEqual(first?.numbers)
  })

  it('keeps the line ends of each of two passages that read the same', () => {
    const unwrapped = 'The mill grinds barley.'
    const reader = new Reader([unwrapped])
    const [first, second] = ['The mill grinds barley.', 'The mill\ngrinds barley.'].map((text) =>
      reader.read({ paragraph: 0, start: 0, text, unwrapped }),
    )
    expect([first?.text, second?.text]).toEqual(['The mill grinds barley.', 'The mill\ngrinds barley.'])
    expect(second?.starts).toEqual(first?.starts)
    expect(second?.exact).toEqual(first?.exact)
  })
})
