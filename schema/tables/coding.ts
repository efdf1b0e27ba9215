import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { type agreementSubjects, coderMethods, stances } from '../vocabulary.ts'

export const coders = sqliteTable('coder', {
  id: text('id').primaryKey(),
  label: text('label').notNull(),
  method: text('method', { enum: coderMethods }).notNull(),
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
    stance: text('stance', { enum: stances }).notNull(),
    /** 1 unsure, 2 fairly sure, 3 sure. */
    confidence: integer('confidence').notNull(),
    drop: text('drop_reason'),
    codedAfresh: text('coded_afresh'),
    /** Null where it is the version that the coder's other codings were made with. */
    codebook: integer('codebook'),
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
  subject: text('subject').$type<(typeof agreementSubjects)[number]>().notNull(),
  alpha: real('alpha'),
  passages: integer('passages').notNull(),
  named: integer('named'),
  coders: integer('coders').notNull(),
})
