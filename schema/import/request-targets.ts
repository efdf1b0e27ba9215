import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { problemDetails } from '../contract/problem-details.ts'
import { decodedPart } from '../decoded-part.ts'
import { jsonForHtml } from '../json-for-html.ts'

/**
 * What a client asks for may be written in ways that Vite cannot read, and one of them would end its process. So every target
 * is read here before: what names no address is refused, and of the rest Vite is shown a path that it can read, while the
 * Worker gets the client's own.
 */
export const requestTargets: Plugin = {
  name: 'request-targets',
  configureServer: ({ httpServer }) => readBefore(httpServer),
  configurePreviewServer: ({ httpServer }) => readBefore(httpServer),
}

function readBefore(httpServer: ViteDevServer['httpServer'] | PreviewServer['httpServer']): void {
  if (!httpServer) return
  const listeners = httpServer.rawListeners('request')
  httpServer.removeAllListeners('request')
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!passTarget(request)) return refuse(request, response)
    for (const listener of listeners) listener.call(httpServer, request, response)
  })
  httpServer.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (passTarget(request)) return
    socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    // Other listeners hear of the request as well; they are shown one that they can read.
    request.url = oddPath
    request.headers.host = 'localhost'
  })
}

/** Shows Vite a path of the request's own site; false where the target or its host is none, or there are several hosts. */
function passTarget(request: IncomingMessage): boolean {
  const { url = '/', headersDistinct, method } = request
  // Node reads the first of several, and what carries the request to the Worker all of them (RFC 9112, 3.2: refuse it).
  const [host = 'localhost', ...others] = headersDistinct.host ?? []
  if (others.length > 0) return false
  const target = targetOf(url === '*' && method === 'OPTIONS' ? '/' : url, host)
  if (!target) return false
  const { origin, path } = target
  const isReadable = isPlain(path)
  request.url = isReadable ? path : oddPath
  // What carries the request to the Worker reads this one, for which two slashes would begin a host.
  if (!isReadable || url !== path) Object.assign(request, { originalUrl: `${origin}${path}` })
  return true
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
