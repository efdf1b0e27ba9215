import { z } from 'zod'
import { CodebookFile } from '../import/codebook.ts'
import { snake, words } from '../import/fields.ts'
import { patterns } from '../import/lexicon.ts'
import { Colours, JointShape, mostVoices, refuseLikeColours, VoiceShape } from '../import/subject.ts'
import { countryCode } from './country-code.ts'

const id = z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'must be lower-case words joined by _, without digits')

/** Parties may be written with three letters. */
function withCountryCodes(voice: unknown): unknown {
  const { parties } = (voice ?? {}) as { parties?: unknown }
  return Array.isArray(parties)
    ? {
        ...(voice as object),
        parties: parties.map((one) => (typeof one === 'string' ? countryCode(one) : one)),
      }
    : voice
}

/** The words of a theme or frame, each under the narrowest definition that counts them. */
const levels = {
  strict: patterns.optional(),
  standard: patterns.optional(),
  broad: patterns.optional(),
}

const Frame = z.strictObject({
  id,
  label: words,
  definition: words.optional(),
  near_miss: z.string().optional(),
  limit: z.boolean().optional(),
  names_theme: z.boolean().optional(),
  ...levels,
})

/**
 * `codebook.yaml` of a corpus folder: what the corpus is about, who speaks in it, its themes and frames, and the words
 * that count for each. A codebook in the form of a dataset is one as well. All else of a dataset is made from it and the
 * texts.
 */
export const CorpusCodebook = z
  .strictObject({
    name: words.optional(),
    title: words.optional(),
    description: words.optional(),
    headline: words.optional(),
    lede: words.optional(),
    /** Else one for each folder of texts. */
    voices: z.array(z.preprocess(withCountryCodes, VoiceShape)).min(1).max(mostVoices).default([]),
    /** How files are named, such as {party}_{session}_{year}. */
    names: words.optional(),
    /** The columns of tables that hold the texts and their days, where their names do not tell. */
    text_column: words.optional(),
    date_column: words.optional(),
    joint: JointShape.optional(),
    accent: Colours.optional(),
    endings: z
      .strictObject({
        en: z.record(z.string().regex(snake), z.array(z.string())).optional(),
        ru: z.record(z.string().regex(snake), z.array(z.string())).optional(),
      })
      .optional(),
    version: z.int().positive().optional(),
    stances: CodebookFile.shape.stances.optional(),
    history: CodebookFile.shape.history.optional(),
    themes: z
      .array(
        z.strictObject({
          id,
          label: words,
          question: words.optional(),
          /** Themes of the first page; all of them where none is marked. */
          core: z.boolean().optional(),
          frames: z.array(Frame).min(1),
          ...levels,
        }),
      )
      .min(1),
  })
  .superRefine(refuseLikeColours)
  .superRefine(({ version, history }, context) => {
    if ((version === undefined) !== (history === undefined))
      context.addIssue({ code: 'custom', path: ['version'], message: 'version and history go together' })
  })
export type CorpusCodebook = z.infer<typeof CorpusCodebook>
