import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { Agreement, CodingRow } from '../../schema/contract/coding.ts'
import { idListParam, uncountedParam } from '../../schema/contract/params.ts'
import { codebook } from '../queries/codebook.ts'
import { agreementList, codingList } from '../queries/codings.ts'
import { resource, wholeList } from '../resource.ts'
import { requireNamed } from './known.ts'
import { cursorParam, limitUpTo, pageOf, sortByDate } from './paging.ts'
import { requireFrames, requireThemes } from './themes.ts'

/** Codings are short rows, and agreement is recomputed from many. */
export const mostCodings = 2000

const CodingQuery = z.strictObject({
  theme: idListParam('Themes under which the passages are published.', examples.theme).optional(),
  frame: idListParam('Frames with which the passages are published.', examples.frame).optional(),
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
  uncounted: uncountedParam.optional(),
  sort: sortByDate,
  limit: limitUpTo(mostCodings).default(mostCodings),
  cursor: cursorParam.optional(),
})

export const codings = resource({
  path: '/codings',
  summary: 'Every coder’s coding of every passage',
  description:
    'Independent codings beside what was published from them, oldest passage first, page by page. Agreement can be recomputed from these rows alone.',
  query: CodingQuery,
  data: z.array(CodingRow),
  key: ['passageId', 'coder'],
  async answer(db, asked) {
    const { limit, cursor: _, passage, ...rest } = asked
    const filter = { ...rest, passages: passage === undefined ? undefined : [passage] }
    const page = pageOf(asked, ['date', 'statementId', 'n', 'coder'])
    const { after } = page
    const [all, found] = await Promise.all([
      (filter.theme || filter.frame) && codebook(db),
      codingList(db, filter, { limit: limit + 1, after: after && { ...after, n: Number(after.n) } }),
      requireNamed(db, asked),
    ])
    if (all) {
      requireThemes(all, filter.theme ?? [])
      requireFrames(all, filter.frame ?? [])
    }
    return page.answer(found, ({ date, statementId, passageId, coder }) => [
      date,
      statementId,
      passageId.slice(statementId.length + 1),
      coder,
    ])
  },
  example: { query: { theme: examples.theme, limit: '50' } },
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
