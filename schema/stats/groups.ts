import { fisherExact, holm, smallestP } from './fisher.ts'
import {
  countTold,
  isPosition,
  isTaken,
  type Position,
  type StatementRule,
  type ToldStatement,
} from './told.ts'
import { wilsonInterval } from './wilson.ts'

/** Passages of a frame in one group, and the statements that have them. */
export interface GroupCount {
  statements: number
  passages: number
  /** Statements of the group that were read on the theme: the denominator. */
  of: number
  /** The others, which are in no denominator. */
  notRead: number
  /** Null where none was read. */
  share: number | null
  low: number | null
  high: number | null
}

export interface GroupRow {
  theme: string
  /** A frame id or `any`. */
  frame: string
  a: GroupCount
  b: GroupCount
  /** Share of B less share of A; null where a group is empty. */
  difference: number | null
  /** Two-sided, Fisher's exact test. */
  p: number
  /** The same after Holm's correction for all rows of the answer. */
  pHolm: number
  /** `too_few`: with so few hits or statements the test could not find a difference at 5 %, however large. */
  verdict: 'different' | 'open' | 'too_few'
}

export interface GroupComparison {
  /** Statements of each group. */
  a: number
  b: number
  /** Statements in both groups; the test takes groups for independent, which they then are not. */
  shared: number
  rows: GroupRow[]
}

const significance = 0.05

/** Compares how many statements of two groups have each frame. */
export function compareGroups(
  series: readonly { theme: string; frame: string }[],
  rules: { a: StatementRule; b: StatementRule },
  statements: readonly ToldStatement[],
): GroupComparison {
  const a = statements.filter((statement) => isTaken(statement, rules.a))
  const b = statements.filter((statement) => isTaken(statement, rules.b))
  const inB = new Set(b)
  const rows = series.map((one) => {
    const counts = { a: count(one, a, rules.a), b: count(one, b, rules.b) }
    const table = {
      hitsA: counts.a.statements,
      trialsA: counts.a.of,
      hitsB: counts.b.statements,
      trialsB: counts.b.of,
    }
    const [shareA, shareB] = [counts.a.share, counts.b.share]
    return {
      ...one,
      ...counts,
      difference: shareA === null || shareB === null ? null : shareB - shareA,
      p: fisherExact(table),
      isTooFew: smallestP(table) > significance,
    }
  })
  const corrected = holm(rows.map(({ p }) => p))
  return {
    a: numberOf(a),
    b: numberOf(b),
    shared: numberOf(a.filter((statement) => inB.has(statement))),
    rows: rows.map(({ isTooFew, ...row }, index) => {
      const pHolm = corrected[index] ?? 1
      return { ...row, pHolm, verdict: isTooFew ? 'too_few' : pHolm < significance ? 'different' : 'open' }
    }),
  }
}

function numberOf(statements: readonly ToldStatement[]): number {
  return statements.reduce((sum, { n }) => sum + n, 0)
}

/** In remarks of both sides, only what the group's own voice says counts for it. */
function count(
  { theme, frame }: { theme: string; frame: string },
  group: readonly ToldStatement[],
  { voice }: StatementRule,
): GroupCount {
  const rule = { readOn: [theme] }
  const found = countTold(group, rule, { theme: [theme], frame: [frame], voice, status: 'counted' })
  const interval = wilsonInterval(found.having, found.statements)
  return {
    statements: found.having,
    passages: found.passages,
    of: found.statements,
    notRead: numberOf(group.filter((statement) => !isTaken(statement, rule))),
    share: found.statements === 0 ? null : found.having / found.statements,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}

/** A counted passage or a silence of a group's statements. */
export type GroupPassage = Omit<Position, 'status'> & { id: string; isSilence: boolean }

/** Ids of the passages of the frame that count for the group. */
export function groupPassageIds(
  { theme, frame }: { theme: string; frame: string },
  { voice }: StatementRule,
  passages: readonly GroupPassage[],
): string[] {
  return passages
    .filter((one) =>
      isPosition(
        { ...one, status: one.isSilence ? 'silent' : 'counted' },
        { theme: [theme], frame: [frame], voice, status: 'counted' },
      ),
    )
    .map(({ id }) => id)
}
