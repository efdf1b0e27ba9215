import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { MarkRow } from '../../schema/contract/mark.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import { marks as marksOf } from '../../schema/stats/mark.ts'
import { anyFrame, type VoiceFilter } from '../../schema/stats/trend.ts'
import { voices } from '../../schema/voice.ts'
import { apiAddress } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { markPanel } from '../queries/marks.ts'
import { resource, wholeList } from '../resource.ts'
import { askedThemes } from './themes.ts'
import { TimelineQuery } from './timeline.ts'
import { seriesOf } from './trends.ts'

export const marks = resource({
  path: '/marks',
  summary: 'The marks of a timeline: statements with the frames they use and their words',
  description:
    'One row for each theme, voice, statement and recorded frame, with the key phrase. A statement that verifiably does ' +
    'not speak of the theme has a row with `status` `silent`, one of which nothing is recorded a row with ' +
    '`none_recorded`; neither has a frame.',
  query: TimelineQuery,
  data: z.array(MarkRow),
  columns: [
    'theme',
    'voice',
    'date',
    'statementId',
    'title',
    'kind',
    'series',
    'status',
    'frame',
    'namesTheme',
    'passages',
    'passageId',
    'words',
    'wordsBasis',
    'evidence',
  ],
  async answer(db, query) {
    const { theme, frame, voice, series, from, to } = query
    const [all, panel] = await Promise.all([
      codebook(db),
      markPanel(db, { themes: theme, frames: frame, years: { from, to }, series }),
    ])
    const rows = marksOf(
      { series: seriesOf(query, askedThemes(query, all)), voices: voice as VoiceFilter[] },
      panel,
    )
    return wholeList(rows.map((row): MarkRow => ({ ...row, evidence: evidenceOf(row, series) })))
  },
  example: { query: { theme: examples.theme, voice: voices[0] } },
})

function evidenceOf(
  { theme, frame, voice, statementId, status }: Omit<MarkRow, 'evidence'>,
  series: SeriesChoice | undefined,
): string {
  return apiAddress('/passages', {
    theme,
    frame: frame === anyFrame ? null : frame,
    voice: voice === 'all' ? null : voice,
    statement: statementId,
    series,
    status: status === 'silent' ? 'silent' : 'counted',
  })
}
