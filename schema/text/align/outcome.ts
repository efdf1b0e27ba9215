import type { Difference } from './difference.ts'
import type { Piece } from './piece.ts'
import type { Side } from './sides.ts'
import type { Defect, Oddity } from './soundness.ts'

/**
 * What became of a passage on the way from A to B. In its place it is `kept`, or changed in its number, in signs, in
 * letters alone, or `reworded`; `moved` is out of the order of the others, whatever changed in it besides; `dropped`
 * is only in A, `new` only in B.
 */
export type Change = 'kept' | 'renumbered' | 'signs' | 'letters' | 'reworded' | 'moved' | 'dropped' | 'new'

/** A passage of one text: a paragraph, or a sentence of it. */
export interface Passage {
  /** Place of its paragraph in the list given. */
  paragraph: number
  /** Where it begins in that paragraph, in UTF-16 units; 0 where paragraphs are compared. */
  start: number
  text: string
}

export interface Row {
  change: Change
  /** In what the two sides differ; `words` where there is only one. */
  difference: Difference
  /** One passage as a rule, several where the other side joined or split them; none in A if new, none in B if dropped. */
  a: Passage[]
  b: Passage[]
  /** The passages compared; several of one side are joined by a line break. */
  pieces: Piece[]
  words: { a: number; b: number; keptOfA: number; keptOfB: number }
}

export interface RowCounts {
  rows: number
  wordsOfA: number
  wordsOfB: number
}

/**
 * Text carried over: words of kept pieces, in passages that are kept, reworded or moved.
 * `shareOfA` is how much of A lives on in B, `shareOfB` how much of B came from A; both 0 to 1.
 */
interface CarriedOver {
  wordsOfA: number
  wordsOfB: number
  shareOfA: number
  shareOfB: number
}

/** What the passages are that two texts are compared by. */
export type Granularity = 'paragraph' | 'sentence'

export interface Alignment {
  outcome: 'aligned'
  /** Every passage is kept, the same to a reader (see `exact`), and none moved. */
  isIdentical: boolean
  granularity: Granularity
  /** In B's order; a dropped passage stands where it stood in A, seen from the passages that kept their order. */
  rows: Row[]
  tally: Record<Change, RowCounts>
  /** Sentences that went to another place, within passages or from one to another. */
  sentencesMoved: number
  words: { a: number; b: number }
  carriedOver: CarriedOver
  oddities: { a: Oddity[]; b: Oddity[] }
}

/** Why there is nothing to show. Languages are BCP 47 tags. */
export type Refusal = { outcome: Defect; sides: Side[] } | { outcome: 'languages'; a: string; b: string }

export type Outcome = Alignment | Refusal

export interface Progress {
  stage: 'reading' | 'matching' | 'comparing'
  /** 0 to 1 within the stage. */
  done: number
  /**
   * Told once, where there are many rows: the first ones, in their order. Before all are compared, nobody knows what
   * moved into or out of them, nor for certain which of them moved.
   */
  first?: Row[]
}
