import type { AlignReply, AlignRequest } from '../schema/text/align/message.ts'
import { notableChanges } from '../schema/text/align/notable.ts'
import { oneScriptFor } from '../schema/text/align/one-script.ts'
import { alignInSlices } from '../schema/text/align/slice.ts'
import { readSource } from '../schema/text/align/source.ts'

const rowsAtOnce = 200

const running = new Map<number, AbortController>()

const reply = (message: AlignReply) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<AlignRequest>) => {
  if (data.type === 'cancel') running.get(data.id)?.abort()
  else
    align(data).catch((error: unknown) => {
      reply({ type: 'failure', id: data.id, message: error instanceof Error ? error.message : String(error) })
    })
})

async function align({ id, a, b, granularity }: AlignRequest & { type: 'align' }): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  try {
    const { paragraphs: textA, isOnNextLine: onA, ...reportA } = readSource(a)
    const { paragraphs: textB, isOnNextLine: onB, ...reportB } = readSource(b)
    const oneScript = await oneScriptFor([textA.join('\n'), textB.join('\n')])
    const outcome = await alignInSlices(textA, textB, nextTask, {
      ...(oneScript ? { oneScript } : {}),
      ...(granularity ? { granularity } : {}),
      isOnNextLine: { a: onA, b: onB },
      signal: controller.signal,
      onProgress: (progress) => reply({ type: 'progress', id, progress }),
    })
    const rows = outcome.outcome === 'aligned' ? outcome.rows : []
    const notable = notableChanges(rows)
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      reply({ type: 'rows', id, rows: rows.slice(from, from + rowsAtOnce) })
    }
    reply({
      type: 'result',
      id,
      outcome: outcome.outcome === 'aligned' ? { ...outcome, rows: [] } : outcome,
      notable,
      sources: { a: reportA, b: reportB },
      ...(oneScript?.language && { oneScript: oneScript.language }),
    })
  } finally {
    running.delete(id)
  }
}

/** Unlike a timer, a message to oneself is not delayed by the browser. */
function nextTask(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    channel.port1.close()
    resolve()
  }
  channel.port2.postMessage(undefined)
  return promise
}
