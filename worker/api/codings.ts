import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { Agreement, CodingRow } from '../../schema/contract/coding.ts'
import { idListParam } from '../../schema/contract/params.ts'
import { codebook } from '../queries/codebook.ts'
import { agreementList, codingList } from '../queries/codings.ts'
import { resource, wholeList } from '../resource.ts'
import { requireThemes } from './themes.ts'

export const CodingQuery = z.strictObject({
  theme: idListParam('Themes under which the passages are published.', examples.theme).optional(),
  passage: z
    .string()
    .max(200, 'is longer than 200 characters')
    .optional()
    .openapi({ description: 'One passage.', example: `${examples.statement}#1` }),
  coder: z
    .string()
    .max(60, 'is longer than 60 characters')
    .optional()
    .openapi({ description: 'One coder.', example: 'coder-1' }),
})

export const codings = resource({
  path: '/codings',
  summary: 'Every coder’s coding of every passage',
  description:
    'Independent codings beside what was published from them. Agreement can be recomputed from these rows alone.',
  query: CodingQuery,
  data: z.array(CodingRow),
  async answer(db, query) {
    if (query.theme) requireThemes(await codebook(db), query.theme)
    return wholeList(await codingList(db, query))
  },
  example: { query: { theme: examples.theme } },
})

export const agreement = resource({
  path: '/agreement',
  summary: 'How far the coders agree',
  description: 'Krippendorff’s alpha of frames, stance and context, over all themes, by theme and by frame.',
  query: z.strictObject({}),
  data: z.array(Agreement),
  answer: async (db) => wholeList(await agreementList(db)),
  example: {},
})
