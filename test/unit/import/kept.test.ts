import { describe, expect, it } from 'vitest'
import { keptOf } from '../../../schema/texts/kept.ts'
import { plainArticle } from '../../../schema/texts/read/plain-page.ts'
import { englishText } from './sample.ts'

describe('keptOf(readings)', () => {
  it('counts the words of both, and names the pages of which one keeps less than half', () => {
    expect(
      keptOf([
        { file: 'a.html', own: 'one two three four', plain: 'one two three' },
        { file: 'b.html', own: null, plain: 'one two' },
        { file: 'c.html', own: 'one two three', plain: 'one' },
      ]),
    ).toEqual({
      pages: 3,
      ownWords: 7,
      plainWords: 6,
      thrownAway: [
        { file: 'b.html', by: 'reader', ownWords: 0, plainWords: 2 },
        { file: 'c.html', by: 'library', ownWords: 3, plainWords: 1 },
      ],
    })
  })
})

describe('plainArticle(html)', () => {
  it('is what the library finds by itself', () => {
    const page = `<html><body><nav>Menu</nav><article><p>${englishText}</p><p>${englishText}</p></article></body></html>`
    expect(plainArticle(page).replace(/\s+/g, ' ').trim()).toContain(englishText)
  })
})
