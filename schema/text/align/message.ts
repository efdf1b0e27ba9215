import type { Outcome, Progress } from './outcome.ts'
import type { Grain } from './unit.ts'

/** A text as pasted, or a file as opened, whose encoding is found out. */
export type AlignSource = string | ArrayBuffer

/** What the page sends to the alignment worker. The answers carry the same `id`. */
export type AlignRequest =
  | { type: 'align'; id: number; a: AlignSource; b: AlignSource; grain?: Grain }
  | { type: 'cancel'; id: number }

/** What the worker says of each source it read. */
export interface ReadSource {
  /** Of a file; a pasted text has none. */
  encoding?: string
  /** Where each paragraph begins in the text, in UTF-16 units; passages name paragraphs by their place in this list. */
  starts: number[]
}

/** What the worker answers: any number of `progress`, then one `result` (also when cancelled) or `failure`. */
export type AlignReply =
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'result'; id: number; outcome: Outcome; sources: { a: ReadSource; b: ReadSource } }
  | { type: 'failure'; id: number; message: string }
