import { type OutgoingHttpHeaders, request } from 'node:http'

let asked = 0

/**
 * An address of a client of its own, from which a request to this machine is sent: one that asks this often would only be told
 * that it asks too often. Linux gives the whole of 127.0.0.0/8 to whoever asks here; undefined elsewhere.
 */
export function anotherClient(to: string): { localAddress: string } | undefined {
  if (process.platform !== 'linux' || to !== '127.0.0.1') return undefined
  asked += 1
  return { localAddress: `127.1.${(asked >> 8) & 255}.${asked & 255}` }
}

/** Sends as a client of its own or, where there is no address of another, waits as long as it is told to and sends again. */
export async function asAnother<Answer>(
  hostname: string,
  send: (from: { localAddress?: string }) => Promise<Answer>,
  toldToWait: (answer: Answer) => string | null | undefined,
): Promise<Answer> {
  for (;;) {
    const from = anotherClient(hostname)
    const answer = await send(from ?? {})
    const seconds = from ? undefined : toldToWait(answer)
    if (!seconds) return answer
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(seconds)))
  }
}

/** Asks as a client of its own, and follows no redirect. */
export function getAsAnother(address: string): Promise<Response> {
  const { hostname } = new URL(address)
  return asAnother(
    hostname,
    (from) => getFrom(address, from),
    ({ status, headers }) => (status === 429 ? headers.get('retry-after') : undefined),
  )
}

function getFrom(address: string, from: { localAddress?: string }): Promise<Response> {
  const { hostname, port, pathname, search } = new URL(address)
  const to = { hostname, port, path: `${pathname}${search}`, agent: false, ...from }
  return new Promise((resolve, reject) => {
    const sent = request(to, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer
        const body = [204, 304].includes(status) ? null : Buffer.concat(parts)
        resolve(new Response(body, { status, headers: pairsOf(headers) }))
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

function pairsOf(headers: OutgoingHttpHeaders): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, String(value)])
}
