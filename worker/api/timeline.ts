import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { SpanRow, TimelineRow } from '../../schema/contract/timeline.ts'
import { spans as spansOf } from '../../schema/stats/span.ts'
import { type TimelineCell, timeline as timelineOf } from '../../schema/stats/timeline.ts'
import { anyFrame, type VoiceFilter } from '../../schema/stats/trend.ts'
import type { PassageStatus } from '../../schema/vocabulary.ts'
import { voices } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { trendPanel } from '../queries/trends.ts'
import { resource, wholeList } from '../resource.ts'
import { requireFrames, requireThemes, themesOf } from './themes.ts'
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
    'or nothing recorded, which is no proof of silence.',
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
    'a statement in it without the frame is no proof of silence.',
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
  ],
  async answer(db, query) {
    return wholeList(spanRows(await cellsOf(db, query), query))
  },
  example: { query: { theme: examples.theme } },
})

/** What the cells of a timeline come to, series by series and voice by voice. */
export function spanRows(
  cells: readonly TimelineCell[],
  { from, to }: { from: number; to: number },
): SpanRow[] {
  return spansOf(cells).map((span) => ({ ...span, evidence: evidenceOf(span, { from, to }) }))
}

async function cellsOf(db: Database, query: TimelineQuery): Promise<TimelineCell[]> {
  const { theme, frame, voice, series, from, to } = query
  const [all, panel] = await Promise.all([
    codebook(db),
    trendPanel(db, { themes: theme, frames: frame, series, years: { from, to } }),
  ])
  requireThemes(all, theme ?? [])
  const asked = themesOf(query, all)
  requireFrames(theme ? asked : all, frame ?? [], [anyFrame])
  return timelineOf({ series: seriesOf(query, asked), voices: voice as VoiceFilter[] }, panel)
}

function evidenceOf(
  { theme, frame, voice }: Pick<TimelineCell, 'theme' | 'frame' | 'voice'>,
  which: { statement?: string; from?: number; to?: number },
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
