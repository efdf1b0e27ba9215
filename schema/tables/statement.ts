import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  checkMeans,
  checkVerdicts,
  confidences,
  correctedKinds,
  dayBases,
  evidenceGrades,
  keyPhraseBases,
  kinds,
  languages,
  levels,
  passageSettlements,
  passageStatuses,
  reprintForms,
  silenceBases,
  sourceKinds,
  stanceSettlements,
  stances,
  titleBases,
} from '../vocabulary.ts'
import { frames, themes } from './codebook.ts'
import type { Meanings } from './members.ts'

export const statements = sqliteTable(
  'statement',
  {
    id: text('id').primaryKey(),
    date: text('date').notNull(),
    /** Why the day is not sure; null where nothing is noted against it. */
    dayBasis: text('day_basis', { enum: dayBases }),
    /** The later day that it may be as well. */
    otherDay: text('other_day'),
    year: integer('year').notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    level: text('level', { enum: levels }).notNull(),
    voice: text('voice').notNull(),
    title: text('title').notNull(),
    /** Whose the title is; null where nobody noted it. */
    titleBasis: text('title_basis', { enum: titleBases }),
    /** As a page of the text in another language has it; null beside a language: not recorded. */
    originalTitle: text('original_title'),
    originalTitleLanguage: text('original_title_language', { enum: languages }),
    /** What people call it; null where the title is short and no other has it. */
    shortName: text('short_name'),
    place: text('place').notNull(),
    words: integer('words'),
    confidence: text('confidence', { enum: confidences }).notNull(),
    summary: text('summary').notNull(),
    notes: text('notes'),
    /** Why no page confirms the record; null where `statementLinks` has one. */
    unverified: text('unverified'),
    /** Why the record is in no number, as a whole; null where it stands for what was said. */
    uncounted: text('uncounted'),
    /** Id of a complete series of the subject; null for a statement that was collected. */
    series: text('series'),
    /** Which text was read as a whole for what is recorded of it; null if it was read in part, or nobody recorded how much of it was. */
    readWhole: text('read_whole'),
    /** What was read of the text; null if all was, or nobody recorded it. */
    readPart: text('read_part'),
    /** Themes that may stand in the text where nobody looked for them, joined by a space. */
    themesNotRead: text('themes_not_read'),
  },
  // Every list and every trend is in order of date.
  (t) => [index('statement_date_idx').on(t.date, t.id)],
)

/** What columns of a statement mean, where their name does not say it: in the package, the API and the list of new fields. */
export const statementMeanings: Meanings<typeof statements> = {
  dayBasis:
    'Why the date is not sure: unseen (no page that was read gives the whole date) or one_of (it is this day or otherDay); empty: nothing is noted against it.',
  otherDay: 'The later day that it may be as well.',
  originalTitle: 'The title as a page of the text in another language has it.',
  originalTitleLanguage:
    'Language of that page: ru or zh; where originalTitle is empty, its title is not recorded.',
  titleBasis:
    'Whose the title is: page (as a page has it), translation or description (ours), unseen (on no page that was read); empty: not noted.',
  shortName: 'What people call the statement, or we do where nobody does; empty: its title is short.',
  confidence: 'How far pages confirm date, title and place: verified, partly or unverified.',
  unverified: 'Why no page confirms the record.',
  uncounted:
    'Why the record is in no number: no page confirms it or has words of a side, or another record is of the same event; empty: it is counted.',
  series:
    'The complete series to which the statement belongs; empty: it was collected because it speaks of a theme.',
  readWhole:
    'Which text was read as a whole, for the themes that are recorded of it; empty where a part was, or nobody recorded it.',
  readPart: 'What was read of a text that was not read as a whole.',
  themesNotRead:
    'Themes that may stand in the text: it was not read for them, or only in part; joined by a space.',
  words: 'Words of the whole text, where known.',
}

export const statementParties = sqliteTable(
  'statement_party',
  {
    statementId: text('statement_id').notNull(),
    position: integer('position').notNull(),
    party: text('party').notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.position] })],
)

export const statementSpeakers = sqliteTable(
  'statement_speaker',
  {
    statementId: text('statement_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
  },
  // A speaker's statements and passages are asked for by name.
  (t) => [
    primaryKey({ columns: [t.statementId, t.position] }),
    index('statement_speaker_name_idx').on(t.name, t.statementId),
  ],
)

export const statementLinks = sqliteTable(
  'statement_link',
  {
    statementId: text('statement_id').notNull(),
    position: integer('position').notNull(),
    /**
     * `official` is the statement's own page in `language`, `event_page` and `digest` are official pages that are not
     * its text; `reprint` prints it, whole or in part; `source` confirms date, title and place.
     */
    role: text('role').notNull(),
    language: text('language'),
    /** What a reprint has in place of the text; null where it prints the text, whole or in part, and for every other role. */
    what: text('what', { enum: reprintForms }),
    url: text('url').notNull(),
    /** Who publishes the page, and of what kind that is; copied from `sources.yaml` at import, never left to default. */
    publisher: text('publisher').notNull().default(''),
    kind: text('kind', { enum: sourceKinds }).notNull().default('unknown'),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.position] })],
)

export const passages = sqliteTable(
  'passage',
  {
    /** `<statement id>#<n>`; n is written in the dataset file and never reused. */
    id: text('id').primaryKey(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statements.id),
    n: integer('n').notNull(),
    themeId: text('theme_id')
      .notNull()
      .references(() => themes.id),
    voice: text('voice').notNull(),
    gist: text('gist').notNull(),
    keyPhrase: text('key_phrase'),
    keyPhraseBasis: text('key_phrase_basis', { enum: keyPhraseBases }),
    keyPhraseLanguage: text('key_phrase_language', { enum: languages }),
    /** The page that has the key phrase word for word. */
    keyPhrasePage: text('key_phrase_page'),
    /** The account in which a counted position of a joint text was read of which no page of the text is cited. */
    readIn: text('read_in'),
    amountUsdBn: real('amount_usd_bn'),
    targetYear: integer('target_year'),
    /** `counted`, `silent` or `context`; it follows from the row, so that no release is other for it. */
    status: text('status', { enum: passageStatuses })
      .notNull()
      .generatedAlwaysAs(
        sql`case when silence is not null then 'silent' when uncounted is null then 'counted' else 'context' end`,
      ),
    /** Null unless the row records that the statement does not speak of the theme; then what that rests on. */
    silence: text('silence', { enum: silenceBases }),
    /** Why the row is context and not counted, in a coder's words; null when it is counted. */
    uncounted: text('uncounted'),
    stance: text('stance', { enum: stances }),
    /** How the published stance came from the codings; null of what nobody coded, and in releases that do not say. */
    stanceSettlement: text('stance_settlement', { enum: stanceSettlements }),
    /** How the published frames came from the codings. */
    settlement: text('settlement', { enum: passageSettlements }).notNull(),
    settlementReason: text('settlement_reason'),
    filedUnder: text('filed_under'),
    /** Id of the passage as that the coders read, of which this one is a part or what is left; null where they read just this one. */
    codedAs: text('coded_as'),
    checkVerdict: text('check_verdict', { enum: checkVerdicts }),
    checkHow: text('check_how', { enum: checkMeans }),
    unverified: text('unverified'),
    /** Grade of the evidence as a whole; see `schema/stats/evidence.ts`. */
    restsOn: text('rests_on', { enum: evidenceGrades }).notNull().default('none'),
  },
  (t) => [
    index('passage_statement_idx').on(t.statementId, t.n),
    // Trends and the passages behind a point read one theme at a time.
    index('passage_theme_idx').on(t.themeId, t.statementId),
  ],
)

export const passageFrames = sqliteTable(
  'passage_frame',
  {
    passageId: text('passage_id').notNull(),
    position: integer('position').notNull(),
    frameId: text('frame_id')
      .notNull()
      .references(() => frames.id),
  },
  // A frame's passages are asked for by its id.
  (t) => [
    primaryKey({ columns: [t.passageId, t.position] }),
    index('passage_frame_frame_idx').on(t.frameId, t.passageId),
  ],
)

export const passageSources = sqliteTable(
  'passage_source',
  {
    passageId: text('passage_id').notNull(),
    position: integer('position').notNull(),
    url: text('url').notNull(),
    /** Who publishes the page, and of what kind that is; copied from `sources.yaml` at import, never left to default. */
    publisher: text('publisher').notNull().default(''),
    kind: text('kind', { enum: sourceKinds }).notNull().default('unknown'),
  },
  (t) => [primaryKey({ columns: [t.passageId, t.position] })],
)

/** Why a release corrected a field; `kind` names the record, `itemId` its id. What it was and is stands among the changes. */
export const corrections = sqliteTable(
  'correction',
  {
    kind: text('kind', { enum: correctedKinds }).notNull(),
    itemId: text('item_id').notNull(),
    position: integer('position').notNull(),
    /** Null where the record itself is meant. */
    passageId: text('passage_id'),
    /** The first release that has it right. */
    release: text('release').notNull(),
    field: text('field').notNull(),
    why: text('why').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.itemId, t.position] })],
)
