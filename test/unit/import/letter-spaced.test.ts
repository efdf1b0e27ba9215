import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../schema/texts/read/pdf/line.ts'
import { pdfOf } from '../../support/documents.ts'
import { englishText, read } from './sample.ts'

function setApart(words: string, letterGap: number, wordGap: number): string[] {
  let x = 100
  const runs = [...words].flatMap((letter) => {
    if (letter === ' ') {
      x += wordGap - letterGap
      return []
    }
    const run = { text: letter, x, y: 700, width: 7, size: 12 }
    x += 7 + letterGap
    return [run]
  })
  return linesOf(runs, 1).map(({ text }) => text)
}

describe('a heading set with its letters apart', () => {
  it.each([
    ['JOINT STATEMENT', 4, 11],
    ['Речь о лампах', 3, 9],
    ['STATEMENT', 5, 12],
  ])('is read as words: %s', (words, letterGap, wordGap) => {
    expect(setApart(words, letterGap, wordGap)).toEqual([words])
  })

  it.each([
    ['R E M A R K S   O N   L A M P S', 'REMARKS ON LAMPS'],
    ['A B C D', 'A B C D'],
    ['I am a keeper', 'I am a keeper'],
  ])('%s, set with blanks, is %s', async (heading, title) => {
    const page = [
      { x: 200, y: 780, text: heading, size: 16 },
      { x: 60, y: 740, text: englishText.slice(0, 84), size: 10 },
      { x: 60, y: 726, text: englishText.slice(84), size: 10 },
    ]
    const found = await read('2018-05-14-x.pdf', pdfOf([page]))
    expect([found.title, ...found.paragraphs.map(({ text }) => text)]).toContain(title)
  })
})
