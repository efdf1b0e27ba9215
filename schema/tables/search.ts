import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { kinds, passageStatuses, searchFields } from '../vocabulary.ts'

/**
 * What the search index points at: one row a title, summary, gist, key phrase or paragraph of a loaded text. The index
 * itself is the virtual table `search_index` (rowid = `id`), which no migration makes: an export refuses to run
 * while it is there, so that a command drops and rebuilds it.
 */
export const searchPlaces = sqliteTable(
  'search_place',
  {
    id: integer('id').primaryKey(),
    /** `<statement>/title`, `<statement>/summary`, `<passage>/gist`, `<passage>/key_phrase` `<document>/title` or `<document>/<n>`. */
    key: text('key').notNull().unique(),
    foundIn: text('found_in', { enum: searchFields }).notNull(),
    statementId: text('statement_id'),
    documentId: text('document_id'),
    /** Number of the passage in its statement, or of the paragraph in its document. */
    n: integer('n'),
    themeId: text('theme_id'),
    /** The passage; null for a place that is none. */
    status: text('status', { enum: passageStatuses }),
    language: text('language').notNull(),
    date: text('date'),
    year: integer('year'),
    voice: text('voice'),
    kind: text('kind', { enum: kinds }),
    /** Whether a gist or summary may say of words in it that they are left out, so that a search reads it. */
    mayDeny: integer('may_deny', { mode: 'boolean' }).notNull().default(false),
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
