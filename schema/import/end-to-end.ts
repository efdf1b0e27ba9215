import type { IncomingMessage } from 'node:http'

/**
 * Takes from a request what its client says to this server alone (RFC 9110, 7.6.1). What carries requests to the local runtime
 * hands on all that it is given: it fails of some of these, and takes others for what the runtime tells itself, such as whose
 * address asks.
 */
export function keepEndToEnd(request: IncomingMessage): void {
  const { rawHeaders, headers, headersDistinct, method } = request
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase())
  const ofConnection = new Set([...named, ...ofEveryConnection])
  // No body goes on with these two, so that no length of one may.
  if (method === 'GET' || method === 'HEAD') ofConnection.add('content-length')
  ofConnection.delete('host')
  const isKept = (name: string) =>
    !ofConnection.has(name) && !name.startsWith('proxy-') && !name.startsWith('mf-') && name !== ofClient
  const kept = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => isKept(name)))
  // Where the site is deployed, the platform says who asks, and no client can say it for another.
  const client = request.socket.remoteAddress ?? ''
  request.headers = { ...kept(headers), [ofClient]: client }
  request.headersDistinct = { ...kept(headersDistinct), [ofClient]: [client] }
  request.rawHeaders = [
    ...rawHeaders.filter((_, at) => isKept(rawHeaders[at - (at % 2)]?.toLowerCase() ?? '')),
    ...[ofClient, client],
  ]
}

const ofClient = 'cf-connecting-ip'

/** `expect` is among them because Node has answered it. */
const ofEveryConnection = [
  'connection',
  'expect',
  'http2-settings',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]
