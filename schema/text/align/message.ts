import type { Outcome, Progress } from './outcome.ts'
import type { AlignSource, ReadSource } from './source.ts'
import type { Granularity } from './unit.ts'

/** What the page sends to the alignment worker. The answers carry the same `id`. */
export type AlignRequest =
  | { type: 'align'; id: number; a: AlignSource; b: AlignSource; granularity?: Granularity }
  | { type: 'cancel'; id: number }

/** What the worker says of each source; passages name paragraphs by their place in `starts`. */
export type SourceReport = Omit<ReadSource, 'paragraphs'>

/** What the worker answers: any number of `progress`, then one `result` (also when cancelled) or `failure`. */
export type AlignReply =
  | { type: 'progress'; id: number; progress: Progress }
  | {
      type: 'result'
      id: number
      outcome: Outcome
      sources: { a: SourceReport; b: SourceReport }
      isOneScript: boolean
    }
  | { type: 'failure'; id: number; message: string }
