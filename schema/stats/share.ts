import { wilsonInterval } from './wilson.ts'

/** Statements, those of them with what is counted, and those that were not read on its theme and may have it. */
export interface Counted {
  statements: number
  hits: number
  notRead: number
}

/** How large a share is. All are null where nothing is known: without a statement, or where none was read and nothing found. */
export interface Share {
  /** At least: only what was found counts. */
  share: number | null
  /** At most: as if every statement that was not read had it. The same as `share` where all were read. */
  shareAtMost: number | null
  /** 95 % Wilson interval of both together: the lower bound of the least, the upper bound of the most. */
  low: number | null
  high: number | null
}

/** The one rule of every share of statements. */
export function shareOf(counted: Counted): Share {
  const { statements, hits, notRead } = counted
  if (statements === 0 || (hits === 0 && notRead === statements))
    return { share: null, shareAtMost: null, low: null, high: null }
  const most = mostOf(counted)
  return {
    share: hits / statements,
    shareAtMost: most / statements,
    low: wilsonInterval(hits, statements)?.low ?? null,
    high: wilsonInterval(most, statements)?.high ?? null,
  }
}

/** Whether a share is larger than another, whatever the texts say that were not read: at least the one, at most the other. */
export function isLarger(a: Counted, b: Counted): boolean {
  // Cross-multiplied, as quotients are rounded.
  return a.hits * b.statements > mostOf(b) * a.statements
}

/** Statements that have it, or may in a part that was not read. */
export function mostOf({ statements, hits, notRead }: Counted): number {
  return Math.min(statements, hits + notRead)
}
