import type { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { idListParam, voiceSeriesParam } from '../../schema/contract/params.ts'
import { type Mark, type MarkPassage, marks as marksOf, statementsIn } from '../../schema/stats/mark.ts'
import { unnamedFrames } from '../../schema/stats/naming.ts'
import type { VoiceFilter } from '../../schema/stats/trend.ts'
import { themesInRest, themesOpenInSilence } from '../../schema/stats/unread-theme.ts'
import type { KeyPhraseBasis, Kind } from '../../schema/vocabulary.ts'
import { speaksFor, voices } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { codebook } from '../queries/codebook.ts'
import { markRecords, spokenDays } from '../queries/marks.ts'
import {
  type DatedStatement,
  passagesWithin,
  type StatementRow,
  statementsFrom,
} from '../queries/timeline.ts'
import type { Answer } from '../resource.ts'
import { pageOf, pageParams } from './paging.ts'
import { askedSeries } from './series.ts'
import { askedThemes } from './themes.ts'
import { TrendQuery } from './trends.ts'

/** What a timeline may be limited to. */
export const TimelineQuery = TrendQuery.pick({
  theme: true,
  voice: true,
  series: true,
  from: true,
  to: true,
}).extend({
  frame: idListParam(
    'Frames; every frame of the themes if left out. `any` takes the theme as a whole.',
    examples.frame,
  ).optional(),
  // As on the figure, where each voice has a lane of its own.
  voice: voiceSeriesParam.default([...voices]),
})
export type TimelineQuery = z.infer<typeof TimelineQuery>

export const TimelineListQuery = TimelineQuery.extend(pageParams)
type TimelineListQuery = z.infer<typeof TimelineListQuery>

export type Marked = Mark<Kind, KeyPhraseBasis>

/** What is recorded on the timeline of a question, and the days of the statements that it looks through. */
export interface Recorded {
  series: { theme: string; frame: string }[]
  unnamed: string[]
  /** Recorded rows, silences and texts that were not read on the theme; where a corpus is large, one for all statements of a month that do the same. */
  rows: Marked[]
  /** The same with a row for each of the statements read of which none of the frames is recorded. */
  everyRow: Marked[]
  days: Awaited<ReturnType<typeof spokenDays>>
}

/** Throws a Failure that names a theme or frame that does not exist. */
export async function recorded(db: Database, query: TimelineQuery): Promise<Recorded> {
  const { theme, frame, voice, series: within, from, to } = query
  const asked = { years: { from, to }, series: within }
  const [all, found, days] = await Promise.all([
    codebook(db),
    markRecords(db, { ...asked, themes: theme, frames: frame }),
    spokenDays(db, asked),
  ])
  const series = askedSeries(query, askedThemes(query, all))
  const unnamed = unnamedFrames(all.flatMap(({ frames }) => frames))
  const rows = [...Map.groupBy(series, (one) => one.theme)].flatMap(([id, own]) => {
    const records = found.get(id) ?? { statements: [], passages: [] }
    return marksOf(
      { series: own, voices: voice, isFramelessTold: frame === undefined },
      { ...records, unnamed },
    )
  })
  return {
    series,
    unnamed,
    rows: rows.filter(({ status }) => status !== 'none_recorded'),
    everyRow: rows,
    days,
  }
}

interface ListRow {
  date: string
  statementId: string
}

interface DatedRecords {
  statements: DatedStatement[]
  passages: MarkPassage<KeyPhraseBasis>[]
}

/** Statements read beyond those that are sure to have rows: a passage of another frame leads to one that has none. */
const spare = 10

/**
 * One page of a list by date. The rows of a statement are in the order in which `rowsOf` answers them, which is that of
 * the codebook and the voices; newest first is the whole list from its end.
 */
export async function timelinePage<Row extends ListRow>(
  db: Database,
  query: TimelineListQuery,
  {
    series,
    count,
    rowsOf,
  }: {
    series: Recorded['series']
    count: number
    rowsOf: (records: DatedRecords) => Row[]
  },
): Promise<Answer<Row[], Row>> {
  const { limit, sort, voice: voices, from, to } = query
  const page = pageOf(query, ['date', 'id', 'n'])
  const { after } = page
  const themes = [...new Set(series.map(({ theme }) => theme))]
  // A statement of a voice has a row for each theme at least.
  const most = Math.ceil((limit + 1) / Math.max(1, themes.length)) + spare
  const openInSilence = themesOpenInSilence(await codebook(db))
  const rows: { row: Row; n: number }[] = []
  let last: StatementRow | undefined
  for (let isMore = series.length > 0; isMore; ) {
    const asked = { themes, voices, years: { from, to }, series: query.series, sort }
    const found = await statementsFrom(db, { ...asked, from: last ?? after, most })
    const statements = found.filter(({ id }) => id !== last?.id)
    const passages = await passagesWithin(
      db,
      statements.map(({ id }) => id),
      themes,
    )
    const known = Map.groupBy(passages, ({ statementId }) => statementId)
    const dated = statements.map(
      ({ readPart, ...statement }): DatedStatement => ({
        ...statement,
        themesNotRead: themesInRest(
          { readPart, themesNotRead: statement.themesNotRead },
          (known.get(statement.id) ?? []).map(({ theme, isSilence }) => ({
            theme,
            status: isSilence ? 'silent' : 'counted',
          })),
          openInSilence,
        ),
      }),
    )
    const own = Map.groupBy(rowsOf({ statements: dated, passages }), ({ statementId }) => statementId)
    for (const { id } of statements) {
      const numbered = (own.get(id) ?? []).map((row, n) => ({ row, n }))
      const inOrder = sort === 'newest' ? numbered.reverse() : numbered
      const start = id === after?.id ? inOrder.findIndex(({ n }) => n === Number(after.n)) + 1 : 0
      rows.push(...inOrder.slice(start))
    }
    last = statements.at(-1)
    isMore = last !== undefined && found.length === most && rows.length <= limit
  }
  const answer = page.answer({ rows, count }, ({ row, n }) => [row.date, row.statementId, n])
  const data = answer.data.map(({ row }) => row)
  return { ...answer, data, rows: data }
}

/** Statements that speak for the voice, and those of the rows of which only a passage does. */
export function countOfVoice(days: Recorded['days'], told: readonly Marked[], voice: VoiceFilter): number {
  return speakingCount(days, voice) + statementsIn(told.filter((row) => isGuest(row, voice)))
}

/** Statements that speak for the voice. */
function speakingCount(days: Recorded['days'], voice: VoiceFilter): number {
  return days.reduce((sum, day) => (speaksFor(voice, day.voice) ? sum + day.statements : sum), 0)
}

/** Whether only a passage of the statement speaks for the voice. */
function isGuest(row: Marked, voice: VoiceFilter): boolean {
  return row.voice === voice && !speaksFor(voice, row.attribution)
}
