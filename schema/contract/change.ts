import { z } from '@hono/zod-openapi'
import { changedRecords, changeKinds } from '../vocabulary.ts'

export const Change = z
  .object({
    release: z.string().openapi({ description: 'The release that came with the change.' }),
    date: z.string().openapi({ description: 'Day of that release.' }),
    kind: z.enum(changeKinds).openapi({
      description:
        '`withdrawn`: no number counts it any more. `recounted`: the value follows from others by rule.',
    }),
    record: z.enum(changedRecords),
    id: z.string().openapi({ description: 'Of the record.' }),
    statement: z.string().nullable().openapi({ description: 'Statement that the record belongs to.' }),
    theme: z.string().nullable(),
    label: z.string().openapi({ description: 'Of the record, as the release has it.' }),
    field: z.string().nullable().openapi({ description: '`null`: the whole record.' }),
    was: z.string().nullable(),
    now: z.string().nullable(),
    why: z.string().nullable().openapi({ description: 'The reason, where the dataset gives one.' }),
  })
  .openapi('Change')
export type Change = z.infer<typeof Change>
