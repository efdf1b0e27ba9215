import type { DrawnMark } from '../../contract/mark.ts'
import { statementsIn } from '../../stats/mark.ts'
import type { FindingView, Words } from '../finding.ts'
import { distinct } from '../trend.ts'
import { oneStatement } from '../voice-words.ts'
import { listed, onDay, span, yearOf, yearsListed } from '../wording.ts'
import { evidenceOf, noDay } from './clause.ts'

/** A frame in the hands of one voice. */
export interface Use {
  theme: string
  frame: string
  rows: DrawnMark[]
  /** Statements that use it; of the change that a heading tells, those that a change may be told from. */
  statements: number
  /** Years in which any statement uses it. */
  years: number[]
}

/** One statement is no course of things. */
export const isMoreThanOnce = ({ statements }: Use) => statements > 1

export function usesOf(own: readonly DrawnMark[], basis: readonly DrawnMark[] = own): Use[] {
  const groups = [...Map.groupBy(own, ({ theme, frame }) => `${theme}.${frame}`).values()]
  return groups
    .map((rows) => ({
      theme: rows[0]?.theme ?? '',
      frame: rows[0]?.frame ?? '',
      rows,
      statements: statementsIn(rows.filter((row) => basis.includes(row))),
      years: yearsIn(rows),
    }))
    .toSorted((a, b) => ((a.rows[0]?.date ?? '') < (b.rows[0]?.date ?? '') ? -1 : 1))
}

export function yearsIn(rows: readonly DrawnMark[]): number[] {
  return distinct(rows.map(({ date }) => yearOf(date))).toSorted((a, b) => a - b)
}

/** Frames by how many statements use them, those of as many together. */
export function ranked(uses: readonly Use[]): { statements: number; uses: Use[] }[] {
  return [...Map.groupBy(uses, ({ statements }) => statements)]
    .map(([statements, own]) => ({ statements, uses: own }))
    .toSorted((a, b) => b.statements - a.statements)
}

/** What stands of a frame in the same voice before the years of the view. */
export function beforeView({ theme, frame, rows }: Use, { earlier }: FindingView): DrawnMark[] {
  const voice = rows[0]?.voice
  return earlier.filter((row) => row.theme === theme && row.frame === frame && row.voice === voice)
}

/** Years told in a heading, with " (also in 2001)" where the frame is recorded before those of the view. */
export function withBefore(tail: string, use: Use, view: FindingView): string {
  const earlier = beforeView(use, view)
  return earlier.length === 0 ? tail : `${tail} (also ${yearsBefore(earlier, view)})`
}

/** "on 16 Jul 2001", "in 2001 and 2011", "before 2013": when something is recorded before the years of a view. */
export function timeBefore(earlier: readonly DrawnMark[], view: FindingView): string {
  return statementsIn(earlier) === 1 ? onDay(earlier[0] ?? noDay) : yearsBefore(earlier, view)
}

/** "in 2001 and 2011", "before 2013": more than two are told by the time that they lie in. */
function yearsBefore(earlier: readonly DrawnMark[], { years }: FindingView): string {
  const before = yearsIn(earlier)
  return before.length > 2 ? `before ${years.from}` : `in ${listed(before.map(String))}`
}

export function framed(use: Use, view: FindingView, tail: string): Words {
  const { theme, frame, rows } = use
  return {
    text: `“${view.label(theme, frame)}”${tail}`,
    evidence: evidenceOf(rows),
    series: `${theme}.${frame}`,
  }
}

/** So many years are written one by one, or as the ends of spans. */
const mostWritten = 3

/**
 * "in 2022–2024", "in 2013, 2014 and 2019", "in 9 of 12 years", "in 6 of the 15 years with a joint statement", "in 5 years of
 * 2016–2024": years in which something of a voice is recorded, out of those in which it said anything.
 */
export function yearsText(
  years: readonly number[],
  voice: string,
  { years: asked, ground }: FindingView,
): string {
  const { from, to } = asked
  const spoken = distinct(
    ground.spoken.flatMap((one) => (one.voice === voice && one.statements > 0 ? yearOf(one.date) : [])),
  ).filter((year) => year >= from && year <= to)
  const isThroughout = spoken.length === to - from + 1
  if (isThroughout && years.length > 2 && years.length === spoken.length)
    return `in all ${spoken.length} years`
  const text = yearsListed(years)
  if ((text.match(/\d+/g) ?? []).length <= mostWritten) return `in ${text}`
  const [first = from] = years
  if (first !== from) return `in ${years.length} years of ${span({ from: first, to: years.at(-1) ?? to })}`
  if (isThroughout) return `in ${years.length} of ${spoken.length} years`
  const ofYears = `the ${spoken.length} years with a ${oneStatement(voice)}`
  return years.length === spoken.length ? `in all ${ofYears.slice(4)}` : `in ${years.length} of ${ofYears}`
}
