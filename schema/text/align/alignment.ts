import { areLanguagesDifferent, isMostlyHan, languageOf, type WrittenLanguage } from '../written-language.ts'
import { type OnNextLine, withoutWraps } from './continuation.ts'
import { cutWordsIn } from './cut-word.ts'
import type { Granularity, Outcome, Progress, Refusal } from './outcome.ts'
import { pairsOf } from './pair.ts'
import { Reader } from './reader.ts'
import { rowsOf } from './row.ts'
import { sentencesOf } from './sentence.ts'
import { withSentenceMoves } from './sentence-move.ts'
import type { Sides } from './sides.ts'
import { type Defect, defectOf, type Oddity, odditiesOf } from './soundness.ts'
import { alignmentOfRows } from './tally.ts'
import { granularityOf, type ReadUnit, unitsOf, wordsOf } from './unit.ts'
import type { OneScript } from './vocabulary.ts'
import { WordWeights } from './weight.ts'

interface AlignOptions {
  /** Compare by paragraph or by sentence; by default by paragraph unless most of a text is in very long ones. */
  granularity?: Granularity
  /** Brings two scripts of one language into one; see `oneScriptFor`. */
  oneScript?: OneScript
  /** Which paragraphs follow the one before without an empty line, and may be lines of one. */
  isOnNextLine?: Sides<OnNextLine>
  /** Cuts a paragraph into sentences that, joined, are the paragraph. */
  sentences?: (paragraph: string) => string[]
}

interface AlignControl extends AlignOptions {
  onProgress?: (progress: Progress) => void
}

/** Aligns two texts, given as their paragraphs; blank paragraphs are left out. Runs to the end at once. */
export function alignTexts(a: readonly string[], b: readonly string[], control: AlignControl = {}): Outcome {
  const steps = alignmentSteps(a, b, control)
  while (true) {
    const step = steps.next()
    if (step.done) return step.value
    control.onProgress?.(step.value)
  }
}

/**
 * The same in small steps, each with how far it is. A and B change roles before the work, not after, if A sorts behind B: every choice
 * between equals then falls the same way in both directions, and align(b, a) mirrors align(a, b).
 */
function* alignmentSteps(
  a: readonly string[],
  b: readonly string[],
  options: AlignOptions = {},
): Generator<Progress, Outcome> {
  const texts = { a: a.join('\n'), b: b.join('\n') }
  const languages = { a: languageOf(texts.a), b: languageOf(texts.b) }
  const refusal = refusalOf(texts, languages, options.oneScript)
  if (refusal) return refusal
  yield { stage: 'reading', done: 0 }
  const isMirrored = texts.a > texts.b
  const [first, second] = isMirrored ? [b, a] : [a, b]

  const granularity = options.granularity ?? granularityOf([a, b])
  const { isOnNextLine = { a: [], b: [] } } = options
  const reader = new Reader([...a, ...b], options.oneScript)
  const sentences = options.sentences ?? sentencesOf
  const all = a.length + b.length
  const read = {
    first: yield* readUnits(first, granularity, sentences, reader, 0, all),
    second: yield* readUnits(second, granularity, sentences, reader, first.length, all),
  }

  const byCharacter = [languages.a, languages.b].some(isMostlyHan)
  const [unitsA, unitsB] = withoutWraps(
    read.first,
    read.second,
    isMirrored ? { a: isOnNextLine.b, b: isOnNextLine.a } : isOnNextLine,
    byCharacter,
    reader,
  )
  const pairing = pairsOf(unitsA, unitsB, byCharacter)
  let matched = 0
  let step = pairing.next()
  while (!step.done) {
    matched++
    yield { stage: 'matching', done: Math.min(1, matched / (2 * unitsA.length + 1)) }
    step = pairing.next()
  }

  const weights = new WordWeights([...unitsA, ...unitsB].map(wordsOf), (word) => reader.lengthOf(word))
  const rows = yield* rowsOf(unitsA, unitsB, step.value, reader, weights, isMirrored)
  const units = isMirrored ? { a: unitsB, b: unitsA } : { a: unitsA, b: unitsB }
  const moved = yield* withSentenceMoves(rows, units, byCharacter, reader, weights)
  const oddities = { a: odditiesIn(texts.a, units.a), b: odditiesIn(texts.b, units.b) }
  return alignmentOfRows(moved, granularity, oddities, options.oneScript)
}

/** What a reader should know of a text, with the words that a hyphen at the end of a line cut. */
function odditiesIn(text: string, units: readonly ReadUnit[]): Oddity[] {
  const words = cutWordsIn(units)
  const cut: Oddity[] = words.length > 0 ? [{ kind: 'cut-words', count: words.length, words }] : []
  return [...odditiesOf(text), ...cut]
}

function refusalOf(
  texts: { a: string; b: string },
  { a, b }: { a: WrittenLanguage; b: WrittenLanguage },
  oneScript: OneScript | undefined,
): Refusal | undefined {
  const defects = { a: defectOf(texts.a), b: defectOf(texts.b) }
  const sides = ['a', 'b'] as const
  for (const defect of ['too-large', 'binary', 'empty'] satisfies Defect[]) {
    const found = sides.filter((side) => defects[side] === defect)
    if (found.length > 0) return { outcome: defect, sides: found }
  }
  return areLanguagesDifferent(a, b) && !shareMostWords(texts, oneScript)
    ? { outcome: 'languages', a: a.tag, b: b.tag }
    : undefined
}

/** Two versions of one text are compared whatever language they seem to be in. */
function shareMostWords(
  texts: { a: string; b: string },
  oneScript: OneScript = (text: string) => text,
): boolean {
  const wordsOf = (text: string) => new Set(oneScript(text.slice(0, SAMPLE)).split(/\s+/))
  const [a, b] = [wordsOf(texts.a), wordsOf(texts.b)]
  return [...a].filter((word) => b.has(word)).length * 2 > Math.min(a.size, b.size)
}

/** In characters. */
const SAMPLE = 10_000

function* readUnits(
  paragraphs: readonly string[],
  granularity: Granularity,
  sentences: (paragraph: string) => string[],
  reader: Reader,
  before: number,
  all: number,
): Generator<Progress, ReadUnit[]> {
  const units: ReadUnit[] = []
  for (const [place, own] of paragraphs.entries()) {
    if (own.trim() === '') continue
    for (const unit of unitsOf({ own, unwrapped: reader.unwrapped(own) }, place, granularity, sentences)) {
      units.push(reader.read(unit))
      yield { stage: 'reading', done: (before + place) / all }
    }
  }
  return units
}
