import { describe, expect, it } from 'vitest'
import { countWords, fold, tokens } from '../../../schema/text/word.ts'
import { seeded } from './sample.ts'

function words(text: string): string[] {
  const found = tokens(text)
  return found.start.map((start, i) => text.slice(start, found.end[i]))
}

describe('tokens(text)', () => {
  it('parts words at spaces, punctuation and hyphens', () => {
    expect(words('Long-lasting ties, (so to speak)')).toEqual([
      'Long',
      'lasting',
      'ties',
      'so',
      'to',
      'speak',
    ])
  })

  it('keeps apostrophes, decimal points and initials inside a word', () => {
    expect(words("The river's 3.5 miles, 1,200 yards, don't; the U.S. side, В.В. Речной")).toEqual([
      'The',
      "river's",
      '3.5',
      'miles',
      '1,200',
      'yards',
      "don't",
      'the',
      'U.S.',
      'side',
      'В.В.',
      'Речной',
    ])
  })

  it('parts words where a space after a point was lost', () => {
    expect(words('the end.Next line')).toEqual(['the', 'end', 'Next', 'line'])
  })

  it('takes every ideograph as a token', () => {
    expect(words('大河2030年AB')).toEqual(['大', '河', '2030', '年', 'AB'])
  })

  it('keeps soft hyphens and zero-width characters inside a word and leaves them out at its ends', () => {
    expect(words('\ufeffri\u00adver \u200fbank\u200e')).toEqual(['ri\u00adver', 'bank'])
  })

  it('finds nothing in a text without letters', () => {
    expect(words('')).toEqual([])
    expect(words(' \u00a0\r\n… — \ud83d\ude00 \ud800')).toEqual([])
  })
})

describe('fold(word)', () => {
  it('makes spellings of one word equal', () => {
    expect(fold('Ёлка')).toBe('елка')
    expect(fold('Е\u0308лка')).toBe('елка')
    expect(fold('река\u0301')).toBe('река')
    expect(fold('ри\u00adver’s')).toBe('риver')
    expect(fold('ＮＡＴＯ')).toBe('nato')
    expect(fold('U.S.')).toBe('us')
  })

  it('keeps й, whose breve is not a stress mark', () => {
    expect(fold('чаи\u0306')).toBe('чай')
  })
})

describe('countWords(text)', () => {
  it('counts English and Russian words and numbers', () => {
    expect(countWords('Seven boats left at 9.30 — none came back.')).toBe(8)
    expect(countWords('Семь лодок вышли в море, и ни одна не вернулась.')).toBe(10)
  })

  it('counts Chinese words by dictionary, across a line break', () => {
    expect(countWords('我们的朋友')).toBe(3)
    expect(countWords('我们的朋\n友')).toBe(3)
  })

  it('counts both parts of a mixed text', () => {
    expect(countWords('他说 hello world')).toBe(4)
  })

  it('agrees with the word boundaries of Unicode over 300 generated texts', () => {
    const pieces = [
      'river',
      "pilot's",
      'don’t',
      'лодка',
      'чаи\u0306',
      '1,200.5',
      '2031',
      'go-between',
      '“sea”',
      'A4',
      ...' .,;:!?()—-/…'.split(''),
    ]
    const random = seeded(3)
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => pieces[Math.floor(random() * pieces.length)]).join(' ')
      const expected = [...segmenter.segment(text)].filter((segment) => segment.isWordLike).length
      expect(countWords(text), text).toBe(expected)
    }
  })

  it('counts no word in an empty text', () => {
    expect(countWords('')).toBe(0)
  })
})
