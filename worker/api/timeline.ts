import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { SpanRow, TimelineRow } from '../../schema/contract/timeline.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import { unsureDates } from '../../schema/statement-day.ts'
import type { Span } from '../../schema/stats/span.ts'
import { sum } from '../../schema/stats/sum.ts'
import { type TimelineCell, timeline as timelineOf } from '../../schema/stats/timeline.ts'
import { unrecordedMeans } from '../../schema/unrecorded.ts'
import { voices } from '../../schema/voice.ts'
import { codebook } from '../queries/codebook.ts'
import { countedSpans } from '../queries/trends.ts'
import { type DayOf, unsureDays } from '../queries/unsure-days.ts'
import { resource, wholeList } from '../resource.ts'
import { denominatorAddress, notReadAddress } from './denominator.ts'
import { evidenceAddress } from './evidence-address.ts'
import { readingCaution } from './reading-caution.ts'
import { askedSeries } from './series.ts'
import { askedThemes } from './themes.ts'
import { countOfVoice, recorded, TimelineListQuery, TimelineQuery, timelinePage } from './timeline-list.ts'

export const timeline = resource({
  path: '/timeline',
  summary: 'What each statement does with each frame',
  description:
    'One row for each theme, frame, voice and statement, in order of date, page by page: recorded, ' +
    `recorded as silent on the theme, not fully read for the frame (with \`any\`, on the theme), or nothing recorded, which ${unrecordedMeans}.`,
  query: TimelineListQuery,
  data: z.array(TimelineRow),
  async answer(db, query) {
    const { series, unnamed, rows, days } = await recorded(db, query)
    const counts = series.flatMap((one) =>
      query.voice.map((voice) => {
        const told = rows.filter(({ theme, frame }) => theme === one.theme && frame === one.frame)
        return countOfVoice(days, told, voice)
      }),
    )
    // A silence covers the frames that would have named the theme.
    const covered = series.map(({ frame }) => frame).filter((frame) => !unnamed.includes(frame))
    return timelinePage(db, query, {
      series,
      count: sum(counts),
      rowsOf: ({ statements, passages }) =>
        timelineOf(
          { series, voices: query.voice },
          {
            statements,
            passages: passages.map((one) => (one.isSilence ? { ...one, frames: covered } : one)),
          },
        ).map(timelineRow),
    })
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
  key: ['theme', 'frame', 'voice'],
  async answer(db, query) {
    const { theme, frame, series, voice, from, to } = query
    const [all, dayOf, caution, counted] = await Promise.all([
      codebook(db),
      unsureDays(db),
      readingCaution(db, 'its notRead of 0 is no finding'),
      countedSpans(db, { themes: theme, frames: frame, series }, { from, to }),
    ])
    const found = new Map(counted.map((span) => [`${span.theme} ${span.frame} ${span.voice}`, span]))
    const rows = askedSeries(query, askedThemes(query, all)).flatMap((one) =>
      voice.flatMap((who) => found.get(`${one.theme} ${one.frame} ${who}`) ?? []),
    )
    return { ...wholeList(rows.map((span) => spanRow(span, query, dayOf))), caution }
  },
  example: { query: { theme: examples.theme } },
})

function spanRow(
  span: Span,
  { from, to, series }: { from: number; to: number; series?: SeriesChoice | undefined },
  dayOf: DayOf,
): SpanRow {
  const spoken = { voice: span.voice, series, from, to }
  return {
    ...span,
    unsureDates: unsureDatesOf(span, dayOf),
    evidence: evidenceAddress(span, { from, to, series }),
    denominator: denominatorAddress(spoken),
    notReadEvidence: notReadAddress(spoken, span, span.notRead),
  }
}

function unsureDatesOf(span: Span, dayOf: DayOf): string[] {
  const { first, firstStatement, last, lastStatement } = span
  const { gapFrom, gapFromStatement, gapTo, gapToStatement } = span
  const told = [
    [first, firstStatement],
    [last, lastStatement],
    [gapFrom, gapFromStatement],
    [gapTo, gapToStatement],
  ] as const
  return unsureDates(told.flatMap(([date, id]) => (date === null ? [] : dayOf(date, id))))
}

function timelineRow(cell: TimelineCell): TimelineRow {
  const { statementId, status } = cell
  return {
    ...cell,
    evidence: evidenceAddress(cell, { statement: statementId }, status === 'silent' ? 'silent' : 'counted'),
  }
}
