import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { datePrecisions, sourceKinds, volumeSeries } from '../vocabulary.ts'

export const events = sqliteTable('event', {
  id: text('id').primaryKey(),
  date: text('date').notNull(),
  precision: text('precision', { enum: datePrecisions }).notNull(),
  label: text('label').notNull(),
  why: text('why').notNull(),
  note: text('note'),
  /** The statement of the dataset that the event is, or in which it was declared. */
  statementId: text('statement_id'),
})

/** A sum that was promised, under whatever date; its steps are the targets that name it. */
export const tradeChains = sqliteTable('trade_chain', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  note: text('note'),
})

export const tradeTargets = sqliteTable('trade_target', {
  id: text('id').primaryKey(),
  chainId: text('chain_id').notNull().default(''),
  step: text('step').notNull().default(''),
  announced: text('announced').notNull(),
  amountUsdBn: real('amount_usd_bn'),
  amountHighUsdBn: real('amount_high_usd_bn'),
  /** The first of a range of years; the last is `targetYear`. */
  targetYearFrom: integer('target_year_from'),
  targetYear: integer('target_year'),
  by: text('by').notNull(),
  where: text('where').notNull(),
  outcome: text('outcome').notNull(),
  kind: text('kind'),
  note: text('note'),
  /** The passage of the dataset that holds the announcement, where there is one. */
  passageId: text('passage_id'),
})

export const tradeDisagreements = sqliteTable('trade_disagreement', {
  position: integer('position').primaryKey(),
  text: text('text').notNull(),
  /** Null in releases that told them by their place alone. */
  id: text('id'),
})

export const tradeVolumes = sqliteTable('trade_volume', {
  id: text('id').primaryKey(),
  year: integer('year').notNull(),
  series: text('series', { enum: volumeSeries }).notNull(),
  usdBn: real('usd_bn').notNull(),
  source: text('source').notNull(),
  basis: text('basis').notNull(),
  /** Why the figure is drawn beside the line of its series; null for the figure of the year. */
  besideLine: text('beside_line'),
  note: text('note'),
  unverified: text('unverified'),
})

/** Pages that an event, a target or a volume rests on; `kind` names which, `itemId` its id. */
export const contextSources = sqliteTable(
  'context_source',
  {
    kind: text('kind').notNull(),
    itemId: text('item_id').notNull(),
    position: integer('position').notNull(),
    url: text('url').notNull(),
    /** Who publishes the page, and of what kind that is; copied from `sources.yaml` at import, never left to default. */
    publisher: text('publisher').notNull().default(''),
    publisherKind: text('publisher_kind', { enum: sourceKinds }).notNull().default('unknown'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.itemId, t.position] })],
)
