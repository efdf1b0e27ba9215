import { z } from '@hono/zod-openapi'
import {
  choiceParam,
  firstYear,
  idListParam,
  lastYear,
  voiceSeriesList,
  yearParam,
} from '../../schema/contract/params.ts'
import { measures, TrendRow } from '../../schema/contract/trend.ts'
import { anyFrame, type TrendCell, trend, type VoiceFilter } from '../../schema/stats/trend.ts'
import { apiAddress } from '../links.ts'
import { badParameter } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { trendPanel } from '../queries/trends.ts'
import { resource, wholeList } from '../resource.ts'
import { requireFrames, requireThemes } from './themes.ts'

export const TrendQuery = z.strictObject({
  theme: idListParam('Themes; the four core themes if left out.', 'nato').optional(),
  frame: idListParam(
    'Frames; every frame of the themes if left out. `any` counts the theme as a whole.',
    'enlargement',
  ).optional(),
  voice: voiceSeriesList.default(['all']),
  from: yearParam.default(firstYear),
  to: yearParam.default(lastYear),
  measure: choiceParam(
    measures,
    'What `value` holds: the share of statements, or the number of passages.',
  ).default('share'),
})
export type TrendQuery = z.infer<typeof TrendQuery>

export const trends = resource({
  path: '/trends',
  summary: 'How often each frame occurs, year by year and voice by voice',
  description:
    'One row for each theme, frame, voice and year, years without statements included. The share is the number of ' +
    'statements with at least one counted passage of the frame, divided by all statements of the year and voice.',
  query: TrendQuery,
  data: z.array(TrendRow),
  columns: [
    'theme',
    'frame',
    'voice',
    'year',
    'status',
    'value',
    'statements',
    'statementsWithFrame',
    'passages',
    'silences',
    'share',
    'low',
    'high',
    'evidence',
  ],
  async answer(db, query) {
    const { voice, measure, from, to } = query
    if (from > to) throw badParameter('from', `${from} is after to (${to})`)
    const all = await codebook(db)
    requireThemes(all, query.theme ?? [])
    const asked = all.filter((theme) => query.theme?.includes(theme.id) ?? theme.isCore)
    requireFrames(asked, query.frame ?? [], [anyFrame])
    const series = asked.flatMap((theme) => {
      const frames = theme.frames.map((frame) => frame.id)
      const chosen = query.frame
        ? [anyFrame, ...frames].filter((frame) => query.frame?.includes(frame))
        : frames
      return chosen.map((frame) => ({ theme: theme.id, frame }))
    })
    const years = { from, to }
    const panel = await trendPanel(db, { themes: asked.map((theme) => theme.id), years })
    return wholeList(
      trend({ series, voices: voice as VoiceFilter[], years }, panel).map(
        (cell): TrendRow => ({
          ...cell,
          value: cell.statements === 0 ? null : measure === 'share' ? cell.share : cell.passages,
          evidence: evidenceAddress(cell),
        }),
      ),
    )
  },
  example: { query: { theme: 'nato' } },
})

/** Address of exactly the passages that a cell counts. */
export function evidenceAddress({ theme, frame, voice, year }: TrendCell): string {
  return apiAddress('/passages', {
    theme,
    frame: frame === anyFrame ? null : frame,
    voice: voice === 'all' ? null : voice,
    from: year,
    to: year,
    status: 'counted',
  })
}
