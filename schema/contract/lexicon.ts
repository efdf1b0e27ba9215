import { z } from '@hono/zod-openapi'
import { definitions } from '../vocabulary.ts'

/** What the lexicon read: the statements' whole texts as measured, or our own words of each passage. */
export const agreementBases = ['texts', 'gists'] as const

export const LexiconAgreement = z
  .object({
    id: z.string(),
    basis: z.enum(agreementBases).openapi({
      description:
        '`texts`: whole texts of statements. `gists`: gist and key phrase of each counted passage, which are our words.',
    }),
    subject: z.enum(['theme', 'frames']).openapi({
      description:
        '`theme`: is the theme named? `frames`, of gists alone: which frames, over the passages coded under the theme.',
    }),
    theme: z.string(),
    definition: z.enum(definitions).openapi({
      description: 'How narrowly the lexicon defines the theme.',
    }),
    units: z.int().openapi({
      description:
        'Statements of which a whole text is measured, or counted passages; for frames, those of the theme.',
    }),
    proposed: z.int().openapi({
      description: 'Of these, in which the lexicon finds the theme; for frames, frames that it proposes.',
    }),
    coded: z.int().openapi({
      description: 'Of these, coded under the theme; for frames, frames that are published.',
    }),
    both: z.int().openapi({ description: 'Of the units, those that are both proposed and coded.' }),
    precision: z
      .number()
      .nullable()
      .openapi({ description: 'both / proposed; null where nothing is proposed.' }),
    recall: z.number().nullable().openapi({ description: 'both / coded; null where nothing is coded.' }),
    f1: z.number().nullable().openapi({ description: 'Harmonic mean of precision and recall.' }),
    alpha: z.number().nullable().openapi({
      description:
        'Krippendorff’s alpha; of frames by MASI distance, as between the coders. Null where every answer is the same.',
    }),
    isTentative: z.boolean().openapi({ description: 'Alpha below 0.667, or no alpha at all.' }),
    unitsEvidence: z.string().nullable().openapi({
      description: 'Address of the passages behind `units`; only of gists.',
    }),
    codedEvidence: z.string().nullable().openapi({
      description:
        'Address of the passages behind `coded`, of which recall is a share, for frames of the frames; only of gists.',
    }),
    proposedEvidence: z.string().nullable().openapi({
      description: 'Address of the passages behind `proposed`, for frames of the frames; only of gists.',
    }),
    missedEvidence: z.string().nullable().openapi({
      description:
        'Address of the passages that are coded and not proposed, for frames of the frames; only of gists.',
    }),
    unitsStatements: z.string().nullable().openapi({
      description: 'Address of exactly the statements behind `units`; only of texts.',
    }),
    codedStatements: z.string().nullable().openapi({
      description: 'Address of exactly the statements behind `coded`; only of texts.',
    }),
    proposedStatements: z.string().nullable().openapi({
      description: 'Address of exactly the statements behind `proposed`; only of texts.',
    }),
    bothStatements: z.string().nullable().openapi({
      description: 'Address of exactly the statements behind `both`; only of texts.',
    }),
    missedStatements: z.string().nullable().openapi({
      description: 'Address of exactly the statements that are coded and not proposed; only of texts.',
    }),
  })
  .openapi('LexiconAgreement')
export type LexiconAgreement = z.infer<typeof LexiconAgreement>

/** Which frames: as in the counts of the agreement. */
export const frameFindings = ['proposed', 'coded', 'both', 'missed'] as const

export const LexiconFrame = z
  .object({
    id: z.string(),
    passageId: z.string(),
    date: z.string(),
    theme: z.string(),
    frame: z.string(),
    definition: z.enum(definitions).openapi({ description: 'How narrowly the lexicon defines the theme.' }),
    isProposed: z
      .boolean()
      .openapi({ description: 'The lexicon, reading gist and key phrase, proposes the frame.' }),
    isCoded: z.boolean().openapi({ description: 'The frame is published for the passage.' }),
  })
  .openapi('LexiconFrame')
export type LexiconFrame = z.infer<typeof LexiconFrame>
