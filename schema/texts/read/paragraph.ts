import { paragraphs } from '../../text/paragraph.ts'
import { turnLines } from './label.ts'
import { namedInLine } from './named-line.ts'
import { isPrintedLine } from './noise.ts'
import { joinedParagraph, wordsOf } from './parted-word.ts'

/** The paragraphs of a plain text, each on one line. A paragraph of any length stays whole here. */
export function textBlocks(text: string): string[] {
  const lines = withoutRunningLines(text.replace(/\r\n?/g, '\n'))
    // A first line with a wide gap is a title and what a table put beside it.
    .replace(/^([^\n]{10,300}?) {3,}(?=\S)/, '$1\n\n')
    .split('\n')
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
  // «by Ada Reed» under a title begins small, as a line does that goes on.
  const byline = lines
    .slice(0, farthestByline)
    .map((line) => line.trim())
    .find((line) => /^by /.test(line) && namedInLine(line) !== null)

  return blocks
    .flatMap((block) =>
      byline !== undefined && block.endsWith(` ${byline}`)
        ? [block.slice(0, -byline.length).trim(), byline]
        : block,
    )
    .filter((block) => block !== '')
}

const farthestByline = 12

/** As many lines at the top and at the foot of a page may be those of its margin, none longer than this. */
const marginLines = 2
const longestInMargin = 120

/** A text whose pages form feeds part, without the lines that stand above or below several of them; the first is a title. */
function withoutRunningLines(text: string): string {
  const seen = new Set<string>()
  const key = (line: string) => line.trim().replace(/\d+/g, '')
  const pages = text.split('\f').map((page) => {
    const lines = page.split('\n').filter((line) => !isPrintedLine(line))
    const filled = lines.filter((line) => line.trim() !== '')
    const ends = [...filled.slice(0, marginLines), ...filled.slice(-marginLines)]
    // «Question:» and «Thank you.» are said again.
    const margin = new Set(
      ends.filter((line) => line.length <= longestInMargin && !/[.!?:…。？：]\s*$/.test(line)),
    )
    const kept = lines.filter((line) => !(margin.has(line) && seen.has(key(line))))
    for (const line of margin) seen.add(key(line))
    return kept.join('\n')
  })
  // A page may end within a sentence.
  return pages
    .join('\f')
    .replace(/(?<=[\p{L}\p{N},])\s*\f\s*(?=\p{Ll})/gu, ' ')
    .replaceAll('\f', '\n')
}

/** A block of lost paragraphs (a page copied as one line) cut at sentence ends; any other block as it is. */
export function cutLongBlock(block: string): string[] {
  return paragraphs(block).map(({ start, end }) => block.slice(start, end))
}
