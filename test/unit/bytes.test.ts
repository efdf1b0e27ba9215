import { describe, expect, it } from 'vitest'
import { lastPlaceIn, placeIn, textIn, withTexts } from '../../schema/bytes.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Texts of few letters, so that beginnings of what is looked for stand everywhere; one letter takes three bytes. */
function mixed(length: number, seed: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return 'ab’<'[(state >> 16) % 4]
  }).join('')
}

describe('texts within bytes', () => {
  it('are found where they stand in the text, from the beginning and from the end', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const text = mixed(60, seed)
      const wanted = mixed(1 + (seed % 4), seed + 7)
      const bytes = encoder.encode(text)
      const placeOf = (at: number) => (at < 0 ? -1 : encoder.encode(text.slice(0, at)).length)
      expect(placeIn(bytes, wanted), `${wanted} in ${text}`).toBe(placeOf(text.indexOf(wanted)))
      expect(lastPlaceIn(bytes, wanted, bytes.length), `${wanted} in ${text}`).toBe(
        placeOf(text.lastIndexOf(wanted)),
      )
    }
  })

  it('are looked for from a place on, or before one', () => {
    const bytes = encoder.encode('toll, toll, toll')
    expect(placeIn(bytes, 'toll', 1)).toBe(6)
    expect(placeIn(bytes, 'toll', 13)).toBe(-1)
    expect(lastPlaceIn(bytes, 'toll', 12)).toBe(6)
    expect(lastPlaceIn(bytes, 'toll', 3)).toBe(-1)
    expect(textIn(bytes, 6, 10)).toBe('toll')
  })

  it('are put where they are to stand, in whatever order they are given', () => {
    const bytes = encoder.encode('a reef’s toll')
    const put = withTexts(bytes, [
      { at: bytes.length, text: '.' },
      { at: 2, text: 'wide ' },
      { at: 2, text: 'blue ' },
    ])
    expect(decoder.decode(put)).toBe('a wide blue reef’s toll.')
  })
})
