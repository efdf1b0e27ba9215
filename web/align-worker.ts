import { decodedText } from '../schema/text/align/decode.ts'
import type { AlignReply, AlignRequest, AlignSource, ReadSource } from '../schema/text/align/message.ts'
import { alignInSlices } from '../schema/text/align/slice.ts'
import { paragraphs } from '../schema/text/paragraph.ts'

const running = new Map<number, AbortController>()

const reply = (message: AlignReply) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<AlignRequest>) => {
  if (data.type === 'cancel') running.get(data.id)?.abort()
  else
    align(data).catch((error: unknown) => {
      reply({ type: 'failure', id: data.id, message: error instanceof Error ? error.message : String(error) })
    })
})

async function align({ id, a, b, grain }: AlignRequest & { type: 'align' }): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  try {
    const sides = { a: read(a), b: read(b) }
    const outcome = await alignInSlices(sides.a.paragraphs, sides.b.paragraphs, nextTask, {
      ...(grain ? { grain } : {}),
      signal: controller.signal,
      onProgress: (progress) => reply({ type: 'progress', id, progress }),
    })
    reply({ type: 'result', id, outcome, sources: { a: sides.a.source, b: sides.b.source } })
  } finally {
    running.delete(id)
  }
}

function read(source: AlignSource): { paragraphs: string[]; source: ReadSource } {
  const decoded = typeof source === 'string' ? { text: source } : decodedText(new Uint8Array(source))
  const found = paragraphs(decoded.text)
  return {
    paragraphs: found.map(({ start, end }) => decoded.text.slice(start, end)),
    source: {
      starts: found.map(({ start }) => start),
      ...('encoding' in decoded ? { encoding: decoded.encoding } : {}),
    },
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
