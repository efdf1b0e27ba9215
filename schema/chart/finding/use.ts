import type { DrawnMark } from '../../contract/mark.ts'
import { framedRows, statementsIn } from '../../stats/mark.ts'
import { sumOf } from '../../stats/sum.ts'
import type { FindingView, Words } from '../finding.ts'
import { byRank, type Rank } from '../ranking.ts'
import { yearFraction } from '../scale.ts'
import { oneStatement } from '../voice-words.ts'
import { listed, onDay, span, yearOf, yearsListed } from '../wording.ts'
import { evidenceOf, noDay } from './clause.ts'

/** A frame in the hands of one voice; its rank is that among the frames of the voice. */
export interface Use extends Rank {
  theme: string
  frame: string
  rows: DrawnMark[]
  /** Years in which any statement uses it. */
  years: number[]
}

/** One statement is no course of things. */
export const isMoreThanOnce = ({ statements }: Use) => statements > 1

/** The frames of a voice by their rank, out of the rows of all voices. */
export function usesOf(voice: string, rows: readonly DrawnMark[]): Use[] {
  return [...Map.groupBy(framedRows(rows), ({ theme, frame }) => `${theme}.${frame}`).values()]
    .flatMap((ofAll): Use[] => {
      const own = ofAll.filter((row) => row.voice === voice)
      const [{ theme, frame } = {}] = own
      if (theme === undefined || typeof frame !== 'string') return []
      return [
        {
          ...{ theme, frame, rows: own, years: yearsIn(own) },
          statements: statementsIn(own),
          ofAll: sumOf(Map.groupBy(ofAll, (row) => row.voice).values(), statementsIn),
          first: Math.min(...ofAll.map(({ date }) => yearFraction(date))),
        },
      ]
    })
    .toSorted(byRank)
}

export function yearsIn(rows: readonly Pick<DrawnMark, 'date'>[]): number[] {
  return [...new Set(rows.map(({ date }) => yearOf(date)))].toSorted((a, b) => a - b)
}

/** Frames in the order of their rank, those of as many statements together. */
export function levelsOf(uses: readonly Use[]): { statements: number; uses: Use[] }[] {
  return [...Map.groupBy(uses, ({ statements }) => statements)].map(([statements, own]) => ({
    statements,
    uses: own,
  }))
}

/** The first of these by rank, and all that are level with the last of them: of equals none is left out unsaid. */
export function foremost(uses: readonly Use[], most = 1): Use[] {
  const last = uses[Math.min(most, uses.length) - 1]
  return uses.filter((use, index) => index < most || use.statements === last?.statements)
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
  const spoken = [
    ...new Set(
      ground.spoken.flatMap((one) => (one.voice === voice && one.statements > 0 ? yearOf(one.date) : [])),
    ),
  ].filter((year) => year >= from && year <= to)
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
