import { z } from '@hono/zod-openapi'
import { offeredBases, offeredKinds } from '../offered.ts'
import { phrasePlaces } from '../vocabulary.ts'
import { Attribution, recordStanding, unsureDates, unsureDay } from './statement.ts'

export const PhraseSummary = z
  .object({
    id: z.string(),
    label: z.string(),
    says: z.string(),
    statements: z.int().openapi({ description: 'Statements with a counted hit.' }),
    quoted: z.int().openapi({
      description:
        'Of these, statements where it stands in any title or key phrase and not only in our own gist. Titles of records of texts that ' +
        'one side alone issued were said by no voice: `ownWords` leaves them out.',
    }),
    ownWords: z.int().openapi({
      description:
        'Of these, statements where it stands in words that somebody said or issued: in a key phrase, or in the title of a text ' +
        'that several sides issued. As `in=own_words` of a search.',
    }),
    first: z
      .string()
      .nullable()
      .openapi({
        description:
          'Date of the first statement with any of its words, those of our own gists among them. `ownFirst` and `codedFirst` ' +
          'answer the same by words that somebody said and by what is meant.',
      }),
    last: z.string().nullable().openapi({ description: 'Of the last such statement.' }),
    longestGapFrom: z.string().nullable().openapi({
      description:
        'Where the longest stretch begins in which none of its words are recorded, ours among them.',
    }),
    longestGapTo: z.string().nullable(),
    longestGapDays: z.int().nullable(),
    ownFirst: z.string().nullable().openapi({
      description:
        'Date of the first statement with it in words that somebody said or issued, as `ownWords` counts them.',
    }),
    ownLast: z.string().nullable(),
    ownLongestGapFrom: z.string().nullable(),
    ownLongestGapTo: z.string().nullable(),
    ownLongestGapDays: z.int().nullable(),
    contextStatements: z.int().openapi({
      description:
        'Other statements that have any of its words only in passages shown as context, which are not counted. Each says why, which may be that the words are not those of the statement.',
    }),
    contextFirst: z.string().nullable().openapi({ description: 'Date of the first of these.' }),
    contextLast: z.string().nullable().openapi({ description: 'Date of the last of these.' }),
    codedAs: z.string().nullable().openapi({
      description:
        'The frame or theme of the same name; null where the codebook has none. A coding goes by what is meant, whatever the words.',
    }),
    codedStatements: z
      .int()
      .nullable()
      .openapi({ description: 'Statements with a counted passage coded so.' }),
    codedFirst: z.string().nullable().openapi({ description: 'Date of the first statement coded so.' }),
    codedLast: z.string().nullable(),
    codedLongestGapFrom: z.string().nullable().openapi({
      description: 'Where the longest stretch between two statements coded so begins.',
    }),
    codedLongestGapTo: z.string().nullable(),
    codedLongestGapDays: z.int().nullable(),
    promisedSum: z.string().nullable().openapi({
      description:
        'The sum of the trade ledger that the phrase is the name of (`chain` of its targets); null for any other phrase. The ledger also has announcements of which no statement is in the dataset.',
    }),
    promisedAnnouncements: z
      .int()
      .nullable()
      .openapi({ description: 'How often the ledger has the sum announced.' }),
    promisedFirst: z
      .string()
      .nullable()
      .openapi({ description: 'Date of the first announcement in the ledger.' }),
    promisedLast: z.string().nullable(),
    promisedLongestGapFrom: z.string().nullable().openapi({
      description: 'Where the longest stretch between two announcements in the ledger begins.',
    }),
    promisedLongestGapTo: z.string().nullable(),
    promisedLongestGapDays: z.int().nullable(),
    unsureDates,
    limitedDates: z.array(z.string()).openapi({
      description:
        'First and last days on which the words stand only beside words that limit the relationship: in passages of stance `limit` with a frame that limits (`isLimit`), other than one that most passages with the words carry, and without the frame that is called as the phrase is.',
    }),
  })
  .openapi('PhraseSummary')
export type PhraseSummary = z.infer<typeof PhraseSummary>

export const PhraseHit = z
  .object({
    statementId: z.string(),
    date: z.string(),
    ...unsureDay,
    title: z.string(),
    ...recordStanding,
    kind: z.enum(offeredKinds),
    voice: Attribution,
    passageId: z.string().nullable().openapi({ description: 'Null for a hit in the title.' }),
    place: z.enum(phrasePlaces).openapi({
      description: '`gist` is the dataset’s own words for what was said, not the wording.',
    }),
    keyPhraseBasis: z.enum(offeredBases).nullable(),
    wording: z.string().openapi({ description: 'The words that matched, as they stand there.' }),
    frames: z.array(z.string()),
    uncounted: z.string().nullable().openapi({ description: 'Why the hit is listed and not counted.' }),
    evidence: z.string().openapi({ description: 'Address of the passage on the page of its statement.' }),
  })
  .openapi('PhraseHit')
export type PhraseHit = z.infer<typeof PhraseHit>

export const PhraseHistory = PhraseSummary.extend({
  patterns: z
    .object({
      en: z.array(z.string()).openapi({ description: 'In English.' }),
      ru: z.array(z.string()).openapi({ description: 'In Russian.' }),
      zh: z.array(z.string()).openapi({ description: 'In Chinese.' }),
    })
    .openapi({ description: 'Wordings that count as the phrase, by language.' }),
  years: z
    .array(
      z.object({
        year: z.int().openapi({ description: 'Calendar year.' }),
        statements: z.int().openapi({ description: 'Statements of the year: the denominator.' }),
        withPhrase: z.int().openapi({ description: 'Of these, statements with a counted hit.' }),
        denominator: z.string().openapi({ description: 'Address of exactly the statements of the year.' }),
      }),
    )
    .openapi({ description: 'One row for each year of the dataset.' }),
  hits: z.array(PhraseHit).openapi({ description: 'The places in which it is found, oldest first.' }),
}).openapi('PhraseHistory')
export type PhraseHistory = z.infer<typeof PhraseHistory>
