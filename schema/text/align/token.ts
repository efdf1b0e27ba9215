import { INVISIBLE } from '../invisible.ts'

/** Scripts written without spaces: their words come from Intl.Segmenter. U+30FC, U+FF9E and U+FF9F lengthen or voice kana. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC\uFF9E\uFF9F`
/** Skin tones extend the character before them, so they stay with it like combining marks. */
const MARK = String.raw`\p{M}\u{1F3FB}-\u{1F3FF}`
const SPACED = String.raw`[[\p{L}\p{M}\p{N}_]--[${UNSPACED}]]`
const TAIL = `(?:${SPACED}|[${MARK}${INVISIBLE}])*`
/** A hyphen or apostrophe between letters and a point or comma between digits stay inside the word. */
const JOINT = String.raw`(?:(?<=[\p{L}\p{M}${INVISIBLE}])['’‘ʼ\-‐‑–](?=\p{L})|(?<=\p{N})[.,\-](?=\p{N}))`

const PART = new RegExp(
  [
    `(${SPACED}${TAIL}(?:${JOINT}${SPACED}${TAIL})*)`,
    String.raw`([\s${INVISIBLE}][\s${INVISIBLE}\p{M}]*)`,
    `([${UNSPACED}][${UNSPACED}${MARK}${INVISIBLE}]*)`,
    String.raw`[^\s${INVISIBLE}\p{L}\p{M}\p{N}_](?:[${MARK}${INVISIBLE}]|[^\s\p{L}\p{M}\p{N}_])*`,
  ].join('|'),
  'gv',
)
const ONLY_INVISIBLE = new RegExp(`^[${INVISIBLE}${MARK}]+$`, 'v')
const ASCII = /^[\x21-\x7e]$/

let wordSegmenter: Intl.Segmenter | undefined
let graphemeSegmenter: Intl.Segmenter | undefined

export interface Token {
  /** The word or sign with the white space that follows it. */
  text: string
  /** Length of the word or sign within `text`, in UTF-16 units; 0 for white space that opens a paragraph. */
  core: number
  isWord: boolean
}

/**
 * Cuts a text into words and signs whose texts, joined, are the text again.
 * A cut never falls inside a grapheme; Chinese, Japanese, Thai, Lao, Khmer and Burmese words are Intl.Segmenter's.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const add = (part: string, isWord: boolean) => tokens.push({ text: part, core: part.length, isWord })
  for (const [part, spaced, gap, unspaced] of text.matchAll(PART)) {
    if (spaced !== undefined) add(part, true)
    else if (gap !== undefined) {
      const last = tokens.at(-1)
      if (last) last.text += part
      else tokens.push({ text: part, core: 0, isWord: false })
    } else if (unspaced !== undefined) {
      wordSegmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
      for (const { segment } of wordSegmenter.segment(part)) add(segment, true)
    } else if (ASCII.test(part)) add(part, false)
    else {
      graphemeSegmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
      for (const { segment } of graphemeSegmenter.segment(part)) {
        const last = tokens.at(-1)
        if (last && ONLY_INVISIBLE.test(segment)) last.text += segment
        else add(segment, false)
      }
    }
  }
  return tokens
}
