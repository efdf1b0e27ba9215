import { INVISIBLE, JOINERS } from '../invisible.ts'

/** Joiners are not passed over: a reader sees what they do. */
const UNSEEN = new RegExp(`[[${INVISIBLE}]--[${JOINERS}]]`, 'gv')
/** Ligatures and other printed forms of letters, full-width and half-width characters. U+FB29 is a plus sign. */
const PRINTED = /[\uFB00-\uFB28\uFB2A-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC\uFF01-\uFFEE]+/g
const SINGLE_QUOTES = /[‘’‚‛ʼ‹›`´]/g
const DOUBLE_QUOTES = /[“”„‟«»]/g
const DASHES = /[‐‑‒–—―−﹘﹣]/g
/** Nothing below would change these. */
const PLAIN = /^[A-Za-z0-9а-яА-Я\u4E00-\u9FFF]*$/

/**
 * What a reader reads of a word or sign. Only what is listed in `harmless` makes no difference; case, currency,
 * superscripts and every other sign are part of the text.
 */
export function exact(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(PRINTED, (printed) => printed.normalize('NFKC'))
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFC')
}

/** What two passages may differ in and still be called the same; the page lists it. White space is left out by `readingOf`. */
export const harmless = [
  'white space and line breaks',
  'the style of quotation marks and dashes',
  'ligatures and full-width letters',
  'soft hyphens and other characters that show nothing',
  'whether an accent is a character of its own',
] as const

/** A letter or digit of a script that puts spaces between words. */
const SPACED = String.raw`[[\p{L}\p{M}\p{N}_]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]`
const SPACED_END = new RegExp(`${SPACED}$`, 'v')
const SPACED_START = new RegExp(`^${SPACED}`, 'v')
const POINT_AFTER_DIGIT = /\p{N}[.,:]$/u
const DIGIT_START = /^\p{N}/u

/**
 * What a reader reads of words and signs that follow each other, so that two texts with the same reading are the
 * same text. White space counts only where it parts two words, or a point from the digit after it (1. 5 is not 1.5).
 */
export class Reading {
  // Joined at the end: a text that is read while it grows is copied again for every word.
  readonly #parts: string[] = []
  /** The last two characters so far. */
  #end = ''
  #isSpaced = false

  get text(): string {
    return this.#parts.join('')
  }

  /** Adds a word or sign in its exact form; `isSpaced` where white space or a line break follows it. */
  add(form: string, isSpaced: boolean): void {
    if (form !== '') {
      const isParted = this.#isSpaced && needsSpace(this.#end, form)
      if (isParted) this.#parts.push(' ')
      this.#parts.push(form)
      this.#end = `${this.#end}${isParted ? ' ' : ''}${form}`.slice(-2)
      this.#isSpaced = false
    }
    this.#isSpaced ||= isSpaced
  }
}

/** Letters of words in English, most of what is read; the expressions below tell the same of all others. */
const PLAIN_END = /[A-Za-z]$/
const PLAIN_START = /^[A-Za-z]/

function needsSpace(end: string, after: string): boolean {
  if (PLAIN_END.test(end) && PLAIN_START.test(after)) return true
  return (
    (SPACED_END.test(end) && SPACED_START.test(after)) ||
    (POINT_AFTER_DIGIT.test(end) && DIGIT_START.test(after))
  )
}
