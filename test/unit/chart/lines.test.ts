import { describe, expect, it } from 'vitest'
import { fitted, isSpaced, shortened, textWidth, wrapped } from '../../../schema/chart/lines.ts'

describe('wrapped(text, font, width)', () => {
  it.each([
    ['words', 'No toll may be raised at any harbour of the sea'],
    ['signs without spaces', '任何港口不得提高港口费，这是各国共同的立场。'],
    ['one long word', 'Donaudampfschifffahrtsgesellschaftskapitaen'],
    ['several scripts', 'The toll 港口费 and сбор портов stand together'],
  ])('keeps every line within the width and loses nothing: %s', (_, text) => {
    const lines = wrapped(text, 10, 100)
    for (const line of lines) expect(textWidth(line, 10), line).toBeLessThanOrEqual(100)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })

  it('begins no line with a stop or comma of a script without spaces', () => {
    expect(wrapped('不得提高港口费，这是立场。', 10, 70)).toEqual(['不得提高港口', '费，这是立场。'])
  })

  it('breaks a word alone that no line holds', () => {
    expect(wrapped('harbourmasters agree', 10, 100)).toEqual(['harbourmasters', 'agree'])
    expect(wrapped('Donaudampfschifffahrt', 10, 100)).toEqual(['Donaudampfschifffa', 'hrt'])
  })

  it('breaks an address before a part of its question, so that its beginning is an address, too', () => {
    const address = 'https://reef.example/?theme=toll,dredge&from=2013&to=2016'
    const lines = wrapped(`Source: ${address}`, 10, 200)
    expect(lines).toEqual(['Source:', 'https://reef.example/?theme=toll', ',dredge&from=2013&to=2016'])
    expect(lines.slice(1).join('')).toBe(address)
    expect(isSpaced(lines[1] ?? '', lines[2] ?? '')).toBe(false)
    expect(isSpaced('tolls', '& harbours')).toBe(true)
  })

  it('parts no day between two lines', () => {
    expect(wrapped('in these years from 10 Oct 2013 (date uncertain)', 10, 130)).toEqual([
      'in these years from',
      '10 Oct 2013 (date',
      'uncertain)',
    ])
    expect(wrapped('till 7 Sept 2022; 港口费 on 8 Oct 2022', 10, 100)).toEqual([
      'till 7 Sept 2022;',
      '港口费 on',
      '8 Oct 2022',
    ])
  })

  it('answers nothing with nothing', () => {
    expect(wrapped('', 10, 100)).toEqual([])
  })
})

describe('fitted(text, width, font)', () => {
  it('leaves what fits and cuts the rest with an ellipsis', () => {
    expect(fitted('no toll', 60, 10)).toBe('no toll')
    expect(fitted('no toll at all', 60, 10)).toBe('no toll at…')
    expect(fitted('不得提高港口费', 60, 10)).toBe('不得提高港…')
  })
})

describe('isSpaced(line, next)', () => {
  it('has a space between words, and none between Chinese signs', () => {
    expect(isSpaced('about to', 'be met')).toBe(true)
    expect(isSpaced('不得提高', '港口费')).toBe(false)
    expect(isSpaced('toll 不得', 'toll')).toBe(false)
  })
})

describe('shortened(lines, most)', () => {
  it('marks that lines were left out', () => {
    const type = { most: 2, font: 10, width: 40 }
    expect(shortened(['a', 'b'], type)).toEqual(['a', 'b'])
    expect(shortened(['a', 'b', 'c'], type)).toEqual(['a', 'b…'])
  })

  it.each([['tolls a'], ['港口费港'], ['a']])(
    'keeps the last line with its ellipsis within the width: %s',
    (last) => {
      const [, line = ''] = shortened(['x', last, 'more'], { most: 2, font: 10, width: 40 })
      expect(line).toMatch(/…$/)
      expect(textWidth(line, 10)).toBeLessThanOrEqual(40)
    },
  )
})
