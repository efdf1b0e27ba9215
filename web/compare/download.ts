import { csv } from '../../schema/csv.ts'
import type { Alignment, Row } from '../../schema/text/align/outcome.ts'
import { type ParagraphNumbers, paragraphsOf } from './rows.ts'

/** One passage pair as a table has it. */
interface AlignmentLine {
  row: number
  change: Row['change']
  difference: Row['difference']
  paragraphsA: number[]
  paragraphsB: number[]
  themes: string[]
  wordsA: number
  wordsB: number
  keptOfA: number
  keptOfB: number
  textA: string
  textB: string
}

/** Rows in the order shown, with the paragraph numbers that are shown. */
export function alignmentLines(
  rows: readonly Row[],
  themes: readonly (readonly string[])[],
  numbers: ParagraphNumbers,
): AlignmentLine[] {
  return rows.map((row, index) => ({
    row: index + 1,
    change: row.change,
    difference: row.difference,
    paragraphsA: paragraphsOf(row.a, numbers.a),
    paragraphsB: paragraphsOf(row.b, numbers.b),
    themes: [...(themes[index] ?? [])],
    wordsA: row.words.a,
    wordsB: row.words.b,
    keptOfA: row.words.keptOfA,
    keptOfB: row.words.keptOfB,
    textA: row.a.map(({ text }) => text).join('\n'),
    textB: row.b.map(({ text }) => text).join('\n'),
  }))
}

export function alignmentJson(alignment: Alignment, lines: readonly AlignmentLine[]): string {
  const { words, carriedOver, tally, sentencesMoved, granularity, isIdentical } = alignment
  return JSON.stringify(
    { words, carriedOver, tally, sentencesMoved, granularity, isIdentical, rows: lines },
    null,
    2,
  )
}

/** RFC 4180 text with CRLF; lists are joined by "; ". */
export function alignmentCsv(lines: readonly AlignmentLine[]): string {
  const columns = [
    'row',
    'change',
    'difference',
    'paragraphsA',
    'paragraphsB',
    'themes',
    'wordsA',
    'wordsB',
    'keptOfA',
    'keptOfB',
    'textA',
    'textB',
  ] as const
  return csv(columns, lines)
}

/** Hands a file to the reader without any request. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
