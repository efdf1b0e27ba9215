import { fisherExact, holm, smallestP, type TwoByTwo } from './fisher.ts'
import { wholeOf } from './naming.ts'
import { type Counted, isLarger, mostOf, type Share, shareOf } from './share.ts'
import { sumOf } from './sum.ts'
import {
  countHolding,
  isPosition,
  isTaken,
  type Position,
  type StatementRule,
  type ToldStatement,
} from './told.ts'
import { anyFrame } from './trend.ts'

/** Passages of a frame in one group, and the statements that have them. */
interface GroupCount extends Share {
  statements: number
  passages: number
  /** All statements of the group: the denominator. */
  of: number
  /** Those among them without it that were not read on the theme, or only in part. */
  notRead: number
}

export interface GroupRow {
  theme: string
  /** A frame id or `any`. */
  frame: string
  a: GroupCount
  b: GroupCount
  /** Share of B less share of A, where they are nearest to each other; null where a group is empty or nothing can be told. */
  difference: number | null
  /** Two-sided, Fisher's exact test of the shares where they are nearest to each other; null where nothing can be told. */
  p: number | null
  /** The same after Holm's correction for all rows of the answer that have a p. */
  pHolm: number | null
  /**
   * `too_few`: with so few hits or statements the test could not find a difference at 5 %, however large. `not_read`: what
   * was not read could make either share the larger one, or both the same.
   */
  verdict: 'different' | 'open' | 'too_few' | 'not_read'
}

/** How many statements a group has, and of how many of them nobody recorded how much was read: these are taken as read. */
interface GroupSize {
  count: number
  unknownReading: number
}

export interface GroupComparison {
  a: GroupSize
  b: GroupSize
  /** Both groups together, each statement once. */
  either: GroupSize
  /** Statements in both groups; the test takes groups for independent, which they then are not. */
  shared: number
  rows: GroupRow[]
}

const significance = 0.05

/** The rows of a comparison: each theme by what names it, or as a whole, and its frames. */
export function groupSeries(
  themes: readonly { id: string; frames: readonly { id: string; namesTheme: boolean }[] }[],
  isFormer = false,
): { theme: string; frame: string }[] {
  return themes.flatMap(({ id: theme, frames }) =>
    [wholeOf(frames, isFormer), ...frames.map(({ id }) => id)].map((frame) => ({ theme, frame })),
  )
}

/** Compares how many statements of two groups have each frame. */
export function compareGroups(
  series: readonly { theme: string; frame: string }[],
  rules: { a: StatementRule; b: StatementRule },
  statements: readonly ToldStatement[],
): GroupComparison {
  const a = statements.filter((statement) => isTaken(statement, rules.a))
  const b = statements.filter((statement) => isTaken(statement, rules.b))
  const inB = new Set(b)
  const [ofA, ofB] = [countsOf(a, rules.a), countsOf(b, rules.b)]
  const rows = series.map((one) => {
    const counts = { a: ofA(one), b: ofB(one) }
    return { ...one, ...counts, ...tested(nearest(counts)) }
  })
  const corrected = holm(rows.flatMap(({ p }) => p ?? []))
  let test = 0
  return {
    a: sizeOf(a),
    b: sizeOf(b),
    either: sizeOf([...new Set([...a, ...b])]),
    shared: numberOf(a.filter((statement) => inB.has(statement))),
    rows: rows.map(({ isTooFew, ...row }): GroupRow => {
      if (row.p === null) return { ...row, pHolm: null, verdict: 'not_read' }
      const pHolm = corrected[test++] ?? 1
      return { ...row, pHolm, verdict: isTooFew ? 'too_few' : pHolm < significance ? 'different' : 'open' }
    }),
  }
}

/** A group's counts call its statements with the frame `statements`. */
function countedOf({ statements: hits, of: statements, notRead }: GroupCount): Counted {
  return { statements, hits, notRead }
}

/**
 * Both groups with the hits that bring their shares nearest to each other: the larger share at least, the smaller at most.
 * Undefined where, by what was not read, either may be the larger one.
 */
function nearest({ a, b }: { a: GroupCount; b: GroupCount }): TwoByTwo | undefined {
  const [ofA, ofB] = [countedOf(a), countedOf(b)]
  const table = { hitsA: ofA.hits, trialsA: ofA.statements, hitsB: ofB.hits, trialsB: ofB.statements }
  const isKnown = ofA.notRead + ofB.notRead === 0 || ofA.statements === 0 || ofB.statements === 0
  if (isKnown) return table
  if (isLarger(ofA, ofB)) return { ...table, hitsB: mostOf(ofB) }
  if (isLarger(ofB, ofA)) return { ...table, hitsA: mostOf(ofA) }
  return undefined
}

function tested(table: TwoByTwo | undefined) {
  if (!table) return { difference: null, p: null, isTooFew: false }
  const { hitsA, trialsA, hitsB, trialsB } = table
  return {
    difference: trialsA === 0 || trialsB === 0 ? null : hitsB / trialsB - hitsA / trialsA,
    p: fisherExact(table),
    isTooFew: smallestP(table) > significance,
  }
}

function sizeOf(group: readonly ToldStatement[]): GroupSize {
  return {
    count: numberOf(group),
    unknownReading: numberOf(group.filter(({ isReadingUnknown }) => isReadingUnknown)),
  }
}

function numberOf(statements: readonly ToldStatement[]): number {
  return sumOf(statements, ({ n }) => n)
}

/** The counts of a group for any frame, from one run through its statements. */
function countsOf(
  group: readonly ToldStatement[],
  { voice }: StatementRule,
): (series: { theme: string; frame: string }) => GroupCount {
  const found = countedSeries(group, voice)
  const statements = numberOf(group)
  const holding = countHolding(group, { voice })
  return (series) => {
    const key = `${series.theme}.${series.frame}`
    const { having: hits, passages } = found.get(key) ?? { having: 0, passages: 0 }
    const notRead = holding(series)
    return {
      ...{ statements: hits, passages, of: statements, notRead },
      ...shareOf({ statements, hits, notRead }),
    }
  }
}

/** By `theme.frame`: passages, and statements with one. In remarks of both sides, only what the group's own voice says counts for it. */
function countedSeries(
  group: readonly ToldStatement[],
  voice: StatementRule['voice'],
): Map<string, { having: number; passages: number }> {
  const found = new Map<string, { having: number; passages: number; last: ToldStatement | undefined }>()
  for (const statement of group) {
    for (const position of statement.positions) {
      if (!isPosition(position, { voice, status: 'counted' })) continue
      for (const frame of [anyFrame, ...position.frames]) {
        const key = `${position.theme}.${frame}`
        const own = found.get(key) ?? { having: 0, passages: 0, last: undefined }
        found.set(key, own)
        own.passages += statement.n
        if (own.last !== statement) own.having += statement.n
        own.last = statement
      }
    }
  }
  return found
}

/** A counted passage of a group's statements. */
export type GroupPassage = Omit<Position, 'status'> & { id: string }

/** Ids of the passages of any frame that count for the group, from one run through its passages. */
export function groupPassageIds(
  { voice }: StatementRule,
  passages: readonly GroupPassage[],
): (series: { theme: string; frame: string }) => string[] {
  const counting = passages.filter((one) => isPosition({ ...one, status: 'counted' }, { voice }))
  const found = Map.groupBy(
    counting.flatMap(({ id, theme, frames }) =>
      [anyFrame, ...frames].map((frame) => ({ id, series: `${theme}.${frame}` })),
    ),
    ({ series }) => series,
  )
  return ({ theme, frame }) => found.get(`${theme}.${frame}`)?.map(({ id }) => id) ?? []
}
