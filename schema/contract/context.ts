import { z } from '@hono/zod-openapi'
import { datePrecisions, sourceKinds, targetSteps, volumeSeries } from '../vocabulary.ts'
import { unsureDates, unsureDay } from './statement.ts'

export const Event = z
  .object({
    id: z.string(),
    date: z.string(),
    precision: z.enum(datePrecisions),
    label: z.string(),
    why: z.string().openapi({ description: 'Why it matters to the subject, in our own words.' }),
    note: z.string().nullable(),
    statementId: z.string().nullable().openapi({
      description:
        'The statement that the event is, or in which it was declared, where the dataset has it; its best official page is the first of `sources`.',
    }),
    sources: z.array(z.string()),
    sourcePublishers: z.array(z.string()),
    sourceKinds: z.array(z.enum(sourceKinds)),
  })
  .openapi('Event')
export type Event = z.infer<typeof Event>

export const TradeTarget = z
  .object({
    id: z.string(),
    announced: z.string(),
    ...unsureDay,
    amountUsdBn: z.number().nullable(),
    amountHighUsdBn: z.number().nullable(),
    targetYearFrom: z.int().nullable().openapi({
      description: 'Of a range of years, such as this year or next, the first; null where one year is named.',
    }),
    targetYear: z.int().nullable().openapi({
      description:
        'Year by which the sum is to be reached, of a range the last: only after that is it missed. Null where none is named.',
    }),
    chain: z.string().openapi({ description: 'The promised sum that this is a step of.' }),
    step: z.enum(targetSteps).openapi({
      description:
        '`moved`: another date or none. `expected`: declared to be met before it was. `met`: declared to be met.',
    }),
    by: z.string().openapi({
      description: 'Who announced it, in words; several announcements are joined by semicolons.',
      'x-separator': '; ',
    }),
    where: z.string().openapi({ description: 'Where it was announced.' }),
    outcome: z.string(),
    kind: z.string().nullable().openapi({ description: 'Of what the announcement is part, in words.' }),
    note: z.string().nullable(),
    passageId: z
      .string()
      .nullable()
      .openapi({ description: 'Passage that holds the announcement, if coded.' }),
    sources: z.array(z.string()),
    sourcePublishers: z.array(z.string()),
    sourceKinds: z.array(z.enum(sourceKinds)),
  })
  .openapi('TradeTarget')
export type TradeTarget = z.infer<typeof TradeTarget>

export const TradeVolume = z
  .object({
    id: z.string(),
    year: z.int(),
    series: z.enum(volumeSeries),
    usdBn: z.number(),
    source: z.string().openapi({ description: 'Who publishes the figure.' }),
    basis: z.string().openapi({
      description:
        'What the figure counts, and which edition of it this is; where it was worked out, from which figures.',
    }),
    isComputed: z
      .boolean()
      .openapi({ description: 'Whether the figure stands on no page and was worked out from others.' }),
    besideLine: z.string().nullable().openapi({
      description: 'Why this is not the figure of its year, such as a first release; null where it is.',
    }),
    note: z.string().nullable(),
    unverified: z.string().nullable(),
    sources: z.array(z.string()),
    sourcePublishers: z.array(z.string()),
    sourceKinds: z.array(z.enum(sourceKinds)),
  })
  .openapi('TradeVolume')
export type TradeVolume = z.infer<typeof TradeVolume>

export const TradeChain = z
  .object({
    id: z.string(),
    label: z.string(),
    note: z.string().nullable(),
    amountUsdBn: z.number().nullable(),
    firstAnnounced: z.string().openapi({ description: 'Date of the first announcement of the sum.' }),
    lastAnnounced: z.string().openapi({ description: 'Date of the last one.' }),
    unsureDates,
    announcements: z.int().openapi({ description: 'How often it was announced.' }),
    deadlines: z
      .array(
        z.object({
          yearFrom: z
            .int()
            .nullable()
            .openapi({ description: 'Of a range of years the first; null where one year was named.' }),
          year: z.int().openapi({ description: 'Year by which the sum was promised, of a range the last.' }),
          step: z.enum(targetSteps).openapi({ description: 'What the announcement did to the promise.' }),
          kind: z.string().nullable().openapi({
            description:
              'What the announcement is where it is no promise of both, in words, such as a forecast of one side.',
          }),
          announced: z.string(),
          volumeUsdBn: z
            .number()
            .nullable()
            .openapi({ description: 'The Chinese customs figure of the year, in billions of US dollars.' }),
          isVolumeComputed: z
            .boolean()
            .nullable()
            .openapi({ description: 'Whether that figure stands on no page and was worked out.' }),
          isMet: z
            .boolean()
            .nullable()
            .openapi({ description: 'Whether that figure is at or above the sum.' }),
        }),
      )
      .openapi({
        description:
          'Every year by which the sum was promised, with the Chinese customs figure of that year; null if not over.',
      }),
    reach: z.enum(['reached', 'not_reached', 'not_in_series', 'no_sum']).openapi({
      description:
        '`not_in_series`: the Chinese customs series, as it was read, begins above the sum or has a gap there, and cannot say in which year it was reached.',
    }),
    reachedYear: z
      .int()
      .nullable()
      .openapi({ description: 'First year in which the Chinese customs figure is at or above the sum.' }),
    reachedUsdBn: z
      .number()
      .nullable()
      .openapi({ description: 'The figure of that year, in billions of US dollars.' }),
    isReachedComputed: z
      .boolean()
      .nullable()
      .openapi({ description: 'Whether the figure of that year stands on no page and was worked out.' }),
  })
  .openapi('TradeChain')
export type TradeChain = z.infer<typeof TradeChain>

/** What was promised, what became of it, and where the sources disagree. */
export const TradeLedger = z
  .object({
    chains: z.array(TradeChain).openapi({ description: 'Each promised sum with what became of it.' }),
    targets: z.array(TradeTarget).openapi({ description: 'Every announcement, in order.' }),
    volumes: z.array(TradeVolume).openapi({ description: 'Yearly trade, each series by itself.' }),
    disagreements: z.array(z.string()).openapi({ description: 'Where the sources disagree, in words.' }),
  })
  .openapi('TradeLedger')
