import { z } from '@hono/zod-openapi'
import { offeredBases, offeredKinds } from '../offered.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { voices } from '../voice.ts'
import { unsureDay } from './statement.ts'

export const MarkRow = z
  .object({
    theme: z.string(),
    voice: z.enum(['all', ...voices]),
    date: z.string(),
    ...unsureDay,
    statementId: z.string(),
    title: z.string(),
    kind: z.enum(offeredKinds),
    series: z.string().nullable().openapi({
      description:
        'The complete series to which the statement belongs; null if it was collected because it speaks of a theme.',
    }),
    status: z.enum(['recorded', 'silent', 'not_read', 'none_recorded']).openapi({
      description: `\`recorded\`: with the frame or, where none was asked for, with passages of the theme that have no frame. \`silent\`: the statement is recorded as not speaking of the theme. \`not_read\`: not fully read on the theme, which may stand in what was not read of the text. \`none_recorded\`: none of the frames asked for is recorded, which ${unrecordedMeans}.`,
    }),
    frame: z.string().nullable().openapi({
      description:
        'The frame that is recorded, or `any` for the theme as a whole; null where the passages have no frame, and where none is recorded.',
    }),
    namesTheme: z.boolean().nullable().openapi({
      description:
        'Whether a passage of the row names the theme; null where none is recorded, or where that is told of frames alone and the passages have none.',
    }),
    passages: z.int().openapi({ description: 'How many passages the row holds.' }),
    passageId: z.string().nullable().openapi({ description: 'The first of the passages, or the silence.' }),
    words: z.string().nullable().openapi({ description: 'Key phrase of the first passage that has one.' }),
    wordsBasis: z.enum(offeredBases).nullable(),
    evidence: z.string().openapi({ description: 'Address of exactly the passages of this row.' }),
  })
  .openapi('MarkRow')
export type MarkRow = z.infer<typeof MarkRow>

/** A row as a timeline draws it: for so many statements that do the same in one month, told by the first of them. */
export type DrawnMark = MarkRow & {
  n: number
  /** Whether `words` are about the frame: those of a passage of several frames may be about another. */
  isAboutFrame: boolean
  /** English words that are about the frame itself: where a passage has several frames, its words may be about another. */
  frameWords: { text: string; basis: MarkRow['wordsBasis'] } | null
  /** English words that name the theme. */
  namingWords: { text: string; basis: MarkRow['wordsBasis'] } | null
}
