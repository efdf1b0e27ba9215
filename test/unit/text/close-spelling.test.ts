import { describe, expect, it } from 'vitest'
import { closeWords, editsBetween } from '../../../schema/text/search/close-spelling.ts'
import { chanceOf } from '../../support/chance.ts'

/** The same by its definition, without a limit. */
function edits(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const isSwapped = a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) && a.length > 1 && b.length > 1
  return Math.min(
    edits(x, b) + 1,
    edits(a, y) + 1,
    edits(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
    ...(isSwapped ? [edits(x.slice(0, -1), y.slice(0, -1)) + 1] : []),
  )
}

describe('editsBetween(a, b, most)', () => {
  it('is the number of letters put in, left out, changed or swapped, up to a limit', () => {
    const chance = chanceOf(3)
    const word = () =>
      Array.from({ length: Math.floor(chance() * 6) }, () => 'abc'[Math.floor(chance() * 3)]).join('')
    for (let i = 0; i < 400; i++) {
      const [a, b, most] = [word(), word(), 1 + Math.floor(chance() * 3)]
      expect(Math.min(editsBetween(a, b, most), most + 1), `${a} ${b}`).toBe(Math.min(edits(a, b), most + 1))
    }
  })
})

describe('closeWords(word, known, most)', () => {
  const known = ['Harbour', 'НАТО', '面包师协会', 'harbours', 'NATO', 'note', 'flour', 'Ёлка', 'enlargement']

  it.each([
    ['harbuor', ['Harbour', 'harbours']],
    ['harbor', ['Harbour', 'harbours']],
    ['ntao', ['NATO']],
    ['НАТОО', ['НАТО']],
    ['елкаа', ['Ёлка']],
    ['enlargemnet', ['enlargement']],
    ['面包帅协会', ['面包师协会']],
    ['ot', []],
    ['zebra', []],
    ['vlaur', []],
  ])('takes %s for %j', (word, expected) => {
    expect(closeWords(word, known, 3)).toEqual(expected)
  })

  it('gives no more than are asked for', () => {
    expect(closeWords('harbuor', known, 1)).toEqual(['Harbour'])
  })
})
