/** The hyphen and line break inside a word that was cut at the end of a line; a word in capitals goes on in capitals. */
const CUT = /(?<=\p{L})([-‐])([ \t]*(?:\r\n|\r|\n)[ \t]*)(?=\p{Ll}|(?<=\p{Lu}{2}[-‐]\s*)\p{Lu}{2})/gu
/** A hyphen after which the line ends, and the word goes on with a capital or as a word of its own. */
const END_HYPHEN = /(?<=[\p{L}\p{Nd}][-‐‑‒–])[ \t]*(?:\r\n|\r|\n)[ \t]*(?=\p{L})/gu
const BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** Where words have no spaces between them, a line break may stand in one. */
const BETWEEN_IDEOGRAPHS =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[ \t\u3000]*(?:\r\n|[\n\v\f\r])[ \t\u3000]*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu
/** No half of a word is longer; the bound keeps a text of one endless word linear. */
const HALF = String.raw`\p{L}{1,60}`
const HEAD = new RegExp(`${HALF}$`, 'u')
const TAIL = new RegExp(`^${HALF}`, 'u')
const HYPHENATED = new RegExp(String.raw`(?<!\p{L})${HALF}(?:[-‐‑]${HALF})+`, 'gu')

/** Tells whether two words, in small letters with a hyphen between them, are written so somewhere in the texts. */
export type Hyphenated = Pick<ReadonlySet<string>, 'has'>

/** Only a text with a word cut at a line's end asks for them, so they are looked for when they are first asked for. */
export function hyphenatedIn(texts: readonly string[]): Hyphenated {
  let found: Set<string> | undefined
  return {
    has: (word) => {
      found ??= new Set(
        texts.flatMap((text) => [...text.matchAll(HYPHENATED)].flatMap(([own]) => linksOf(own))),
      )
      return found.has(word)
    },
  }
}

/** Of "state-of-the-art" each word with the next one: a line may end after any of its hyphens. */
function linksOf(word: string): string[] {
  const words = word.toLowerCase().split(/[-‐‑]/)
  return words.slice(1).map((next, place) => `${words[place]}-${next}`)
}

/**
 * A paragraph as it reads, of the same length, so that every place in it is that place in the reader's own text: a
 * line break is a space, or nothing between two ideographs and after a hyphen, and a hyphen at the end of a line is a
 * soft one, unless the word has one of its own. An end of a direction that turned no letters round shows nothing.
 */
export function unwrapped(paragraph: string, hyphenated: Hyphenated): string {
  const read = paragraph.includes(END) ? withoutEmbeddings(paragraph) : paragraph
  if (paragraph.search(BREAK) < 0) return read
  return read
    .replace(CUT, (_, hyphen: string, gap: string, at: number) => {
      const head = HEAD.exec(paragraph.slice(Math.max(0, at - 120), at))?.[0] ?? ''
      const end = at + hyphen.length + gap.length
      const tail = TAIL.exec(paragraph.slice(end, end + 120))?.[0] ?? ''
      const isOwn = hyphenated.has(`${head}-${tail}`.toLowerCase())
      return `${isOwn ? hyphen : '\u00AD'}${'\u200B'.repeat(gap.length)}`
    })
    .replace(END_HYPHEN, (gap) => '\u200B'.repeat(gap.length))
    .replace(BETWEEN_IDEOGRAPHS, (gap) => '\u200B'.repeat(gap.length))
    .replace(FIGURES_APART, (gap) => '\t'.padEnd(gap.length))
    .replace(BREAK, (gap) => ' '.repeat(gap.length))
}

/** The end of a line between two figures, one of them alone on its line, as in a column. */
const FIGURES_APART =
  /(?<=\p{N})(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])(?=\p{N}[^\p{L}\n\r]{0,40}$)|(?<=^[^\p{L}\n\r]{0,40}\p{N})(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])(?=\p{N})/gmu

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
