import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { coverages, kinds } from '../vocabulary.ts'
import { themes } from './codebook.ts'
import { statements } from './statement.ts'

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
    kind: text('kind', { enum: kinds }),
    speakers: text('speakers', { mode: 'json' }).$type<string[]>().notNull(),
    sourceUrl: text('source_url'),
    sourceName: text('source_name').notNull(),
    publisher: text('publisher'),
    retrievedAt: text('retrieved_at').notNull(),
    /** SHA-256 of the paragraphs in normal form, separated by an empty line. */
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
    coverage: text('coverage', { enum: coverages }).notNull(),
    note: text('note'),
    sha256: text('sha256').notNull(),
    words: integer('words').notNull(),
  },
  // Lists are in order of date, of one panel or of all texts.
  (t) => [
    index('measured_text_date_idx').on(t.date, t.id),
    index('measured_text_panel_date_idx').on(t.panel, t.date, t.id),
  ],
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
