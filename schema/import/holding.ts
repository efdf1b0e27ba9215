import { z } from 'zod'
import { definitions, targetSteps } from '../vocabulary.ts'
import { isoDate, oneOf, slug, words, heldYear as year } from './fields.ts'

/** What a finding rests on, in a form that can be held against the rows; whoever words the claim writes it beside it. */
export const Holding = z
  .strictObject({
    /** Counted passages of a frame, or those of a theme that name it. */
    frame: words.optional(),
    theme: words.optional(),
    voice: words.optional(),
    /** Only statements of this complete series. */
    series: z.string().regex(slug).optional(),
    /** Announcements of a sum in the trade ledger. */
    amountUsdBn: z.number().positive().optional(),
    targetYear: year.optional(),
    step: oneOf(targetSteps).optional(),
    /** Texts of a panel that mention the theme under a definition. */
    panel: z.string().regex(slug).optional(),
    party: words.optional(),
    definition: oneOf(definitions).optional(),
    /** What is claimed: the first and the last day, every day, every year of the corpus, the number of texts. */
    first: isoDate.optional(),
    last: isoDate.optional(),
    days: z.array(isoDate).optional(),
    everyYear: z.boolean().optional(),
    texts: z.int().nonnegative().optional(),
    /**
     * Statements of the series before its first day or after its last; how many of them were not read on the theme, and how
     * many a published analysis alone finds silent on it.
     */
    beyond: z
      .strictObject({
        statements: z.int().nonnegative(),
        notRead: z.int().nonnegative(),
        byAnalysis: z.int().positive().optional(),
      })
      .optional(),
  })
  .refine(
    ({ first, last, days, everyYear, texts }) =>
      [first, last, days, everyYear, texts].some((claimed) => claimed !== undefined),
    'claims nothing; give first, last, days, everyYear or texts',
  )
  .refine(
    ({ beyond, series, first, last }) =>
      beyond === undefined || (series !== undefined && (first ?? last) !== undefined),
    '`beyond` is of the first or last day in a series',
  )
export type Holding = z.infer<typeof Holding>
