import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { phrasePlaces } from '../vocabulary.ts'
import { passages, statements } from './statement.ts'

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
    place: text('place', { enum: phrasePlaces }).notNull(),
    wording: text('wording').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.phraseId, t.position] }),
    // A statement's page names the phrases in it.
    index('phrase_hit_statement_idx').on(t.statementId, t.phraseId),
  ],
)
