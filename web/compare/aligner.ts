import type { AlignReply, AlignRequest, FirstRows } from '../../schema/text/align/message.ts'
import type { Notable } from '../../schema/text/align/notable.ts'
import type { Progress, Row } from '../../schema/text/align/outcome.ts'

export type Aligned = Extract<AlignReply, { type: 'result' }>

/** Who is told what of a comparison that goes on. */
interface AlignListener {
  onProgress(progress: Progress): void
  /** What can be shown of two long texts before the rest. */
  onFirst(first: FirstRows): void
  /** What is notable comes after the alignment, or undefined if it could not be found. */
  onNotable(notable: Notable[] | undefined): void
}

/** The alignment worker, started when it is first needed or soon will be; one comparison at a time. */
export class Aligner {
  #worker: Worker | undefined
  #cancelRunning: (() => void) | undefined

  /** Starts the worker, so that a comparison to come need not wait for it to load. */
  prepare(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('../align-worker.ts', import.meta.url), { type: 'module' })
    // One that could not be loaded is tried again.
    worker.onerror = () => this.#end()
    this.#worker = worker
    return worker
  }

  /**
   * Aligns two sources; undefined if it was cancelled. Rejects with an Error if the worker breaks. A comparison still
   * running is cancelled first.
   */
  async align(request: AlignRequest, listener: AlignListener): Promise<Aligned | undefined> {
    this.cancel()
    const { promise, resolve, reject } = Promise.withResolvers<Aligned | undefined>()
    const cancel = () => {
      this.#end()
      resolve(undefined)
    }
    this.#cancelRunning = cancel
    const worker = this.prepare()
    const rows: Row[] = []
    let isAligned = false
    const done = () => {
      if (this.#cancelRunning === cancel) this.#cancelRunning = undefined
    }
    const fail = (message: string) => {
      if (isAligned) listener.onNotable(undefined)
      else reject(new Error(message))
    }
    worker.onmessage = ({ data }: MessageEvent<AlignReply>) => {
      if (data.type === 'progress') listener.onProgress(data.progress)
      else if (data.type === 'first') listener.onFirst(data.first)
      else if (data.type === 'rows') rows.push(...data.rows)
      else if (data.type === 'result') {
        isAligned = data.outcome.outcome === 'aligned'
        if (!isAligned) done()
        resolve(withRows(data, rows))
      } else {
        done()
        if (data.type === 'notable') listener.onNotable(data.notable)
        else fail(data.message)
      }
    }
    worker.onerror = (event) => {
      // A worker that failed once, such as for want of memory, is not asked again.
      this.#end()
      fail(event.message || 'the comparison broke off')
    }
    worker.postMessage(request)
    return promise
  }

  /** Ends the worker in whatever it does, so that nobody waits for a cancel; does nothing where nothing runs. */
  cancel(): void {
    this.#cancelRunning?.()
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#cancelRunning = undefined
  }
}

function withRows(result: Aligned, rows: Row[]): Aligned {
  const { outcome } = result
  return outcome.outcome === 'aligned' ? { ...result, outcome: { ...outcome, rows } } : result
}
