import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { changedRecords, changeKinds } from '../vocabulary.ts'

/** What each release changed since the one before it, field by field. */
export const changes = sqliteTable(
  'change',
  {
    /** The release that came with the change, under the name that it is shown by. */
    release: text('release').notNull(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: changeKinds }).notNull(),
    record: text('record', { enum: changedRecords }).notNull(),
    itemId: text('item_id').notNull(),
    /** The statement that the record belongs to, and the theme that it is of, where there is one. */
    statementId: text('statement_id'),
    themeId: text('theme_id'),
    label: text('label').notNull(),
    /** Null where the whole record was added or withdrawn. */
    field: text('field'),
    was: text('was'),
    now: text('now'),
    why: text('why'),
  },
  (t) => [
    primaryKey({ columns: [t.release, t.position] }),
    index('change_statement_idx').on(t.statementId),
    index('change_record_idx').on(t.release, t.record, t.themeId),
    // A handful of many thousand, which every banner asks for.
    index('change_new_field_idx').on(t.release, t.position).where(sql`kind = 'new_field'`),
  ],
)
