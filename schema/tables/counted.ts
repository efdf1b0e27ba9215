import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CountedQuestion } from '../counted.ts'

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
