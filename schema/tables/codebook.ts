import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { exampleRoles, exampleRules, stances as stanceIds } from '../vocabulary.ts'

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
  id: text('id', { enum: stanceIds }).primaryKey(),
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

/** Passages that show a frame or its border; chosen by rule at import, see `schema/stats/example.ts`. */
export const frameExamples = sqliteTable(
  'frame_example',
  {
    frameId: text('frame_id').notNull(),
    position: integer('position').notNull(),
    role: text('role', { enum: exampleRoles }).notNull(),
    rule: text('rule', { enum: exampleRules }).notNull(),
    passageId: text('passage_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.frameId, t.position] })],
)
