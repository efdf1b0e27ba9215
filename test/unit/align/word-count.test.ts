import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { countWords } from '../../../schema/text/word.ts'

const OTHER = 'The mill by the river grinds barley for the valley. Мельница стоит у реки. 磨坊在河边。'

describe('alignTexts(a, b).words', () => {
  it.each([
    ['hyphens', 'The mid-autumn sea-side fair of well-to-do neighbours opens.', 12],
    ['initials and figures', 'The U.S. fair costs 1,200.50 or 3.5 per cent of it.', 11],
    ['Chinese', '双方同意在花园里共同种植橡树，并保持市场开放。', 12],
    ['Chinese in short lines', '双方同意在花园里共同种\n植橡树，并保持市\n场开放。', 12],
    ['soft hyphens and line ends', 'The bar-\nley of the gar\u00ADden is ripe.', 7],
  ])('are the words that are counted everywhere, with %s', (_, text, words) => {
    const outcome = alignTexts([text], [text, OTHER])
    expect(outcome.outcome === 'aligned' && outcome.words.a).toBe(words)
    expect(countWords(text.replace('-\n', ''))).toBe(words)
  })

  it('are all kept in a text compared with itself', () => {
    const outcome = alignTexts([OTHER], [OTHER])
    const words = countWords(OTHER)
    expect(outcome.outcome === 'aligned' && outcome.carriedOver).toEqual({
      wordsOfA: words,
      wordsOfB: words,
      shareOfA: 1,
      shareOfB: 1,
    })
  })
})
