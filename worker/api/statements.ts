import { z } from '@hono/zod-openapi'
import { dateParam, idListParam, kindList, textParam, voiceList } from '../../schema/contract/params.ts'
import { type Passage, Statement, StatementSummary } from '../../schema/contract/statement.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { codebook } from '../queries/codebook.ts'
import { statementList, statementsById } from '../queries/statements.ts'
import { resource } from '../resource.ts'
import { notFound, requireFrames, requireThemes } from './themes.ts'

/** Most rows of one page of a list. */
export const maxLimit = 200

export const limitParam = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, `is not a number from 1 to ${maxLimit}`)
  .transform(Number)
  .refine((limit) => limit <= maxLimit, `is more than ${maxLimit}`)
  .openapi({ type: 'string', description: `Rows of one page, at most ${maxLimit}.`, example: '50' })

export const cursorParam = z
  .string()
  .max(400, 'is longer than 400 characters')
  .openapi({ description: 'Where the next page begins: `links.next` of an answer holds it.' })

export const StatementQuery = z.strictObject({
  from: dateParam('from').optional(),
  to: dateParam('to').optional(),
  voice: voiceList.optional(),
  kind: kindList.optional(),
  theme: idListParam('Themes that a passage or a silence is recorded of.', 'nato').optional(),
  frame: idListParam('Frames that a passage has.', 'no_limits').optional(),
  q: textParam.optional(),
  limit: limitParam.default(50),
  cursor: cursorParam.optional(),
})
export type StatementQuery = z.infer<typeof StatementQuery>

export const statements = resource({
  path: '/statements',
  summary: 'Joint statements and speeches',
  description: 'Statements that pass every filter, newest first, page by page.',
  query: StatementQuery,
  data: z.array(StatementSummary),
  columns: [
    'id',
    'date',
    'kind',
    'level',
    'voice',
    'title',
    'parties',
    'speakers',
    'place',
    'themes',
    'passages',
    'confidence',
    'summary',
  ],
  async answer(db, { limit, cursor, ...filter }) {
    if (filter.theme || filter.frame) {
      const all = await codebook(db)
      requireThemes(all, filter.theme ?? [])
      requireFrames(all, filter.frame ?? [])
    }
    const [date = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
    const { rows, count } = await statementList(db, filter, {
      limit: limit + 1,
      after: cursor === undefined ? undefined : { date, id },
    })
    const data = rows.slice(0, limit)
    const last = data.at(-1)
    const next = rows.length > limit && last ? encodeCursor([last.date, last.id]) : null
    return { data, rows: data, count, limit, next }
  },
  example: { query: { theme: 'nato', limit: '5' } },
})

export const passageColumns = [
  'id',
  'statementId',
  'date',
  'voice',
  'theme',
  'frames',
  'stance',
  'gist',
  'keyPhrase',
  'keyPhraseBasis',
  'amountUsdBn',
  'targetYear',
  'silence',
  'uncounted',
  'settlement',
  'settlementReason',
  'filedUnder',
  'checkVerdict',
  'checkHow',
  'unverified',
  'evidence',
] as const satisfies readonly (keyof Passage)[]

export const statement = resource({
  path: '/statements/{id}',
  summary: 'One statement with its positions',
  description: 'Metadata, official links, summary and every passage with frames, key phrase and evidence.',
  query: z.strictObject({}),
  data: Statement,
  columns: passageColumns,
  async answer(db, _query, id) {
    const [data] = await statementsById(db, [id])
    if (!data) throw notFound('statement', id)
    return { data, rows: data.passageList, count: 1, limit: null, next: null }
  },
  example: { id: '2022-02-04-joint-statement-new-era' },
})
