import type { Stance } from '../vocabulary.ts'
import type { ThemeComparison } from './comparison.ts'

/** A stretch of a sentence; one that states a finding names the passages that it rests on. */
export interface SummaryPart {
  text: string
  passages: string[]
}

export interface SummaryClause {
  theme: string | null
  parts: SummaryPart[]
}

/** How a statement is called: `the 2019 statement`, `in 2019`; or `the first statement`, `in the first`. */
export interface StatementWords {
  name: string
  where: string
}

export interface SummaryWords {
  a: StatementWords
  b: StatementWords
  theme(id: string): string
  frame(id: string): string
  /** Whether the silence rests on someone else's reading of the text. */
  isSecondhand(passage: string): boolean
  stance(passage: string): Stance | null
}

const stanceWords: Record<Stance, string> = {
  closer: 'closer',
  adversary: 'against an adversary',
  limit: 'setting limits',
  neutral: 'neutral',
}

/**
 * Says in sentences what differs, in the order of the themes given. Every finding names its passages. Nothing is said
 * to be new, dropped or missing: what is not recorded may still have been said.
 */
export function summaryOf(rows: readonly ThemeComparison[], words: SummaryWords): SummaryClause[] {
  const known = rows.filter((row) => row.basis === 'both_known')
  const clauses = [
    ...known.filter((row) => row.difference > 0).map((row) => changed(row, words)),
    ...known.filter((row) => row.difference === 0 && row.frames.length > 0).map((row) => same(row, words)),
    ...known.filter((row) => row.a === 'silent' && row.b === 'silent').map((row) => bothSilent(row, words)),
    ...oneSided(rows, 'b', words),
    ...oneSided(rows, 'a', words),
  ]
  if (clauses.length > 0) return clauses
  return [{ theme: null, parts: [plain('Nothing is recorded of either statement.')] }]
}

/** The summary as one plain text. */
export function plainSummary(clauses: readonly SummaryClause[]): string {
  return clauses.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ')
}

function changed(row: ThemeComparison, words: SummaryWords): SummaryClause {
  const parts = [plain(`${words.theme(row.theme)}: `)]
  for (const side of ['a', 'b'] as const) {
    if (row[side] === 'silent') parts.push(...silence(row, side, words), plain('; '))
  }
  parts.push(...recorded(row, words), ...stanceChange(row, words))
  return { theme: row.theme, parts: ended(parts) }
}

function same(row: ThemeComparison, words: SummaryWords): SummaryClause {
  const parts = [plain(`${words.theme(row.theme)}: `), ...recorded(row, words), ...stanceChange(row, words)]
  return { theme: row.theme, parts: ended(parts) }
}

/** Which frames are recorded of both, of the second and of the first, each list ended by a semicolon. */
function recorded(row: ThemeComparison, words: SummaryWords): SummaryPart[] {
  const isAlone = row.a === 'recorded' && row.b === 'recorded'
  const lists = (['both', 'b', 'a'] as const)
    .map((where) => ({
      frames: framesOf(row, where, words),
      whose: where === 'both' ? 'both' : `${words[where].name}${isAlone ? ' alone' : ''}`,
    }))
    .filter(({ frames }) => frames.length > 0)
  return lists.flatMap(({ frames, whose }, index) => [
    plain(index === 0 ? `recorded of ${whose}: ` : `of ${whose}: `),
    ...frames,
    plain('; '),
  ])
}

function bothSilent(row: ThemeComparison, words: SummaryWords): SummaryClause {
  const passages = [...row.passagesA, ...row.passagesB]
  const finding = { text: 'both statements are silent', passages }
  return {
    theme: row.theme,
    parts: [plain(`${words.theme(row.theme)}: `), finding, plain(`${silenceBasis(passages, words)}.`)],
  }
}

function silence(row: ThemeComparison, side: 'a' | 'b', words: SummaryWords): SummaryPart[] {
  const passages = side === 'a' ? row.passagesA : row.passagesB
  return [{ text: `${words[side].name} is silent`, passages }, plain(silenceBasis(passages, words))]
}

function silenceBasis(passages: readonly string[], words: SummaryWords): string {
  return passages.every(words.isSecondhand) ? ', as a published text analysis reports' : ''
}

/** Themes of which only one side has anything recorded, in one sentence. */
function oneSided(rows: readonly ThemeComparison[], side: 'a' | 'b', words: SummaryWords): SummaryClause[] {
  const own = rows.filter((row) => row.basis === 'one_known' && row[side] !== 'none_recorded')
  if (own.length === 0) return []
  const other = side === 'a' ? 'b' : 'a'
  const list = own.map((row) => ({
    text: `${words.theme(row.theme)}${row[side] === 'silent' ? ' (silent)' : ''}`,
    passages: side === 'a' ? row.passagesA : row.passagesB,
  }))
  return [
    {
      theme: null,
      parts: [
        plain(`Recorded of ${words[side].name} alone: `),
        ...joined(list),
        plain(`; that nothing is recorded of ${words[other].name} is no proof of silence.`),
      ],
    },
  ]
}

function framesOf(row: ThemeComparison, where: 'both' | 'a' | 'b', words: SummaryWords): SummaryPart[] {
  return joined(
    row.frames
      .filter((frame) => frame.where === where)
      .map((frame) => ({
        text: `“${words.frame(frame.frame)}”`,
        passages: [...frame.passagesA, ...frame.passagesB],
      })),
  )
}

/** Stances that only one side takes on a theme of which both have passages. */
function stanceChange(row: ThemeComparison, words: SummaryWords): SummaryPart[] {
  if (row.stancesA.length === 0 || row.stancesB.length === 0) return []
  const only = (own: readonly Stance[], others: readonly Stance[], passages: readonly string[]) =>
    own
      .filter((stance) => !others.includes(stance))
      .map((stance) => ({
        text: stanceWords[stance],
        passages: passages.filter((id) => words.stance(id) === stance),
      }))
  const [onlyA, onlyB] = [
    only(row.stancesA, row.stancesB, row.passagesA),
    only(row.stancesB, row.stancesA, row.passagesB),
  ]
  const parts: SummaryPart[] = []
  if (onlyA.length > 0) parts.push(...joined(onlyA), plain(` only ${words.a.where}`))
  if (onlyA.length > 0 && onlyB.length > 0) parts.push(plain(', '))
  if (onlyB.length > 0) parts.push(...joined(onlyB), plain(` only ${words.b.where}`))
  return parts.length > 0 ? [plain('stance '), ...parts] : []
}

function plain(text: string): SummaryPart {
  return { text, passages: [] }
}

function joined(parts: readonly SummaryPart[]): SummaryPart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part]
    return [plain(index === parts.length - 1 ? ' and ' : ', '), part]
  })
}

/** Ends the sentence with a full stop in the place of the last semicolon. */
function ended(parts: readonly SummaryPart[]): SummaryPart[] {
  const last = parts.at(-1)
  return last?.text.endsWith('; ')
    ? [...parts.slice(0, -1), plain(last.text.replace(/; $/, '.'))]
    : [...parts, plain('.')]
}
