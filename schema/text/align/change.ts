import type { Hunk } from './hunk.ts'
import type { Mention, MentionKind } from './mention.ts'

/**
 * A figure, name, negation or word that limits a sentence (only, unless) which one side of a passage has and the other has not, or has
 * otherwise; or words that were exchanged.
 */
export interface Change {
  kind: MentionKind | 'exchange' | 'limit'
  /** As it stands in the first text; empty if it was added. Of an exchange, both words in the order of the first text. */
  removed: string
  /** As it stands in the second text; empty if it was removed. */
  added: string
  /** How many more negations the second text has; 0 where one was put into other words. */
  balance?: number
  /** A figure or negation that stands in both, in another place: with another subject, or in another column. */
  isMoved?: true
  /** A figure of one value that the second text writes in another way: five thousand, 5,000. A name with other capitals: Buyer, buyer. */
  isRewritten?: true
}

/** A change with what was found on either side. */
export interface Told {
  change: Change
  one?: Mention | undefined
  two?: Mention | undefined
  /** Tells a change only where another one took its place, elsewhere in the sentence. */
  isWeak?: true
}

export interface Placed extends Told {
  hunk: Hunk
}

export const movedOf = (kind: Change['kind'], text: string): Change => ({
  kind,
  removed: text,
  added: text,
  isMoved: true,
  ...(kind === 'negation' && { balance: 0 }),
})

/** Stands between two words that were exchanged. */
const BETWEEN = ' … '

export const exchangeOf = (a: readonly string[], b: readonly string[]): Change => ({
  kind: 'exchange',
  removed: a.join(BETWEEN),
  added: b.join(BETWEEN),
})

export const ofKind = (found: readonly Mention[], kind: MentionKind) =>
  found.filter((one) => one.kind === kind)
