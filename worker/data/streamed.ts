import type { RequestContext } from '../env.ts'

/**
 * An answer whose length is known only when the last of it is read: neither GET nor HEAD has a `Content-Length` (RFC 9110,
 * 9.3.2), and HEAD reads nothing of it.
 */
export function streamedAnswer(c: RequestContext, texts: AsyncIterable<string>): Response {
  c.set('isStreamed', true)
  if (c.req.method === 'HEAD') return c.body(null)
  return c.body(streamed(texts))
}

/**
 * Text as it comes, written as fast as is read. What a stream pulls runs outside of the request, whose release the
 * addresses of rows name; this runs within it. A failure on the way breaks the transfer off visibly.
 */
function streamed(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  void write(texts, writable.getWriter())
  return readable
}

async function write(
  texts: AsyncIterable<string>,
  writer: WritableStreamDefaultWriter<Uint8Array>,
): Promise<void> {
  const encoder = new TextEncoder()
  try {
    for await (const text of texts) await writer.write(encoder.encode(text))
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
  }
}
