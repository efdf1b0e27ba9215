import type { Measure, TrendRow } from '../contract/trend.ts'
import { notFullyRead, notFullyReadIt, readFor } from '../not-fully-read.ts'
import { plural } from '../plural.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { fewStatements } from './chart.ts'
import { laneLabel } from './look.ts'
import { isAtLeast, unreadAmong } from './share.ts'

/** A point in words: "Moscow, 2022: 3 of 8 statements (37.5 %)", with what the number rests on and when it changed. */
export function pointText(row: TrendRow, measure: Measure): string {
  const changed =
    row.since !== null && row.statements > 0 ? `; another number before release ${row.since}` : ''
  return `${numberText(row, measure)}${changed}`
}

function numberText(row: TrendRow, measure: Measure): string {
  const who = `${laneLabel(row.voice)}, ${row.year}`
  if (row.status === 'not_read')
    return `${who}: ${row.notRead === 1 ? 'the one statement was' : `the ${plural(row.notRead, 'statement')} were`} ${notFullyReadIt[readFor(row.frame)]}`
  if (row.statements === 0) return `${who}: no statement`
  const unread = unreadWords(row)
  const of = `${row.statementsWithFrame} of ${plural(row.statements, 'statement')}`
  if (row.status === 'silent') {
    return `${who}: ${of}; ${row.silences} of ${row.statements} recorded as silent on the theme${unread}`
  }
  if (row.passages === 0) return `${who}: ${of}; nothing recorded, which ${unrecordedMeans}${unread}`
  if (measure === 'passages') return `${who}: ${plural(row.passages, 'passage')} in ${of}${unread}`
  const share = `${of} (${shareWords(row.share ?? 0, row)})`
  const isWide = row.statements < fewStatements || row.notRead > 0
  if (!isWide || row.low === null || row.high === null) return `${who}: ${share}`
  return `${who}: ${share}, 95 % interval ${percentText(row.low)} to ${percentText(row.high)}`
}

type Unread = Pick<TrendRow, 'statements' | 'notRead'> & { frame: string | undefined }

/** Share as a whole per cent; below one per cent and above none with one digit, so that little is not nothing. */
export function percentText(share: number): string {
  const percent = share * 100
  const isTiny = percent > 0 && percent < 1
  return `${isTiny ? percent.toFixed(1) : Math.round(percent)} %`
}

/** "; 2 of the 8 not fully read for it", after the number of those that have it. */
export function unreadWords({ statements, notRead, frame }: Unread): string {
  const unread = unreadAmong(notRead, statements, readFor(frame))
  return unread && `; ${unread}`
}

/** "at least 38 %; 4 of the 8 not fully read for it", or "38 %" where all were read. */
export function shareWords(share: number, of: Unread): string {
  return `${isAtLeast(share, of.notRead) ? 'at least ' : ''}${percentText(share)}${unreadWords(of)}`
}

/** Those beside some that were told: "the other one", "the other 9". */
export function theOthers(count: number): string {
  return count === 1 ? 'the other one' : `the other ${count}`
}

/** "was not fully read on", "were not fully read on": of a theme as a whole, or `for` a frame of it, or that it is named. */
export function wereNotRead(count: number, what: keyof typeof notFullyRead = 'theme'): string {
  return `${count === 1 ? 'was' : 'were'} ${notFullyRead[what]}`
}
