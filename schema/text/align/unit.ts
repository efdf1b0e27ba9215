import { tokensOf } from './token.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is matched as a whole: a paragraph, or a sentence where paragraphs are too long to be told apart. */
export interface Unit {
  /** Place of its paragraph in the list given. */
  paragraph: number
  /** Where it begins in that paragraph, in UTF-16 units. */
  start: number
  text: string
}

/** A unit cut into words and signs. */
export interface ReadUnit extends Unit {
  tokens: string[]
  /** The vocabulary's number of each token. */
  numbers: Int32Array
  /** 1 where the token is a word. */
  isWord: Uint8Array
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

/** Sentences by Intl.Segmenter; joined they are the paragraph, and none is blank unless the paragraph is. */
export function sentencesOf(paragraph: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
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

/** The units of one paragraph; their texts, joined, are the paragraph. */
export function* unitsOf(
  text: string,
  paragraph: number,
  granularity: Granularity,
  sentences: (paragraph: string) => string[],
): Generator<Unit> {
  if (granularity === 'paragraph') {
    yield { paragraph, start: 0, text }
    return
  }
  let start = 0
  for (const sentence of sentences(text))
    for (const part of sizeOf(sentence) > LONG_SENTENCE ? stretchesOf(sentence) : [sentence]) {
      yield { paragraph, start, text: part }
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

export function readUnit(unit: Unit, vocabulary: Vocabulary): ReadUnit {
  const tokens = tokensOf(unit.text)
  const numbers = new Int32Array(tokens.length)
  const isWord = new Uint8Array(tokens.length)
  const marks: number[] = []
  let words = 0
  for (const [place, token] of tokens.entries()) {
    const core = token.text.slice(0, token.core)
    numbers[place] = vocabulary.numberOf(core)
    if (!token.isWord) continue
    isWord[place] = 1
    words++
    marks.push(...vocabulary.marksOf(core))
  }
  return {
    ...unit,
    tokens: tokens.map((token) => token.text),
    numbers,
    isWord,
    words,
    marks: Int32Array.from(marks),
  }
}

/** Whether two units have the same words, whatever their signs. */
export function haveSameMarks({ marks: a }: ReadUnit, { marks: b }: ReadUnit): boolean {
  return a.length === b.length && a.every((mark, place) => mark === b[place])
}

export function wordsOf({ numbers, isWord }: ReadUnit): Int32Array {
  return numbers.filter((_, place) => isWord[place] === 1)
}
