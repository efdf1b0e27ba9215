/** The hyphen and line break inside a word that was cut at the end of a line; a word in capitals goes on in capitals. */
const CUT = /(?<=\p{L})([-‐])([ \t]*(?:\r\n|\r|\n)[ \t]*)(?=\p{Ll}|(?<=\p{Lu}{2}[-‐]\s*)\p{Lu}{2})/gu
const BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** Where words have no spaces between them, a line break may stand in one. */
const BETWEEN_IDEOGRAPHS =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?:\r\n|[\n\v\f\r])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu
/** No half of a word is longer; the bound keeps a text of one endless word linear. */
const HALF = String.raw`\p{L}{1,60}`
const HEAD = new RegExp(`${HALF}$`, 'u')
const TAIL = new RegExp(`^${HALF}`, 'u')
const HYPHENATED = new RegExp(String.raw`(?<!\p{L})${HALF}(?:[-‐‑]${HALF})+`, 'gu')

/** Words that are written with a hyphen of their own somewhere in the texts, in small letters. */
export function hyphenatedIn(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  // Only a text with a word cut at a line's end asks for them.
  if (!texts.some((text) => text.search(CUT) >= 0)) return found
  for (const text of texts)
    for (const [word] of text.matchAll(HYPHENATED)) found.add(word.toLowerCase().replace(/[‐‑]/g, '-'))
  return found
}

/**
 * A paragraph as it reads, of the same length, so that every place in it is that place in the reader's own text: a
 * line break is a space, or nothing between two ideographs, and a hyphen at the end of a line is a soft one, unless
 * the word has one of its own.
 */
export function unwrapped(paragraph: string, hyphenated: ReadonlySet<string>): string {
  if (paragraph.search(BREAK) < 0) return paragraph
  return paragraph
    .replace(CUT, (_, hyphen: string, gap: string, at: number) => {
      const head = HEAD.exec(paragraph.slice(Math.max(0, at - 120), at))?.[0] ?? ''
      const end = at + hyphen.length + gap.length
      const tail = TAIL.exec(paragraph.slice(end, end + 120))?.[0] ?? ''
      const isOwn = hyphenated.has(`${head}-${tail}`.toLowerCase())
      return `${isOwn ? hyphen : '\u00AD'}${'\u200B'.repeat(gap.length)}`
    })
    .replace(BETWEEN_IDEOGRAPHS, (gap) => '\u200B'.repeat(gap.length))
    .replace(BREAK, (gap) => ' '.repeat(gap.length))
}
