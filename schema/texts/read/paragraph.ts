import { paragraphs } from '../../text/paragraph.ts'
import { turnLines } from './label.ts'
import { isPrintedLine } from './noise.ts'
import { joinedParagraph, wordsOf } from './parted-word.ts'

/** The paragraphs of a plain text, each on one line. A paragraph of any length stays whole here. */
export function textBlocks(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    // A first line with a wide gap is a title and what a table put beside it.
    .replace(/^([^\n]{10,300}?) {3,}(?=\S)/, '$1\n\n')
    .split('\n')
    .filter((line) => !isPrintedLine(line))
  const words = wordsOf(lines)
  const turns = turnLines(lines)
  // A turn begins a paragraph, and a quoted line of Markdown («> Source: …») stands for itself.
  const plain = lines
    .map((line, n) =>
      line.startsWith('>')
        ? `\n${line}\n`
        : turns.has(n)
          ? `\n${line}${/[:：]\s*$/.test(line) ? '\n' : ''}`
          : line,
    )
    .join('\n')
  const blocks: string[] = []
  let from: number | null = null
  for (const { start, end, isCut } of paragraphs(plain)) {
    from ??= start
    // Turns of speakers are found in a long paragraph before it is cut.
    if (isCut) continue
    blocks.push(
      joinedParagraph(
        plain
          .slice(from, end)
          .split('\n')
          .map((line) => line.trim()),
        words,
      ),
    )
    from = null
  }
  return blocks.filter((block) => block !== '')
}

/** A block of lost paragraphs (a page copied as one line) cut at sentence ends; any other block as it is. */
export function cutLongBlock(block: string): string[] {
  return paragraphs(block).map(({ start, end }) => block.slice(start, end))
}
