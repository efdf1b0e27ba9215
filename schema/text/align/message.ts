import type { Notable } from './notable.ts'
import type { Granularity, Outcome, Progress, Row } from './outcome.ts'
import type { Sides } from './sides.ts'
import type { AlignSource, ReadSource } from './source.ts'
import type { ReadAsOne, TwoScriptLanguage } from './vocabulary.ts'

/** What the page sends to the alignment worker, which compares one pair at a time; to cancel is to end the worker. */
export interface AlignRequest {
  a: AlignSource
  b: AlignSource
  granularity?: Granularity
}

/** What the worker says of each source; passages name paragraphs by their place in `starts`. */
type SourceReport = Omit<ReadSource, 'paragraphs' | 'isOnNextLine'>

/** What is shown while the rest is compared; see `Progress`. */
export interface FirstRows {
  rows: Row[]
  numbers: Sides<number[]>
}

/**
 * What the worker answers: any number of `progress`, of two long texts the `first` rows, then one `result` or `failure`, and
 * after an alignment `notable`. Rows come before the result, some hundred at a time, so that a page that takes in many of
 * them is never held for long.
 */
export type AlignReply =
  | { type: 'progress'; progress: Progress }
  | { type: 'first'; first: FirstRows }
  | { type: 'rows'; rows: Row[] }
  | {
      type: 'result'
      /** Its rows are those sent before. */
      outcome: Outcome
      sources: { a: SourceReport; b: SourceReport }
      /** The language whose two scripts were made one, and the characters of which one stands for several. */
      oneScript?: { language: TwoScriptLanguage; readAsOne: ReadAsOne[] }
    }
  /** Comes after the result of an alignment: a page shows its rows first. */
  | { type: 'notable'; notable: Notable[] }
  | { type: 'failure'; message: string }
