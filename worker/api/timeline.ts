import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import type { Theme } from '../../schema/contract/codebook.ts'
import { firstYear, lastYear } from '../../schema/contract/params.ts'
import { SpanRow, TimelineRow } from '../../schema/contract/timeline.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import { type Span, spans as spansOf } from '../../schema/stats/span.ts'
import { type TimelineCell, timeline as timelineOf } from '../../schema/stats/timeline.ts'
import { anyFrame, type VoiceFilter } from '../../schema/stats/trend.ts'
import { unrecordedMeans } from '../../schema/unrecorded.ts'
import type { PassageStatus } from '../../schema/vocabulary.ts'
import { voices } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { countedSpans, trendPanel } from '../queries/trends.ts'
import { resource, wholeList } from '../resource.ts'
import { denominatorAddress } from './denominator.ts'
import { askedThemes } from './themes.ts'
import { seriesOf, TrendQuery } from './trends.ts'

export const TimelineQuery = TrendQuery.pick({
  theme: true,
  frame: true,
  voice: true,
  series: true,
  from: true,
  to: true,
})
type TimelineQuery = z.infer<typeof TimelineQuery>

export const timeline = resource({
  path: '/timeline',
  summary: 'What each statement does with each frame',
  description:
    'One row for each theme, frame, voice and statement, in order of date: recorded, verifiably silent on the theme, ' +
    `or nothing recorded, which ${unrecordedMeans}.`,
  query: TimelineQuery,
  data: z.array(TimelineRow),
  columns: ['theme', 'frame', 'voice', 'date', 'statementId', 'title', 'status', 'passages', 'evidence'],
  async answer(db, query) {
    return wholeList(
      (await cellsOf(db, query)).map((cell) => ({
        ...cell,
        evidence: evidenceOf(
          cell,
          { statement: cell.statementId },
          cell.status === 'silent' ? 'silent' : 'counted',
        ),
      })),
    )
  },
  example: { query: { theme: examples.theme, frame: examples.frame, voice: voices[0] } },
})

export const spans = resource({
  path: '/spans',
  summary: 'First and last use of each frame, and its longest gap',
  description:
    'One row for each theme, frame and voice. The gap is the longest stretch between two statements with the frame; ' +
    `that one in it is without the frame ${unrecordedMeans}.`,
  query: TimelineQuery,
  data: z.array(SpanRow),
  columns: [
    'theme',
    'frame',
    'voice',
    'statements',
    'statementsWithFrame',
    'silences',
    'first',
    'firstStatement',
    'last',
    'lastStatement',
    'gapFrom',
    'gapTo',
    'gapDays',
    'gapStatements',
    'statementsSince',
    'evidence',
    'denominator',
  ],
  async answer(db, query) {
    const { theme, frame, series, voice, from, to } = query
    if (from !== firstYear || to !== lastYear) return wholeList(spanRows(await cellsOf(db, query), query))
    const [all, counted] = await Promise.all([
      codebook(db),
      countedSpans(db, { themes: theme, frames: frame, series }),
    ])
    const found = new Map(counted.map((span) => [`${span.theme} ${span.frame} ${span.voice}`, span]))
    const rows = askedSeries(query, all).flatMap((one) =>
      voice.flatMap((who) => found.get(`${one.theme} ${one.frame} ${who}`) ?? []),
    )
    return wholeList(rows.map((span) => withEvidence(span, query)))
  },
  example: { query: { theme: examples.theme } },
})

/** What the cells of a timeline come to, series by series and voice by voice. */
export function spanRows(
  cells: readonly TimelineCell[],
  { from, to, series }: { from: number; to: number; series?: SeriesChoice | undefined },
): SpanRow[] {
  return spansOf(cells).map((span) => withEvidence(span, { from, to, series }))
}

function withEvidence(
  span: Span,
  { from, to, series }: { from: number; to: number; series?: SeriesChoice | undefined },
): SpanRow {
  return {
    ...span,
    evidence: evidenceOf(span, { from, to, series }),
    denominator: denominatorAddress({ voice: span.voice, series, from, to }),
  }
}

async function cellsOf(db: Database, query: TimelineQuery): Promise<TimelineCell[]> {
  const { theme, frame, voice, series, from, to } = query
  const [all, panel] = await Promise.all([
    codebook(db),
    trendPanel(db, { themes: theme, frames: frame, series, years: { from, to } }),
  ])
  return timelineOf({ series: askedSeries(query, all), voices: voice as VoiceFilter[] }, panel)
}

/** The themes and frames asked for; throws a Failure that names one that does not exist. */
function askedSeries(query: TimelineQuery, all: readonly Theme[]) {
  return seriesOf(query, askedThemes(query, all))
}

function evidenceOf(
  { theme, frame, voice }: Pick<TimelineCell, 'theme' | 'frame' | 'voice'>,
  which: { statement?: string; from?: number; to?: number; series?: SeriesChoice | undefined },
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
