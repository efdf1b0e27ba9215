/** Lines that follow each other and begin as quoted lines of a mail do. */
const BLOCK = /(?:^[ \t]*>[^\r\n]*(?:\r\n?|\n|$))+/gm
const PREFIX = /^[ \t]*(?:>[ \t]?)+/gm
/** Of a line alone only words tell that it is quoted: "> 5" may mean more than five. */
const LONE_QUOTE = /^[ \t]*(?:>[ \t]?)+["'“‘«]?\p{L}/u

/**
 * A text of the same length in which the signs that a mail puts before each quoted line are spaces: where these lines
 * end is layout.
 */
export function withoutQuotePrefixes(text: string): string {
  if (!text.includes('>')) return text
  return text.replace(BLOCK, (block) => {
    const isQuoted = LONE_QUOTE.test(block) || (block.match(PREFIX)?.length ?? 0) > 1
    return isQuoted ? block.replace(PREFIX, (prefix) => ' '.repeat(prefix.length)) : block
  })
}
