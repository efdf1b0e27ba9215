import { z } from '@hono/zod-openapi'
import { cellStatuses } from '../stats/trend.ts'
import { dimensions } from '../stats/trend-group.ts'
import { voices } from '../voice.ts'
import { ofSpeaker } from './params.ts'

export const measures = ['share', 'passages'] as const
export type Measure = (typeof measures)[number]

export const TrendRow = z
  .object({
    theme: z.string(),
    frame: z.string().openapi({ description: 'A frame id, or `any` for the theme as a whole.' }),
    voice: z.enum(['all', ...voices]),
    year: z.int(),
    status: z.enum(cellStatuses).openapi({
      description:
        '`recorded`: a passage is counted. `silent`: none is, and at least one statement (`silences` of `statements`) is recorded as silent on it, which says nothing of the others. `none_recorded`: there are statements and neither. `not_read`: there are statements, and none of them was read on the theme. `no_statement`: there is no statement.',
    }),
    value: z.number().nullable().openapi({
      description: 'The measure asked for; null where there is no statement that was read on the theme.',
    }),
    statements: z.int().openapi({
      description: 'Statements of the year and voice that were read on the theme: the denominator.',
    }),
    statementsWithFrame: z.int(),
    passages: z.int().openapi({ description: 'How many passages the row counts.' }),
    silences: z.int(),
    notRead: z.int().openapi({
      description:
        'Statements of the year and voice beside the denominator, which were not read on the theme: it may stand in a part of them that was not read.',
    }),
    share: z.number().nullable().openapi({
      description:
        'Of the statements, those with the frame; null where there is none. Where `notRead` is above 0 it leans upwards: what was found in a text that was read in part counts.',
    }),
    low: z
      .number()
      .nullable()
      .openapi({ description: 'Lower bound of the 95 % Wilson interval of the share.' }),
    high: z.number().nullable(),
    since: z.string().nullable().openapi({
      description: 'The release that last changed a number of this row; null where none did.',
    }),
    evidence: z.string().openapi({ description: 'Address of exactly the passages counted in this row.' }),
    silenceEvidence: z.string().nullable().openapi({
      description: 'Address of exactly the silences that the row counts; null where it counts none.',
    }),
    denominator: z
      .string()
      .openapi({ description: 'Address of exactly the statements that the share is a share of.' }),
  })
  .openapi('TrendRow')
export type TrendRow = z.infer<typeof TrendRow>

/** A row of `/trends?groupBy=…`: everything asked for together, split by one dimension. */
export const TrendGroupRow = z
  .object({
    groupBy: z.enum(dimensions),
    group: z.string().openapi({ description: 'The year, the id, or the name that the row is about.' }),
    status: TrendRow.shape.status,
    value: TrendRow.shape.value,
    statements: z.int().openapi({
      description:
        'Statements of the group that were read on its themes, or have something counted: the denominator. Of a speaker, all that name the person, whoever else speaks in them.',
    }),
    statementsWithFrame: z.int(),
    passages: z.int().openapi({ description: `How many passages the row counts. ${ofSpeaker}` }),
    silences: z
      .int()
      .openapi({ description: 'Statements that are recorded as speaking of none of the group’s themes.' }),
    notRead: z.int().openapi({
      description:
        'Statements of the group beside the denominator: they were not read on one of its themes, and nothing is counted of them.',
    }),
    share: z.number().nullable(),
    low: TrendRow.shape.low,
    high: z.number().nullable(),
    since: TrendRow.shape.since,
    evidence: TrendRow.shape.evidence,
    silenceEvidence: z.string().nullable().openapi({
      description:
        'Address of exactly the silences that the row counts; null where it counts none, or statements that are silent on each of several themes, which no list has.',
    }),
    denominator: z.string().nullable().openapi({
      description:
        'Address of exactly the statements that the share is a share of; null where some were not read on one of several themes, which no list leaves out.',
    }),
  })
  .openapi('TrendGroupRow')
export type TrendGroupRow = z.infer<typeof TrendGroupRow>
