import { wordStarts } from '../word.ts'
import { Reading } from './exact.ts'
import { type Token, tokensOf } from './token.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is matched as a whole: a paragraph, or a sentence where paragraphs are too long to be told apart. */
export interface Unit {
  /** Place of its paragraph in the list given. */
  paragraph: number
  /** Where it begins in that paragraph, in UTF-16 units. */
  start: number
  text: string
  /** The same text without its line breaks, of the same length. */
  unwrapped: string
}

/** A unit cut into words and signs. */
export interface ReadUnit extends Unit {
  tokens: string[]
  /** The vocabulary's number of each token. */
  numbers: Int32Array
  /** The number of each token's exact form. */
  exact: Int32Array
  /** What a reader reads of the whole; see `Reading`. */
  reading: string
  /** 1 where the token is a word. */
  isWord: Uint8Array
  /** The words that begin in each token, as they are counted everywhere: a hyphen parts two. */
  counts: Int32Array
  words: number
  /** The words as they count in runs of shared words. */
  marks: Int32Array
}

export type Granularity = 'paragraph' | 'sentence'

/** In letters of an alphabet; a Chinese character carries about as much as three of them. */
const LONG_PARAGRAPH = 2_400
const LONG_ONLY_PARAGRAPH = 400
/** A sentence beyond this is cut further, so that a text without full stops is not one unit. */
const LONG_SENTENCE = 2_400
const SHORTEST_CUT = 120

const WHITE_SPACE = /\s+/g
const HAN = /\p{sc=Han}/gu
const sizeOf = (text: string) => text.length + 2 * (text.match(HAN)?.length ?? 0)

/** Sentences are the granularity when most of either text stands in paragraphs too long to be matched as a whole. */
export function granularityOf(texts: readonly (readonly string[])[]): Granularity {
  const isMostlyLong = texts.some((paragraphs) => {
    const sizes = paragraphs.map(sizeOf)
    const limit = sizes.filter((size) => size > 0).length === 1 ? LONG_ONLY_PARAGRAPH : LONG_PARAGRAPH
    const all = sizes.reduce((sum, size) => sum + size, 0)
    const long = sizes.reduce((sum, size) => (size > limit ? sum + size : sum), 0)
    return long * 2 > all
  })
  return isMostlyLong ? 'sentence' : 'paragraph'
}

let segmenter: Intl.Segmenter | undefined

/** Sentences by Intl.Segmenter; joined they are the paragraph, and none is blank unless the paragraph is. */
export function sentencesOf(paragraph: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  const sentences: string[] = []
  let blank = ''
  for (const { segment } of segmenter.segment(paragraph))
    if (segment.trim() !== '') {
      sentences.push(blank + segment)
      blank = ''
    } else if (sentences.length > 0) sentences.push(sentences.pop() + segment)
    else blank += segment
  if (blank !== '') sentences.push(blank)
  return sentences
}

/** A paragraph as its reader has it, and as it reads without its line breaks; both are of one length. */
export interface Lines {
  own: string
  unwrapped: string
}

/** The units of one paragraph; their texts, joined, are the paragraph. */
export function* unitsOf(
  { own, unwrapped }: Lines,
  paragraph: number,
  granularity: Granularity,
  sentences: (paragraph: string) => string[],
): Generator<Unit> {
  if (granularity === 'paragraph') {
    yield { paragraph, start: 0, text: own, unwrapped }
    return
  }
  let start = 0
  for (const sentence of sentences(unwrapped))
    for (const part of sizeOf(sentence) > LONG_SENTENCE ? stretchesOf(sentence) : [sentence]) {
      yield { paragraph, start, text: own.slice(start, start + part.length), unwrapped: part }
      start += part.length
    }
}

/**
 * Cuts a text without full stops after about every sixtieth word, at words chosen by their own letters: an
 * insertion then moves no cut but those beside it.
 */
function stretchesOf(text: string): string[] {
  const stretches: string[] = []
  let stretch = ''
  for (const token of tokensOf(text)) {
    stretch += token.text
    const isCut = token.isWord && letterSum(token.text.slice(0, token.core)) % 64 === 0
    if ((isCut && stretch.length > SHORTEST_CUT) || sizeOf(stretch) > LONG_SENTENCE) {
      stretches.push(stretch)
      stretch = ''
    }
  }
  if (stretch !== '') stretches.push(stretch)
  return stretches
}

function letterSum(word: string): number {
  let sum = 7
  for (let place = 0; place < word.length; place++) sum = (sum * 31 + word.charCodeAt(place)) % 65_521
  return sum
}

/** Whether nothing but a space follows the word or sign, so that nothing needs to be taken out of it. */
const isPlainlySpaced = ({ text, core }: Token) =>
  core === text.length || (core === text.length - 1 && text.endsWith(' '))

export function readUnit(unit: Unit, vocabulary: Vocabulary): ReadUnit {
  const found = tokensOf(unit.unwrapped)
  const numbers = new Int32Array(found.length)
  const exact = new Int32Array(found.length)
  const isWord = new Uint8Array(found.length)
  const marks: number[] = []
  const reading = new Reading()
  const tokens: string[] = []
  const counts = new Int32Array(found.length)
  const starts = wordStarts(unit.unwrapped)
  let words = 0
  let at = 0
  for (const [place, token] of found.entries()) {
    const core = token.text.slice(0, token.core)
    const seen = isPlainlySpaced(token) ? core : token.text.replace(WHITE_SPACE, '')
    tokens.push(unit.text.slice(at, at + token.text.length))
    at += token.text.length
    while ((starts[words] ?? at) < at) {
      counts[place] = (counts[place] ?? 0) + 1
      words++
    }
    numbers[place] = vocabulary.numberOf(core)
    const { form, number } = vocabulary.exactOf(seen)
    exact[place] = number
    reading.add(form, seen.length < token.text.length)
    if (!token.isWord) continue
    isWord[place] = 1
    marks.push(...vocabulary.marksOf(core))
  }
  return {
    ...unit,
    tokens,
    numbers,
    exact,
    isWord,
    counts,
    words,
    marks: Int32Array.from(marks),
    reading: reading.text,
  }
}

/** Whether two units have the same words, whatever their signs. */
export function haveSameMarks(a: readonly ReadUnit[], b: readonly ReadUnit[]): boolean {
  const countOf = (units: readonly ReadUnit[]) => units.reduce((sum, { marks }) => sum + marks.length, 0)
  if (countOf(a) !== countOf(b)) return false
  const others = marksIn(b)
  for (const mark of marksIn(a)) if (others.next().value !== mark) return false
  return true
}

function* marksIn(units: readonly ReadUnit[]): Generator<number, undefined> {
  for (const { marks } of units) yield* marks
}

export function wordsOf({ numbers, isWord }: ReadUnit): Int32Array {
  return numbers.filter((_, place) => isWord[place] === 1)
}
