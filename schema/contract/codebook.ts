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
    frames: z.array(Frame),
  })
  .openapi('Theme')
export type Theme = z.infer<typeof Theme>
