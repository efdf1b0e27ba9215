import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import {
  choiceParam,
  dateParam,
  idListParam,
  kindList,
  lastYear,
  nameParam,
  statementListParam,
  voicesParam,
} from '../../schema/contract/params.ts'
import { Passage } from '../../schema/contract/statement.ts'
import { codebook } from '../queries/codebook.ts'
import { passageList } from '../queries/passages.ts'
import { resource } from '../resource.ts'
import { afterCursor, pageOf, pageParams } from './paging.ts'
import { passageColumns } from './statements.ts'
import { requireFrames, requireThemes } from './themes.ts'

export const PassageQuery = z.strictObject({
  theme: idListParam('Themes.', examples.theme).optional(),
  frame: idListParam('Frames.', 'enlargement').optional(),
  voice: voicesParam.optional(),
  kind: kindList.optional(),
  speaker: nameParam.optional(),
  statement: statementListParam.optional(),
  from: dateParam('from').optional(),
  to: dateParam('to').optional(),
  status: choiceParam(
    ['counted', 'silence', 'context'],
    'Only passages that trends count, only recorded silences, or only context that is not counted.',
  ).optional(),
  ...pageParams,
})

export const passages = resource({
  path: '/passages',
  summary: 'Positions taken, with their evidence',
  description: 'Passages that pass every filter, oldest first, page by page.',
  query: PassageQuery,
  data: z.array(Passage),
  columns: passageColumns,
  async answer(db, { limit, cursor, ...filter }) {
    const after = afterCursor(cursor, ['date', 'statementId', 'n'])
    const [all, found] = await Promise.all([
      codebook(db),
      passageList(db, filter, { limit: limit + 1, after: after && { ...after, n: Number(after.n) } }),
    ])
    requireThemes(all, filter.theme ?? [])
    requireFrames(all, filter.frame ?? [])
    return pageOf(found, limit, (passage) => [
      passage.date,
      passage.statementId,
      passage.id.slice(passage.statementId.length + 1),
    ])
  },
  example: { query: { theme: examples.theme, from: String(lastYear), to: String(lastYear) } },
})
