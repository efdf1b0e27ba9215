import type { SpanRow } from '../contract/timeline.ts'
import { laneLabel } from './look.ts'
import { counted } from './point-text.ts'
import { distinct } from './trend.ts'
import { bothSentence, listed, span } from './wording.ts'

interface SpanWording {
  years: { from: number; to: number }
  label: (theme: string, frame: string) => string
}

/** "What is counted" where every statement is drawn by itself. */
export const statementsCounted =
  'Each tick is one statement; a marker above it is a statement with at least one counted passage. A tick alone says ' +
  'that nothing is recorded, which is no proof of silence; a cross marks a recorded silence.' +
  bothSentence('stand with')

/** "What it shows" of single statements: who is first, and what is never carried. */
export function spanSentences(rows: readonly SpanRow[], { years, label }: SpanWording): string[] {
  const series = distinct(rows.map((row) => `${row.theme}.${row.frame}`))
  if (rows.length === 0) return [`The dataset holds no statement of these voices in ${span(years)}.`]
  if (series.length === 1) return rows.map((row) => voiceSpan(row, years))
  const firsts = series.flatMap((id) => {
    const [first] = rows
      .filter((row) => `${row.theme}.${row.frame}` === id && row.first !== null)
      .sort((a, b) => (a.first ?? '').localeCompare(b.first ?? ''))
    return first ? [`${label(first.theme, first.frame)} ${first.first} (${laneLabel(first.voice)})`] : []
  })
  const sentence =
    firsts.length === 0
      ? `Nothing is recorded in ${span(years)}.`
      : `First recorded in ${span(years)}: ${listed(firsts)}.`
  return [sentence]
}

function voiceSpan(row: SpanRow, years: { from: number; to: number }): string {
  const who = laneLabel(row.voice)
  if (row.first === null) {
    return `${who}: not recorded in any of ${counted(row.statements, 'statement')} of ${span(years)}.`
  }
  if (row.statementsWithFrame === 1) {
    return `${who}: once, on ${row.first}; ${counted(row.statementsSince ?? 0, 'statement')} since with none recorded.`
  }
  const gap =
    row.gapDays === null
      ? ''
      : `; longest gap ${duration(row.gapDays)}, ${row.gapFrom} to ${row.gapTo}, with ${counted(row.gapStatements ?? 0, 'statement')} in it`
  return `${who}: first on ${row.first}, last on ${row.last}, in ${row.statementsWithFrame} of ${counted(row.statements, 'statement')}${gap}.`
}

/** "3 days", "5 months", "2.5 years": as exact as is of use. */
export function duration(days: number): string {
  if (days < 60) return counted(days, 'day')
  if (days < 730) return counted(Math.round(days / 30.44), 'month')
  return `${(days / 365.25).toFixed(1)} years`
}
