import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { choiceParam, textParam } from '../../schema/contract/params.ts'
import { StatementTitle } from '../../schema/contract/statement.ts'
import { findStatements, namedStatements } from '../queries/statement-choices.ts'
import { resource, wholeList } from '../resource.ts'

/** A picker of more would be no picker: whoever types another word sees the others. */
const mostFound = 40

export const titles = resource({
  path: '/titles',
  summary: 'Statements by words of their names',
  description: `What a picker offers: the newest statements, at most ${mostFound}, of which every word typed begins a word of the day, titles, short name, place, kind or speakers, or is another name of what stands there, in whatever language. With \`in=record\`, where there is none, those whose id, summary, key phrases or gists hold the words.`,
  query: z.strictObject({
    q: textParam.openapi({
      description:
        'An id, or words of day, title, short name, place, kind and speakers, or of what is recorded of the statement.',
      example: examples.speaker,
    }),
    in: choiceParam(
      ['names', 'record'],
      'Where to look: in names alone, or, where no name fits, in what is recorded of a statement too.',
    ).default('names'),
  }),
  data: z.array(StatementTitle),
  answer: async (db, { q, in: place }) =>
    wholeList(await (place === 'record' ? findStatements : namedStatements)(db, q, mostFound)),
  example: { query: { q: examples.speaker } },
})
