import type { DrawnMark } from '../contract/mark.ts'
import { readParameters } from '../parameters.ts'
import { anyFrame } from '../stats/trend.ts'
import type { Finding, Words } from './finding.ts'

/** More names than these over a figure are no help to its finding. */
const mostEvents = 3

/** Days that an event may lie before the statement that it is marked for. */
const mostDaysBefore = 3

/**
 * The events of a finding: those of the day of a first use that it tells of, or of the three days before it; of many, those of what
 * is told first.
 */
export function eventsOfFinding<E extends { date: string }>(
  { heading, summary }: Finding,
  { rows, earlier }: { rows: readonly DrawnMark[]; earlier: readonly DrawnMark[] },
  events: readonly E[],
): E[] {
  const firsts = [...heading, ...summary.flat()].flatMap((words) => firstOf(words, rows, earlier))
  const near = firsts.flatMap((first) => events.filter((event) => isNear(event.date, first.date)))
  const chosen = [...new Set(near)].slice(0, mostEvents)
  return events.filter((event) => chosen.includes(event))
}

/** The first of the marks that a clause rests on, if nothing of its kind stands before the years of the view and its day is known. */
function firstOf(
  { evidence }: Words,
  rows: readonly DrawnMark[],
  earlier: readonly DrawnMark[],
): DrawnMark[] {
  if (evidence === undefined) return []
  const { theme, frame, voice, statement } = readParameters(evidence)
  // That a theme is recorded in so many statements tells of no first use.
  if (frame === undefined && statement === undefined) return []
  const isOfClause = (row: DrawnMark) =>
    row.status === 'recorded' &&
    (theme === undefined || row.theme === theme) &&
    (frame === undefined || frame === anyFrame || row.frame === frame) &&
    (voice === undefined || row.voice === voice)
  const all = rows.filter(isOfClause)
  const [first] = all.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  if (!first || first.dayBasis || earlier.some(isOfClause)) return []
  // A clause on a single statement may tell of a later one.
  return statement === undefined || first.statementId === statement ? [first] : []
}

function isNear(event: string, first: string): boolean {
  if (!isDay(event) || !isDay(first)) return false
  const days = (Date.parse(first) - Date.parse(event)) / 86_400_000
  return days >= 0 && days <= mostDaysBefore
}

/** A month or a year alone is near to nothing. */
const isDay = (date: string) => date.length === 10
