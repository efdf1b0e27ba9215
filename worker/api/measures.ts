import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { chain } from '../../schema/chain.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { MeasuredText } from '../../schema/contract/measure.ts'
import {
  choiceParam,
  idListParam,
  listParam,
  measuredSeriesParam,
  panelIds,
  voicesParam,
  yearParam,
} from '../../schema/contract/params.ts'
import { coverageChoices, sharedChoices } from '../../schema/stats/rate.ts'
import { definitions, languages } from '../../schema/vocabulary.ts'
import { codebook } from '../queries/codebook.ts'
import { measureList } from '../queries/measures.ts'
import { unsureDays } from '../queries/unsure-days.ts'
import { resource } from '../resource.ts'
import { limitParam, pageOf, pageParams } from './paging.ts'
import { requireThemes } from './themes.ts'

export const definitionText =
  'How widely the lexicon defines a theme; each definition contains the one before it.'

/** What a question about measured texts may be narrowed to. */
export const measured = {
  theme: idListParam('Themes; the core themes if left out.', examples.theme).optional(),
  panel: choiceParam(panelIds, 'Only the texts of this panel.').optional(),
  series: measuredSeriesParam.optional(),
  language: listParam(languages, 'Language of the text.').optional(),
  coverage: choiceParam(
    coverageChoices,
    'Texts that were read whole, texts of which only a part could be read, or all of them.',
  ).optional(),
  shared: choiceParam(
    sharedChoices,
    'Texts in which several sides speak, whoever says the words: `apart` from those of a side, or among those of `each`; the latter if left out.',
  ).optional(),
}

export const measures = resource({
  path: '/measures',
  summary: `Figures counted from ${chain.texts}, text by text`,
  description:
    'One row for each measured text and theme, oldest first, page by page: words, mentions by the published lexicon, ' +
    'and the SHA-256 by which whoever holds the text can recount them. `coverage` says of which texts only a part could be read; no rate counts them. No text is stored or shown.',
  query: z.strictObject({
    ...measured,
    definition: choiceParam(definitions, definitionText).default('standard'),
    mentioning: choiceParam(
      ['some', 'none'],
      'Only texts with a mention under the definition, or only those without one.',
    ).optional(),
    voice: voicesParam.optional(),
    from: yearParam.optional(),
    to: yearParam.optional(),
    ...pageParams,
  }),
  data: z.array(MeasuredText),
  key: ['id', 'theme'],
  async answer(db, asked) {
    const { limit, cursor: _, ...query } = asked
    const page = pageOf(asked, ['date', 'id', 'theme'])
    const [all, dayOf] = await Promise.all([codebook(db), unsureDays(db)])
    const theme = askedThemeIds(all, query.theme)
    const { rows, count } = await measureList(
      db,
      { ...query, theme },
      { limit: limit + 1, after: page.after },
    )
    const dated = rows.map((row): MeasuredText => ({ ...row, ...dayOf(row.date, row.statementId) }))
    return page.answer({ rows: dated, count }, (row) => [row.date, row.id, row.theme])
  },
  example: { query: { theme: examples.theme, ...(panelIds[0] && { panel: panelIds[0] }), limit: '4' } },
})

/** The page of them is shorter than the list that programs read. */
export const MeasuresPageQuery = measures.query.extend({ limit: limitParam.default(50) })

/** The themes asked for, in the order of the codebook; throws a Failure that names one that does not exist. */
export function askedThemeIds(all: readonly Theme[], ids: readonly string[] | undefined): string[] {
  requireThemes(all, ids ?? [])
  return all.filter((candidate) => ids?.includes(candidate.id) ?? candidate.isCore).map(({ id }) => id)
}
