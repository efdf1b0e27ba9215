import { z } from '@hono/zod-openapi'
import { Absence } from './comparison.ts'
import { StatementSummary, unsureDates } from './statement.ts'

const Occasion = z.object({
  date: z.string().openapi({ description: 'Day of the occasion.' }),
  statements: z.array(StatementSummary).openapi({ description: 'Statements of the series on that day.' }),
})

export const FrameStep = z
  .object({
    step: z.enum(['previous', 'next']).openapi({
      description:
        '`previous`: from the occasion before to this one. `next`: from this one to the occasion after.',
    }),
    change: z.enum(['new', 'dropped']).openapi({
      description: '`new`: recorded on the later occasion alone. `dropped`: on the earlier alone.',
    }),
    from: z.string().openapi({ description: 'Date of the earlier occasion.' }),
    to: z.string().openapi({ description: 'Date of the later occasion.' }),
    theme: z.string(),
    frame: z.string(),
    basis: z.enum(['both_known', 'one_known']).openapi({
      description:
        '`both_known`: the theme is recorded on the other occasion, or recorded as silent. Its `absence` says how the frame is missing there.',
    }),
    absence: Absence,
    passages: z.array(z.string()).openapi({ description: 'Ids of the passages that have the frame.' }),
    otherDate: z.string().nullable().openapi({
      description:
        'For `new` the last earlier day with the frame, for `dropped` the next later one, in the same series.',
    }),
    unsureDates,
  })
  .openapi('FrameStep')
export type FrameStep = z.infer<typeof FrameStep>

export const Neighbours = z
  .object({
    of: StatementSummary,
    series: z
      .object({
        id: z
          .string()
          .nullable()
          .openapi({
            description:
              'Series whose rule its statements follow, in any year; `series` of a statement names it in the years in which it is ' +
              'whole. Null where they have only kind, level, voice and parties in common.',
          }),
        statements: z
          .int()
          .openapi({ description: '0 for a record that no number counts: it is of no series.' }),
        first: z.string(),
        last: z.string(),
        unsureDates,
      })
      .openapi({ description: 'The statements among which neighbours are looked for.' }),
    occasion: Occasion.openapi({ description: 'All statements of the series on the day, read as one.' }),
    previous: Occasion.nullable().openapi({
      description: 'The occasion before it; null where it is the first.',
    }),
    next: Occasion.nullable().openapi({ description: 'The occasion after it; null where it is the last.' }),
    steps: z
      .array(FrameStep)
      .openapi({ description: 'Frames that are new or dropped from one occasion to the next.' }),
  })
  .openapi('Neighbours')
export type Neighbours = z.infer<typeof Neighbours>
