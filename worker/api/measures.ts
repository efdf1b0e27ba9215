import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import type { Theme } from '../../schema/contract/codebook.ts'
import { definitions, MeasuredText, RateRow } from '../../schema/contract/measure.ts'
import {
  choiceParam,
  firstYear,
  idListParam,
  lastYear,
  listParam,
  panelIds,
  quoted,
  voiceSeriesParam,
  voicesParam,
  yearParam,
} from '../../schema/contract/params.ts'
import { rates as rateCells } from '../../schema/stats/rate.ts'
import type { VoiceFilter } from '../../schema/stats/trend.ts'
import { languages } from '../../schema/vocabulary.ts'
import { sides } from '../../schema/voice.ts'
import { apiAddress } from '../links.ts'
import { badParameter } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { measuredMentions, measureList } from '../queries/measures.ts'
import { resource, wholeList } from '../resource.ts'
import { afterCursor, pageOf, pageParams } from './paging.ts'
import { requireThemes } from './themes.ts'

const theme = idListParam('Themes; the four core themes if left out.', examples.theme).optional()
const definition = choiceParam(
  definitions,
  'How widely the lexicon defines a theme; each definition contains the one before it.',
).default('standard')
const panel = choiceParam(panelIds, 'Only the texts of this panel.').optional()
const language = listParam(languages, 'Language of the text.').optional()

export const measures = resource({
  path: '/measures',
  summary: 'Figures counted from whole official texts',
  description:
    'One row for each measured text and theme, oldest first, page by page: words, mentions by the published lexicon, ' +
    'and the SHA-256 by which whoever holds the text can recount them. No text is stored or shown.',
  query: z.strictObject({
    theme,
    definition,
    panel,
    language,
    voice: voicesParam.optional(),
    from: yearParam.optional(),
    to: yearParam.optional(),
    ...pageParams,
  }),
  data: z.array(MeasuredText),
  columns: Object.keys(MeasuredText.shape) as (keyof MeasuredText)[],
  async answer(db, { limit, cursor, ...query }) {
    const themes = askedThemes(await codebook(db), query.theme)
    const after = afterCursor(cursor, ['date', 'id', 'theme'])
    const found = await measureList(db, { ...query, theme: themes }, { limit: limit + 1, after })
    return pageOf(found, limit, (row) => [row.date, row.id, row.theme])
  },
  example: { query: { theme: examples.theme, ...(panelIds[0] && { panel: panelIds[0] }), limit: '4' } },
})

export const rates = resource({
  path: '/rates',
  summary: 'Mentions per 1,000 words, year by year and voice by voice',
  description:
    'One row for each theme, voice and year. Words and mentions of all measured texts of the row are added up before ' +
    'dividing. Words of different languages cannot be compared: ask for one `language`, or for the panel.',
  query: z.strictObject({
    theme,
    definition,
    panel,
    language,
    voice: voiceSeriesParam.default([...sides]),
    from: yearParam.default(firstYear),
    to: yearParam.default(lastYear),
  }),
  data: z.array(RateRow),
  columns: Object.keys(RateRow.shape) as (keyof RateRow)[],
  async answer(db, query) {
    const { voice, from, to, panel: asked, language: languagesAsked } = query
    if (from > to) throw badParameter('from', `${quoted(String(from))} is after to (${to})`)
    const themes = askedThemes(await codebook(db), query.theme)
    const { voice: _, ...filter } = query
    const texts = await measuredMentions(db, { ...filter, theme: themes })
    const cells = rateCells(texts, { themes, voices: voice as VoiceFilter[], years: { from, to } })
    return wholeList(
      cells.map(
        (cell): RateRow => ({
          theme: cell.theme,
          voice: cell.voice,
          year: cell.year,
          definition: query.definition,
          texts: cell.texts,
          words: cell.words,
          mentions: cell.mentions,
          per1000Words: cell.per1000Words,
          evidence: apiAddress('/measures', {
            theme: cell.theme,
            definition: query.definition,
            panel: asked,
            language: languagesAsked,
            voice: cell.voice === 'all' ? null : cell.voice,
            from: cell.year,
            to: cell.year,
          }),
        }),
      ),
    )
  },
  example: {
    query: { theme: examples.theme, ...(panelIds[0] && { panel: panelIds[0] }), definition: 'strict' },
  },
})

function askedThemes(all: readonly Theme[], ids: readonly string[] | undefined): string[] {
  requireThemes(all, ids ?? [])
  return all.filter((candidate) => ids?.includes(candidate.id) ?? candidate.isCore).map(({ id }) => id)
}
