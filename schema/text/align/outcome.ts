import type { Piece } from './piece.ts'
import type { Defect, Oddity } from './soundness.ts'
import type { Granularity } from './unit.ts'

/**
 * What became of a passage on the way from A to B: `kept` word for word in its place, `reworded` in its place,
 * `moved` (kept or reworded, out of the order of the others), `dropped` from A, `new` in B.
 */
export type Change = 'kept' | 'reworded' | 'moved' | 'dropped' | 'new'

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
  /** Whether the words are the same; signs, capitals and spaces may still differ. */
  isWordForWord: boolean
  /** One passage as a rule, several where the other side joined or split them; none in A if new, none in B if dropped. */
  a: Passage[]
  b: Passage[]
  /** The passages compared; several of one side are joined by a line break. */
  pieces: Piece[]
  words: { a: number; b: number; keptOfA: number; keptOfB: number }
}

export interface Tally {
  rows: number
  wordsOfA: number
  wordsOfB: number
}

/**
 * Text carried over: words of kept pieces, in passages that are kept, reworded or moved.
 * `shareOfA` is how much of A lives on in B, `shareOfB` how much of B came from A; both 0 to 1.
 */
export interface CarriedOver {
  wordsOfA: number
  wordsOfB: number
  shareOfA: number
  shareOfB: number
}

export interface Alignment {
  outcome: 'aligned'
  /** Every passage is kept and none moved. */
  isIdentical: boolean
  granularity: Granularity
  /** In B's order; a dropped passage stands where it stood in A, seen from the passages that kept their order. */
  rows: Row[]
  tally: Record<Change, Tally>
  words: { a: number; b: number }
  carriedOver: CarriedOver
  oddities: { a: Oddity[]; b: Oddity[] }
}

/** Why there is nothing to show. Languages are BCP 47 tags. */
export type Refusal =
  | { outcome: Defect; sides: ('a' | 'b')[] }
  | { outcome: 'languages'; a: string; b: string }
  | { outcome: 'cancelled' }

export type Outcome = Alignment | Refusal

export interface Progress {
  stage: 'reading' | 'matching' | 'comparing'
  /** 0 to 1 within the stage. */
  done: number
}
