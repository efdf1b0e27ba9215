import { describe, expect, it } from 'vitest'
import { lines } from '../../../schema/text/search/line.ts'
import { joinedLines } from '../../../worker/pages/search/joined-lines.ts'

/** Lines of every place of a word in a text, as a search answers them. */
function linesOf(text: string, word: string, denied: readonly number[] = []) {
  const found = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    ...{ start: index, end: index + word.length, term: 0 },
  }))
  return lines(text, found).map((line, index) => ({ ...line, isDenied: denied.includes(index) }))
}

const textOf = ({ left, match, right }: ReturnType<typeof joinedLines>[number]) =>
  `${left}[${match}]${right.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`

describe('joinedLines(lines)', () => {
  it('tells a line once in which the words stand several times', () => {
    expect(joinedLines(linesOf('reef by reef, the reef grows', 'reef')).map(textOf)).toEqual([
      '[reef] by [reef], the [reef] grows',
    ])
  })

  it('keeps a line of its own for words that the line before does not show', () => {
    const far = `reef ${'and so on '.repeat(12)}reef`
    expect(joinedLines(linesOf(far, 'reef'))).toHaveLength(2)
  })

  it('keeps apart what is named and what is not', () => {
    expect(joinedLines(linesOf('A reef. No word of a reef.', 'reef', [1])).map(textOf)).toEqual([
      'A [reef]. No word of a reef.',
      'A reef. No word of a [reef].',
    ])
  })

  it('marks nothing else that is spelled so', () => {
    const [first, , third] = linesOf('reef, a reef, the reef', 'reef')
    expect(joinedLines([first, third].flatMap((line) => line ?? [])).map(textOf)).toEqual([
      '[reef], a reef, the [reef]',
    ])
  })
})
