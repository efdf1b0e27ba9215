import { once, oncePer } from '../../once.ts'
import { expression } from '../expression.ts'
import { INVISIBLE, JOINERS, OVERRIDES } from '../invisible.ts'
import { startsAt } from './opening.ts'

/** Joiners and overrides of direction are not passed over: a reader sees what they do. U+0640 stretches an Arabic word. */
const UNSEEN = new RegExp(`[[${INVISIBLE}\\u0640]--[${JOINERS}${OVERRIDES}]]`, 'gv')
/** Ligatures and other printed forms of letters, the micro sign among them, full-width and half-width characters. U+FB29 is a plus sign. */
const PRINTED = /[\u00B5\uFB00-\uFB28\uFB2A-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC\uFF01-\uFFEE]+/g
/** Corner brackets are the quotation marks of texts in traditional Chinese. */
const SINGLE_QUOTES = /[‘’‚‛ʼ‹›`´『』\u05F3]/g
const DOUBLE_QUOTES = /[“”„‟«»「」\u05F4]/g
const DASHES = /[‐‑‒–—―−﹘﹣\u05BE]/g

/** One style of quotation marks and dashes for all. */
export const plainQuotesAndDashes = (text: string) =>
  text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-')

/** Nothing below would change these. */
const PLAIN = /^[A-Za-z0-9а-яА-Я\u4E00-\u9FFF]*$/

/**
 * What a reader reads of a word or sign. Only what is listed in `harmless` makes no difference; case, currency,
 * superscripts and every other sign are part of the text.
 */
export function exact(text: string): string {
  if (PLAIN.test(text)) return text
  const printed = text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(PRINTED, (own) => own.normalize('NFKC'))
  return plainQuotesAndDashes(printed).normalize('NFC')
}

/** What two passages may differ in and still be called the same; the page lists it. White space is left out by `readingOf`. */
export const harmless = [
  'white space and line breaks, except the columns of a table and what parts two figures',
  'a hyphen that cuts a word at the end of a line',
  'the style of quotation marks (single and double ones differ) and of hyphens and dashes (a word with one differs from a word without)',
  'ligatures, full-width letters, half-width kana and whether μ is a letter or the micro sign',
  'soft hyphens and other characters that show nothing',
  'the stroke that stretches an Arabic word',
  'whether an accent is a character of its own',
  'the mark before each line of a quoted mail, where the other text quotes the same words as often',
] as const

const PLAIN_WORD = /^[A-Za-zа-яА-Я]+$/

/** A letter or digit of a script that puts spaces between words; a fraction or power is told from the digit before it. */
const SPACED = String.raw`[[\p{L}\p{M}\p{Nd}\p{Nl}_]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]`
/** What a character is where a form begins or ends with it. */
const Kind = { spaced: 1, digit: 2, raised: 4, hanNumeral: 8, closesFigure: 16 } as const
/** What a form is as a whole. */
const Whole = { point: 1024, digitPoint: 2048, nothing: 4096, sign: 8192, quote: 16384 } as const
/** The edges of a form are the kinds of its first character, those of its last one above them, and then what it is as a whole. */
const kindBits = 5
const startsWith = (edges: number, kind: number) => (edges & kind) > 0
const endsWith = (edges: number, kind: number) => ((edges >> kindBits) & kind) > 0
const is = (edges: number, whole: number) => (edges & whole) > 0
const KINDS = once((): readonly (readonly [bit: number, pattern: RegExp])[] => [
  [Kind.spaced, new RegExp(SPACED, 'v')],
  [Kind.digit, /\p{N}/u],
  [Kind.raised, /\p{No}/u],
  [Kind.hanNumeral, /[〇零一二三四五六七八九十百千万萬亿億兆两兩半]/],
  [Kind.closesFigure, /[%‰‱°\p{Sc}]/u],
])
const kindOf = oncePer((character: string) => {
  // The classes of all scripts take longer to compile than many a text to read.
  if (character === '%' || character === '$') return Kind.closesFigure
  if (character < '0' || /^[:-@[-^`{-\x7F]/.test(character)) return 0
  return KINDS().reduce((kind, [bit, pattern]) => (pattern.test(character) ? kind | bit : kind), 0)
})
const POINT = /^[.,:]$/
const SIGN = /^[-+±]$/
const QUOTE = /^["']$/
/** What makes a sign before it a minus, or a hyphen, and not a dash between two words; a quotation mark does not. */
const AFTER_SIGN = expression(String.raw`\p{Sc}?[.,]?\p{N}|\p{L}`, 'uy')
const DIGIT = /\p{N}/uy
const WORD = once(() => new RegExp(`[${SPACED}&&\\p{L}]`, 'vy'))
/** A dash even without spaces around it. */
const LONG_DASH = new RegExp(`[—―][\\s${INVISIBLE}]*$`, 'v')

const bitIf = (holds: boolean, bit: number) => (holds ? bit : 0)

/** How a form begins and ends, as far as that decides whether a space beside it is read; bits, for `Spacing`. */
export function edgesOf(form: string): number {
  if (PLAIN_WORD.test(form)) return Kind.spaced | (Kind.spaced << kindBits)
  if (form === '') return Whole.nothing
  const characters = [...form]
  const [first, last] = [kindOf(characters[0] ?? ''), kindOf(characters.at(-1) ?? '')]
  const endsPoint = POINT.test(characters.at(-1) ?? '')
  return (
    first |
    (last << kindBits) |
    bitIf(POINT.test(form), Whole.point) |
    bitIf(endsPoint && (kindOf(characters.at(-2) ?? '') & Kind.digit) > 0, Whole.digitPoint) |
    bitIf(SIGN.test(form), Whole.sign) |
    bitIf(QUOTE.test(form), Whole.quote)
  )
}

/**
 * Tells of words and signs that follow each other where white space between them is read: only where it parts two
 * words, two numerals in Chinese (三百 二十 is not 三百二十), a point from the digit before or after it (1. 5 is not
 * 1.5), a sign from what is before it alone (10 -20 is not 10-20; 10 - 20 is), or a dash from the words beside it
 * (man - eating is not man-eating; a long dash parts words without spaces too). Two texts with the same forms and spaces
 * read the same.
 */
export class Spacing {
  readonly #text: string
  /** The edges of what was read last. */
  #end = 0
  /** Whether that was a word, or the quotation mark that closes one. */
  #isAfterWord = false
  #isSpaced = false
  #isAfterDash = false

  /** Takes the text in which the forms stand. */
  constructor(text: string) {
    this.#text = text
  }

  /**
   * Takes the edges of the next form, whether white space follows it, and where in the text the one after it begins;
   * says whether a space is read before it.
   */
  isPartedBefore(edges: number, isFollowedBySpace: boolean, next: number): boolean {
    const isDash = this.#isDashOfWords(edges, next)
    const isLong = isDash && LONG_DASH.test(this.#text.slice(Math.max(0, next - 8), next))
    const isParted =
      isLong ||
      (this.#isSpaced &&
        (isDash ||
          this.#isAfterDash ||
          needsSpace(this.#end, edges) ||
          (!isFollowedBySpace && this.#sticksToNext(edges, next))))
    const closesNumber = !isParted && endsWith(this.#end, Kind.digit) && is(edges, Whole.point)
    if (edges !== Whole.nothing) {
      this.#isAfterWord =
        endsWith(edges, Kind.spaced) ||
        // In French a space stands before the mark that closes a quotation: « mot » – mot.
        (is(edges, Whole.quote) && (!this.#isSpaced || isFollowedBySpace) && this.#isAfterWord)
      this.#end = closesNumber ? edges | Whole.digitPoint : edges
      this.#isSpaced = isFollowedBySpace || isLong
      this.#isAfterDash = isDash
    } else this.#isSpaced ||= isFollowedBySpace
    return isParted
  }

  /** Whether a sign stands between two words, or a figure and a word. */
  #isDashOfWords(edges: number, next: number): boolean {
    return is(edges, Whole.sign) && this.#isAfterWord && startsAt(this.#text, next, WORD())
  }

  /** Whether a sign after white space belongs to what follows it and not to what is before it. */
  #sticksToNext(edges: number, next: number): boolean {
    if (is(edges, Whole.sign) && endsWith(this.#end, Kind.spaced | Kind.digit | Kind.closesFigure))
      return startsAt(this.#text, next, AFTER_SIGN())
    return is(edges, Whole.point) && endsWith(this.#end, Kind.digit) && startsAt(this.#text, next, DIGIT)
  }
}

export const isNothing = (edges: number) => is(edges, Whole.nothing)

/** Whether two forms that follow each other would read as one number. */
export const arePartsOfNumber = (before: number, after: number) =>
  endsWith(before, Kind.digit) && startsWith(after, Kind.digit)

function needsSpace(end: number, start: number): boolean {
  return (
    (endsWith(end, Kind.spaced) && startsWith(start, Kind.spaced)) ||
    (is(end, Whole.digitPoint) && startsWith(start, Kind.digit)) ||
    (endsWith(end, Kind.hanNumeral) && startsWith(start, Kind.hanNumeral)) ||
    (endsWith(end, Kind.raised) && startsWith(start, Kind.raised | Kind.digit))
  )
}
