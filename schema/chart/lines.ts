import { oncePer } from '../once.ts'

/** Width of an average letter in ems; a little generous, because a file cannot know the reader's font. */
export const letter = 0.54
/** Greek and Cyrillic letters are wider. */
const broad = /[\u0370-\u052f]/u
const broadLetter = 0.6
/** Chinese and Japanese signs are as wide as high. */
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

/** How far letters reach up and down from their feet, in ems. */
export const ascent = 0.75
export const descent = 0.22

/** Width of a digit in ems, in the widest usual font: a year that is cut is another year. */
export const digit = 0.64

/**
 * Room that a name under a place, of digits mostly, needs beyond the plot, so as not to be cut: half of it stands right of the place, and that share of
 * the plot, which gets narrower by what the name is given.
 */
export function roomBeyond(name: string, font: number, plot: { room: number; share: number }): number {
  return ((name.length * digit * font) / 2 - plot.room * plot.share) / (1 - plot.share)
}

/** How much wider than is reckoned the letters of a reader's font may be, where something else stands behind them. */
export const wider = 1.07

/** How much wider they may be in the widest usual font: at an edge words would be cut. */
export const widest = 1.12

/** How much wider bold letters are. */
export const bold = 1.12

/** About the width of a text in pixels. */
export function textWidth(text: string, font: number): number {
  return emsOf(text) * font
}

/** Any sign that may be wider than a Latin letter, or of two units: dashes and quotation marks are not. */
const unusual = /[\u0370-\u1fff\u2070-\uffff]/

/** Width of a text in ems, after as many before it. A page measures thousands, of which few have an unusual sign. */
export function emsOf(text: string, before = 0): number {
  if (!unusual.test(text)) return before + text.length * letter
  let ems = before
  for (const sign of text) ems += widthOf(sign)
  return ems
}

function widthOf(sign: string): number {
  if (!unusual.test(sign)) return letter
  if (wide.test(sign)) return 1
  return broad.test(sign) ? broadLetter : letter
}

/** The text, cut with an ellipsis where it is wider than its place. */
export function fitted(text: string, width: number, font: number): string {
  if (textWidth(text, font) <= width) return text
  return cut(text, width, font)
}

/** As much of a text as fits before an ellipsis. */
function cut(text: string, width: number, font: number): string {
  return `${within(text, width - textWidth('…', font), font).trimEnd()}…`
}

/** As much of a text from its beginning as fits, at least one sign. */
function within(text: string, width: number, font: number): string {
  if (!unusual.test(text)) {
    let fitting = 0
    for (let used = letter * font; used <= width && fitting < text.length; used += letter * font) fitting++
    return text.slice(0, Math.max(1, fitting))
  }
  const signs = [...text]
  let used = 0
  const fitting = signs.findIndex((sign) => {
    used += widthOf(sign) * font
    return used > width
  })
  return fitting < 0 ? text : signs.slice(0, Math.max(1, fitting)).join('')
}

/** A day, which is read in one line. */
const day = '\\d{1,2} \\p{Lu}\\p{L}{2,8} \\d{4}[,;.:)]*'

/** A word; or a sign of a script without spaces, with the marks that may not begin a line. */
const anyPieces = new RegExp(
  `\\s+|${day}|${wide.source}[，。、；：！？」』）”]*|(?:(?!${wide.source})\\S)+`,
  'gu',
)

const words = new RegExp(`\\s+|${day}|\\S+`, 'gu')

/** What a line may end between, with its width in ems, and that without the space at its end, where each sign has the usual one. */
interface Piece {
  text: string
  trimmed: string
  ems: number | undefined
  trimmedEms: number | undefined
}

/** A figure wraps the same words for each of its sizes and each place that they might have. */
const piecesOf = oncePer((text: string): Piece[] => {
  const pieces = text.match(wide.test(text) ? anyPieces : words) ?? []
  return pieces.map((piece) => {
    const trimmed = piece.trimEnd()
    const isUsual = !unusual.test(piece)
    return {
      text: piece,
      trimmed,
      ems: isUsual ? piece.length * letter : undefined,
      trimmedEms: isUsual ? trimmed.length * letter : undefined,
    }
  })
}, 2000)

/** A beginning tells what a text is about if it has so many letters, or so many words that are not all of the shortest. */
const leastTold = { letters: 18, words: 3, lettersOfWords: 12 }

/** The beginning of a text in whole words, with an ellipsis. */
interface Cut {
  text: string
  /** How wide it is. */
  ems: number
}

/** The beginnings of a text that still tell what it is about, the shortest first. */
export const tellingCuts = oncePer((text: string): Cut[] => {
  const cuts = new Set<string>()
  let end = ''
  for (const { text: piece } of piecesOf(text)) {
    end += piece
    const told = end.replace(/[\s,;:–—-]+$/u, '')
    const letters = emsOf(told) / letter
    const isOfWords = told.split(/\s+/).length >= leastTold.words && letters >= leastTold.lettersOfWords
    if (end.length < text.length && (isOfWords || letters >= leastTold.letters)) cuts.add(`${told}…`)
  }
  return [...cuts].map((cut) => ({ text: cut, ems: emsOf(cut) }))
}, 2000)

/** As much of a word wider than a line as fits; an address goes on before a sign that parts it, so that each beginning is one, too. */
function broken(word: string, width: number, font: number): string {
  const part = within(word, width, font)
  const at = Math.max(...['?', '&', ','].map((sign) => word.lastIndexOf(sign, part.length)))
  return at > 0 && isOfAddress(word) ? word.slice(0, at) : part
}

const isOfAddress = (word: string) => /^(?:https?:\/\/|[?&,]\S)/.test(word)

/** Lines of a text that fit a width; a word wider than a line is broken. */
export function wrapped(text: string, font: number, width: number): string[] {
  const lines: string[] = ['']
  // The width of the last line, which is measured once and not again with each of its words.
  let ems = 0
  for (const piece of piecesOf(text)) {
    const line = lines.at(-1) ?? ''
    const { text: whole, trimmed } = piece
    const end = piece.trimmedEms === undefined ? emsOf(trimmed, ems) : ems + piece.trimmedEms
    if (end * font <= width) {
      lines[lines.length - 1] = `${line}${whole}`
      ems = piece.ems === undefined ? emsOf(whole, ems) : ems + piece.ems
      continue
    }
    let rest = whole.trimStart()
    if (line.trim() !== '') lines.push('')
    while (textWidth(rest, font) > width) {
      const part = broken(rest, width, font)
      lines[lines.length - 1] = part
      lines.push('')
      rest = rest.slice(part.length)
    }
    lines[lines.length - 1] = rest
    ems = emsOf(rest)
  }
  const written = lines.map((line) => line.trim())
  return written.slice(0, written.findLastIndex((line) => line !== '') + 1)
}

/** Whether a space was left out where the first of two lines ends: Chinese and Japanese have none, nor have addresses. */
export function isSpaced(line: string, next: string): boolean {
  if (/^[?&,]\S/.test(next)) return false
  return !wide.test(line.slice(-1)) && !wide.test(next.slice(0, 1))
}

/** At most so many lines; the last ends with an ellipsis, within the width, where some are left out. */
export function shortened(
  lines: readonly string[],
  { most, font, width }: { most: number; font: number; width: number },
): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', width, font)]
}
