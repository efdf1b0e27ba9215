import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** The release that the other tables hold; always exactly one row. */
export const releases = sqliteTable(
  'release',
  {
    id: integer('id').primaryKey(),
    version: text('version').notNull(),
    date: text('date').notNull(),
    /** SHA-256 of the seeded rows: changes whenever any answer could change. */
    revision: text('revision').notNull(),
    /** SHA-256 over the CSV files of the package that this dataset makes. */
    content: text('content').notNull().default(''),
    /** Rows of each table of that package, as JSON. */
    rows: text('rows').notNull().default('{}'),
  },
  (t) => [check('release_single', sql`${t.id} = 1`)],
)

/** Releases that were published, whatever the database holds now. */
export const publishedReleases = sqliteTable('published_release', {
  version: text('version').primaryKey(),
  date: text('date').notNull(),
  note: text('note').notNull(),
  /** SHA-256 over the CSV files of the package, and of its zip. */
  content: text('content').notNull(),
  archive: text('archive').notNull(),
  /** Rows of each table, as JSON. */
  rows: text('rows').notNull(),
})

export const themes = sqliteTable('theme', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  isCore: integer('is_core', { mode: 'boolean' }).notNull(),
  label: text('label').notNull(),
  question: text('question').notNull(),
})

export const frames = sqliteTable('frame', {
  /** Unique over all themes, so that an address can name a frame alone. */
  id: text('id').primaryKey(),
  themeId: text('theme_id')
    .notNull()
    .references(() => themes.id),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  definition: text('definition').notNull(),
  nearMiss: text('near_miss').notNull(),
  isLimit: integer('is_limit', { mode: 'boolean' }).notNull(),
  /** False if its passages do not name the theme; a silence on the theme says nothing of such a frame. */
  namesTheme: integer('names_theme', { mode: 'boolean' }).notNull(),
})

export const stances = sqliteTable('stance', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  definition: text('definition').notNull(),
})

export const codebookVersions = sqliteTable('codebook_version', {
  version: integer('version').primaryKey(),
  date: text('date').notNull(),
  summary: text('summary').notNull(),
})

export const codebookChanges = sqliteTable(
  'codebook_change',
  {
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    /** Ids of frames or themes joined by a space. */
    frames: text('frames').notNull(),
    what: text('what').notNull(),
    why: text('why').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.position] })],
)

export const statements = sqliteTable(
  'statement',
  {
    id: text('id').primaryKey(),
    date: text('date').notNull(),
    year: integer('year').notNull(),
    kind: text('kind').notNull(),
    level: text('level').notNull(),
    voice: text('voice').notNull(),
    title: text('title').notNull(),
    place: text('place').notNull(),
    words: integer('words'),
    confidence: text('confidence').notNull(),
    summary: text('summary').notNull(),
    notes: text('notes'),
    /** Why no page confirms the record; null where `statementLinks` has one. */
    unverified: text('unverified'),
  },
  // Every list and every trend is in order of date.
  (t) => [index('statement_date_idx').on(t.date, t.id)],
)

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
  (t) => [primaryKey({ columns: [t.statementId, t.position] })],
)

export const statementLinks = sqliteTable(
  'statement_link',
  {
    statementId: text('statement_id').notNull(),
    position: integer('position').notNull(),
    /**
     * `official` is the statement's own page in `language`, `event_page` and `digest` are official pages that are not
     * its text; `source` confirms date, title and place.
     */
    role: text('role').notNull(),
    language: text('language'),
    url: text('url').notNull(),
    /** Who publishes the page, and of what kind that is; copied from `sources.yaml` at import, never left to default. */
    publisher: text('publisher').notNull().default(''),
    kind: text('kind').notNull().default('unknown'),
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
    keyPhraseBasis: text('key_phrase_basis'),
    amountUsdBn: real('amount_usd_bn'),
    targetYear: integer('target_year'),
    /** Null unless the row records that the statement does not speak of the theme; then what that rests on. */
    silence: text('silence'),
    /** Why the row is context and not counted, in a coder's words; null when it is counted. */
    uncounted: text('uncounted'),
    stance: text('stance'),
    /** `agreed`, `common`, `settled` or `uncoded`: how the published frames came from the codings. */
    settlement: text('settlement').notNull(),
    settlementReason: text('settlement_reason'),
    filedUnder: text('filed_under'),
    checkVerdict: text('check_verdict'),
    checkHow: text('check_how'),
    unverified: text('unverified'),
    /** Grade of the evidence as a whole; see `schema/stats/evidence.ts`. */
    restsOn: text('rests_on').notNull().default('none'),
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
  (t) => [primaryKey({ columns: [t.passageId, t.position] })],
)

export const passageSources = sqliteTable(
  'passage_source',
  {
    passageId: text('passage_id').notNull(),
    position: integer('position').notNull(),
    url: text('url').notNull(),
    /** Who publishes the page, and of what kind that is; copied from `sources.yaml` at import, never left to default. */
    publisher: text('publisher').notNull().default(''),
    kind: text('kind').notNull().default('unknown'),
  },
  (t) => [primaryKey({ columns: [t.passageId, t.position] })],
)

export const coders = sqliteTable('coder', {
  id: text('id').primaryKey(),
  label: text('label').notNull(),
  method: text('method').notNull(),
  date: text('date').notNull(),
  codebook: integer('codebook').notNull(),
})

export const codings = sqliteTable(
  'coding',
  {
    passageId: text('passage_id').notNull(),
    coderId: text('coder_id').notNull(),
    themeId: text('theme_id').notNull(),
    /** Frame ids joined by a space, first frame first. */
    frames: text('frames').notNull(),
    stance: text('stance').notNull(),
    /** 1 unsure, 2 fairly sure, 3 sure. */
    confidence: integer('confidence').notNull(),
    drop: text('drop_reason'),
    codedAfresh: text('coded_afresh'),
  },
  (t) => [primaryKey({ columns: [t.passageId, t.coderId] })],
)

/** How far the coders agree, computed from the codings at import; see `schema/stats/agreement.ts`. */
export const agreements = sqliteTable('agreement', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  /** Null for all themes together. */
  themeId: text('theme_id'),
  frameId: text('frame_id'),
  subject: text('subject').notNull(),
  alpha: real('alpha'),
  passages: integer('passages').notNull(),
  named: integer('named'),
  coders: integer('coders').notNull(),
})

/** Passages that show a frame or its border; chosen by rule at import, see `schema/stats/example.ts`. */
export const frameExamples = sqliteTable(
  'frame_example',
  {
    frameId: text('frame_id').notNull(),
    position: integer('position').notNull(),
    role: text('role').notNull(),
    rule: text('rule').notNull(),
    passageId: text('passage_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.frameId, t.position] })],
)

export const events = sqliteTable('event', {
  id: text('id').primaryKey(),
  date: text('date').notNull(),
  precision: text('precision').notNull(),
  label: text('label').notNull(),
  why: text('why').notNull(),
  note: text('note'),
})

/** A sum that was promised, under whatever date; its steps are the targets that name it. */
export const tradeChains = sqliteTable('trade_chain', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  note: text('note'),
})

export const tradeTargets = sqliteTable('trade_target', {
  id: text('id').primaryKey(),
  chainId: text('chain_id').notNull().default(''),
  step: text('step').notNull().default(''),
  announced: text('announced').notNull(),
  amountUsdBn: real('amount_usd_bn'),
  amountHighUsdBn: real('amount_high_usd_bn'),
  targetYear: integer('target_year'),
  by: text('by').notNull(),
  where: text('where').notNull(),
  outcome: text('outcome').notNull(),
  kind: text('kind'),
  note: text('note'),
  /** The passage of the dataset that holds the announcement, where there is one. */
  passageId: text('passage_id'),
})

export const tradeDisagreements = sqliteTable('trade_disagreement', {
  position: integer('position').primaryKey(),
  text: text('text').notNull(),
})

export const tradeVolumes = sqliteTable('trade_volume', {
  id: text('id').primaryKey(),
  year: integer('year').notNull(),
  series: text('series').notNull(),
  usdBn: real('usd_bn').notNull(),
  source: text('source').notNull(),
  basis: text('basis').notNull(),
  /** Why the figure is drawn beside the line of its series; null for the figure of the year. */
  besideLine: text('beside_line'),
  note: text('note'),
  unverified: text('unverified'),
})

/** Pages that an event, a target or a volume rests on; `kind` names which, `itemId` its id. */
export const contextSources = sqliteTable(
  'context_source',
  {
    kind: text('kind').notNull(),
    itemId: text('item_id').notNull(),
    position: integer('position').notNull(),
    url: text('url').notNull(),
    /** Who publishes the page, and of what kind that is; copied from `sources.yaml` at import, never left to default. */
    publisher: text('publisher').notNull().default(''),
    publisherKind: text('publisher_kind').notNull().default('unknown'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.itemId, t.position] })],
)

/** Set phrases that are followed through all statements. */
export const phrases = sqliteTable('phrase', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  says: text('says').notNull(),
  /** JSON: patterns by language, as written in the dataset. */
  patterns: text('patterns').notNull(),
})

export const phraseHits = sqliteTable(
  'phrase_hit',
  {
    phraseId: text('phrase_id')
      .notNull()
      .references(() => phrases.id),
    position: integer('position').notNull(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statements.id),
    /** Null for a hit in the title. */
    passageId: text('passage_id').references(() => passages.id),
    /** `title`, `key_phrase` or `gist`; a gist is the dataset's own words. */
    place: text('place').notNull(),
    wording: text('wording').notNull(),
  },
  (t) => [primaryKey({ columns: [t.phraseId, t.position] })],
)

/**
 * A whole text that somebody imported. No release holds texts and seeding leaves these two tables alone, so
 * `statementId` is no foreign key: a text stays when its statement's record is withdrawn or renamed.
 */
export const documents = sqliteTable(
  'document',
  {
    id: text('id').primaryKey(),
    statementId: text('statement_id'),
    /** BCP 47. */
    language: text('language').notNull(),
    title: text('title'),
    date: text('date'),
    place: text('place'),
    kind: text('kind'),
    speakers: text('speakers', { mode: 'json' }).$type<string[]>().notNull(),
    sourceUrl: text('source_url'),
    sourceName: text('source_name').notNull(),
    publisher: text('publisher'),
    retrievedAt: text('retrieved_at').notNull(),
    /** SHA-256 of the paragraphs in normal form, parted by an empty line. */
    sha256: text('sha256').notNull(),
    words: integer('words').notNull(),
    /** Address or file name that tells one source from another: its newer text replaces the older one. */
    sourceKey: text('source_key').notNull(),
    /** Changes whenever anything but the day of retrieval does. */
    revision: text('revision').notNull(),
  },
  (t) => [
    // The statement page asks for the texts of one statement.
    index('document_statement_idx').on(t.statementId),
    // A second import of the same source must never make a second document.
    uniqueIndex('document_source_idx').on(t.sourceKey),
  ],
)

export const paragraphs = sqliteTable(
  'paragraph',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    /** From 1, in the order of the text. */
    n: integer('n').notNull(),
    /** Whose words these are; null for the publisher's own. */
    speaker: text('speaker'),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.n] })],
)

/** Figures counted from a whole official text; the text itself is nowhere in the dataset. */
export const measuredTexts = sqliteTable(
  'measured_text',
  {
    id: text('id').primaryKey(),
    statementId: text('statement_id').references(() => statements.id),
    title: text('title').notNull(),
    date: text('date').notNull(),
    /** Year of the panel for a panel text: the session, whatever the day of the speech. */
    year: integer('year').notNull(),
    dateBasis: text('date_basis'),
    language: text('language').notNull(),
    voice: text('voice').notNull(),
    /** Names joined by "; ". */
    speakers: text('speakers').notNull(),
    panel: text('panel'),
    source: text('source').notNull(),
    url: text('url'),
    /** `whole` or `part` of the text was there to be counted. */
    coverage: text('coverage').notNull(),
    note: text('note'),
    sha256: text('sha256').notNull(),
    words: integer('words').notNull(),
  },
  // A rate is asked for by panel and read in order of time.
  (t) => [index('measured_text_panel_idx').on(t.panel, t.year)],
)

export const mentions = sqliteTable(
  'mention',
  {
    textId: text('text_id')
      .notNull()
      .references(() => measuredTexts.id),
    themeId: text('theme_id')
      .notNull()
      .references(() => themes.id),
    strict: integer('strict').notNull(),
    standard: integer('standard').notNull(),
    broad: integer('broad').notNull(),
  },
  // A rate is of one theme over all texts.
  (t) => [primaryKey({ columns: [t.themeId, t.textId] })],
)

/**
 * What the search index points at: one row a title, summary, gist, key phrase or paragraph of a loaded text. The index
 * itself is the virtual table `search_index` (rowid = `id`), which no migration makes: an export refuses to run
 * while it is there, so that a command drops and rebuilds it.
 */
export const searchPlaces = sqliteTable(
  'search_place',
  {
    id: integer('id').primaryKey(),
    /** `<statement>/title`, `<statement>/summary`, `<passage>/gist`, `<passage>/key_phrase` or `<document>/<n>`. */
    key: text('key').notNull().unique(),
    foundIn: text('found_in').notNull(),
    statementId: text('statement_id'),
    documentId: text('document_id'),
    /** Of the passage in its statement, or of the paragraph in its document. */
    n: integer('n'),
    themeId: text('theme_id'),
    language: text('language').notNull(),
    date: text('date'),
    year: integer('year'),
    voice: text('voice'),
    kind: text('kind'),
  },
  // A document's places are replaced with it.
  (t) => [index('search_place_document_idx').on(t.documentId)],
)

/** Names of one and the same thing in several languages, under which a search finds it. */
export const synonyms = sqliteTable(
  'synonym',
  {
    groupId: text('group_id').notNull(),
    position: integer('position').notNull(),
    language: text('language').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.position] })],
)

/**
 * What the published lexicon proposes for the paragraphs of loaded texts, one row a place where a rule fired: the work
 * of the automated coder `lexicon`. It stands apart from `coding` and `passageFrames`, and no trend counts it.
 */
export const proposals = sqliteTable(
  'proposal',
  {
    documentId: text('document_id').notNull(),
    n: integer('n').notNull(),
    /** Half-open offsets into the paragraph, in UTF-16 units. */
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    ruleId: text('rule_id').notNull(),
    themeId: text('theme_id').notNull(),
    /** Null where the rule names a theme and no frame. */
    frameId: text('frame_id'),
    /** The narrowest definition that counts the rule. */
    level: text('level').notNull(),
    /** Version of the lexicon. */
    lexicon: integer('lexicon').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.n, t.start, t.end, t.ruleId] })],
)

/**
 * What the lexicon proposes for the dataset's own words, a passage's gist and key phrase: one row for each theme that it
 * finds. It follows from the dataset and is no part of a release.
 */
export const gistProposals = sqliteTable(
  'gist_proposal',
  {
    passageId: text('passage_id').notNull(),
    themeId: text('theme_id').notNull(),
    /** Frames under each definition, joined by spaces; null where that definition finds nothing of the theme. */
    strict: text('strict'),
    standard: text('standard'),
    broad: text('broad'),
  },
  // Passages are asked for by the theme that is proposed.
  (t) => [primaryKey({ columns: [t.themeId, t.passageId] })],
)
