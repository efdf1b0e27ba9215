import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { problemDetails } from '../contract/problem-details.ts'
import { decodedPart } from '../decoded-part.ts'
import { jsonForHtml } from '../json-for-html.ts'
import { keepEndToEnd } from './end-to-end.ts'

/**
 * What a client asks for may be written in ways that Vite cannot read, and one of them would end its process. So every request
 * is read here before: what names no address is refused, and of the rest Vite is shown a path that it can read, while the
 * Worker gets the client's own. Nobody behind this server speaks another protocol, and whoever asks for one is answered
 * without it (RFC 9110, 7.8); only the page's reload is Vite's own.
 */
export const requestTargets: Plugin = {
  name: 'request-targets',
  configureServer: ({ httpServer, config }) =>
    readBefore(httpServer, (request) => isReload(request, config.base)),
  configurePreviewServer: ({ httpServer }) => readBefore(httpServer, () => false),
}

function readBefore(
  httpServer: ViteDevServer['httpServer'] | PreviewServer['httpServer'],
  shouldUpgradeCallback: (request: IncomingMessage) => boolean,
): void {
  if (!httpServer) return
  // The types of Node do not know it yet.
  Object.assign(httpServer, { shouldUpgradeCallback })
  const listeners = httpServer.rawListeners('request')
  httpServer.removeAllListeners('request')
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // Node drops what came in one piece with such a request: with the connection closed, a client asks for the rest again.
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false
    if (!passTarget(request)) return refuse(request, response)
    keepEndToEnd(request)
    // Neither Node nor the runtime carries every method to the Worker, which refuses this one as it would the others.
    if (!carried.has(request.method ?? '')) request.method = 'DELETE'
    for (const listener of listeners) listener.call(httpServer, request, response)
  })
  httpServer.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nallow: GET, HEAD, OPTIONS\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
    )
  })
}

const carried: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** Whether it is the connection by which Vite tells the page to reload; of any other it would say nothing. */
function isReload(request: IncomingMessage, base: string): boolean {
  const { url = '', headers } = request
  const protocol = headers['sec-websocket-protocol'] ?? ''
  return (
    ['vite-hmr', 'vite-ping'].includes(protocol) &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    url.split('?')[0] === base &&
    askedFor(request) !== undefined
  )
}

/** Shows Vite a path of the request's own site; false where it leads nowhere. */
function passTarget(request: IncomingMessage): boolean {
  const target = askedFor(request)
  if (!target) return false
  const { origin, path } = target
  const isReadable = isPlain(path)
  const isWritten = request.url === path
  request.url = isReadable ? path : oddPath
  // What carries the request to the Worker reads this one, for which two slashes would begin a host.
  if (!isReadable || !isWritten) Object.assign(request, { originalUrl: `${origin}${path}` })
  return true
}

/** Where a request leads; undefined where the target or its host is none, or there are several hosts. */
function askedFor({ url = '/', headersDistinct, method }: IncomingMessage) {
  // Node reads the first of several, and what carries the request to the Worker all of them (RFC 9112, 3.2: refuse it).
  const [host = 'localhost', ...others] = headersDistinct.host ?? []
  if (others.length > 0) return undefined
  return targetOf(url === '*' && method === 'OPTIONS' ? '/' : url, host)
}

/** Where a request leads, which names its host in the target or beside it (RFC 9112, 3.2); undefined where it leads nowhere. */
function targetOf(target: string, host: string): { origin: string; path: string } | undefined {
  if (!isHost(host)) return undefined
  if (target.startsWith('/')) return { origin: `http://${host}`, path: target }
  const [, scheme, named, path = ''] = /^(https?):\/\/([^/?#\\]*)(.*)$/is.exec(target) ?? []
  if (scheme === undefined || named === undefined || !isHost(named)) return undefined
  return { origin: `${scheme}://${named}`, path: path.startsWith('/') ? path : `/${path}` }
}

/** A host and perhaps a port, of which no user is part. */
function isHost(text: string): boolean {
  return !/[/?#\\@\s]/.test(text) && URL.canParse(`http://${text}`)
}

/** Whether Vite reads the path as what it is. */
function isPlain(target: string): boolean {
  const [path = ''] = target.split('?')
  return decodedPart(path) !== undefined && !path.startsWith('//') && !path.includes('\\')
}

/** A path that is no file and no page. */
const oddPath = '/-'

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const failure = {
    code: 'BAD_REQUEST' as const,
    message:
      'The address asked for, or its one Host header, must name a host and port that http or https can reach.',
    errors: [],
  }
  const problem = problemDetails(failure, request.url ?? '', randomUUID())
  const body = jsonForHtml(problem)
  response
    .writeHead(problem.status, {
      'content-type': 'application/problem+json',
      'content-length': Buffer.byteLength(body),
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      // Nobody reads what may follow it.
      connection: 'close',
    })
    .end(request.method === 'HEAD' ? undefined : body)
}
