import { z } from '@hono/zod-openapi'
import { voices } from '../../../schema/voice.ts'

export const StarterRow = z
  .object({
    voice: z.enum(voices).openapi({ description: 'Who speaks.' }),
    year: z.int().openapi({ description: 'Calendar year.' }),
    statements: z.int().openapi({ description: 'Statements of the voice in the year.' }),
    evidence: z.string().openapi({ description: 'Address of exactly these statements.' }),
  })
  .openapi('StarterRow')
export type StarterRow = z.infer<typeof StarterRow>
