import { z } from '@hono/zod-openapi'

export const Frame = z
  .object({
    id: z.string(),
    label: z.string(),
    definition: z.string(),
    nearMiss: z.string().openapi({ description: 'What the frame is not for.' }),
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
    silences: z.int().openapi({ description: 'Statements that verifiably do not speak of the theme.' }),
    alpha: z.number().nullable().openapi({
      description:
        'Krippendorff’s alpha of the coders’ sets of frames, MASI distance; null if not computable.',
    }),
    alphaPassages: z.int().openapi({ description: 'Passages that alpha rests on.' }),
    isTentative: z
      .boolean()
      .openapi({ description: 'True if alpha is below 0.667: numbers of the theme are tentative.' }),
    frames: z.array(Frame),
  })
  .openapi('Theme')
export type Theme = z.infer<typeof Theme>
