import { z } from '@hono/zod-openapi'
import { levels } from '../text/lexicon.ts'

export const LexiconAgreement = z
  .object({
    id: z.string(),
    theme: z.string(),
    definition: z.enum(levels as [(typeof levels)[number], ...(typeof levels)[number][]]).openapi({
      description: 'How narrowly the lexicon defines the theme.',
    }),
    units: z.int().openapi({ description: 'Statements of which a whole text is measured.' }),
    proposed: z.int().openapi({ description: 'Of these, with a mention by the lexicon.' }),
    coded: z.int().openapi({ description: 'Of these, with a counted passage of the theme.' }),
    both: z.int(),
    precision: z
      .number()
      .nullable()
      .openapi({ description: 'both / proposed; null where nothing is proposed.' }),
    recall: z.number().nullable().openapi({ description: 'both / coded; null where nothing is coded.' }),
    alpha: z
      .number()
      .nullable()
      .openapi({ description: 'Krippendorff’s alpha; null where every answer is the same.' }),
    isTentative: z.boolean().openapi({ description: 'Alpha below 0.667 or not to be had.' }),
  })
  .openapi('LexiconAgreement')
export type LexiconAgreement = z.infer<typeof LexiconAgreement>
