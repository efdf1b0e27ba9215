import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { alignmentCsv, alignmentJson, alignmentLines } from '../../../web/compare/download.ts'

const a = [
  'The gate is painted green every spring by two men.',
  '=SUM of all apples, "sweet" ones, stays in the cellar.',
]
const b = [
  'The gate is painted blue every spring by two men.',
  '=SUM of all apples, "sweet" ones, stays in the cellar.',
]
const alignment = alignTexts(a, b)
if (alignment.outcome !== 'aligned') throw new Error(alignment.outcome)
const lines = alignmentLines(alignment.rows, [['trade'], []], { a: [4, 5], b: [1, 1] })

describe('alignmentLines(rows, themes)', () => {
  it('numbers paragraphs as the reader counts them and keeps both texts whole', () =>
    expect(lines[0]).toMatchObject({
      row: 1,
      change: 'reworded',
      paragraphsA: [4],
      paragraphsB: [1],
      themes: ['trade'],
      textA: a[0],
      textB: b[0],
    }))
})

describe('alignmentCsv(lines)', () => {
  it('is RFC 4180 text that no spreadsheet takes for a formula', () => {
    const [header, , second, end] = alignmentCsv(lines).split('\r\n')
    expect(header).toMatch(/^row,change,difference,paragraphsA,/)
    expect(second).toContain('"\'=SUM of all apples, ""sweet"" ones, stays in the cellar."')
    expect(end).toBe('')
  })
})

describe('alignmentJson(alignment, lines)', () => {
  it('has the rows of the CSV and the shares', () => {
    const parsed = JSON.parse(alignmentJson(alignment, lines))
    expect(parsed.rows).toEqual(lines)
    expect(parsed.carriedOver).toEqual(alignment.carriedOver)
  })
})
