import { z } from '@hono/zod-openapi'
import { agreementSubjects, coderMethods, settlements, stances } from '../vocabulary.ts'

export const CodingRow = z
  .object({
    passageId: z.string(),
    statementId: z.string(),
    date: z.string(),
    theme: z.string().openapi({ description: 'Theme under which the passage is published.' }),
    coder: z.string(),
    method: z.enum(coderMethods),
    codedAs: z.string().nullable().openapi({
      description:
        'Id of the passage as that the coder read, where it was divided since: codings of one coder with one `codedAs` are one coding.',
    }),
    codedTheme: z.string().openapi({ description: 'Theme that the coder found the passage to speak of.' }),
    frames: z.array(z.string()).openapi({
      description:
        'What the coder named, most important first; none where the passage is part of one that the coder read whole, and no frame given to it is of the words of this part.',
    }),
    stance: z.enum(stances),
    confidence: z.int().openapi({ description: '1 unsure, 2 fairly sure, 3 sure.' }),
    context: z
      .string()
      .nullable()
      .openapi({ description: 'Why the coder found that the passage is not the statement’s own words.' }),
    codedOn: z.string().openapi({ format: 'date' }),
    isAfresh: z.boolean().openapi({
      description:
        'True if it was made after the coder’s first round: for the first time where the passage was added since, again where it was moved or changed.',
    }),
    isApart: z.boolean().openapi({
      deprecated: true,
      description: 'True of every coding: none is kept that was made with sight of another.',
    }),
    codebook: z.int().openapi({ description: 'Version of the codebook that the coder used.' }),
    publishedFrames: z
      .array(z.string())
      .openapi({ description: 'What the settlement of all codings published.' }),
    settlement: z.enum(settlements),
  })
  .openapi('Coding')
export type CodingRow = z.infer<typeof CodingRow>

export const comparedPassages =
  'Passages compared: n. At least two coders coded them; for frames, a frame and stance no coder took them for context, and one at least gave a frame. What was divided since it was coded counts once.'

export const Agreement = z
  .object({
    id: z.string(),
    theme: z.string().nullable().openapi({ description: 'Null for all themes together.' }),
    frame: z.string().nullable().openapi({ description: 'Set where `subject` is `frame`.' }),
    subject: z.enum(agreementSubjects).openapi({
      description:
        '`frames`: the whole set of frames, with MASI distance. `frame`: one frame, named or not. ' +
        '`stance`: the stance. `context`: whether the passage is the statement’s own words.',
    }),
    alpha: z
      .number()
      .nullable()
      .openapi({ description: 'Krippendorff’s alpha; null where the coders leave nothing to disagree on.' }),
    passages: z.int().openapi({ description: comparedPassages }),
    named: z
      .int()
      .nullable()
      .openapi({ description: 'Passages for which at least one coder named the frame.' }),
    coders: z.int(),
    isTentative: z.boolean().openapi({ description: 'True if alpha is below 0.667 or cannot be computed.' }),
  })
  .openapi('Agreement')
export type Agreement = z.infer<typeof Agreement>
