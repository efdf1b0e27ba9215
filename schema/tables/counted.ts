import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CountedQuestion } from '../counted.ts'
import { dayBases, kinds } from '../vocabulary.ts'

/**
 * Answers that are counted when a release is seeded, as JSON. A read costs as many rows as the answer has parts, whatever
 * the corpus holds; a part is no longer than one SQL statement may be.
 */
export const counted = sqliteTable(
  'counted',
  {
    question: text('question').$type<CountedQuestion>().notNull(),
    /** Which of several answers; empty where there is one. */
    key: text('key').notNull(),
    part: integer('part').notNull(),
    json: text('json').notNull(),
  },
  (t) => [primaryKey({ columns: [t.question, t.key, t.part] })],
)

/** Statements as someone who looks for one names them: a picker finds the newest that fit, whatever the corpus holds. */
export const statementChoices = sqliteTable(
  'statement_choice',
  {
    /** In order of date; of one day, kinds in the reverse of their order, then ids. */
    rank: integer('rank').primaryKey(),
    statementId: text('statement_id').notNull().unique(),
    date: text('date').notNull(),
    dayBasis: text('day_basis', { enum: dayBases }),
    otherDay: text('other_day'),
    title: text('title').notNull(),
    shortName: text('short_name'),
    kind: text('kind', { enum: kinds }).notNull(),
    /** Names joined by commas. */
    speakers: text('speakers').notNull(),
    /** All of it as it is compared with what is typed; see `schema/text/typed.ts`. */
    form: text('form').notNull(),
    /** What statements that are compared in a row have in common: kind, level, voice and parties. */
    seriesKey: text('series_key').notNull().default(''),
  },
  (t) => [
    // Whoever types a whole day is answered from it.
    index('statement_choice_date_idx').on(t.date),
    index('statement_choice_other_day_idx').on(t.otherDay),
    // A statement's neighbours stand beside it.
    index('statement_choice_series_idx').on(t.seriesKey, t.rank),
  ],
)
