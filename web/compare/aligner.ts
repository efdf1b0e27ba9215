import type { AlignReply, AlignRequest } from '../../schema/text/align/message.ts'
import type { Progress, Row } from '../../schema/text/align/outcome.ts'
import type { AlignSource } from '../../schema/text/align/source.ts'
import type { Granularity } from '../../schema/text/align/unit.ts'

export type Aligned = Extract<AlignReply, { type: 'result' }>

/** The alignment worker, started when it is first needed; one comparison at a time. */
export class Aligner {
  #worker: Worker | undefined
  #id = 0

  /** Aligns two sources; rejects with an Error if the worker breaks. A comparison still running is cancelled first. */
  align(
    sources: { a: AlignSource; b: AlignSource; granularity: Granularity | undefined },
    onProgress: (progress: Progress) => void,
  ): Promise<Aligned> {
    this.cancel()
    const worker = this.#started()
    this.#id += 1
    const id = this.#id
    const { promise, resolve, reject } = Promise.withResolvers<Aligned>()
    const rows: Row[] = []
    worker.onmessage = ({ data }: MessageEvent<AlignReply>) => {
      if (data.id !== id) return
      if (data.type === 'progress') onProgress(data.progress)
      else if (data.type === 'rows') rows.push(...data.rows)
      else if (data.type === 'result') resolve(withRows(data, rows))
      else reject(new Error(data.message))
    }
    worker.onerror = (event) => {
      // A worker that failed once, such as for want of memory, is not asked again.
      worker.terminate()
      this.#worker = undefined
      reject(new Error(event.message || 'the comparison broke off'))
    }
    const { granularity, ...texts } = sources
    this.#send({ type: 'align', id, ...texts, ...(granularity ? { granularity } : {}) })
    return promise
  }

  cancel(): void {
    if (this.#id > 0) this.#send({ type: 'cancel', id: this.#id })
  }

  #send(request: AlignRequest): void {
    this.#worker?.postMessage(request)
  }

  #started(): Worker {
    this.#worker ??= new Worker(new URL('../align-worker.ts', import.meta.url), { type: 'module' })
    return this.#worker
  }
}

function withRows(result: Aligned, rows: Row[]): Aligned {
  const { outcome } = result
  return outcome.outcome === 'aligned' ? { ...result, outcome: { ...outcome, rows } } : result
}
