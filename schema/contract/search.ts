import { z } from '@hono/zod-openapi'
import { joint } from '#subject'
import { attributions, voices } from '../voice.ts'
import { TradeChain } from './context.ts'
import { Cut } from './cut.ts'
import { Speaker } from './release.ts'
import { isUnconfirmed, limits, SearchHit } from './search-hit.ts'
import { Passage, StatementTitle, unsureDates, unsureDay } from './statement.ts'

export const searchOrders = ['newest', 'oldest', 'left', 'right'] as const
export type SearchOrder = (typeof searchOrders)[number]

const SearchTerm = z
  .object({
    source: z.string().openapi({ description: 'The term as it was asked.' }),
    isPhrase: z
      .boolean()
      .openapi({ description: 'True of a phrase in quotation marks, which is found exactly so.' }),
    isExcluded: z
      .boolean()
      .openapi({ description: 'True of a term with `-` before it: places with it are left out.' }),
    alsoFound: z.array(z.string()).openapi({ description: 'Other names of the same thing, found as well.' }),
    isCut: z.boolean().openapi({
      description:
        'Of a word of several, whether it stands in more places than are read: its own `spans` are then of the oldest and newest of them, and a first or last use that may be among the others is not told.',
    }),
  })
  .openapi('SearchTerm')

const useInContext = z
  .object({ date: z.string(), statementId: z.string().nullable(), isUnconfirmed })
  .nullable()

export const SearchSpan = z
  .object({
    term: z.string().openapi({ description: 'A term of the query, or the whole query.' }),
    voice: z.enum(voices),
    basis: z.enum(['own_words', 'our_words', 'any']).openapi({
      description:
        '`own_words`: key phrases, texts and titles of texts that several sides issued. `our_words`: gists and titles of other statements, which nobody spoke, without those that say that it is left unnamed. `any`: both, and summaries, which may only set the scene. Own words of passages shown as context date a span only where no others are found, unless `status` is asked for.',
    }),
    places: z.int().openapi({ description: 'Places in which it is found.' }),
    statements: z.int().openapi({
      description: 'Statements that have it outside passages shown as context.',
    }),
    first: z.string(),
    firstStatementId: z
      .string()
      .nullable()
      .openapi({ description: 'Id of the first statement; null where the place belongs to none.' }),
    isFirstContext: z.boolean().openapi({
      description:
        'Whether the first rests only on passages shown as context, which are not counted: then so do all.',
    }),
    firstLimits: limits,
    isFirstUnconfirmed: isUnconfirmed,
    last: z.string(),
    lastStatementId: z
      .string()
      .nullable()
      .openapi({ description: 'Id of the last statement; null where the place belongs to none.' }),
    isLastContext: z.boolean().openapi({ description: 'The same of the last.' }),
    lastLimits: limits,
    isLastUnconfirmed: isUnconfirmed,
    earlierInContext: useInContext.openapi({
      description: 'The first in passages shown as context, where it is earlier than `first`.',
    }),
    laterInContext: useInContext.openapi({
      description: 'The last in passages shown as context, where it is later than `last`.',
    }),
    unsureDates,
    laterStatements: z.int().openapi({
      description:
        'Statements of the voice after the last one, as far as they pass the filters of date, voice and kind: on this basis it was found in none of them outside passages shown as context.',
    }),
  })
  .openapi('SearchSpan')
export type SearchSpan = z.infer<typeof SearchSpan>

const saidFirstParts = ['exact', 'any_form', 'set_phrase', 'coding', 'our_words'] as const

/** One part of the answer to who said it first. */
export const SaidFirst = z
  .object({
    part: z.enum(saidFirstParts).openapi({
      description:
        '`exact`: spelled as asked, in a title, key phrase or text; key phrases of passages shown as context are told apart. `any_form`: there, in any form and under other names. `set_phrase`: a followed phrase of this name, or of which the words or some of them are a wording in any language, in a key phrase or the title of a text that was issued. `coding`: the frame or theme of this name, or of the name of the set phrase of which the words are a wording, or frames with the words in their names, whatever the words of the statement. `our_words`: words that nobody said, our gists of statements of the voice and the titles of records (`isTitle`); none that a recorded silence contradicts or, of several words or the name of a theme with frames that do not name it, the coding of just that name.',
    }),
    name: z.string().nullable().openapi({ description: 'Of the set phrase, frame or theme.' }),
    words: z.string().nullable().openapi({
      description:
        'Of a set phrase that has another name: the words of the query, or those of them, that are a wording of it or a part of one.',
    }),
    isPartOfWording: z.boolean().openapi({
      description: 'Of a set phrase: whether `words` are only a part of its wordings.',
    }),
    meaning: z.string().nullable().openapi({
      description:
        'Of a coding: what the codebook says of the frame, or what the theme asks. Of a set phrase: what counts as it.',
    }),
    date: z.string().nullable().openapi({ description: 'Null where it is not found so.' }),
    unsureDates,
    voice: z.enum(attributions).nullable(),
    statementId: z.string().nullable(),
    address: z.string().nullable().openapi({ description: 'Page that shows what the date rests on.' }),
    byVoice: z
      .array(
        z.object({
          voice: z.enum(voices),
          date: z.string(),
          statementId: z.string().nullable(),
          isContext: z.boolean().openapi({
            description:
              'Whether the words are held only in passages shown as context. Each says why it is context, which may be that the words are not those of the statement.',
          }),
          isTitle: z.boolean().openapi({
            description: 'Of our words: whether the title of the record alone has them, which no voice said.',
          }),
          limits,
          isUnconfirmed,
          isCodedSo: z.boolean().nullable().openapi({
            description:
              'Of our words, where a theme or frame has just this name: whether a passage of that statement and voice is coded under it. Else null.',
          }),
          earlierInContext: useInContext.openapi({
            description: 'The first in passages shown as context, where it is earlier than `date`.',
          }),
        }),
      )
      .openapi({ description: 'The first of each voice that has one; the earliest of them is `date`.' }),
    leftOut: z.array(z.object({ voice: z.enum(voices), statements: z.int() })).openapi({
      description:
        'Of our words: how many statements of each voice have them and are left out, as no passage is coded under just that name.',
    }),
    figure: z
      .string()
      .nullable()
      .openapi({ description: 'Page with the figure of the theme or frame; of a coding only.' }),
    codebook: z.string().nullable().openapi({ description: 'Page of the codebook; of a coding only.' }),
  })
  .openapi('SaidFirst')
export type SaidFirst = z.infer<typeof SaidFirst>

/** What the date in a query is the date of. */
export const Dated = z
  .object({
    date: z.string().openapi({ example: '2024-05-16', description: 'A day, a month or a year, as asked.' }),
    beside: z.string().openapi({ description: 'What is asked besides the date.' }),
    statements: z.array(StatementTitle).openapi({ description: 'The newest of them.' }),
    hasMore: z.boolean().openapi({ description: 'Whether there are more than are listed.' }),
    address: z.string().openapi({ description: 'Page that lists all of them.' }),
  })
  .openapi('Dated')
export type Dated = z.infer<typeof Dated>

/** A sum in a query is mostly one that was promised: what the trade ledger has of it. */
export const PromisedSum = z
  .object({
    ...TradeChain.shape,
    firstBy: z.string().openapi({ description: 'Who announced it first.' }),
    address: z.string().openapi({ description: 'Page that lists every announcement of it.' }),
  })
  .openapi('PromisedSum')
export type PromisedSum = z.infer<typeof PromisedSum>

/** What words name that statements do not say: a frame, an event, a step of the trade ledger. */
export const NamedThing = z
  .object({
    kind: z.enum(['set_phrase', 'frame', 'trade_step', 'event', 'list']),
    label: z.string(),
    says: z.string().nullable().openapi({ description: 'What is said of it, in our words.' }),
    date: z.string().nullable().openapi({ description: 'Of an event or a step.' }),
    ...unsureDay,
    address: z.string().openapi({ description: 'Page that shows it.' }),
    more: z.int().openapi({ description: 'Others of its kind that are found and not listed.' }),
  })
  .openapi('NamedThing')
export type NamedThing = z.infer<typeof NamedThing>

/** A name in a query is mostly that of somebody who speaks: how many statements, as their own words seldom have it. */
export const FoundSpeaker = z
  .object({
    ...Speaker.omit({ voices: true }).shape,
    beside: z.string().openapi({
      description: 'What is asked besides the name; the statements are then those that have these words.',
    }),
    passages: z
      .array(
        z.object({
          ...Passage.pick({
            id: true,
            date: true,
            dayBasis: true,
            otherDay: true,
            gist: true,
            keyPhrase: true,
            keyPhraseBasis: true,
          }).shape,
          address: z.string().openapi({ description: 'Page of the passage.' }),
        }),
      )
      .openapi({
        description: `Counted passages with the words that are asked besides the name, of the speaker’s side or issued ${joint.adverb}: the oldest. None where nothing else is asked, or where only titles and summaries have them.`,
      }),
    address: z.string().openapi({ description: 'Page that lists the statements.' }),
  })
  .openapi('FoundSpeaker')
export type FoundSpeaker = z.infer<typeof FoundSpeaker>

const Count = z.object({
  value: z.string().openapi({ description: 'The value, as the parameter takes it.' }),
  count: z.int().openapi({ description: 'Places that have the value.' }),
})

export const SearchFacets = z
  .object({
    year: z.array(Count).openapi({ description: 'Of the statement; places without a date have none.' }),
    voice: z.array(Count).openapi({
      description:
        'Of the statement; loaded texts without one have none. A remark of several sides counts with each of them.',
    }),
    kind: z.array(Count).openapi({ description: 'Of the statement; loaded texts without one have none.' }),
    theme: z.array(Count).openapi({ description: 'Of gists and key phrases; other places have no theme.' }),
    status: z.array(Count).openapi({
      description: 'Of passages; places that are none count as `counted`, with which they are found.',
    }),
    language: z.array(Count).openapi({ description: 'Of the words in which it is found.' }),
    foundIn: z.array(Count).openapi({
      description: 'Whether it is found in a title, summary, gist, key phrase or text, as `in` takes it.',
    }),
  })
  .openapi('SearchFacets', {
    description:
      'How many places have each value: of everything that the query finds with the other filters and without its own. Asking for the value finds just these. A value that no place has is left out.',
  })
export type SearchFacets = z.infer<typeof SearchFacets>

export const SearchDispersion = z
  .object({
    documentId: z.string().openapi({ description: 'Id of the loaded text.' }),
    statementId: z.string().nullable(),
    title: z.string(),
    language: z.string(),
    date: z.string().nullable(),
    ...unsureDay,
    paragraphs: z.int().openapi({ description: 'Paragraphs of the text.' }),
    found: z.array(z.int()).openapi({ description: 'Paragraphs, from 1, in which the query is found.' }),
  })
  .openapi('SearchDispersion')
export type SearchDispersion = z.infer<typeof SearchDispersion>

export const SearchMonth = z
  .object({
    voice: z.enum(voices),
    month: z.string().openapi({ example: '2022-02', description: 'The year alone where no more is known.' }),
    statements: z
      .int()
      .openapi({ description: 'Statements in that month that pass the filters of date, voice and kind.' }),
    found: z.int().openapi({
      description:
        'Of these, with the words in a title, key phrase or loaded text; summaries and gists do not count.',
    }),
    denominator: z.string().openapi({ description: 'Address of exactly the statements of the month.' }),
  })
  .openapi('SearchMonth')
export type SearchMonth = z.infer<typeof SearchMonth>

export const SearchAnswer = z
  .object({
    terms: z.array(SearchTerm).openapi({ description: 'The query as it was understood.' }),
    apart: z.string().nullable().openapi({
      description:
        'Where words without quotation marks are taken as a phrase, the query that asks for its words apart; else null.',
    }),
    searched: z
      .object({
        statements: z.int().openapi({ description: 'Statements, each with title and summary.' }),
        passages: z.int().openapi({ description: 'Counted passages, each with gist and key phrase.' }),
        texts: z.int().openapi({ description: 'Whole texts loaded into this copy.' }),
        textsOfStatements: z.int().openapi({ description: 'Statements with a loaded text.' }),
      })
      .openapi({ description: 'What was looked through.' }),
    places: z.int().openapi({
      description:
        'Places found in which it is named: `count`, which is of all places listed, without `denied` and `asides`. The page tells both numbers.',
    }),
    statements: z.int().openapi({
      description: 'Statements with at least one of these `places`; the rows may be of more.',
    }),
    inSummariesOnly: z.int().openapi({
      description:
        'Of these statements, those of which our summary alone has the words: it may only set the scene, so that it dates no use.',
    }),
    sortedWithin: z.int().nullable().openapi({
      description:
        'Sorted by context: only so many places, which are those that were read (`cut`); null for all.',
    }),
    cut: z.union([Cut, z.null()]).openapi({
      description:
        'Null where every place was read. All counts and the list are else of what was read, months of unread days are left out, and a first or last use that may be among the unread is not told.',
    }),
    facets: SearchFacets,
    denied: z.int().openapi({
      description:
        'Gists and summaries found that say only that it is left unnamed: they are listed and in no span.',
    }),
    asides: z.int().openapi({
      description:
        'Summaries found that have it, of statements of which nothing else does but what says that it is left unnamed: they are listed and in no span.',
    }),
    deniedInPart: z.int().openapi({
      description:
        'Gists and summaries found that say so in one place and name it in another: they count as places, and the one line is marked.',
    }),
    dated: Dated.nullable().openapi({
      description: 'Statements of the date that the query names in any usual way; null where it names none.',
    }),
    called: z.array(StatementTitle).openapi({
      description:
        'Statements that are called so, or of that place: each word begins one of the short name, the place or the title in another language, or, beside one that does, of those who speak; what goes by several names counts under each. None where more than a dozen are, where the query is a date, and within filters other than days.',
    }),
    promised: z.array(PromisedSum).openapi({
      description:
        'Sums of the trade ledger that the query names (300 billion, 300 bn, 3000亿), with what became of each; left out within filters.',
    }),
    speaker: FoundSpeaker.nullable().openapi({
      description:
        'The one speaker whom the query, or a part of it, names, by a whole name or as much of it as nobody else has; null where it names none or several, and within filters other than days, which bound the statements.',
    }),
    named: z.array(NamedThing).openapi({
      description:
        'What else the words name: set phrases, frames by name or definition, steps of the trade ledger, events and lists that `saidFirst` does not tell already; left out within filters.',
    }),
    suggestions: z.array(z.string()).openapi({
      description:
        'Where nothing is found, and no filter is set: the query with its mistyped words as they may be meant. Each finds something.',
    }),
    saidFirst: z.array(SaidFirst).openapi({
      description:
        'Who said it first, part by part. In words a voice said it first at the earliest of `exact`, `any_form` and `set_phrase`, one outside context before any other. Set phrase and coding are not counted within filters other than `voice` and are left out there.',
    }),
    spans: z.array(SearchSpan).openapi({
      description: 'First and last use of each term and of the whole query, by voice and basis.',
    }),
    months: z
      .array(SearchMonth)
      .openapi({ description: 'How many statements of each month and voice have the words.' }),
    dispersion: z
      .array(SearchDispersion)
      .openapi({ description: 'In which paragraphs of each loaded text the words stand.' }),
    hits: z.array(SearchHit).openapi({ description: 'The places found, one page of them.' }),
  })
  .openapi('SearchAnswer')
export type SearchAnswer = z.infer<typeof SearchAnswer>
