import { z } from '@hono/zod-openapi'
import { choiceParam, dateParam, idListParam, voiceList } from '../../schema/contract/params.ts'
import { Passage } from '../../schema/contract/statement.ts'
import { codebook } from '../queries/codebook.ts'
import { passageList } from '../queries/passages.ts'
import { resource, wholeList } from '../resource.ts'
import { passageColumns } from './statements.ts'
import { requireFrames, requireThemes } from './themes.ts'

export const PassageQuery = z.strictObject({
  theme: idListParam('Themes.', 'nato').optional(),
  frame: idListParam('Frames.', 'enlargement').optional(),
  voice: voiceList.optional(),
  from: dateParam('from').optional(),
  to: dateParam('to').optional(),
  status: choiceParam(
    ['counted', 'silence', 'context'],
    'Only passages that trends count, only verified silences, or only context that is not counted.',
  ).optional(),
})

export const passages = resource({
  path: '/passages',
  summary: 'Positions taken, with their evidence',
  description: 'Passages that pass every filter, oldest first.',
  query: PassageQuery,
  data: z.array(Passage),
  columns: passageColumns,
  async answer(db, query) {
    const all = await codebook(db)
    requireThemes(all, query.theme ?? [])
    requireFrames(all, query.frame ?? [])
    return wholeList(await passageList(db, query))
  },
  example: { query: { theme: 'nato', from: '2022', to: '2022' } },
})
