import type { Change, ComparedRelease } from '../release/change.ts'
import type { Recounted } from '../stats/recounted.ts'
import type { SecondReading } from '../stats/second-reading.ts'
import type { LexiconFile } from './lexicon.ts'
import type { PublishedRelease } from './releases.ts'
import type { DatasetRows } from './rows.ts'

/** A release, or the state of the dataset after it, by itself. */
export interface ReleaseAlone {
  version: string
  date: string
  rows: DatasetRows
  lexicon: LexiconFile
  /** SHA-256 over the CSV files of its package, and the rows of each of them. */
  content: string
  packaged: Record<string, number>
  /** What was published up to then. */
  published: readonly PublishedRelease[]
}

/** The same beside the releases before it, as a database is filled with it. */
export interface SeededRelease extends ReleaseAlone {
  /** What each release before it and it itself changed. */
  changes: readonly Change[]
  /** The numbers of the trends that these and this release itself count otherwise than the one before. */
  recounted: readonly Recounted[]
  /** For each published release, which rows of its `trends.csv`, such as `nato|any|all|2013`, the site has otherwise in which columns. */
  recountedTrends: ReadonlyMap<string, Readonly<Record<string, string[]>>>
  /** How far the passages of these and of this release itself were read a second time. */
  readings: readonly SecondReading[]
  /** The releases before it, oldest first. */
  earlier: readonly ComparedRelease[]
}
