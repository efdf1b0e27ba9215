import { z } from '@hono/zod-openapi'
import { languages } from '../vocabulary.ts'
import { attributions, voices } from '../voice.ts'

/** Definitions of a theme, each wider than the one before it. */
export const definitions = ['strict', 'standard', 'broad'] as const
export type Definition = (typeof definitions)[number]

export const MeasuredText = z
  .object({
    id: z.string(),
    statementId: z.string().nullable(),
    title: z.string(),
    date: z.string(),
    year: z
      .int()
      .openapi({ description: 'For a panel text the year of the session, else that of the date.' }),
    dateBasis: z.string().nullable(),
    language: z.enum(languages),
    voice: z.enum(attributions),
    speakers: z.string(),
    panel: z.string().nullable(),
    theme: z.string(),
    definition: z.enum(definitions),
    words: z.int(),
    mentions: z.int(),
    per1000Words: z.number().openapi({ description: 'Mentions of the theme per 1,000 words of the text.' }),
    coverage: z.enum(['whole', 'part']),
    note: z.string().nullable(),
    source: z.string(),
    url: z.string().nullable(),
    sha256: z.string().openapi({
      description:
        'Of the text in normal form (no byte order mark, Unicode NFC, line feeds, trimmed, UTF-8).',
    }),
  })
  .openapi('MeasuredText')
export type MeasuredText = z.infer<typeof MeasuredText>

export const RateRow = z
  .object({
    theme: z.string(),
    voice: z.enum(['all', ...voices]),
    year: z.int(),
    definition: z.enum(definitions),
    texts: z.int(),
    words: z.int().openapi({ description: 'Words of these texts together: the denominator.' }),
    mentions: z.int(),
    per1000Words: z.number().nullable().openapi({ description: 'Null in a year without a measured text.' }),
    evidence: z.string().openapi({ description: 'Address of the measured texts behind the row.' }),
  })
  .openapi('RateRow')
export type RateRow = z.infer<typeof RateRow>
