import { z } from '@hono/zod-openapi'
import { directions } from '../stats/definition-check.ts'
import { coverages, definitions, languages } from '../vocabulary.ts'
import { attributions, voices } from '../voice.ts'
import { unsureDay } from './statement.ts'

export const MeasuredText = z
  .object({
    id: z.string().openapi({ description: 'Id of the text; it has one row for each theme.' }),
    statementId: z.string().nullable(),
    title: z.string().openapi({ description: 'Title of the text, in English.' }),
    date: z.string(),
    ...unsureDay,
    year: z
      .int()
      .openapi({ description: 'For a panel text the year of the session, else that of the date.' }),
    dateBasis: z.string().nullable(),
    language: z.enum(languages),
    voice: z.enum(attributions),
    speakers: z.string().openapi({ description: 'Names joined by semicolons.', 'x-separator': '; ' }),
    panel: z.string().nullable(),
    theme: z.string(),
    definition: z.enum(definitions).openapi({ description: 'How widely the lexicon defines the theme.' }),
    words: z.int(),
    mentions: z.int(),
    per1000Words: z
      .number()
      .openapi({ description: 'Mentions of the theme per 1,000 words of what was read of the text.' }),
    coverage: z.enum(coverages),
    note: z.string().nullable(),
    source: z.string().openapi({ description: 'Where the text is from.' }),
    url: z.string().nullable(),
    sha256: z.string().openapi({
      description:
        'Of the text in normal form (no byte order mark, Unicode NFC, line feeds, trimmed, UTF-8).',
    }),
  })
  .openapi('MeasuredText')
export type MeasuredText = z.infer<typeof MeasuredText>

const partsMeaning =
  'Texts of which only a part could be read: not among `texts` unless `coverage` asks for them.'

export const RateRow = z
  .object({
    theme: z.string(),
    voice: z.enum(['all', ...voices]),
    year: z.int(),
    definition: z.enum(definitions).openapi({ description: 'How widely the lexicon defines the theme.' }),
    texts: z.int(),
    partTexts: z.int().openapi({ description: partsMeaning }),
    textsMentioning: z.int().openapi({ description: 'Of these texts, those with at least one mention.' }),
    words: z.int().openapi({ description: 'Words of these texts together: the denominator.' }),
    mentions: z.int(),
    sharedTexts: z.int().openapi({
      description:
        'Texts in which the side speaks beside others, so that no count tells whose a word is: not among `texts` unless `shared` is `each`.',
    }),
    sharedMentions: z.int().openapi({ description: 'Mentions in such texts.' }),
    per1000Words: z.number().nullable().openapi({ description: 'Null in a year without such a text.' }),
    evidence: z.string().openapi({ description: 'Address of the measured texts behind the row.' }),
  })
  .openapi('RateRow')
export type RateRow = z.infer<typeof RateRow>

/** One definition of a theme: what its earlier and its later half say of a change. */
export const DefinitionCheckRow = z
  .object({
    theme: z.string(),
    voice: z.enum(['all', ...voices]),
    definition: z.enum(definitions).openapi({ description: 'How widely the lexicon defines the theme.' }),
    direction: z.enum(directions).openapi({
      description:
        '`rise`, `fall`: the interval of the ratio lies above or below 1. `unclear`: it holds 1, so that chance may have made the change. `unnamed`: no text has a mention. `too_few`: a half has fewer than five texts.',
    }),
    ratio: z.number().nullable().openapi({
      description: 'Later rate divided by the earlier one; null where the earlier half has no mention.',
    }),
    low: z.number().nullable().openapi({
      description:
        '95 % interval of the ratio, widened by how unevenly mentions lie over texts; null with too few texts.',
    }),
    high: z.number().nullable().openapi({ description: 'Null where the interval has no upper bound.' }),
    firstYear: z.int().nullable().openapi({ description: 'First year of the period with a mention.' }),
    lastYear: z.int().nullable(),
    earlierFrom: z.int(),
    earlierTo: z.int(),
    earlierTexts: z.int(),
    earlierPartTexts: z.int().openapi({ description: partsMeaning }),
    earlierTextsMentioning: z.int(),
    earlierWords: z.int(),
    earlierMentions: z.int(),
    earlierSharedTexts: z.int().openapi({
      description:
        'Texts in which the side speaks beside others, so that no count tells whose a word is: not among `earlierTexts` unless `shared` is `each`.',
    }),
    earlierSharedMentions: z.int(),
    earlierPer1000Words: z.number().nullable(),
    laterFrom: z.int(),
    laterTo: z.int(),
    laterTexts: z.int(),
    laterPartTexts: z.int(),
    laterTextsMentioning: z.int(),
    laterWords: z.int(),
    laterMentions: z.int(),
    laterSharedTexts: z.int(),
    laterSharedMentions: z.int(),
    laterPer1000Words: z.number().nullable(),
    verdict: z.string().openapi({
      description: 'What the three definitions of the theme and voice say together, in plain words.',
    }),
    earlierEvidence: z.string().openapi({
      description:
        'Address of the measured texts of the earlier half; with `mentioning=some`, of those that mention it.',
    }),
    laterEvidence: z.string(),
  })
  .openapi('DefinitionCheck')
export type DefinitionCheckRow = z.infer<typeof DefinitionCheckRow>
