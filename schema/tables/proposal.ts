import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { definitions } from '../vocabulary.ts'

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
    level: text('level', { enum: definitions }).notNull(),
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
