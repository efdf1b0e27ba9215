import { cell } from '../../cell.ts'
import { cutsOf } from './cuts.ts'
import { Spacing } from './exact.ts'
import type { Granularity, Passage } from './outcome.ts'
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
  /** What stands in the reader's own text: one, or several where a page's footer cut it. */
  passages: readonly Passage[]
  /** Where each word or sign begins in the text, with the white space after the one before; at last where the text ends. */
  starts: Int32Array
  /** The vocabulary's number of each token. */
  numbers: Int32Array
  /** Twice the number of each token's exact form, and one more where a space is read before it. */
  exact: Int32Array
  /** These exact forms from one token up to another, each after the space that is read before it. */
  formsIn(from: number, to: number): string[]
  /** What a reader reads of the whole: exact forms, and the spaces that `Spacing` leaves. */
  readonly reading: string
  /** How many tabs stand before each token; undefined where there is none. */
  tabs?: Int32Array | undefined
  /** 1 where the token is a word. */
  isWord: Uint8Array
  words: number
  /** The words as they count in runs of shared words. */
  marks: Int32Array
  /** How many marks stand before each token, and all after the last. */
  marksBefore: Int32Array
}

/** In letters of an alphabet; a Chinese character carries about as much as three of them. */
const LONG_PARAGRAPH = 2_400
const LONG_ONLY_PARAGRAPH = 400
/** A sentence beyond this is cut further, so that a text without full stops is not one unit. */
const LONG_SENTENCE = 2_400
const SHORTEST_CUT = 120

const WHITE_SPACE = /\s+/g
const SPACE = 0x20
const TAB = 0x09
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
  const cuts = cutsOf(text)
  let from = 0
  for (const [place, end] of cuts.end.entries()) {
    const next = cuts.start[place + 1] ?? text.length
    const length = next - from
    const isCut =
      length > SHORTEST_CUT && cuts.isWord[place] && letterSum(text.slice(cuts.start[place], end)) % 64 === 0
    if (isCut || (length * 3 > LONG_SENTENCE && sizeOf(text.slice(from, next)) > LONG_SENTENCE)) {
      stretches.push(text.slice(from, next))
      from = next
    }
  }
  if (from < text.length) stretches.push(text.slice(from))
  return stretches
}

function letterSum(word: string): number {
  let sum = 7
  for (let place = 0; place < word.length; place++) sum = (sum * 31 + word.charCodeAt(place)) % 65_521
  return sum
}

export function readUnit(unit: Unit, vocabulary: Vocabulary): ReadUnit {
  const { unwrapped } = unit
  const cuts = cutsOf(unwrapped)
  const length = cuts.start.length
  const starts = new Int32Array(length + 1)
  starts[length] = unwrapped.length
  const numbers = new Int32Array(length)
  const exact = new Int32Array(length)
  const isWord = new Uint8Array(length)
  const marks: number[] = []
  const marksBefore = new Int32Array(length + 1)
  const spacing = new Spacing(unwrapped)
  const tabs = unwrapped.includes('\t') ? new Int32Array(length) : undefined
  let words = 0
  for (let place = 0; place < length; place++) {
    const start = cell(cuts.start, place)
    const end = cell(cuts.end, place)
    const next = place + 1 < length ? cell(cuts.start, place + 1) : unwrapped.length
    starts[place] = start
    const core = unwrapped.slice(start, end)
    const isPlainlySpaced = next === end || (next === end + 1 && unwrapped.charCodeAt(end) === SPACE)
    const seen = isPlainlySpaced ? core : unwrapped.slice(start, next).replace(WHITE_SPACE, '')
    const entry = vocabulary.entryOf(core)
    const read = seen === core ? entry : vocabulary.entryOf(seen)
    numbers[place] = entry.number
    const isParted = spacing.isPartedBefore(read.edges, next > start + seen.length, next)
    exact[place] = 2 * read.exact + (isParted ? 1 : 0)
    if (tabs && place + 1 < length) tabs[place + 1] = tabsIn(unwrapped, end, next)
    if (cuts.isWord[place]) {
      isWord[place] = 1
      words++
      if (entry.characters) marks.push(...entry.characters)
      else marks.push(entry.number)
    }
    marksBefore[place + 1] = marks.length
  }
  const columns = { starts, numbers, exact, tabs, isWord, words, marks: Int32Array.from(marks), marksBefore }
  return new OwnUnit(unit, columns, vocabulary)
}

function tabsIn(text: string, from: number, to: number): number {
  let tabs = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === TAB) tabs++
  return tabs
}

/** What was read of a text, in whatever place it stands. */
type Columns = Omit<ReadUnit, keyof Unit | 'passages' | 'formsIn' | 'reading'>

/** A unit in which the same is read as in another, or nearly so. */
export const unitLike = (unit: Unit, columns: Columns, vocabulary: Vocabulary): ReadUnit =>
  new OwnUnit(unit, columns, vocabulary)

/** Works out what is read of it when that is asked for: most units are the same in both texts. */
class OwnUnit implements ReadUnit {
  readonly paragraph: number
  readonly start: number
  readonly text: string
  readonly unwrapped: string
  passages: readonly Passage[]
  readonly starts: Int32Array
  readonly numbers: Int32Array
  readonly exact: Int32Array
  readonly tabs: Int32Array | undefined
  readonly isWord: Uint8Array
  readonly words: number
  readonly marks: Int32Array
  readonly marksBefore: Int32Array
  readonly #vocabulary: Vocabulary
  #reading: string | undefined

  constructor({ paragraph, start, text, unwrapped }: Unit, columns: Columns, vocabulary: Vocabulary) {
    this.paragraph = paragraph
    this.start = start
    this.text = text
    this.unwrapped = unwrapped
    this.passages = [{ paragraph, start, text }]
    this.starts = columns.starts
    this.numbers = columns.numbers
    this.exact = columns.exact
    this.tabs = columns.tabs
    this.isWord = columns.isWord
    this.words = columns.words
    this.marks = columns.marks
    this.marksBefore = columns.marksBefore
    this.#vocabulary = vocabulary
  }

  formsIn(from: number, to: number): string[] {
    return this.#vocabulary.formsOf(this.exact.subarray(from, to))
  }

  get reading(): string {
    this.#reading ??= this.formsIn(0, this.exact.length).join('')
    return this.#reading
  }
}

/** Some tokens of a unit as one of its own, which spares reading them again. */
export function partOfUnit(
  unit: ReadUnit,
  part: Unit,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): ReadUnit {
  const before = unit.marksBefore[from] ?? 0
  const exact = unit.exact.slice(from, to)
  // What opens a text has no space before it.
  if (exact[0] !== undefined) exact[0] &= ~1
  const isWord = unit.isWord.subarray(from, to)
  const columns = {
    starts: unit.starts.slice(from, to + 1).map((start) => start - (unit.starts[from] ?? 0)),
    numbers: unit.numbers.subarray(from, to),
    exact,
    tabs: unit.tabs?.subarray(from, to),
    isWord,
    words: isWord.reduce((sum, one) => sum + one, 0),
    marks: unit.marks.subarray(before, unit.marksBefore[to]),
    marksBefore: unit.marksBefore.slice(from, to + 1).map((count) => count - before),
  }
  return new OwnUnit(part, columns, vocabulary)
}

/** Whether two units have the same words, whatever their signs. */
export function haveSameMarks({ marks: one }: ReadUnit, { marks: two }: ReadUnit): boolean {
  return one.length === two.length && one.every((mark, place) => mark === two[place])
}

export function wordsOf({ numbers, isWord, words }: ReadUnit): Int32Array {
  const own = new Int32Array(words)
  let count = 0
  for (let place = 0; place < numbers.length; place++) if (isWord[place]) own[count++] = numbers[place] ?? 0
  return own
}
