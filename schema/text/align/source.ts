import { type Paragraph, paragraphs } from '../paragraph.ts'
import { CharacterClass, classOf } from '../script.ts'
import { decodedText } from './decode.ts'
import { itemised, numbered } from './number.ts'
import { withoutQuotePrefixes } from './quoted-mail.ts'
import type { Sides } from './sides.ts'
import { MOST_CHARACTERS } from './soundness.ts'
import { withTabsForSpaces } from './table-spaces.ts'
import { withoutLayoutTabs } from './table-tabs.ts'

/** A text as pasted, or a file as opened, whose encoding is found out. */
export type AlignSource = string | ArrayBuffer

export interface ReadSource {
  /** The label of the encoding, for a file; a pasted text has none. */
  encoding?: string
  paragraphs: string[]
  /** Where each paragraph begins in the text, in UTF-16 units. */
  starts: number[]
  /** The number of each paragraph as a reader counts them, from 1: parts of one that was cut have one number. */
  numbers: number[]
  /** Whether each paragraph follows the one before it without an empty line. */
  isOnNextLine: boolean[]
}

const ONE_BREAK = /^[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028])[^\n\r\u2028\u2029]*$/

/** A row of a table with its first and last cells, though they are empty. */
function withEmptyCells(text: string, row: Paragraph): Paragraph {
  let { start, end } = row
  while (text[start - 1] === '\t') start--
  while (text[end] === '\t') end++
  return { ...row, start, end }
}

/**
 * Reads two texts that are to be compared. One that is too large for that is left in one piece, which `alignTexts`
 * refuses at once.
 */
export function readSources(sources: Sides<AlignSource>): Sides<ReadSource> {
  const [a, b] = [decoded(sources.a), decoded(sources.b)]
  const isTooLarge = Math.max(a.text.length, b.text.length) > MOST_CHARACTERS
  const texts = { a: a.text, b: b.text }
  const read = isTooLarge ? texts : withoutLayoutTabs(withTabsForSpaces(withoutQuotePrefixes(texts)))
  return { a: readText({ ...a, text: read.a }), b: readText({ ...b, text: read.b }) }
}

interface Decoded {
  text: string
  encoding?: string
}

const decoded = (source: AlignSource): Decoded =>
  typeof source === 'string' ? { text: source } : decodedText(new Uint8Array(source))

/** The paragraphs with those joined again that were cut inside a word, which would be counted once for each part. */
function withWholeWords(text: string, parts: readonly Paragraph[]): Paragraph[] {
  const whole: Paragraph[] = []
  for (const part of parts) {
    const before = whole.at(-1)
    if (before?.isCut && before.end === part.start && isInsideWord(text, part.start))
      whole[whole.length - 1] = { ...part, start: before.start }
    else whole.push(part)
  }
  return whole
}

const WORD_CLASSES: ReadonlySet<number> = new Set([
  CharacterClass.letter,
  CharacterClass.digit,
  CharacterClass.mark,
])

function isInsideWord(text: string, at: number): boolean {
  const characters = [[...text.slice(Math.max(0, at - 2), at)].at(-1), [...text.slice(at, at + 2)][0]]
  return characters.every((one) => WORD_CLASSES.has(classOf(one?.codePointAt(0) ?? 0)))
}

/** In characters; a shorter line may be an item of a list. */
const LEAST_BROKEN = 40
const ENDS_OPEN = /[\p{L}\p{M}\p{N},،"'”“»’)\]]$/u

/**
 * Where empty lines stand between the paragraphs, one that is broken over two lines is one: a long line that ends no
 * sentence, and the next one in small letters.
 */
function withWholeLines(text: string, parts: readonly Paragraph[]): Paragraph[] {
  const isBroken = (before: Paragraph | undefined, part: Paragraph) =>
    before !== undefined && ONE_BREAK.test(text.slice(before.end, part.start))
  const onNextLine = parts.filter((part, at) => isBroken(parts[at - 1], part)).length
  if (onNextLine === 0 || onNextLine >= parts.length / 2) return [...parts]
  const whole: Paragraph[] = []
  for (const part of parts) {
    const before = whole.at(-1)
    const own = text.slice(part.start, part.end)
    const goesOn = before && !before.isCut && isBroken(before, part) && STARTS_SMALL.test(own)
    if (goesOn && endsOpen(text.slice(before.start, before.end)) && !own.includes('\t') && !itemised(own))
      whole[whole.length - 1] = { ...part, start: before.start }
    else whole.push(part)
  }
  return whole
}

function endsOpen(text: string): boolean {
  const line = text.slice(text.search(LAST_LINE))
  return (
    line.length >= LEAST_BROKEN && !line.includes('\t') && ENDS_OPEN.test(line) && !SENTENCE_END.test(line)
  )
}
const LAST_LINE = /[^\n\r\u2028\u2029]*$/u

const SENTENCE_END = /[\p{STerm}…:：]["'”“»’)\]]*\s*$/u
const STARTS_SMALL = /^\s*\p{Ll}/u

/** The lines of a text that is wrapped without empty lines, with a paragraph from each that bears a number: § 12, Madde 7. */
function apartAtNumbers(text: string, whole: Paragraph): Paragraph[] {
  const lines = [...text.slice(whole.start, whole.end).matchAll(/[^\n\r\u2028\u2029]+/gu)]
  const parts: Paragraph[] = []
  let { start } = whole
  for (const [at, { 0: line, index }] of lines.entries()) {
    const before = lines[at - 1]
    if (!before || !SENTENCE_END.test(before[0]) || STARTS_SMALL.test(lines[at + 1]?.[0] ?? '')) continue
    const number = numbered(line)
    if (!number || (number.isDoubtful && number.rest !== '')) continue
    parts.push({ start, end: whole.start + before.index + before[0].trimEnd().length })
    start = whole.start + index + line.search(/\S/u)
  }
  return [...parts, { ...whole, start }]
}

function readText({ text, ...rest }: Decoded): ReadSource {
  const found: Paragraph[] =
    text.length > MOST_CHARACTERS
      ? [{ start: 0, end: text.length }]
      : withWholeLines(text, withWholeWords(text, paragraphs(text)))
          .flatMap((one) => apartAtNumbers(text, one))
          .map((one) => withEmptyCells(text, one))
  let number = 0
  return {
    ...rest,
    paragraphs: found.map(({ start, end }) => text.slice(start, end)),
    starts: found.map(({ start }) => start),
    isOnNextLine: found.map(({ start }, place) => {
      const before = found[place - 1]
      return before !== undefined && !before.isCut && ONE_BREAK.test(text.slice(before.end, start))
    }),
    numbers: found.map((_, place) => (found[place - 1]?.isCut ? number : ++number)),
  }
}
