import type { z } from '@hono/zod-openapi'
import { voiceSeriesParam } from '../../schema/contract/params.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import { type Mark, type MarkPassage, marks as marksOf, statementsIn } from '../../schema/stats/mark.ts'
import { unnamedFrames } from '../../schema/stats/naming.ts'
import { anyFrame, type VoiceFilter } from '../../schema/stats/trend.ts'
import type { KeyPhraseBasis, Kind, PassageStatus } from '../../schema/vocabulary.ts'
import { speaksFor, voices } from '../../schema/voice.ts'
import { unknownCursor } from '../cursor.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { markPanels, spokenDays } from '../queries/marks.ts'
import { passagesWithin, type StretchStatement, stretches } from '../queries/timeline.ts'
import type { Answer } from '../resource.ts'
import { pageOf, pageParams } from './paging.ts'
import { askedThemes } from './themes.ts'
import { seriesOf, TrendQuery } from './trends.ts'

/** What a timeline may be limited to. */
export const TimelineQuery = TrendQuery.pick({
  theme: true,
  frame: true,
  voice: true,
  series: true,
  from: true,
  to: true,
}).extend({
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
  /** Recorded rows and silences; where a corpus is large, one for all statements of a month that do the same. */
  rows: Marked[]
  days: Awaited<ReturnType<typeof spokenDays>>
}

/** Throws a Failure that names a theme or frame that does not exist. */
export async function recorded(db: Database, query: TimelineQuery): Promise<Recorded> {
  const { theme, frame, voice, series: within, from, to } = query
  const asked = { years: { from, to }, series: within }
  const [all, panels, days] = await Promise.all([
    codebook(db),
    markPanels(db, { ...asked, themes: theme, frames: frame }),
    spokenDays(db, asked),
  ])
  const series = seriesOf(query, askedThemes(query, all))
  const unnamed = unnamedFrames(all.flatMap(({ frames }) => frames))
  const rows = [...Map.groupBy(series, (one) => one.theme)].flatMap(([id, own]) => {
    const panel = panels.get(id) ?? { statements: [], passages: [] }
    return marksOf({ series: own, voices: voice }, { ...panel, unnamed })
  })
  return { series, unnamed, rows: rows.filter(({ status }) => status !== 'none_recorded'), days }
}

/** The part of a list that one theme and voice, and perhaps one frame, have: a row or more for each statement. */
export interface Lane {
  key: string
  series: { theme: string; frame: string }[]
  theme: string
  voice: VoiceFilter
  /** Statements that have a row in it, and rows. */
  statements: number
  rows: number
}

interface LaneRow {
  date: string
  statementId: string
  frame: string | null
}

/** One page of a list that comes lane by lane, in each of them by date; `rowsOf` answers rows oldest first. */
export async function timelinePage<Row extends LaneRow>(
  db: Database,
  query: TimelineListQuery,
  { days, rows: all }: Recorded,
  {
    lanes,
    rowsOf,
  }: {
    lanes: readonly Lane[]
    rowsOf: (
      lane: Lane,
      panel: { statements: StretchStatement[]; passages: MarkPassage<KeyPhraseBasis>[] },
    ) => Row[]
  },
): Promise<Answer<Row[], Row>> {
  const { limit, sort } = query
  const isDown = sort === 'newest'
  const page = pageOf(query, ['lane', 'date', 'id', 'frame'])
  const { after } = page
  const start = after ? lanes.findIndex(({ key }) => key === after.lane) : 0
  if (start < 0) throw unknownCursor()
  const touched: { lane: Lane; stretch: string }[] = []
  const asked = new Map<string, Parameters<typeof stretches>[1][number]>()
  let missing = limit + 1
  for (const [index, lane] of lanes.entries()) {
    if (index < start || missing <= 0) continue
    const { theme, voice } = lane
    const isCut = after !== undefined && index === start
    const stretch = isCut ? 'cut' : `${theme} ${voice}`
    // The statement at the cursor, and those that are in the stretch for a passage of another frame.
    const spare = 1 + all.filter((row) => row.theme === theme && isGuest(row, voice)).length
    const most = Math.max(asked.get(stretch)?.most ?? 0, missing + spare)
    asked.set(stretch, { theme, voice, most, ...(isCut && { from: { date: after.date, id: after.id } }) })
    touched.push({ lane, stretch })
    missing -= isCut ? beyond(days, voice, { date: after.date, isDown }) : lane.statements
  }
  const keys = [...asked.keys()]
  const within = { years: { from: query.from, to: query.to }, series: query.series, sort }
  const found = await stretches(db, [...asked.values()], within)
  const statementsOf = new Map(keys.map((key, index) => [key, found[index] ?? []]))
  const ids = [...new Set(found.flat().map(({ id }) => id))]
  const passages = await passagesWithin(db, ids, [...new Set(touched.map(({ lane }) => lane.theme))])
  const rows = touched.flatMap(({ lane, stretch }) => {
    const statements = statementsOf.get(stretch) ?? []
    const own = isDown
      ? rowsOf(lane, { statements: statements.toReversed(), passages }).toReversed()
      : rowsOf(lane, { statements, passages })
    const from = stretch === 'cut' ? own.findIndex((row) => isAt(row, after)) + 1 : 0
    return own.slice(from).map((row) => ({ lane: lane.key, row }))
  })
  const count = lanes.reduce((sum, lane) => sum + lane.rows, 0)
  const answer = page.answer({ rows, count }, ({ lane, row }) => [
    lane,
    row.date,
    row.statementId,
    row.frame ?? '',
  ])
  const data = answer.data.map(({ row }) => row)
  return { ...answer, data, rows: data }
}

/** Statements that speak for the voice, and those of the rows of which only a passage does. */
export function statementsOfVoice(
  days: Recorded['days'],
  told: readonly Marked[],
  voice: VoiceFilter,
): number {
  return speakingCount(days, voice) + statementsIn(told.filter((row) => isGuest(row, voice)))
}

/** The passages behind what a statement, or a voice, does with a frame or theme. */
export function evidenceOf(
  { theme, frame, voice }: { theme: string; frame: string | null; voice: VoiceFilter },
  which: { statement?: string; series?: SeriesChoice | undefined; from?: number; to?: number },
  status: PassageStatus = 'counted',
): string {
  return apiAddress('/passages', {
    theme,
    frame: frame === anyFrame ? null : frame,
    voice: voice === 'all' ? null : voice,
    ...which,
    status,
  })
}

/** Statements that speak for the voice. */
function speakingCount(days: Recorded['days'], voice: VoiceFilter): number {
  return days.reduce((sum, day) => (speaksFor(voice, day.voice) ? sum + day.statements : sum), 0)
}

/** Whether only a passage of the statement speaks for the voice. */
function isGuest(row: Marked, voice: VoiceFilter): boolean {
  return row.voice === voice && !speaksFor(voice, row.attribution)
}

/** Statements that come after a day in the order of the list. */
function beyond(
  days: Recorded['days'],
  voice: VoiceFilter,
  { date, isDown }: { date: string; isDown: boolean },
): number {
  return speakingCount(
    days.filter((day) => (isDown ? day.date < date : day.date > date)),
    voice,
  )
}

function isAt(row: LaneRow, after: { date: string; id: string; frame: string } | undefined): boolean {
  return row.date === after?.date && row.statementId === after.id && (row.frame ?? '') === after.frame
}
