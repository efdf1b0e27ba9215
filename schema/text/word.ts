import { cell } from '../cell.ts'
import { once } from '../once.ts'
import { expression } from './expression.ts'
import { CharacterClass, classOf, unseen } from './script.ts'

/** How a token is joined to the one before it. Up to `spaced` two tokens stand side by side in a phrase. */
export const Join = {
  /** Nothing between them, or a single line break. */
  bare: 0,
  /** White space, a hyphen, a quotation mark or the mark of a footnote. */
  spaced: 1,
  /** A comma, bracket, colon or dash. */
  pause: 2,
  /** The end of a sentence or an empty line. */
  stop: 3,
} as const

/** `unspaced`: several words at once, in a script of letters that has no spaces between them. */
export const TokenKind = { word: 0, number: 1, ideograph: 2, unspaced: 3 } as const

/**
 * The tokens of a text as columns: every word, number or single ideograph. `rough` marks words that must be cleaned
 * before they are looked up (apostrophes, accents apart, unseen characters).
 */
export interface Tokens {
  start: number[]
  end: number[]
  kind: number[]
  join: number[]
  rough: boolean[]
}

/**
 * Finds the words of a text. A word is an unbroken run of letters and digits. An apostrophe between letters, a point
 * or comma between digits and the points of initials (U.S.) belong to it; a hyphen parts two words. This follows
 * Unicode Standard Annex 29 except that a point between longer words always parts them: pages that have lost a
 * space ("end.Next") are common. Each ideograph is a token of its own.
 */
export function tokens(text: string): Tokens {
  const found: Tokens = { start: [], end: [], kind: [], join: [], rough: [] }
  let join: number = Join.stop
  let lines = 0
  let at = 0
  /** Where the last token ended. */
  let last = -1
  while (at < text.length) {
    const code = text.codePointAt(at) as number
    const width = code > 0xffff ? 2 : 1
    const kind = classOf(code)
    if (
      kind === CharacterClass.letter ||
      kind === CharacterClass.digit ||
      kind === CharacterClass.ideograph
    ) {
      const end = kind === CharacterClass.ideograph ? at + width : plainRun(text, at)
      const run = kind === CharacterClass.ideograph || isSpaceAt(text, end) ? undefined : wordRun(text, end)
      found.start.push(at)
      found.end.push(run?.end ?? end)
      found.kind.push(tokenKind(kind, code))
      found.join.push(join)
      found.rough.push(run?.rough ?? false)
      at = run?.end ?? end
      last = at
      join = Join.bare
      lines = 0
      continue
    }
    if (kind === CharacterClass.line) {
      // The pair of carriage return and line feed is one line break.
      if (!(code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) lines += 1
      if (lines > 1 || code === 0x2029) join = Join.stop
    } else if (kind !== CharacterClass.unseen) {
      join = Math.max(join, separation(text, at, kind, last === at))
    }
    at += width
  }
  return found
}

function tokenKind(kind: number, code: number): number {
  if (kind === CharacterClass.ideograph) return TokenKind.ideograph
  if (kind === CharacterClass.digit) return TokenKind.number
  return code >= 0xe00 && isUnspaced().test(String.fromCodePoint(code)) ? TokenKind.unspaced : TokenKind.word
}

const isUnspaced = expression(String.raw`[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`, 'u')

function separation(text: string, at: number, kind: number, touchesToken: boolean): number {
  if (
    kind === CharacterClass.space ||
    kind === CharacterClass.quote ||
    kind === CharacterClass.apostrophe ||
    kind === CharacterClass.mark ||
    kind === CharacterClass.raised
  ) {
    return Join.spaced
  }
  if (kind === CharacterClass.hyphen) return touchesToken ? Join.spaced : Join.pause
  if (kind !== CharacterClass.stop) return Join.pause
  return isAbbreviation(text, at) ? Join.spaced : Join.stop
}

/** A point before a small letter does not end a sentence: it shortens a word (200 bn. dollars, 200 млрд. долл.). */
function isAbbreviation(text: string, at: number): boolean {
  if (at + 2 >= text.length || text.charCodeAt(at) !== 0x2e) return false
  if (classOf(text.charCodeAt(at + 1)) !== CharacterClass.space) return false
  const next = text.charAt(at + 2)
  return next !== next.toUpperCase()
}

/** Where the plain letters from a place end: most of what is read, and nothing has to be asked of them. */
function plainRun(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= plainCodes || isPlain[code] !== 1) break
  }
  return at
}

const isSpaceAt = (text: string, at: number) => at < text.length && text.charCodeAt(at) === 0x20

/** The rest of a word of which the plain letters at its head were read. */
function wordRun(text: string, plainEnd: number): { end: number; rough: boolean } {
  let at = plainEnd
  let end = at
  let rough = false
  let initials = false
  while (at < text.length) {
    const code = text.codePointAt(at) as number
    const width = code > 0xffff ? 2 : 1
    const kind = classOf(code)
    if (kind === CharacterClass.letter || kind === CharacterClass.digit) {
      at += width
      end = at
      // Full-width Latin, as some Chinese typesetting has it, is folded with the rest.
      if (code === 0x451 || code === 0x401 || code >= 0xff00) rough = true
    } else if (kind === CharacterClass.mark) {
      at += width
      end = at
      rough = true
    } else if (kind === CharacterClass.unseen) {
      at += width
      rough ||= isWordCharacter(text, at)
    } else if (kind === CharacterClass.apostrophe && isLetter(text, at + 1)) {
      at += width
      rough = true
    } else if ((code === 0x2e || code === 0x2c) && isDigit(text, at - 1) && isDigit(text, at + 1)) {
      at += width
    } else if (code === 0x2e && isInitial(text, at - 1) && (initials || isInitial(text, at + 1))) {
      initials = true
      rough = true
      at += width
      end = at
      if (!isInitial(text, at)) break
    } else break
  }
  return { end, rough }
}

/** 1 for a letter of the Latin or Russian alphabet without a mark, by its code unit; ё is folded. */
const plainCodes = 0x450
const isPlain = new Uint8Array(plainCodes).fill(1, 0x41, 0x5b).fill(1, 0x61, 0x7b).fill(1, 0x410)

function isLetter(text: string, at: number): boolean {
  return classOf(text.codePointAt(at) ?? 0) === CharacterClass.letter
}

function isDigit(text: string, at: number): boolean {
  return classOf(text.codePointAt(at) ?? 0) === CharacterClass.digit
}

function isWordCharacter(text: string, at: number): boolean {
  const kind = classOf(text.codePointAt(at) ?? 0)
  return kind === CharacterClass.letter || kind === CharacterClass.digit || kind === CharacterClass.ideograph
}

function isInitial(text: string, at: number): boolean {
  return isLetter(text, at) && !isLetter(text, at - 1) && !isLetter(text, at + 1)
}

const allUnseen = new RegExp(unseen, 'gu')
const fullWidth = /[\uff01-\uff5e]/g

/** Most words, of which nothing is to be taken away. */
const isClean = /^[A-Za-z0-9\u0400-\u044f\u4e00-\u9fff]*$/

/** A word as printed, without what a reader does not see: unseen characters, stress marks, points of initials, possessive. */
export function clean(word: string): string {
  if (isClean.test(word)) return word
  return word
    .replace(allUnseen, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .replace(/[\u0300\u0301.]/g, '')
    .replace(/['’ʼ][sS]?$/u, '')
}

/** The key under which all spellings of a word are looked up: clean, in small letters, ё as е. */
export function fold(word: string): string {
  return clean(word).toLowerCase().replaceAll('ё', 'е').replace(/[’ʼ]/gu, "'")
}

// The dictionary segmenter is asked for one run of ideographs at a time and never for more than this many: no
// sentence is longer, and a damaged text of one endless run still takes linear time.
const longestRun = 1000

interface WordSpans {
  start: number[]
  end: number[]
}

/**
 * The words of a text: words and numbers as `tokens` finds them, and, where a script has no spaces between words, the
 * word-like segments of the platform's dictionary (`Intl.Segmenter`), which can differ by a little between versions of ICU.
 */
export function wordSpans(text: string, found: Tokens = tokens(text)): WordSpans {
  if (!found.kind.some((kind) => kind >= TokenKind.ideograph)) return found
  const spans: WordSpans = { start: [], end: [] }
  let from = 0
  for (let i = 0; i < found.start.length; i++) {
    const kind = found.kind[i]
    const isIdeograph = kind === TokenKind.ideograph
    if (isIdeograph && i > from && found.join[i] === Join.bare && i - from < longestRun) continue
    addSegments(text, found, from, i, spans)
    from = i
    if (isIdeograph) continue
    from = i + 1
    if (kind === TokenKind.unspaced) addSegments(text, found, i, from, spans)
    else {
      spans.start.push(cell(found.start, i))
      spans.end.push(cell(found.end, i))
    }
  }
  addSegments(text, found, from, found.start.length, spans)
  return spans
}

/** Counts the words of a text, as `wordSpans` finds them. */
export function countWords(text: string, found: Tokens = tokens(text)): number {
  return wordSpans(text, found).start.length
}

/** Counts ideographs, the measure of length for Chinese that no dictionary can change. */
export function countIdeographs(found: Tokens): number {
  return found.kind.reduce((count, kind) => count + (kind === TokenKind.ideograph ? 1 : 0), 0)
}

/** The platform's dictionary, which takes a while to load. */
export const chineseWords = once(() => new Intl.Segmenter('zh', { granularity: 'word' }))

/** Adds the words of a run, the tokens `from` and up to `to`. */
function addSegments(text: string, found: Tokens, from: number, to: number, spans: WordSpans): void {
  if (from === to) return
  // Between two ideographs something may stand that shows nothing.
  const places: number[] = []
  let run = ''
  for (let i = from; i < to; i++) {
    const end = cell(found.end, i)
    run += text.slice(found.start[i], end)
    for (let place = cell(found.start, i); place < end; place++) places.push(place)
  }
  for (const { segment, index, isWordLike } of chineseWords().segment(run)) {
    if (!isWordLike) continue
    spans.start.push(cell(places, index))
    spans.end.push(cell(places, index + segment.length - 1) + 1)
  }
}
