import { z } from '@hono/zod-openapi'
import { notFullyReadCount } from '../not-fully-read.ts'
import { cellStatuses } from '../stats/trend.ts'
import { dimensions } from '../stats/trend-group.ts'
import { voices } from '../voice.ts'
import { ofSpeaker } from './params.ts'

export const measures = ['share', 'passages'] as const
export type Measure = (typeof measures)[number]

export const TrendRow = z
  .object({
    theme: z.string(),
    frame: z.string().openapi({
      description:
        'A frame id, `any` for the theme as a whole, or `named` for what names the theme, where it has frames that do not.',
    }),
    voice: z.enum(['all', ...voices]),
    year: z.int(),
    status: z.enum(cellStatuses).openapi({
      description:
        '`recorded`: a passage is counted. `silent`: none is, and at least one statement (`silences` of `statements`) is recorded as silent on it, which says nothing of the others. `none_recorded`: there are statements and neither. `not_read`: there are statements, and each of them is not fully read, for the frame or on the theme. `no_statement`: there is no statement.',
    }),
    value: z.number().nullable().openapi({
      description:
        'The measure asked for; null where there is no statement, or nothing was found in those not fully read. At least so much where `notRead` is above 0.',
    }),
    statements: z.int().openapi({
      description: 'Statements of the year and voice, whatever they speak of: the denominator.',
    }),
    statementsWithFrame: z.int(),
    passages: z.int().openapi({ description: 'How many passages the row counts.' }),
    silences: z.int(),
    notRead: z.int().openapi({
      description: `Of the statements, those ${notFullyReadCount}`,
    }),
    share: z.number().nullable().openapi({
      description:
        'Of the statements, those with the frame: at least so many, where `notRead` is above 0. Null where there is no statement, or nothing was found in those not fully read.',
    }),
    shareAtMost: z.number().nullable().openapi({
      description:
        'The share if every statement of `notRead` had the frame. A statement of which nobody recorded how much was read is taken as read.',
    }),
    low: z
      .number()
      .nullable()
      .openapi({ description: 'Lower bound of the 95 % Wilson interval of `share`.' }),
    high: z
      .number()
      .nullable()
      .openapi({ description: 'Upper bound of the 95 % Wilson interval of `shareAtMost`.' }),
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
    notReadEvidence: z.string().nullable().openapi({
      description: 'Address of exactly the statements of `notRead`; null where there are none.',
    }),
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
        'Statements of the group, whatever they speak of: the denominator. Of a speaker, all that name the person, whoever else speaks in them.',
    }),
    statementsWithFrame: z.int(),
    passages: z.int().openapi({ description: `How many passages the row counts. ${ofSpeaker}` }),
    silences: z
      .int()
      .openapi({ description: 'Statements that are recorded as speaking of none of the group’s themes.' }),
    notRead: z.int().openapi({
      description:
        'Of the statements, those of which nothing is counted and that are not fully read on one of the group’s themes or, where frames are asked for, for one of these.',
    }),
    share: TrendRow.shape.share,
    shareAtMost: TrendRow.shape.shareAtMost,
    low: TrendRow.shape.low,
    high: TrendRow.shape.high,
    since: TrendRow.shape.since,
    evidence: TrendRow.shape.evidence,
    silenceEvidence: z.string().nullable().openapi({
      description:
        'Address of exactly the silences that the row counts; null where it counts none, or statements that are silent on each of several themes, which no list has.',
    }),
    denominator: TrendRow.shape.denominator,
    notReadEvidence: z.string().nullable().openapi({
      description:
        'Address of exactly the statements of `notRead`; null where there are none, or the group has several themes or frames, which no list has.',
    }),
  })
  .openapi('TrendGroupRow')
export type TrendGroupRow = z.infer<typeof TrendGroupRow>
