import { joinLines } from './blocks.ts'
import { isPrintedLine } from './noise.ts'

/** Beyond this a block is a text whose paragraphs were lost (a page copied as one line), not a paragraph. */
const longestBlock = 4000
const longestHanBlock = 1500

/** The paragraphs of a plain text, whether a paragraph is a line, a block between blank lines, or wrapped lines. */
export function textBlocks(text: string): string[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    // A first line with a wide gap is a title and what a table put beside it.
    .replace(/^([^\n]{10,300}?) {3,}(?=\S)/, '$1\n\n')
    .replace(/[\f\v\u2028\u2029]/g, '\n')
    .replace(/\u200b|\u200c|\u200d|\u2060/g, '')
    .split('\n')
    .filter((line) => !isPrintedLine(line))
  const full = lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== '')
  const width = wrapWidth(full)
  if (width === null) return full.map((line) => joinLines([line])).filter((line) => line !== '')
  return wrappedBlocks(lines, width)
}

/**
 * The width at which the lines of the text were wrapped, or null if each line is a paragraph of its own: wrapped
 * lines are alike in length and mostly end in the middle of a sentence.
 */
function wrapWidth(lines: string[]): number | null {
  if (lines.length < 8) return null
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const open = lines.filter((line) => !/[.!?…:;。！？：；”"»)）\]*]\s*$/u.test(line)).length
  const even = lengths.filter((length) => length >= long * 0.7).length
  return long <= 140 && open >= lines.length * 0.4 && even >= lines.length * 0.4 ? long : null
}

function wrappedBlocks(lines: string[], width: number): string[] {
  const blocks: string[][] = []
  let current: string[] = []
  const close = (): void => {
    if (current.length > 0) blocks.push(current)
    current = []
  }
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') {
      // A blank line within a sentence is a page end, not a paragraph end.
      const next = lines.slice(n + 1).find((one) => one.trim() !== '') ?? ''
      if (!/[\p{L},]\s*$/u.test(current.at(-1) ?? '') || !/^\p{Ll}/u.test(next)) close()
      continue
    }
    const last = current.at(-1)
    const ends =
      last !== undefined && /[.!?…:。！？：]["”»’)]?\s*$/u.test(last) && last.trim().length < width * 0.8
    if (ends || (last !== undefined && /^(?: {3,}|\u3000{2}|\t)\S/.test(line))) close()
    current.push(line)
  }
  close()
  return blocks.map(joinLines).filter((block) => block !== '')
}

/** A block of lost paragraphs cut at sentence ends into parts of reading size; any other block as it is. */
export function cutLongBlock(block: string): string[] {
  const han = (block.match(/\p{Script=Han}/gu)?.length ?? 0) > block.length * 0.3
  if (block.length <= (han ? longestHanBlock : longestBlock)) return [block]
  const size = han ? 400 : 1000
  const sentences = block.match(/[\s\S]+?(?:[.!?…]["”»’)]*(?=\s+["“«(]?\p{Lu})|[。！？][”’）]*|$)/gu) ?? [
    block,
  ]
  const parts: string[] = []
  let current = ''
  for (const sentence of sentences.flatMap((one) => hardCut(one, size * 3))) {
    if (current && current.length + sentence.length > size * 1.3) {
      parts.push(current.trim())
      current = ''
    }
    current += sentence
  }
  if (current.trim()) parts.push(current.trim())
  return parts
}

/** Words without any full stop (captions) are cut at a blank, so that no paragraph outgrows a database statement. */
function hardCut(text: string, size: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > size) {
    const blank = rest.lastIndexOf(' ', size)
    const at = blank > size / 2 ? blank : size
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...parts, rest]
}
