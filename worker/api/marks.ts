import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { yearOf } from '../../schema/chart/wording.ts'
import { type DrawnMark, MarkRow } from '../../schema/contract/mark.ts'
import { everyYear } from '../../schema/contract/params.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import { byCodeUnit } from '../../schema/stats/code-unit-order.ts'
import { type MarkGround, markGround, marks as marksOf, statementsIn } from '../../schema/stats/mark.ts'
import { sum, sumOf } from '../../schema/stats/sum.ts'
import { voices } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { unrecordedFields } from '../queries/unrecorded.ts'
import { resource } from '../resource.ts'
import { evidenceAddress } from './evidence-address.ts'
import {
  countOfVoice,
  type Marked,
  recorded,
  TimelineListQuery,
  type TimelineQuery,
  timelinePage,
} from './timeline-list.ts'

export const marks = resource({
  path: '/marks',
  summary: 'The marks of a timeline: statements with the frames they use and their words',
  description:
    'One row for each theme, voice, statement and recorded frame, with the key phrase, in order of date, page by page. Where no frame ' +
    'is asked for, a statement whose passages of the theme have none has a row, too, without a frame. A statement that is recorded as ' +
    'not speaking of the theme has a row with `status` `silent`, one that was not fully read on it a row with `not_read`, one of ' +
    'which nothing is recorded a row with `none_recorded`; these have no frame either.',
  query: TimelineListQuery,
  data: z.array(MarkRow),
  async answer(db, query) {
    const { series, unnamed, rows, days } = await recorded(db, query)
    const themes = new Set(series.map(({ theme }) => theme))
    const counts = [...themes].flatMap((theme) =>
      query.voice.map((voice) => {
        const told = rows.filter((row) => row.theme === theme && row.voice === voice)
        const toldRows = sumOf(told, ({ n }) => n)
        return toldRows + countOfVoice(days, told, voice) - statementsIn(told)
      }),
    )
    return timelinePage(db, query, {
      series,
      count: sum(counts),
      rowsOf: ({ statements, passages }) =>
        marksOf(
          { series, voices: query.voice, isFramelessTold: query.frame === undefined },
          { statements: statements.map((one) => ({ ...one, n: 1 })), passages, unnamed },
        ).map((row) => markRow(row, query.series)),
    })
  },
  example: { query: { theme: examples.theme, voice: voices[0] } },
})

/** What a timeline draws, and what else it stands on. */
export interface DrawnMarks {
  rows: DrawnMark[]
  /** The statements that are looked through. */
  ground: MarkGround
  /** What is recorded before its years. */
  earlier: DrawnMark[]
  /** What is recorded of the voices that it does not draw. */
  others: DrawnMark[]
}

export async function drawnMarks(db: Database, query: TimelineQuery): Promise<DrawnMarks> {
  const ofEveryYear = { ...query, from: everyYear.from }
  const undrawn = query.voice.includes('all') ? [] : voices.filter((voice) => !query.voice.includes(voice))
  const [all, others, unrecorded] = await Promise.all([
    recorded(db, ofEveryYear),
    undrawn.length > 0 ? recorded(db, { ...ofEveryYear, voice: undrawn }) : undefined,
    unrecordedFields(db),
  ])
  const isOfYears = ({ date }: { date: string }) => yearOf(date) >= query.from
  const rows = all.rows.filter(isOfYears)
  const hasSeries = !unrecorded.includes('series')
  const ground = markGround(
    all.days.filter(isOfYears),
    all.everyRow.filter(isOfYears),
    query.voice,
    hasSeries,
  )
  const drawn = (row: Marked): DrawnMark => ({
    ...row,
    // One of a row of marks is asked what it is about.
    get evidence() {
      return evidenceOf(row, query.series)
    },
  })
  return {
    rows: rows.map(drawn),
    ground,
    earlier: inOrder(all.rows.filter((row) => !isOfYears(row) && row.status === 'recorded').map(drawn)),
    others: inOrder((others?.rows ?? []).filter(({ status }) => status === 'recorded').map(drawn)),
  }
}

function inOrder(rows: readonly DrawnMark[]): DrawnMark[] {
  return rows.toSorted((a, b) => byCodeUnit(a.date, b.date))
}

function markRow(
  {
    n: _,
    attribution: __,
    isAboutFrame: ___,
    frameWords: ____,
    namingWords: _____,
    isInPart: ______,
    ...row
  }: Marked,
  series: SeriesChoice | undefined,
): MarkRow {
  return { ...row, evidence: evidenceOf(row, series) }
}

function evidenceOf(
  row: Pick<Marked, 'theme' | 'frame' | 'voice' | 'statementId' | 'status'>,
  series: SeriesChoice | undefined,
): string {
  const which = { statement: row.statementId, series }
  return evidenceAddress(row, which, row.status === 'silent' ? 'silent' : 'counted')
}
