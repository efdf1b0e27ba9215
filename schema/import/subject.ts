import { z } from 'zod'
import { papers } from '../chart/paper.ts'
import { kinds, levels } from '../vocabulary.ts'
import { contrast, leastDistance } from './colour.ts'
import { heldYear, oneOf, releaseVersion, slug, snake, words } from './fields.ts'
import { Holding } from './holding.ts'

/** Least contrast of graphical objects: WCAG 2.2, success criterion 1.4.11. */
const leastContrast = 3

const colourForm = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #00619c')
export const Colours = z
  .strictObject({ light: colourForm, dark: colourForm })
  .superRefine((colours, context) => {
    for (const scheme of ['light', 'dark'] as const) {
      const ratio = contrast(colours[scheme], papers[scheme])
      if (ratio < leastContrast)
        context.addIssue({
          code: 'custom',
          path: [scheme],
          message: `has a contrast of ${ratio.toFixed(1)} to the ${scheme} ground; at least ${leastContrast} is needed`,
        })
    }
  })

/** Least difference of two voices' colours in L*a*b*, whatever the sight: about ten times what is just noticed. */
const leastApart = 20

/** Refuses voices that look alike to somebody, in the light or the dark scheme. */
export function refuseLikeColours(
  {
    voices,
    joint,
  }: { voices: z.infer<typeof VoiceShape>[]; joint?: { colour: z.infer<typeof Colours> } | null | undefined },
  context: z.RefinementCtx,
): void {
  const coloured = [
    ...voices.map((voice, index) => ({ ...voice, path: ['voices', index, 'colour'] })),
    { id: 'joint', colour: joint?.colour, path: ['joint', 'colour'] },
  ]
  for (const scheme of ['light', 'dark'] as const)
    coloured.forEach(({ colour, path }, index) => {
      for (const other of coloured.slice(0, index)) {
        if (!colour || !other.colour) continue
        const apart = leastDistance(colour[scheme], other.colour[scheme])
        if (apart < leastApart)
          context.addIssue({
            code: 'custom',
            path: [...path, scheme],
            params: { other: [...other.path, scheme] },
            message: `looks like that of ${other.id} to some readers (${apart.toFixed(0)} apart; at least ${leastApart} is needed)`,
          })
      }
    })
}

/** Ids that mean something in every corpus. */
export const reservedVoices: readonly string[] = ['all', 'joint', 'both']
export const mostVoices = 4

export const VoiceShape = z.strictObject({
  id: z
    .string()
    .regex(snake, 'must be lower-case words joined by _')
    .refine((id) => !reservedVoices.includes(id), { error: ({ input }) => `${input} is a reserved word` }),
  label: words,
  /** Countries whose statements are this voice's. */
  parties: z.array(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters such as RU')).min(1),
  colour: Colours.optional(),
})

/** What several voices issue as one text: as a label, as one of them in a sentence, and how it was said. */
export const JointShape = z.strictObject({
  label: words,
  statement: words.default('joint statement'),
  adverb: words.default('jointly'),
  colour: Colours,
})

export const SeriesShape = z.strictObject({
  id: z.string().regex(slug, 'must be a lower-case slug'),
  label: words,
  kinds: z.array(oneOf(kinds)).min(1),
  levels: z.array(oneOf(levels)).min(1),
  parties: z.array(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters such as RU')).min(1),
  rule: words,
  /** Each counted passage of a core theme names an official, agency or reprint page on which it was found. */
  needsTextPage: z.boolean().optional(),
  /** Those of which no such page was found, and why. */
  withoutTextPage: z.array(z.strictObject({ passages: z.array(words).min(1), why: words })).optional(),
  issued: z
    .record(z.string().regex(/^(19|20)\d{2}$/, 'must be a year'), z.int().nonnegative())
    .refine(
      (issued) => isUnbroken(Object.keys(issued).map(Number)),
      'leaves a year out; give it 0 if none was issued',
    ),
})
export type Series = z.infer<typeof SeriesShape>

function isUnbroken(years: readonly number[]): boolean {
  return years.length > 0 && Math.max(...years) - Math.min(...years) === years.length - 1
}

/** A query of the trends page, as its address writes it. */
const Query = z.record(z.string(), z.string())

/** A named way into the data, with what it shows in one or a few sentences. */
export const FindingShape = z.strictObject({
  id: z.string().regex(slug),
  title: words,
  claim: words,
  query: Query,
})

/**
 * What a corpus is about, who speaks in it, and how the site words and colours it: everything that pages say of one
 * corpus and not of another.
 */
export const SubjectFile = z
  .strictObject({
    /** Name of the site, at the head of each page. */
    name: words,
    /** Name of the dataset, in citations and catalogues. */
    title: words,
    description: words,
    keywords: z.array(words),
    /** Heading and first sentence of the first page. */
    headline: words,
    lede: words,
    /** What the list of statements holds. */
    statements: words,
    /** How the codings were made, at the foot of each page; `{coders}` stands for how many coders the shown release has. */
    coding: words,
    /** Under what the dataset may be used: by its SPDX id, as a word in sentences, whole, and what it asks and lets do. Left out, nothing is said of it. */
    licence: z.strictObject({ id: words, name: words, title: words, terms: words, url: z.url() }).optional(),
    /** Years that are coded; older statements are kept as a baseline. */
    years: z
      .strictObject({ first: heldYear, last: heldYear })
      .refine(({ first, last }) => first <= last, 'first is after last'),
    voices: z.array(VoiceShape).min(1).max(mostVoices),
    /** Null where no text is issued jointly. */
    joint: JointShape.nullable().optional(),
    accent: Colours.optional(),
    /** What a chart shows first: a share of statements says nothing where a voice has one text a year. */
    by: oneOf(['year', 'statement', 'words']).optional(),
    /** The last release that answers by the rules of its own day where these changed since: what was published so stays so. */
    formerRules: releaseVersion.optional(),
    /** Pages that not every corpus has. */
    pages: z.array(oneOf(['trade', 'phrases'])),
    /** Ids by which the API's documentation shows how to ask. */
    examples: z.strictObject({
      theme: words,
      frame: words,
      statement: words,
      speaker: words,
      /** For the pages on set phrases, where the corpus has them. */
      phrase: z.string().regex(slug).optional(),
      words,
      /** Searches worth trying; the first is the API's example. */
      search: z.array(words).min(1),
    }),
    /**
     * Series of which the dataset holds every statement: those of these kinds and levels by exactly these parties.
     * `issued` says how many each year had, none too; the rest of the dataset was collected and is no series.
     */
    series: z.array(SeriesShape).optional(),
    /** Kinds of occasion of which the measured texts are complete. */
    panels: z.array(z.strictObject({ id: z.string().regex(slug), label: words })),
    /** A theme whose first naming by a voice is told at the head of its page. */
    firstNaming: z.strictObject({ theme: words, voice: words, basis: words }).optional(),
    /** What recorded silences rest on, for the page on method. */
    silences: words.optional(),
    /** How the passages were coded, what their agreement means, and what else to be careful about: for the same page. */
    method: z.strictObject({
      coding: words,
      /** What is to be said of a coder, by id, wherever a release has codings of it. */
      coderNotes: z.record(z.string().regex(slug), words).optional(),
      agreement: words,
      cautions: z.array(words),
      /** The lexicon made the codings, so that they say nothing of how good it is. */
      isLexiconCoded: z.boolean().optional(),
      /**
       * It read the whole text of every statement whose record does not say in `readPart` how much, so that what is not
       * recorded there is not there in its words.
       */
      isEachTextRead: z.boolean().optional(),
    }),
    /**
     * What the second readings of each release found wrong in substance, which no row tells: before it was published, in all
     * until then, and since. How many were read and deviated is counted from the rows.
     */
    checks: z
      .array(
        z.strictObject({
          release: releaseVersion,
          wrongBefore: z.int().nonnegative(),
          /** Left out where the release has not been checked since. */
          wrongSince: z.int().nonnegative().optional(),
          note: words.optional(),
        }),
      )
      .optional(),
    /** What the README of a release says of the corpus. */
    release: z.strictObject({ keywords: z.array(words), about: words, cautions: words }).optional(),
    /** Named ways into the data, each with what it shows in one sentence. */
    findings: z.array(
      FindingShape.extend({
        /** What the claim rests on; `check:data` holds it against the rows. */
        holds: z.array(Holding).optional(),
      }),
    ),
    /** By theme: events that its figures mark beside those of its finding. */
    events: z.record(z.string(), z.array(z.string().regex(slug))).optional(),
    /** Pairs of statements and of groups that are offered for comparison. */
    pairs: z.array(z.tuple([words, words])),
    groups: z.array(z.strictObject({ label: words, query: Query })),
  })
  .superRefine(refuseLikeColours)
export type Subject = z.infer<typeof SubjectFile>
