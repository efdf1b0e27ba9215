import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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
  /** Findings of the first page, those of its claims that changed, and what was left out and why, as JSON. */
  findings: text('findings').notNull().default('[]'),
  headlines: text('headlines').notNull().default('[]'),
  leftOut: text('left_out').notNull().default('[]'),
  /** SHA-256 over the CSV files of the package, and of its zip. */
  content: text('content').notNull(),
  archive: text('archive').notNull(),
  /** Rows of each table, as JSON. */
  rows: text('rows').notNull(),
  /** Rows of the `trends.csv` of its package that a rule corrected since counts otherwise. */
  recountedTrends: integer('recounted_trends').notNull().default(0),
})
