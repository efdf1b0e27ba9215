import type { ShownFigure } from '../../schema/stats/shown-figure.ts'
import type { ChangedRecord } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'

/** Filters that the list of changes has as pages have them. */
export const changeFilters = ['theme', 'frame', 'voice', 'statement', 'phrase', 'from', 'to'] as const
export type ChangeFilter = (typeof changeFilters)[number]

/** Which records a page shows. */
export interface PageRecords {
  /** Left out: every record. */
  records?: readonly ChangedRecord[]
  /** Filters that say of each of these records whether the page shows it. */
  known?: readonly ChangeFilter[]
  /** What the page takes where a filter is left out. */
  defaults?: Partial<Record<ChangeFilter, string>>
  /** Filters whose values its address names: `id` in its path, or parameters of these names. */
  named?: Partial<Record<ChangeFilter, readonly string[]>>
  /** The page shows one position of the statement, and these are the statement's. */
  isOfStatement?: boolean
  /** Where no theme is asked for, it shows the core themes. */
  isOfCore?: boolean
  /** The page shows a part of them that no filter tells. */
  isPart?: boolean
  /** What it counts of them in a release, by which one release can be held against another. */
  figures?: (db: Database) => Promise<ShownFigure[]>
}

export const ofPassages: readonly ChangeFilter[] = ['theme', 'frame', 'voice', 'statement', 'from', 'to']
export const ofTrade: readonly ChangedRecord[] = [
  'trade_target',
  'trade_volume',
  'trade_chain',
  'trade_disagreement',
]
/** A statement with what is said of it, and what the lexicon finds in its text. */
export const ofStatement: readonly ChangedRecord[] = ['statement', 'passage', 'mention']
/** Passages of themes, with how far the coders agree on them. */
export const ofThemes = (params: URLSearchParams): readonly ChangedRecord[] =>
  params.get('theme') ? ['passage', 'agreement'] : ['passage']
export const ofTexts: PageRecords = { records: ['measured_text', 'mention'], known: ['theme'] }
/** It is about the software, or lists changes itself. */
export const nothing: PageRecords = { records: [] }
/** It is of the whole dataset. */
export const everything: PageRecords = {}
