import { expression } from '../expression.ts'
import { CUT, type ReadHyphen } from './cut-word.ts'

/** A hyphen after which the line ends, and the word goes on with a capital or as a word of its own. */
const END_HYPHEN = expression(String.raw`(?<=[\p{L}\p{Nd}][-‐‑‒–])[ \t]*(?:\r\n|\r|\n)[ \t]*(?=\p{L})`, 'gu')
const BREAK = /\r\n|[\n-\r\u0085\u2028\u2029]/g
/** Where words have no spaces between them, a line break may stand in one. */
const BETWEEN_IDEOGRAPHS = expression(
  String.raw`(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[ \t\u3000]*(?:\r\n|[\n-\r])[ \t\u3000]*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])`,
  'gu',
)
const NOTHING = '\u200B'
const SOFT_HYPHEN = '\u00AD'

/**
 * A paragraph as it reads, of the same length, so that every place in it is that place in the reader's own text: a
 * line break is a space, or nothing between two ideographs and after a hyphen, and a hyphen that cuts a word at the end
 * of a line is a soft one, unless the word has one of its own. An end of a direction that turned no letters round shows nothing.
 */
export function unwrapped(paragraph: string, readHyphen: ReadHyphen): string {
  const read = paragraph.includes(END) ? withoutEmbeddings(paragraph) : paragraph
  if (paragraph.search(BREAK) < 0) return read
  return read
    .replace(CUT(), (_, hyphen: string, gap: string, at: number) => {
      const kind = readHyphen(paragraph, at, gap.length)
      return `${kind === 'soft' ? SOFT_HYPHEN : hyphen}${(kind === 'apart' ? ' ' : NOTHING).repeat(gap.length)}`
    })
    .replace(END_HYPHEN(), (gap) => NOTHING.repeat(gap.length))
    .replace(BETWEEN_IDEOGRAPHS(), (gap) => NOTHING.repeat(gap.length))
    .replace(FIGURES_APART(), (gap) => '\t'.padEnd(gap.length))
    .replace(BREAK, (gap) => ' '.repeat(gap.length))
}

/** The end of a line between two figures, one of them alone on its line, as in a column. */
const FIGURES_APART = expression(
  String.raw`(?<=\p{N})(?:\r\n|[\n-\r\u0085\u2028\u2029])(?=\p{N}[^\p{L}\n\r]{0,40}$)|(?<=^[^\p{L}\n\r]{0,40}\p{N})(?:\r\n|[\n-\r\u0085\u2028\u2029])(?=\p{N})`,
  'gmu',
)

const DIRECTION = /[\u202A-\u202E]/g
const END = '\u202C'

/** Leaves of the ends of directions only those of overrides. */
function withoutEmbeddings(paragraph: string): string {
  const open: string[] = []
  return paragraph.replace(DIRECTION, (mark) => {
    if (mark !== END) {
      open.push(mark)
      return mark
    }
    return /[\u202D\u202E]/.test(open.pop() ?? '') ? mark : '\u200B'
  })
}
