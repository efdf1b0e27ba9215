import { parseAccept } from 'hono/utils/accept'

/** Types of which the platform compresses none by itself. */
const ownTypes = /^(text\/csv|application\/x-ndjson)\b/

/** Compresses rows on their way, whole or as they are read. The tag becomes a weak one: other bytes, the same rows. */
export function compressed(request: Request, answer: Response): Response {
  if (!ownTypes.test(answer.headers.get('content-type') ?? '') || answer.status !== 200) return answer
  const headers = new Headers(answer.headers)
  headers.append('vary', 'Accept-Encoding')
  const isSmall = Number(answer.headers.get('content-length') ?? 1000) < 1000
  const isWanted = !isSmall && takesGzip(request)
  const etag = headers.get('etag')
  if (isWanted && etag?.startsWith('"')) headers.set('etag', `W/${etag}`)
  if (!isWanted) return new Response(answer.body, { headers })
  // HEAD has nothing to compress, and the headers of GET.
  headers.delete('content-length')
  headers.set('content-encoding', 'gzip')
  const body = answer.body?.pipeThrough(new CompressionStream('gzip')) ?? null
  return new Response(body, { headers, encodeBody: 'manual' })
}

/** A client that names gzip with weight 0 refuses it. The platform asks in its own words and keeps those of the client. */
function takesGzip({ headers, cf }: Request): boolean {
  const asked = cf?.clientAcceptEncoding ?? headers.get('accept-encoding') ?? ''
  const named = parseAccept(String(asked))
  return named.some(({ type, q }) => type.toLowerCase() === 'gzip' && q > 0)
}
