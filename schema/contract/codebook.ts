import { z } from '@hono/zod-openapi'
import { offeredBases } from '../offered.ts'
import { exampleRoles, exampleRules, stances } from '../vocabulary.ts'
import { unsureDay } from './statement.ts'

export const Frame = z
  .object({
    id: z.string().openapi({ description: 'Id of the frame.' }),
    label: z.string(),
    definition: z.string().openapi({ description: 'What counts as the frame.' }),
    nearMiss: z.string().openapi({ description: 'What the frame is not for.' }),
    namesTheme: z.boolean().openapi({
      description:
        'False if passages of the frame do not name the theme: a silence says nothing of such a frame.',
    }),
    isLimit: z
      .boolean()
      .openapi({ description: 'True for frames that bound or play down the relationship.' }),
    alpha: z.number().nullable().openapi({ description: 'Krippendorff’s alpha of naming the frame or not.' }),
    isTentative: z.boolean(),
  })
  .openapi('Frame')
export type Frame = z.infer<typeof Frame>

export const Theme = z
  .object({
    id: z.string(),
    label: z.string(),
    question: z.string(),
    isCore: z.boolean(),
    passages: z.int().openapi({ description: 'Counted passages of the theme.' }),
    statements: z.int().openapi({ description: 'Statements with a counted passage of the theme.' }),
    silences: z.int().openapi({ description: 'Statements that are recorded as not speaking of the theme.' }),
    alpha: z.number().nullable().openapi({
      description:
        'Krippendorff’s alpha of the coders’ sets of frames, MASI distance; null if not computable.',
    }),
    alphaPassages: z.int().openapi({ description: 'Passages that alpha rests on.' }),
    isTentative: z
      .boolean()
      .openapi({ description: 'True if alpha is below 0.667: numbers of the theme are tentative.' }),
    frames: z.array(Frame).openapi({ description: 'Its frames, in the order of the codebook.' }),
  })
  .openapi('Theme')
export type Theme = z.infer<typeof Theme>

export const FrameExample = z
  .object({
    role: z
      .enum(exampleRoles)
      .openapi({ description: 'What the passage shows: the frame, or what the frame is not for.' }),
    rule: z.enum(exampleRules).openapi({
      description:
        '`agreed`: all coders gave exactly these frames. `refused`: a coder gave the frame and the settlement did ' +
        'not. `neighbour`: an agreed passage of the frame that the near-miss points to.',
    }),
    passageId: z.string(),
    statementId: z.string(),
    date: z.string(),
    ...unsureDay,
    title: z.string(),
    frames: z.array(z.string()),
    gist: z.string(),
    keyPhrase: z.string().nullable(),
    keyPhraseBasis: z.enum(offeredBases).nullable(),
  })
  .openapi('FrameExample')
export type FrameExample = z.infer<typeof FrameExample>

export const CodebookFrame = Frame.extend({
  theme: z.string().openapi({ description: 'Id of the theme whose frame it is.' }),
  passages: z.int().openapi({ description: 'Counted passages that are published with the frame.' }),
  named: z.int().openapi({
    description: 'Passages that alpha compares for which at least one coder named the frame.',
  }),
  coded: z.int().openapi({
    description:
      'Passages, counted or not, to which at least one coder gave the frame, whatever theme they are published under.',
  }),
  examples: z
    .array(FrameExample)
    .openapi({ description: 'Passages that show what counts and what does not.' }),
}).openapi('CodebookFrame')
export type CodebookFrame = z.infer<typeof CodebookFrame>

export const CodebookTheme = Theme.extend({
  frames: z.array(CodebookFrame).openapi({ description: 'Its frames, in the order of the codebook.' }),
}).openapi('CodebookTheme')
export type CodebookTheme = z.infer<typeof CodebookTheme>

export const Codebook = z
  .object({
    version: z.int().openapi({ description: 'Version of the codebook.' }),
    stances: z
      .array(
        z.object({
          id: z.enum(stances),
          label: z.string(),
          definition: z.string().openapi({ description: 'When a passage has the stance.' }),
        }),
      )
      .openapi({ description: 'How a passage can stand to the relationship.' }),
    themes: z
      .array(CodebookTheme)
      .openapi({ description: 'Themes with their frames, in the order of the codebook.' }),
    history: z
      .array(
        z.object({
          version: z.int().openapi({ description: 'Version of the codebook.' }),
          date: z.string().openapi({ description: 'Day of that version.' }),
          summary: z.string().openapi({ description: 'What the version changed, in a sentence.' }),
          changes: z
            .array(
              z.object({
                frames: z.array(z.string()),
                what: z.string().openapi({ description: 'What was changed.' }),
                why: z.string(),
              }),
            )
            .openapi({ description: 'One entry for each change of a rule.' }),
          codings: z
            .array(
              z.object({
                coder: z.string().openapi({ description: 'Id of the coder.' }),
                label: z.string().openapi({ description: 'What the coder is called.' }),
                passages: z.int().openapi({ description: 'Passages that the coder coded by this version.' }),
              }),
            )
            .openapi({ description: 'Codings of the release that were made by this version.' }),
        }),
      )
      .openapi({ description: 'Versions of the codebook, with what each changed.' }),
  })
  .openapi('Codebook')
export type Codebook = z.infer<typeof Codebook>
