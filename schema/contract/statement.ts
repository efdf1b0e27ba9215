import { z } from '@hono/zod-openapi'
import { joint } from '#subject'
import { offeredBases, offeredKinds } from '../offered.ts'
import { oldAddresses } from '../refused-page.ts'
import { basesMeant } from '../standing.ts'
import { members, untold } from '../tables/members.ts'
import { passages, statementMeanings, statements } from '../tables/statement.ts'
import {
  languages,
  officialPageKinds,
  passageStatuses,
  readings,
  reprintForms,
  sourceKinds,
} from '../vocabulary.ts'
import { attributions } from '../voice.ts'
import { CodingRow } from './coding.ts'

/** What the columns hold is said by their tables; what is said of them to readers of the API stands here. */
const ofStatement = { ...members(statements, statementMeanings), kind: z.enum(offeredKinds) }
const ofPassage = { ...members(passages), keyPhraseBasis: z.enum(offeredBases).nullable() }

export const Attribution = z.enum(attributions).openapi({
  description: `A voice, or several sides that speak at one occasion without a text issued ${joint.adverb}, \`both\` where there are two: such remarks count for each of them.`,
})

export const PassageStatus = z.enum(passageStatuses).openapi({
  description:
    '`counted`: in the numbers. `silent`: records that the statement does not speak of the theme. `context`: shown and in no number.',
})

const ShortName = ofStatement.shortName.openapi({
  description:
    'What people call the statement, or we do where nobody does; its date belongs before it. `null`: its title is short.',
})

/** How far pages give the date that stands beside it. */
export const unsureDay = {
  dayBasis: ofStatement.dayBasis.openapi({
    description:
      'Why the date is not sure. `unseen`: no page that was read gives the whole date. `one_of`: it is this day or `otherDay`. Null where nothing is noted against it, and throughout a release that does not record it.',
  }),
  otherDay: ofStatement.otherDay.openapi({
    description: 'The later day that it may be as well, beside `one_of`.',
  }),
}

/** The same of a row with several dates. */
export const unsureDates = z.array(z.string()).openapi({
  description:
    'Which dates of the row are not sure, each in the Extended Date/Time Format: `2019-06-04?`, or `[2016-04-12,2016-04-13]` where it is one of two days. `dayBasis` of the statement says why.',
})

/** How far pages confirm the record that a row shows, and whose its title is. */
export const recordStanding = {
  titleBasis: ofStatement.titleBasis.openapi({
    description:
      'Whose the title is. `page`: as a page has it. `translation`, `description`: ours. `unseen`: on no page that was read. Null where that is not noted.',
  }),
  confidence: ofStatement.confidence,
}

const summaryMembers = z.object({
  id: ofStatement.id,
  date: ofStatement.date,
  ...unsureDay,
  kind: ofStatement.kind,
  level: ofStatement.level,
  voice: Attribution,
  title: ofStatement.title,
  titleBasis: recordStanding.titleBasis,
  originalTitle: ofStatement.originalTitle.openapi({
    description:
      'The title as a page of the text in another language has it. `null` beside a language: not recorded; without one: no such title is known of.',
  }),
  originalTitleLanguage: ofStatement.originalTitleLanguage.openapi({
    description: 'Language of that page, as ISO 639-1.',
  }),
  shortName: ShortName,
  parties: z.array(z.string()),
  speakers: z.array(z.string()),
  place: ofStatement.place,
  themes: z.array(z.string()).openapi({ description: 'Themes of its counted passages.' }),
  unnamed: z.array(z.string()).openapi({
    description: 'Of these themes, those that none of its counted passages names, such as blocs unnamed.',
  }),
  namedByFrame: z.array(z.string()).openapi({
    description:
      'Of these themes, those that it names only by a frame: no gist and no key phrase of its passages names them.',
  }),
  silentOn: z
    .array(z.string())
    .openapi({ description: 'Themes that the statement is recorded as silent on.' }),
  contextOn: z
    .array(z.string())
    .openapi({ description: 'Themes of its passages that are shown as context and not counted.' }),
  passages: z.int().openapi({ description: 'Counted passages.' }),
  confidence: recordStanding.confidence,
  series: ofStatement.series.openapi({
    description:
      'The complete series to which the statement belongs: the dataset holds all of it. `null`: collected because it speaks of a theme.',
  }),
  summary: ofStatement.summary.openapi({
    description: 'What the statement is and says, in our own words.',
  }),
})

/** Columns that a statement alone has, or in another form; every other one is in lists, too. */
const ofOneStatement = [
  'year',
  'words',
  'notes',
  'unverified',
  'readWhole',
  'readPart',
  'themesNotRead',
] as const

export const StatementSummary = summaryMembers
  .extend(untold(ofStatement, summaryMembers.shape, ofOneStatement))
  .openapi('StatementSummary')
export type StatementSummary = z.infer<typeof StatementSummary>

export const StatementRow = StatementSummary.extend({
  reading: z.enum(readings).openapi({
    description:
      'How much of its text was read for what is recorded: the `whole`, a `part`, or `nothing` of the text itself, so that what is held comes from reports; `unrecorded`: nobody noted it.',
  }),
  status: PassageStatus.nullable().openapi({
    description:
      'Of its passages that pass the filters: `counted` if one is, else `silent` if one is, else `context`; null without any.',
  }),
}).openapi('StatementRow')
export type StatementRow = z.infer<typeof StatementRow>

const passageMembers = z.object({
  id: ofPassage.id,
  statementId: ofPassage.statementId,
  date: z.string(),
  ...unsureDay,
  status: PassageStatus,
  theme: z.string(),
  frames: z.array(z.string()),
  stance: ofPassage.stance,
  voice: Attribution.openapi({
    description:
      'Who speaks. Of a passage of context: of what it stands with, while its words may be another’s, as `uncounted` says.',
  }),
  gist: ofPassage.gist,
  keyPhrase: ofPassage.keyPhrase,
  keyPhraseBasis: ofPassage.keyPhraseBasis.openapi({
    description: basesMeant,
  }),
  keyPhraseLanguage: ofPassage.keyPhraseLanguage.openapi({
    description: 'Set where the key phrase is not in English.',
  }),
  keyPhrasePage: ofPassage.keyPhrasePage.openapi({
    description: 'The page that has the key phrase word for word.',
  }),
  namedInWords: z.boolean().openapi({
    description:
      'Whether gist or key phrase name the theme, by the strict definition of the published lexicon. Where they do not, a frame that names the theme is the judgement of the coders.',
  }),
  amountUsdBn: ofPassage.amountUsdBn,
  targetYear: ofPassage.targetYear.openapi({
    description: 'Year by which the sum is to be reached, of a range of years the last.',
  }),
  ledgerKind: z.string().nullable().openapi({
    description:
      'What the trade ledger has the sum as where that is no target of both sides, in words, such as a forecast of one side, whatever its frame.',
  }),
  silence: ofPassage.silence.openapi({ description: 'What the finding of silence rests on.' }),
  uncounted: ofPassage.uncounted.openapi({ description: 'Why the passage is context and in no number.' }),
  settlement: ofPassage.settlement.openapi({
    description: 'How the published frames came from the codings; `stanceSettlement` says it of the stance.',
  }),
  stanceSettlement: ofPassage.stanceSettlement,
  settlementReason: ofPassage.settlementReason,
  filedUnder: ofPassage.filedUnder,
  checkVerdict: ofPassage.checkVerdict,
  checkHow: ofPassage.checkHow,
  unverified: ofPassage.unverified,
  evidence: z.array(z.string()).openapi({
    description: [
      'Pages on which the passage was read.',
      ...(oldAddresses === null ? [] : [oldAddresses]),
    ].join(' '),
  }),
  evidencePublishers: z
    .array(z.string())
    .openapi({ description: 'Publishers of these pages, in their order.' }),
  evidenceKinds: z.array(z.enum(sourceKinds)).openapi({
    description:
      'Kinds of these pages, in their order. `mirror`: a copy or an aggregator of what others published.',
  }),
  restsOn: ofPassage.restsOn.openapi({
    description:
      'What the evidence amounts to: an official page, several reporting publishers, a single one of a kind, only ' +
      'copies, only pages that we cannot classify, or none.',
  }),
})
export const Passage = passageMembers
  .extend(untold(ofPassage, passageMembers.shape, ['n', 'themeId']))
  .openapi('Passage')
export type Passage = z.infer<typeof Passage>

export const PassageDetail = Passage.extend({
  cautions: z.array(z.string()).openapi({
    description:
      'What must be known of it before it is printed, in sentences, as its page and its copied quote say it.',
  }),
  codings: z.array(CodingRow).openapi({
    description: 'What each coder gave it, as `/codings` lists it; none of a silence.',
  }),
}).openapi('PassageDetail')
export type PassageDetail = z.infer<typeof PassageDetail>

export const Correction = z
  .object({
    passage: z.string().nullable().openapi({ description: 'Id of the passage; `null`: the record itself.' }),
    release: z.string().openapi({ description: 'The first release that has it right.' }),
    field: z.string().openapi({ description: 'Member that was corrected.' }),
    was: z.string().nullable().openapi({ description: '`null`: it had none.' }),
    now: z.string().nullable().openapi({ description: '`null`: it has none.' }),
    why: z.string().nullable().openapi({ description: 'The reason, where the dataset gives one.' }),
  })
  .openapi('Correction')
export type Correction = z.infer<typeof Correction>

export const StatementTitle = z
  .object({
    id: ofStatement.id,
    date: ofStatement.date,
    ...unsureDay,
    title: ofStatement.title,
    shortName: ShortName,
    kind: ofStatement.kind,
    speakers: z.string().openapi({ description: 'Names joined by commas.', 'x-separator': ', ' }),
    isUnconfirmed: z.boolean().openapi({
      description: 'Whether no page that can be opened confirms the record.',
    }),
  })
  .openapi('StatementTitle')
export type StatementTitle = z.infer<typeof StatementTitle>

const statementMembers = StatementSummary.extend({
  words: ofStatement.words.openapi({ description: 'Words of the whole text, where it was measured.' }),
  notes: ofStatement.notes.openapi({ description: 'What else the dataset says of it, in our own words.' }),
  unverified: ofStatement.unverified,
  officialUrls: z
    .partialRecord(z.enum(languages), z.string().openapi({ description: 'Address of the page.' }))
    .openapi({ description: 'Official pages of the text, by language.' }),
  officialPages: z
    .array(
      z.object({
        url: z.string(),
        what: z.enum(officialPageKinds).openapi({ description: 'What the page is.' }),
        language: z.enum(languages).openapi({ description: 'Language of the page, as ISO 639-1.' }),
      }),
    )
    .openapi({
      description: 'Official pages that name the occasion or digest the text and are not the text.',
    }),
  reprints: z
    .array(
      z.object({
        url: z.string(),
        publisher: z.string().openapi({ description: 'Who publishes the page.' }),
        language: z.enum(languages).openapi({ description: 'Language of the page, as ISO 639-1.' }),
        what: z.enum(reprintForms).nullable().openapi({
          description:
            'What the page has in place of the text. Null where it has the text, whole or in part.',
        }),
      }),
    )
    .openapi({
      description: 'Pages of others that print the text, a translation, extracts or a digest of it.',
    }),
  sources: z.array(z.string()),
  sourcePublishers: z.array(z.string()),
  sourceKinds: z.array(z.enum(sourceKinds)),
  heldInPart: z
    .object({
      read: z.string().openapi({ description: 'What was read of the text.' }),
    })
    .nullable()
    .openapi({ description: 'What was read of a text that was not read as a whole.' }),
  themesNotRead: z.array(z.string()).openapi({
    description:
      'Ids of the themes that may stand in the text where nobody looked for them: it was read in part, or as a whole for the recorded themes alone.',
  }),
  corrections: z
    .array(Correction)
    .openapi({ description: 'What releases corrected in it and in its passages.' }),
  passageList: z
    .array(Passage)
    .openapi({ description: 'All its passages: counted ones, recorded silences and context.' }),
})

/** Columns of the table that have no words of their own here. */
const otherStatementMembers = untold(ofStatement, statementMembers.shape, ['year', 'readPart'])

export const Statement = statementMembers.extend(otherStatementMembers).openapi('Statement')
export type Statement = z.infer<typeof Statement>

/** Members that are columns of the table, as against what is counted or gathered for the contract. */
export const statementColumns = Object.keys(ofStatement).filter(
  (column): column is keyof typeof ofStatement & keyof Statement => column in Statement.shape,
)
