import { lowerBound } from '../partial-date.ts'
import type { Kind } from '../vocabulary.ts'
import { type Attribution, speaksFor, type Voice } from '../voice.ts'
import { fisherExact, holm, smallestP } from './fisher.ts'
import { isCounted } from './trend.ts'
import { wilsonInterval } from './wilson.ts'

/** Which statements belong to a group; what is left out restricts nothing. */
export interface GroupRule {
  /** Inclusive ISO days. */
  from?: string | undefined
  to?: string | undefined
  voice?: readonly Voice[] | undefined
  kind?: readonly Kind[] | undefined
}

export interface GroupMember {
  id: string
  date: string
  voice: Attribution
  kind: Kind
}

export interface GroupPassage {
  id: string
  statementId: string
  theme: string
  voice: Attribution
  frames: readonly string[]
  isSilence: boolean
}

/** Passages of a frame in one group, and the statements that have them. */
export interface GroupCount {
  statements: string[]
  passages: string[]
  /** Statements of the group: the denominator. */
  of: number
  /** Null for an empty group. */
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
  a: GroupMember[]
  b: GroupMember[]
  /** Ids in both groups; the test takes groups for independent, which they then are not. */
  shared: string[]
  rows: GroupRow[]
}

const level = 0.05

/** Compares how many statements of two groups have each frame. */
export function compareGroups(
  series: readonly { theme: string; frame: string }[],
  rules: { a: GroupRule; b: GroupRule },
  panel: { statements: readonly GroupMember[]; passages: readonly GroupPassage[] },
): GroupComparison {
  const a = panel.statements.filter((statement) => belongs(statement, rules.a))
  const b = panel.statements.filter((statement) => belongs(statement, rules.b))
  const rows = series.map((one) => {
    const counts = { a: count(one, a, rules.a, panel.passages), b: count(one, b, rules.b, panel.passages) }
    const table = {
      hitsA: counts.a.statements.length,
      trialsA: a.length,
      hitsB: counts.b.statements.length,
      trialsB: b.length,
    }
    const [shareA, shareB] = [counts.a.share, counts.b.share]
    return {
      ...one,
      ...counts,
      difference: shareA === null || shareB === null ? null : shareB - shareA,
      p: fisherExact(table),
      isTooFew: smallestP(table) > level,
    }
  })
  const corrected = holm(rows.map(({ p }) => p))
  return {
    a,
    b,
    shared: a.filter(({ id }) => b.some((other) => other.id === id)).map(({ id }) => id),
    rows: rows.map(({ isTooFew, ...row }, index) => {
      const pHolm = corrected[index] ?? 1
      return { ...row, pHolm, verdict: isTooFew ? 'too_few' : pHolm < level ? 'different' : 'open' }
    }),
  }
}

function belongs({ date, voice, kind }: GroupMember, rule: GroupRule): boolean {
  return (
    (rule.from === undefined || date >= lowerBound(rule.from)) &&
    (rule.to === undefined || date <= rule.to) &&
    (rule.kind === undefined || rule.kind.includes(kind)) &&
    (rule.voice === undefined || rule.voice.some((own) => speaksFor(own, voice)))
  )
}

/** In remarks of both sides, only what the group's own voice says counts for it. */
function count(
  { theme, frame }: { theme: string; frame: string },
  statements: readonly GroupMember[],
  rule: GroupRule,
  passages: readonly GroupPassage[],
): GroupCount {
  const ids = new Set(statements.map(({ id }) => id))
  const found = passages.filter(
    (passage) =>
      passage.theme === theme &&
      ids.has(passage.statementId) &&
      isCounted(passage, frame) &&
      (rule.voice === undefined || rule.voice.some((own) => speaksFor(own, passage.voice))),
  )
  const having = [...new Set(found.map(({ statementId }) => statementId))]
  const interval = wilsonInterval(having.length, statements.length)
  return {
    statements: having,
    passages: found.map(({ id }) => id),
    of: statements.length,
    share: statements.length === 0 ? null : having.length / statements.length,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}
