import { cell } from '../cell.ts'
import { CharacterClass, classOf, showsNothing } from './script.ts'

/** A paragraph as half-open offsets into its text, without the white space around it. */
export interface Paragraph {
  start: number
  end: number
  /** Set when a longer paragraph was cut here at the end of a sentence. */
  isCut?: true
}

interface Line extends Paragraph {
  /** White space before the first character. */
  indent: number
  followsBlank: boolean
}

// Pages that lost their paragraph breaks come as one line of up to 50,000 words. Paragraphs of official texts stay
// far below this many characters.
const longest = 4000

/**
 * Splits a text into paragraphs: parts between empty lines, or single lines where a text has one line per paragraph.
 * A text broken into short lines in mid-sentence is put together again: there a paragraph ends with a short line that
 * ends a sentence, or before an indented one or an item of a list, and a page break in mid-sentence does not end it. A
 * line that ends in a hyphen inside a word always goes on; a row of a table never does.
 */
export function paragraphs(text: string): Paragraph[] {
  const lines = splitLines(text)
  const found: Paragraph[] = []
  const width = wrapWidth(text, lines)
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const last = found.at(-1)
    const goesOn =
      before && (isWordCut(text, before, line) || (width > 0 && continues(text, before, line, width)))
    if (last && goesOn) last.end = line.end
    else found.push({ start: line.start, end: line.end })
  })
  return found.flatMap((paragraph) => cut(text, paragraph))
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let followsBlank = true
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x0a
    if (classOf(code) !== CharacterClass.line) continue
    const { start, end } = trim(text, from, at)
    if (start < end) {
      lines.push({ start, end, indent: start - from, followsBlank })
      followsBlank = code === 0x2029
    } else if (!(code === 0x0a && at > 0 && text.charCodeAt(at - 1) === 0x0d)) followsBlank = true
    from = at + 1
  }
  return lines
}

function trim(text: string, from: number, to: number): Paragraph {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start += 1
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}

function isBlank(code: number): boolean {
  const kind = classOf(code)
  return kind === CharacterClass.space || kind === CharacterClass.line || showsNothing(code)
}

/** The width to which a text is wrapped, or 0 when its lines are whole paragraphs. */
function wrapWidth(text: string, lines: Line[]): number {
  const lengths: number[] = []
  let followed = 0
  let resumed = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = cell(lines, i)
    const next = cell(lines, i + 1)
    if (next.followsBlank) continue
    followed += 1
    if (endsSentence(text, line.end)) continue
    lengths.push(line.end - line.start)
    if (startsSmall(text, next.start) && !startsItem(text, next)) resumed += 1
  }
  if (lengths.length < 3 || lengths.length < followed / 2) return 0
  lengths.sort((a, b) => a - b)
  const width = cell(lengths, Math.floor(lengths.length * 0.9))
  const full = lengths.filter((length) => length >= width * 0.8).length
  // Scripts without capitals show it by lines of even length alone.
  const isWrapped =
    resumed >= lengths.length * 0.3 || (isIdeographic(text, lines) && full >= lengths.length * 0.7)
  return isWrapped ? width : 0
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  if (isRow(text, before) && isRow(text, line)) return false
  if (!endsSentence(text, before.end)) return !line.followsBlank || startsSmall(text, line.start)
  if (line.followsBlank || startsItem(text, line) || before.end - before.start < width * 0.7) return false
  // The lines of an item hang under its text; elsewhere a deeper one begins a paragraph.
  return line.indent < before.indent + 2 || startsItem(text, before)
}

/** A bullet or number that begins an item of a list: -, •, 3., (b), c), 第五条, 二、. */
const ITEM =
  /^(?:[-–—•·*◦▪‣]\s|\p{Nd}{1,3}[.)]\s|[ivx]{1,5}[.)]\s|\p{L}\)\s|[(（](?:[\p{Nd}]{1,3}|[ivx]{1,5}|\p{L}{1,2})[)）]|[一二三四五六七八九十]{1,3}[、．]|第[\p{Nd}一二三四五六七八九十百千零〇]+[条章节款])/u

const startsItem = (text: string, { start }: Line) => ITEM.test(text.slice(start, start + 12))

/** Whether a line has cells, as a row of a table. */
const isRow = (text: string, { start, end }: Line) => text.slice(start, end).includes('\t')

/** Whether a word was cut by a hyphen at the end of the line, however few lines the text has. */
function isWordCut(text: string, before: Line, line: Line): boolean {
  if (line.followsBlank || !startsSmall(text, line.start)) return false
  const isHyphen = text[before.end - 1] === '-' || text[before.end - 1] === '‐'
  return isHyphen && classOf(text.charCodeAt(before.end - 2)) === CharacterClass.letter
}

function endsSentence(text: string, end: number): boolean {
  for (let at = end - 1; at >= 0; at--) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === CharacterClass.stop || code === 0x3a || code === 0xff1a) return true
    const isClosing =
      kind === CharacterClass.quote || kind === CharacterClass.apostrophe || code === 0x29 || code === 0xff09
    if (!isClosing) return false
  }
  return false
}

function startsSmall(text: string, start: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
  return character !== character.toUpperCase() && character === character.toLowerCase()
}

function isIdeographic(text: string, lines: Line[]): boolean {
  const first = lines.filter(
    (line) => classOf(text.codePointAt(line.start) ?? 0) === CharacterClass.ideograph,
  )
  return first.length > lines.length / 2
}

function cut(text: string, { start, end }: Paragraph): Paragraph[] {
  const parts: Paragraph[] = []
  let from = start
  while (end - from > longest) {
    const at = cutPoint(text, from)
    const part = trim(text, from, at)
    if (part.start < part.end) parts.push({ ...part, isCut: true })
    from = at
  }
  const rest = trim(text, from, end)
  if (rest.start < rest.end) parts.push(rest)
  return parts
}

/** The last end of a sentence in the second half of the span, else its last space, else its end. */
function cutPoint(text: string, from: number): number {
  const limit = from + longest
  let space = 0
  for (let at = limit; at > from + longest / 2; at--) {
    const before = text.charCodeAt(at - 1)
    const isSpace = classOf(text.charCodeAt(at)) === CharacterClass.space
    if (classOf(before) === CharacterClass.stop && (isSpace || before > 0x3000)) return at
    if (isSpace && space === 0) space = at
  }
  if (space > 0) return space
  const isSplitPair = (text.charCodeAt(limit) & 0xfc00) === 0xdc00
  return isSplitPair ? limit - 1 : limit
}
