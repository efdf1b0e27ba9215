import { z } from 'zod'
import { voiceList } from '#subject'
import { passages, statements } from '../tables/statement.ts'
import {
  changedRecords,
  checkMeans,
  checkVerdicts,
  coderMethods,
  confidences,
  datePrecisions,
  dayBases,
  keyPhraseBases,
  kinds,
  languages,
  levels,
  officialPageKinds,
  reprintForms,
  silenceBases,
  stances,
  titleBases,
} from '../vocabulary.ts'
import { attributions } from '../voice.ts'
import { Correction } from './correction.ts'
import { datePart, isoDate, oneOf, partyCode, releaseVersion, slug, webAddress, words } from './fields.ts'
import { maxKeyPhraseWords, phraseWords } from './key-phrase.ts'
import { otherFields } from './own-columns.ts'

/** The forms of the files in `schema/dataset/`. Rules that look across files are in `cross-check.ts`. */

const speaking = voiceList.flatMap(({ parties }) => parties)

const passageFields = z.strictObject({
  n: z.int().positive(),
  theme: z.string(),
  filedUnder: z.string().optional(),
  voice: oneOf(attributions).optional(),
  gist: words,
  keyPhrase: words
    .refine((phrase) => phraseWords(phrase) <= maxKeyPhraseWords, {
      error: ({ input }) =>
        `has ${phraseWords(String(input))} words; at most ${maxKeyPhraseWords} are allowed`,
    })
    .optional(),
  keyPhraseBasis: oneOf(keyPhraseBases).optional(),
  /** Language of the key phrase, where it is not English, and the page that has it word for word. */
  keyPhraseLanguage: oneOf(languages).optional(),
  keyPhrasePage: webAddress.optional(),
  amountUsdBn: z.number().positive().optional(),
  targetYear: z.int().min(2000).max(2100).optional(),
  silence: oneOf(silenceBases).optional(),
  /** Why the passage is in no number although the coders kept it: it is not the statement's own words. */
  uncounted: words.optional(),
  evidence: z.array(webAddress),
  unverified: words.optional(),
  check: z.strictObject({ verdict: oneOf(checkVerdicts), how: oneOf(checkMeans) }).optional(),
})

const Passage = passageFields
  .extend(
    otherFields(passages, passageFields, [
      ...([
        'id',
        'statementId',
        'themeId',
        'stance',
        'stanceSettlement',
        'settlement',
        'settlementReason',
      ] as const),
      ...(['checkVerdict', 'checkHow', 'restsOn'] as const),
    ]),
  )
  .superRefine((passage, context) => {
    if (passage.evidence.length === 0 && !passage.unverified) {
      context.addIssue({
        code: 'custom',
        path: ['evidence'],
        message: 'cites no page; add one, or say why there is none in `unverified`',
      })
    }
    if ((passage.keyPhrase === undefined) !== (passage.keyPhraseBasis === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['keyPhrase'],
        message: 'keyPhrase and keyPhraseBasis go together',
      })
    }
    const { keyPhraseBasis, keyPhrasePage, keyPhraseLanguage } = passage
    if ((keyPhraseBasis === 'reprint' || keyPhraseBasis === 'translation') && !keyPhrasePage) {
      context.addIssue({
        code: 'custom',
        path: ['keyPhraseBasis'],
        message: `says ${keyPhraseBasis} and no keyPhrasePage says where`,
      })
    }
    if (keyPhrasePage !== undefined && !passage.evidence.includes(keyPhrasePage)) {
      context.addIssue({
        code: 'custom',
        path: ['keyPhrasePage'],
        message: 'is not listed in `evidence`; name it there too, so that its publisher is known',
      })
    }
    if (keyPhraseBasis === undefined && (keyPhrasePage ?? keyPhraseLanguage) !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['keyPhrase'],
        message: 'is missing; keyPhrasePage and keyPhraseLanguage are of a key phrase',
      })
    }
  })

const statementFields = z.strictObject({
  id: z.string().regex(/^\d{4}(-\d{2}){0,2}(-[a-z0-9]+)+$/, 'must be a date and a lower-case slug'),
  date: datePart,
  /** Why the day is not sure; where it is one of two, the later one is `otherDay`. */
  dayBasis: oneOf(dayBases).optional(),
  otherDay: isoDate.optional(),
  kind: oneOf(kinds),
  level: oneOf(levels),
  title: words,
  /** Whose the title is, where that is known. */
  titleBasis: oneOf(titleBases).optional(),
  /** As a page of the text in another language has it; without `title` where no such page was read for it. */
  originalTitle: z.strictObject({ language: oneOf(languages), title: words.optional() }).optional(),
  /** What people call it, without its day, which stands beside it. */
  shortName: words.max(60).optional(),
  parties: z.array(partyCode).min(1, 'names no party'),
  speakers: z.array(words),
  place: words,
  words: z.int().positive().optional(),
  confidence: oneOf(confidences),
  summary: words,
  notes: words.optional(),
  officialUrls: z.partialRecord(oneOf(languages), webAddress).optional(),
  officialPages: z
    .array(z.strictObject({ url: webAddress, what: oneOf(officialPageKinds), language: oneOf(languages) }))
    .optional(),
  /** Pages of others that print the text, whole or in part, or, as `what` says, something in its place. */
  reprints: z
    .array(
      z.strictObject({
        url: webAddress,
        language: oneOf(languages),
        what: oneOf(reprintForms).optional(),
      }),
    )
    .optional(),
  sources: z.array(webAddress),
  unverified: words.optional(),
  /** The complete series of subject.yaml to which the statement belongs; the others were collected. */
  series: z.string().regex(slug, 'must be the id of a series in subject.yaml').optional(),
  /** What was read of a text that nobody read as a whole for this record; the themes on which it was not follow from it. */
  readPart: words.optional(),
  /** `passage` is the number of the passage, where one is meant. */
  corrections: z.array(Correction.extend({ passage: z.int().positive().optional() })).optional(),
  passages: z.array(Passage),
})

export const StatementFile = statementFields
  .extend(
    otherFields(statements, statementFields, [
      ...(['year', 'voice', 'originalTitleLanguage', 'themesNotRead'] as const),
    ]),
  )
  .superRefine((statement, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    if (statement.sources.length === 0 && !statement.unverified) {
      refuse(['sources'], 'no page confirms date, title and place; add one, or say why in `unverified`')
    }
    if ((statement.dayBasis === 'one_of') !== (statement.otherDay !== undefined))
      refuse(['dayBasis'], 'one_of and otherDay go together')
    if (statement.otherDay !== undefined && statement.otherDay <= statement.date)
      refuse(['otherDay'], 'is not after `date`, which is the earlier of the two')
    // Statements are counted by month and year: of two it would be in one list and count and not in the other.
    if (statement.otherDay !== undefined && statement.otherDay.slice(0, 7) !== statement.date.slice(0, 7))
      refuse(['otherDay'], 'is of another month; give the year or month as `date`, or one day as `unseen`')
    if (statement.readWhole && statement.readPart)
      refuse(['readWhole'], 'a text is read as a whole or in part, not both')
    // An id outlives a wrong day: it keeps it where the day was corrected.
    const isOtherDay = statement.corrections?.some(({ field }) => field === 'date') ?? false
    if (!statement.id.startsWith(`${statement.date}-`) && !isOtherDay)
      refuse(['id'], `does not begin with the date ${statement.date}`)
    if (!statement.parties.some((party) => speaking.includes(party)))
      refuse(['parties'], `must name ${speaking.join(' or ')}, for whom the voices of subject.yaml speak`)
    const seen = new Set<number>()
    statement.passages.forEach(({ n }, index) => {
      if (seen.has(n))
        refuse(['passages', index, 'n'], `duplicate passage number ${n}; a number is never used twice`)
      seen.add(n)
    })
    statement.corrections?.forEach(({ passage }, index) => {
      if (passage !== undefined && !seen.has(passage))
        refuse(['corrections', index, 'passage'], `there is no passage ${passage}`)
    })
  })
export type StatementFile = z.infer<typeof StatementFile>

const Coding = z.strictObject({
  theme: z.string().optional(),
  /** None where a passage is part of one that the coder read whole, and no frame that they gave it is of this part's words. */
  frames: z.array(z.string()).max(3, 'names more than three frames'),
  stance: oneOf(stances),
  confidence: z.int().min(1).max(3),
  drop: words.optional(),
  codedAfresh: isoDate.optional(),
  /** Version of the codebook, where it is not that of the file. */
  codebook: z.int().positive().optional(),
})
export type Coding = z.infer<typeof Coding>

export const CodingFile = z.strictObject({
  coder: z.string().regex(slug, 'must be a lower-case slug'),
  label: words,
  method: oneOf(coderMethods),
  date: isoDate,
  codebook: z.int().positive(),
  codings: z.record(z.string(), Coding),
})
export type CodingFile = z.infer<typeof CodingFile>

export const SettlementFile = z.strictObject({
  settlements: z.array(
    z.strictObject({
      passage: z.string(),
      theme: z.string(),
      frames: z.array(z.string()).min(1).max(3),
      reason: words,
    }),
  ),
})
export type SettlementFile = z.infer<typeof SettlementFile>
export type Settlement = SettlementFile['settlements'][number]

export const EventFile = z.strictObject({
  events: z.array(
    z.strictObject({
      id: z.string().regex(slug, 'must be a lower-case slug'),
      date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day in ISO form'),
      precision: oneOf(datePrecisions).optional(),
      label: words,
      why: words,
      note: words.optional(),
      /** The statement of the dataset that the event is, or in which it was declared: its best official page stands first. */
      statement: z.string().optional(),
      sources: z.array(webAddress).min(1, 'cites no page'),
      corrections: z.array(Correction).optional(),
    }),
  ),
})
export type EventFile = z.infer<typeof EventFile>

/** What a list of changes cannot say of a release: written by its editor before it is published. */
export const releaseNotes = {
  /** What was looked for and is not in it, with the reason. */
  leftOut: z.array(z.strictObject({ what: words, why: words })).optional(),
  /**
   * Why records are others that have no `corrections` of their own, or are gone or new. Without an id it is of all that the
   * release added of the kind and of which nothing else says why.
   */
  reasons: z
    .array(z.strictObject({ record: oneOf(changedRecords), id: words.optional(), why: words }))
    .optional(),
}

export const ReleaseFile = z.strictObject({
  version: releaseVersion,
  date: isoDate,
  /** What is new, in a sentence; needed to publish it. */
  note: words.optional(),
  ...releaseNotes,
})
export type ReleaseFile = z.infer<typeof ReleaseFile>
