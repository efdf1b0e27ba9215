import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { changedRecords, changeKinds } from '../vocabulary.ts'
import { idListParam, idsParam, listParam, voiceSeriesParam, yearParam } from './params.ts'

export const Change = z
  .object({
    release: z.string().openapi({ description: 'The release that came with the change.' }),
    date: z.string().openapi({ format: 'date', description: 'Day of that release.' }),
    kind: z.enum(changeKinds).openapi({
      description:
        '`new_field`: the release gives a field that the one before it did not have, told once. `recorded`: what such a field says of a statement or passage that was there before. `withdrawn`: no number counts it any more. `checked`: it was read a second time. `recounted`: the value follows from others by rule.',
    }),
    record: z.enum(changedRecords),
    id: z.string().openapi({ description: 'Of the record; of a `new_field`, the name of the field.' }),
    statement: z.string().nullable().openapi({ description: 'Statement that the record belongs to.' }),
    theme: z.string().nullable(),
    label: z.string().openapi({
      description:
        'Of the record, as the release has it; of a `new_field`, for how many records it is given.',
    }),
    field: z.string().nullable().openapi({ description: '`null`: the whole record.' }),
    was: z.string().nullable(),
    now: z.string().nullable(),
    why: z.string().nullable().openapi({ description: 'The reason, where the dataset gives one.' }),
  })
  .openapi('Change')
export type Change = z.infer<typeof Change>

/** Ids of statements and phrases are long, and a page compares several. */
const longestIds = 500

/** Which changes concern a view. */
export const concernParams = {
  record: listParam(changedRecords, 'Of which records.').optional(),
  theme: idListParam('Themes that the records are of.', examples.theme).optional(),
  frame: idListParam('Frames; passages and numbers of other frames are left out.', examples.frame).optional(),
  voice: voiceSeriesParam.optional(),
  statement: idsParam(/^\d{4}(-\d{2}){0,2}-[a-z0-9-]+$/, examples.statement, longestIds)
    .optional()
    .openapi({
      description:
        'Statements, with their passages, codings, counted texts and set phrases; ids joined by commas. Rows that belong to no statement are left out.',
      example: examples.statement,
    }),
  phrase: idsParam(/^[a-z0-9]+(-[a-z0-9]+)*$/, examples.phrase ?? 'a-set-phrase', longestIds)
    .optional()
    .openapi({
      description: 'Set phrases with the places in which they are found, ids joined by commas.',
      ...(examples.phrase && { example: examples.phrase }),
    }),
  from: yearParam.optional(),
  to: yearParam.optional(),
}
export const Concern = z.strictObject(concernParams)
export type Concern = z.infer<typeof Concern>
