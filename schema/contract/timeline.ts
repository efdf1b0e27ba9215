import { z } from '@hono/zod-openapi'
import { notFullyReadCount } from '../not-fully-read.ts'
import { voices } from '../voice.ts'
import { unsureDates, unsureDay } from './statement.ts'

export const TimelineRow = z
  .object({
    theme: z.string(),
    frame: z.string().openapi({ description: 'A frame id, or `any` for the theme as a whole.' }),
    voice: z.enum(['all', ...voices]),
    date: z.string(),
    ...unsureDay,
    statementId: z.string(),
    title: z.string(),
    status: z.enum(['recorded', 'silent', 'not_read', 'none_recorded']).openapi({
      description:
        '`recorded`: the statement has a counted passage of it. `silent`: it is recorded as silent on it. `not_read`: not fully read for the frame or, with `any`, on the theme: it may stand in what was not read of the text. `none_recorded`: none of these.',
    }),
    passages: z.int().openapi({ description: 'How many passages the row counts.' }),
    evidence: z.string().openapi({ description: 'Address of exactly the passages counted in this row.' }),
  })
  .openapi('TimelineRow')
export type TimelineRow = z.infer<typeof TimelineRow>

export const SpanRow = z
  .object({
    theme: z.string(),
    frame: z.string(),
    voice: z.enum(['all', ...voices]),
    statements: z.int().openapi({
      description: 'Statements of the voice, and others that hold a passage of it.',
    }),
    notRead: z.int().openapi({
      description: `Of these, those ${notFullyReadCount}`,
    }),
    statementsWithFrame: z.int(),
    silences: z.int().openapi({ description: 'Statements that are recorded as not speaking of the theme.' }),
    first: z.string().nullable(),
    firstStatement: z.string().nullable(),
    last: z.string().nullable(),
    lastStatement: z.string().nullable(),
    gapFrom: z
      .string()
      .nullable()
      .openapi({ description: 'The longest stretch between two statements with the frame begins here.' }),
    gapFromStatement: z.string().nullable(),
    gapTo: z.string().nullable(),
    gapToStatement: z.string().nullable(),
    gapDays: z.number().nullable(),
    gapStatements: z
      .int()
      .nullable()
      .openapi({ description: 'Statements of the row in that stretch that are not among `notRead`.' }),
    unsureDates,
    limitedDates: z.array(z.string()).openapi({
      description:
        'First and last days on which the frame stands only beside words that limit the relationship: in passages of stance `limit` with a frame that limits (`isLimit`) beside it, other than one that most passages of the frame carry.',
    }),
    statementsSince: z.int().nullable().openapi({
      description: 'Statements of the row after the last one with the frame that are not among `notRead`.',
    }),
    evidence: z.string().openapi({ description: 'Address of the passages that the row counts.' }),
    denominator: z.string().openapi({ description: 'Address of exactly the statements of the row.' }),
    notReadEvidence: z.string().nullable().openapi({
      description: 'Address of exactly the statements of `notRead`; null where there are none.',
    }),
  })
  .openapi('SpanRow')
export type SpanRow = z.infer<typeof SpanRow>
